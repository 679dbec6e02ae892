import CivilTime
import Control
import Plan
import Scheduler

/// The dates of a project that somebody acts on: its nodes, and what ends and begins within two weeks.
struct ProjectDates {
  /// A line of it.
  struct Line {
    let activity: Int
    let day: Day
  }

  private let comparison: Comparison
  private let activities: [Int]
  private let dates: ReportDates
  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }

  /// Takes the activities of a project that are shown.
  init(_ comparison: Comparison, activities: [Int]) {
    self.comparison = comparison
    self.activities = activities
    dates = ReportDates(comparison.schedule.network.portfolio)
  }

  /// The nodes of the first level, and those with a role, by their actual or forecast days.
  var nodes: [Line] {
    activities.filter {
      let record = portfolio.activities[$0]
      return record.isNode && (record.level == 1 || record.role != nil)
    }.map { Line(activity: $0, day: dates.finish(schedule.activities[$0].finish)) }
      .sorted { ($0.day, $0.activity) < ($1.day, $1.activity) }
  }

  /// Work that is to end within two weeks of the data date.
  var ending: [Line] { due { dates.finish(schedule.activities[$0].finish) } }

  /// Work that is to begin within two weeks of the data date.
  var beginning: [Line] {
    due {
      schedule.activities[$0].phase == .notStarted
        ? dates.start(schedule.activities[$0].start) : nil
    }
  }

  /// The planned day of a node; nil without a baseline.
  func planned(_ node: Int) -> Day? { comparison[node].plan.map { dates.finish($0.finish) } }

  private func due(_ day: (Int) -> Day?) -> [Line] {
    guard let today = schedule.dataDate?.day else { return [] }
    return activities.compactMap { activity -> Line? in
      guard schedule.activities[activity].phase != .complete,
        !portfolio.activities[activity].isPoint, let day = day(activity), day <= today + 13
      else { return nil }
      return Line(activity: activity, day: day)
    }.sorted { ($0.day, $0.activity) < ($1.day, $1.activity) }
  }
}

extension Day {
  /// `28-09-01`.
  var short: String { String("\(self)".dropFirst(2)) }
}
