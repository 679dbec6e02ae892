public import CivilTime
import Plan
public import Scheduler

/// The reports of the past, each of the plan as it stood when it was made.
///
/// What became of the plan since, new names, durations and relations among it, changes nothing of them.
public struct ReportHistory: Sendable {
  /// One report.
  public struct Report: Sendable {
    /// The data date of the last of the projects that were asked for.
    public let date: Instant
    /// What was known then, of the plan as it stood.
    public let schedule: Schedule
    /// The same projects, by position in the plan as it stood.
    public let projects: Set<Int>
    /// Which activity is which; nil where the plan is the same.
    private let pairs: CodePairs?

    fileprivate init(_ date: Instant, _ past: Past, _ projects: Set<Int>) {
      self.date = date
      schedule = past.schedule
      self.projects = projects
      pairs = past.pairs
    }

    /// The position in the plan as it stood of an activity of the plan as it stands; nil where it was
    /// not there.
    public func position(of activity: Int) -> Int? {
      pairs.map { $0.old(of: activity) } ?? activity
    }
  }

  fileprivate struct Past: Sendable {
    let schedule: Schedule
    let pairs: CodePairs?
  }

  private let past: [Past]

  /// Reports of one plan that never changed, in order of their data dates.
  public init(_ schedules: [Schedule]) {
    past = schedules.map { Past(schedule: $0, pairs: nil) }
  }

  /// Reports of a plan that changed, in order of their data dates.
  ///
  /// - Parameters:
  ///   - groups: Those made while the plan stood in one way, together.
  ///   - now: That of the plan as it stands, the last of all.
  public init(_ groups: [[Schedule]], until now: Schedule) {
    let portfolio = now.network.portfolio
    past =
      groups.flatMap { schedules -> [Past] in
        guard let first = schedules.first?.network.portfolio else { return [] }
        let pairs = first.hasSameCodes(as: portfolio) ? nil : CodePairs(first, portfolio)
        return schedules.map { Past(schedule: $0, pairs: pairs) }
      } + [Past(schedule: now, pairs: nil)]
  }

  /// The reports at which some projects of the plan as it stands reported; of several of one data date the
  /// last.
  public func reports(of projects: Set<Int>) -> [Report] {
    guard let now = past.last?.schedule.network.portfolio else { return [] }
    var reports: [Report] = []
    for past in past {
      let own = past.schedule.network.portfolio.positions(of: projects, in: now, past.pairs)
      guard let date = own.compactMap({ past.schedule.dataDate(of: $0) }).max() else { continue }
      if reports.last?.date == date { reports.removeLast() }
      reports.append(Report(date, past, own))
    }
    return reports
  }
}

extension Portfolio {
  /// Whether activities and projects stand in the same places as in another plan.
  fileprivate func hasSameCodes(as other: Portfolio) -> Bool {
    activities.count == other.activities.count && projects.map(\.code) == other.projects.map(\.code)
      && zip(activities, other.activities).allSatisfy {
        $0.code == $1.code && $0.project == $1.project
      }
  }

  /// Where the projects of another plan stand in this one.
  fileprivate func positions(
    of wanted: Set<Int>, in other: Portfolio, _ pairs: CodePairs?
  ) -> Set<Int> {
    guard pairs != nil else { return wanted }
    let codes = Set(wanted.map { other.projects[$0].code })
    return Set(projects.indices.filter { codes.contains(projects[$0].code) })
  }
}
