import CivilTime
import Control
import Plan
import Scheduler

extension Scenario: CustomStringConvertible {
  /// The scenario as Swift that makes it again.
  var description: String {
    let shifts = portfolio.projectDay == Samples.tinyDay ? "Samples.tinyDay" : "[Shift].standardDay"
    let lines = [
      "// seed \(seed)",
      "let portfolio = Portfolio(",
      "  projectDay: \(shifts), calendars: Samples.calendars(\(shifts)),",
      "  windows: Samples.windows,",
      "  projects: [\(rows(portfolio.projects.map(text)))],",
      "  activities: [\(rows(portfolio.activities.map(text)))],",
      "  relations: [\(rows(portfolio.relations.map(text)))])",
      "let progress: [ProgressRecord] = [\(rows(progress.map(text)))]",
      "let dataDate: Instant? = \(text(dataDate))",
    ]
    return lines.joined(separator: "\n")
  }

  private func rows(_ rows: [String]) -> String {
    rows.isEmpty ? "" : "\n" + rows.map { "    \($0),\n" }.joined() + "  "
  }

  private func text(_ project: Project) -> String {
    let required = project.requiredDates.map {
      "RequiredDate(activity: \(text($0.activity)), finish: \(text($0.finish)))"
    }
    return "Project(code: \"\(project.code)\", name: \"\", direction: .\(project.direction), "
      + "grain: .\(project.grain), start: \(text(project.start)), "
      + "requiredDates: [\(required.joined(separator: ", "))], "
      + "calendar: \(text(project.calendar)), progressMode: .\(project.progressMode))"
  }

  private func text(_ activity: Activity) -> String {
    let constraints = activity.constraints.map { "Constraint(.\($0.kind), \(text($0.date)))" }
    return "Activity(project: \(activity.project), code: \"\(activity.code)\", name: \"\", "
      + "kind: .\(activity.kind), duration: \(activity.duration), "
      + "calendar: \"\(activity.calendar)\", window: \(text(activity.window)), "
      + "parent: \(text(activity.parent)), isElapsed: \(activity.isElapsed), "
      + "constraints: [\(constraints.joined(separator: ", "))], "
      + "pauseWindows: \(activity.pauseWindows))"
  }

  private func text(_ relation: Relation) -> String {
    let size =
      relation.lag.percent.map { "percent: \($0)" } ?? "minutes: \(relation.lag.minutes)"
    let lag = "Lag(\(size), counting: .\(relation.lag.counting))"
    return "Relation(predecessor: \(relation.predecessor), successor: \(relation.successor), "
      + "kind: .\(relation.kind), lag: \(lag))"
  }

  private func text(_ record: ProgressRecord) -> String {
    "ProgressRecord(activity: \(record.activity), date: \(text(record.date)), "
      + "actualStart: \(text(record.actualStart)), actualFinish: \(text(record.actualFinish)), "
      + "remaining: \(record.remaining.map(String.init) ?? "nil"), "
      + "expectedFinish: \(text(record.expectedFinish)), "
      + "suspended: \(text(record.suspended)), resumes: \(text(record.resumes)))"
  }

  private func text(_ text: String?) -> String {
    text.map { "\"\($0)\"" } ?? "nil"
  }

  private func text(_ instant: Instant?) -> String {
    instant.map { "Samples.at(\"\($0)\")" } ?? "nil"
  }
}
