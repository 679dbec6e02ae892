import CivilTime
import Control
import Plan
import Reporting
import Scheduler

/// Small plans of several projects: work of ten days on every day of the week, then a node.
enum SmallPlan {
  /// A backward project, required at the end of its node.
  static func backward(
    _ code: String, _ name: String = "甲校", requiredBy day: String, reserve: Int = 0
  ) -> Project {
    Project(
      code: code, name: name, direction: .backward, start: at("2028-01-03T08:00"),
      requiredDates: [RequiredDate(activity: nil, finish: at(day + "T18:00"))],
      reserveDays: reserve, lead: "规财科")
  }

  /// A forward project from 2028-01-03.
  static func forward(_ code: String, _ name: String = "乙园") -> Project {
    Project(
      code: code, name: name, direction: .forward, start: at("2028-01-03T08:00"), lead: "学前办")
  }

  /// The projects, each with work `A` of ten days and then the node `B` (竣工); the baseline is
  /// taken before any progress.
  static func file(_ projects: [Project], _ progress: [ProgressRecord] = []) -> PlanFile {
    var portfolio = Tinghu.empty
    portfolio.projects = projects
    for project in projects.indices {
      portfolio.activities += [
        Activity(
          project: project, code: "A", name: "主体施工", duration: 10 * 480,
          calendar: "calendar-day", owner: "施工单位"),
        Activity(
          project: project, code: "B", name: "竣工验收", kind: .milestone, duration: 0,
          calendar: "calendar-day", level: 1, role: .completion, owner: "五方主体"),
      ]
      portfolio.relations.append(
        Relation(predecessor: 2 * project, successor: 2 * project + 1))
    }
    return PlanFile(portfolio, progress: progress)
  }

  /// Work begun on the first morning of 2028 with some days left at a date.
  static func record(
    _ activity: Int, on date: String, remaining days: Int, note: String = ""
  ) -> ProgressRecord {
    ProgressRecord(
      activity: activity, date: at(date + "T08:00"), actualStart: at("2028-01-03T08:00"),
      remaining: days * 480, note: note)
  }

  /// Work and node finished on the evening of a day.
  static func finished(_ activity: Int, on day: String, reported date: String) -> [ProgressRecord] {
    let finish = at(day + "T18:00")
    return [
      ProgressRecord(
        activity: activity, date: at(date + "T08:00"), actualStart: at("2028-01-03T08:00"),
        actualFinish: finish),
      ProgressRecord(activity: activity + 1, date: at(date + "T08:00"), actualFinish: finish),
    ]
  }
}
