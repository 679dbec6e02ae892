import CivilTime
import Control
public import Documents
import Plan
import Scheduler

extension ActivitySheet {
  /// Writes the activity as JSON.
  public func write(to json: inout JSONWriter) {
    let relations = RelationList(
      comparison, of: { $0.predecessor == position || $0.successor == position })
    json.object { json in
      json.key("activity")
      PlanJSON(comparison).write(activity: position, &json)
      json.member("project", project.code)
      json.member("englishName", activity.englishName)
      json.member("note", activity.note)
      json.member("isElapsed", activity.isElapsed)
      json.array("fields", .inline) { json in
        for field in activity.fields {
          json.object { json in
            json.member("name", field.name)
            json.member("value", field.value)
          }
        }
      }
      relations.write("predecessors", around: position, before: true, &json)
      relations.write("successors", around: position, before: false, &json)
      json.member(
        "why",
        activity.kind.isPlaced
          ? WhyReport(comparison, of: position, late: false, terms: terms).line : nil)
      json.member("effectText", effectSentence)
      json.key("records")
      ProgressList(records, of: portfolio).write(to: &json)
      json.key("problems")
      let today = schedule.dataDate?.day ?? problems.map(\.raised).max()
      if let today {
        ProblemList(problems, of: portfolio, on: today, photos: photos).write(to: &json)
      } else {
        json.array { _ in }
      }
    }
  }
}
