import CivilTime
import Control
public import Documents
import Plan
import Scheduler

extension RollupReport {
  /// Writes the groups as JSON, and all of them together.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      let dataDate =
        asked.map { comparison.dataDate(of: $0) } ?? comparison.schedule.dataDate
      json.member("dataDate", dataDate?.description)
      json.member("by", grouping.text)
      json.array("groups") { json in
        for group in groups {
          json.object { json in
            json.member("group", group.name)
            write(group.figures, &json)
          }
        }
      }
      json.object("total") { json in write(total, &json) }
    }
  }

  private func write(_ figures: RollupFigures, _ json: inout JSONWriter) {
    json.member("projects", figures.projects.total)
    json.object("projectColours") { json in write(figures.projects, &json) }
    json.member("unreported", figures.unreported)
    json.member("nodes", figures.nodes.total)
    json.object("nodeColours") { json in write(figures.nodes, &json) }
    json.member("onTime", figures.onTime)
    json.member("late", figures.late)
    json.member("overdue", figures.overdue)
    json.member("unknown", figures.unknown)
    json.member("notDue", figures.open)
    json.member("worstSlipDays", figures.worst?.slip.days)
    json.member("worstDayUnit", figures.worst?.slip.kind.rawValue)
    json.member(
      "worstNode",
      figures.worst.map { comparison.schedule.network.portfolio.code(of: $0.node) })
  }

  private func write(_ counts: ColourCounts, _ json: inout JSONWriter) {
    json.member("green", counts[.green])
    json.member("yellow", counts[.yellow])
    json.member("orange", counts[.orange])
    json.member("red", counts[.red])
    json.member("none", counts.none)
  }
}
