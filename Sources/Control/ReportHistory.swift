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
    /// Where the activities of the plan as it stands stood; nil where the plan is the same.
    private let positions: [Int?]?

    fileprivate init(_ date: Instant, _ past: Past, _ projects: Set<Int>) {
      self.date = date
      schedule = past.schedule
      self.projects = projects
      positions = past.positions
    }

    /// The position in the plan as it stood of an activity of the plan as it stands; nil where it was
    /// not there.
    public func position(of activity: Int) -> Int? {
      guard let positions else { return activity }
      return positions[activity]
    }
  }

  fileprivate struct Past: Sendable {
    let schedule: Schedule
    let positions: [Int?]?

    /// The same projects as some of the plan as it stands.
    func projects(of wanted: Set<Int>, in now: Portfolio) -> Set<Int> {
      guard let positions else { return wanted }
      let activities = schedule.network.portfolio.activities
      return Set(
        now.activities.indices.compactMap { position in
          guard wanted.contains(now.activities[position].project) else { return nil }
          return positions[position].map { activities[$0].project }
        })
    }
  }

  private let past: [Past]

  /// Reports of one plan that never changed, in order of their data dates.
  public init(_ schedules: [Schedule]) {
    past = schedules.map { Past(schedule: $0, positions: nil) }
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
        let positions = first.hasSameCodes(as: portfolio) ? nil : first.positions(of: portfolio)
        return schedules.map { Past(schedule: $0, positions: positions) }
      } + [Past(schedule: now, positions: nil)]
  }

  /// The reports at which some projects of the plan as it stands reported; of several of one data date the
  /// last.
  public func reports(of projects: Set<Int>) -> [Report] {
    guard let now = past.last?.schedule.network.portfolio else { return [] }
    var reports: [Report] = []
    for past in past {
      let own = past.projects(of: projects, in: now)
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

  /// Where the activities of the plan that it became stood in this one, whatever their codes are now.
  fileprivate func positions(of now: Portfolio) -> [Int?] {
    let pairs = CodePairs(self, now)
    return now.activities.indices.map { pairs.old(of: $0) }
  }
}
