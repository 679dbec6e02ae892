import CivilTime
import Plan
import Scheduler

/// The plan with some activities shortened and some relations led, scheduled by the ordinary engine: the only judge of dates.
struct ShortenedPlan {
  private let schedule: Schedule
  /// The starts of the projects that take their own latest: shortening must not move them.
  private let starts: [Int: Instant]

  init(_ schedule: Schedule) {
    self.schedule = schedule
    var starts: [Int: Instant] = [:]
    for (position, project) in schedule.projects.enumerated() where project.takesLatestStart {
      starts[position] = project.floor
    }
    self.starts = starts
  }

  /// Schedules a changed plan as this one was; nil where it cannot be.
  func scheduled(_ change: (inout Portfolio) -> Void) -> Schedule? {
    var portfolio = schedule.network.portfolio
    change(&portfolio)
    return scheduled(portfolio, schedule.progress)
  }

  /// Schedules a changed plan with the progress that the change returns; nil where it cannot be.
  func scheduledWithProgress(_ change: (inout Portfolio) -> [ProgressRecord]) -> Schedule? {
    var portfolio = schedule.network.portfolio
    let progress = change(&portfolio)
    return scheduled(portfolio, progress)
  }

  /// Schedules the plan with what is done to it; nil where it cannot be scheduled so.
  func schedule(doing days: [Measure: Int]) -> Schedule? {
    var (shortenings, leads): ([Int: Int], [Int: Int]) = ([:], [:])
    for (measure, days) in days {
      switch measure {
      case .shortening(let activity): shortenings[activity] = days
      case .lead(let relation): leads[relation] = days
      }
    }
    return schedule(taking: shortenings, leading: leads)
  }

  /// Schedules the plan with days taken off, by activity, and relations led; nil where it cannot be scheduled so.
  func schedule(taking days: [Int: Int], leading leads: [Int: Int] = [:]) -> Schedule? {
    let network = schedule.network
    var portfolio = network.portfolio
    var progress = schedule.progress
    for (activity, days) in days.sorted(by: { $0.key < $1.key }) where days > 0 {
      let minutes = days * network.dayMinutes(of: activity)
      let scheduled = schedule.activities[activity]
      if scheduled.phase == .inProgress,
        let date = schedule.dataDate(of: portfolio.activities[activity].project)
      {
        progress.append(
          ProgressRecord(
            activity: activity, date: date, remaining: max(0, scheduled.remaining - minutes)))
      } else {
        portfolio.activities[activity].duration -= minutes
      }
    }
    for (relation, days) in leads {
      portfolio.relations[relation].lag.minutes -=
        days * portfolio.lagDayMinutes(of: portfolio.relations[relation])
    }
    return scheduled(portfolio, progress)
  }

  private func scheduled(_ portfolio: Portfolio, _ progress: [ProgressRecord]) -> Schedule? {
    guard let changed = try? Network(portfolio) else { return nil }
    return try? changed.schedule(
      progress: progress, dataDate: schedule.dataDate, dataDates: schedule.dataDates,
      starts: starts)
  }
}

extension Schedule {
  /// The working minutes that are still to be done of an activity.
  func openWork(of activity: Int) -> Int {
    let scheduled = activities[activity]
    switch scheduled.phase {
    case .complete: return 0
    case .inProgress: return scheduled.remaining
    case .notStarted: return network.portfolio.activities[activity].duration
    }
  }
}

extension ShortenedPlan {
  /// Schedules the plan with other required dates, all else as it stands; nil where it cannot be.
  func schedule(keeping targets: [Rescue.Target]) -> Schedule? {
    scheduled { portfolio in
      for project in portfolio.projects.indices { portfolio.projects[project].requiredDates = [] }
      for target in targets {
        let activity = portfolio.activities[target.activity]
        portfolio.projects[activity.project].requiredDates.append(
          RequiredDate(activity: activity.code, finish: target.finish))
      }
    }
  }
}
