import CivilTime
import Control
public import Documents
import Plan
import Scheduler

extension FlagsReport {
  /// Writes the nodes as JSON: an array of objects with the keys of the plan contract.
  public func write(to json: inout JSONWriter) {
    let portfolio = comparison.schedule.network.portfolio
    json.object { json in
      let told = typed.filter { asked?.contains($0) ?? true }
      let dataDate = asked == nil ? comparison.schedule.dataDate : comparison.dataDate(of: told)
      json.member("dataDate", dataDate?.description)
      let numbers = Set(told.compactMap { comparison.baseline(of: $0)?.number })
      json.member("baseline", numbers.count == 1 ? numbers.first : nil)
      json.member("severity", severity)
      json.array("nodes") { json in
        for position in rows {
          let scheduled = comparison.schedule.activities[position]
          let compared = comparison[position]
          json.object { json in
            json.member("code", portfolio.code(of: position))
            json.member("name", portfolio.activities[position].name)
            json.member("level", portfolio.activities[position].level)
            json.member("role", portfolio.activities[position].role?.rawValue)
            json.member("owner", portfolio.activities[position].owner)
            json.member("leader", portfolio.leader(of: position))
            json.member("person", portfolio.person(of: position))
            json.member("planFinish", compared.plan?.finish.description)
            json.member("originalPlanFinish", compared.original?.finish.description)
            json.member("finish", scheduled.finish.description)
            json.member("status", compared.status.rawValue)
            json.member("slipDays", compared.slip?.days)
            json.member(
              "dayUnit", comparison.schedule.network.dayKind(of: position).rawValue)
            json.member("originalSlipDays", compared.originalSlip?.days)
            json.member("colour", compared.colour?.rawValue)
            json.member(
              "marginDays",
              scheduled.margin?.days(
                of: comparison.schedule.network.dayMinutes(of: position)))
          }
        }
      }
      json.array("projects") { json in
        for project in told {
          json.object { json in
            json.member("code", portfolio.projects[project].code)
            PlanJSON.writeReporting(project, comparison, &json)
          }
        }
      }
      json.array("baselines") { json in
        for position in told.sorted() {
          guard let baseline = comparison.baseline(of: position) else { continue }
          json.object { json in
            json.member("project", portfolio.projects[position].code)
            json.write(headOf: baseline)
          }
        }
      }
    }
  }
}
