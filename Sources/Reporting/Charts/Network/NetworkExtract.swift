import CivilTime
import Control
import Plan
import Scheduler

/// The activities of one project and the relations within it, in an order that does not depend on
/// how they were typed.
struct NetworkExtract {
  let schedule: Schedule
  let scale: DayScale
  /// Positions in the portfolio, by code; what is told from others is left out.
  let activities: [Int]
  /// Positions in the portfolio, by the codes of both ends.
  let relations: [Int]
  /// What was computed, for each of `activities`.
  let computed: [ScheduledActivity]
  /// Where each activity begins and ends.
  let start: [Int]
  let finish: [Int]
  /// The place in `activities` of a position in the portfolio.
  let index: [Int: Int]
  /// The sheet it is drawn on; nil where the project is drawn whole.
  let sheet: NetworkSheet?

  init(_ schedule: Schedule, project: Int, on sheet: NetworkSheet? = nil) {
    let portfolio = schedule.network.portfolio
    let scale = DayScale(portfolio)
    let activities = portfolio.activities.indices
      .filter {
        portfolio.activities[$0].project == project && portfolio.activities[$0].kind.isPlaced
          && sheet?.activities.contains($0) ?? true
      }
      .sorted { naturalOrder(portfolio.activities[$0].code, portfolio.activities[$1].code) }
    var index: [Int: Int] = [:]
    for (place, activity) in activities.enumerated() { index[activity] = place }
    let keys = portfolio.relations.indices.compactMap { position -> (key: [Int], at: Int)? in
      let relation = portfolio.relations[position]
      guard portfolio.activities[relation.predecessor].project == project,
        let i = index[relation.predecessor], let j = index[relation.successor]
      else {
        return nil
      }
      let ends = (relation.kind.isFromFinish ? 0 : 2) + (relation.kind.isToStart ? 0 : 1)
      let counting = Lag.Counting.allCases.firstIndex(of: relation.lag.counting) ?? 0
      return ([i, j, ends, relation.lag.minutes, counting], position)
    }
    self.schedule = schedule
    self.sheet = sheet
    self.scale = scale
    self.activities = activities
    self.index = index
    relations = keys.sorted {
      $0.key == $1.key ? $0.at < $1.at : $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.at)
    computed = activities.map { schedule.activities[$0] }
    start = computed.map { scale.place($0.start) }
    finish = computed.map { scale.place($0.finish) }
  }

  /// Whether an activity is a point in time: a milestone, or work that took none.
  func isEvent(_ i: Int) -> Bool {
    schedule.network.portfolio.activities[activities[i]].kind == .milestone
      || computed[i].start == computed[i].finish
  }

  /// Whether an activity could not work between two places, so that they are one to it.
  func isIdle(_ i: Int, from: Int, to: Int) -> Bool {
    let first = Instant(scale.day(at: from), minuteOfDay: 0)
    let last = Instant(scale.day(at: to), minuteOfDay: 0)
    return schedule.network.work(of: activities[i], from: first, to: last) <= 0
  }

  /// Returns the instant that lies a lag after another, before it where the lag is negative.
  func instant(_ lag: Int, after instant: Instant, of relation: Relation) -> Instant {
    let portfolio = schedule.network.portfolio
    switch portfolio.lagCalendar(of: relation) {
    case .clock: return instant + lag
    case .everyDay, .project:
      let day = portfolio.lagDayMinutes(of: relation)
      return instant + (lag / day * 1440 + lag % day)
    case .activity(let activity): return work(lag, after: instant, of: activity)
    }
  }

  /// Returns the instant nearest to another with some working minutes of an activity's calendar
  /// between them.
  func work(_ minutes: Int, after instant: Instant, of activity: Int) -> Instant {
    let network = schedule.network
    let isReached: (Int) -> Bool = { distance in
      let far = instant + (minutes < 0 ? -distance : distance)
      return abs(network.work(of: activity, from: instant, to: far)) >= abs(minutes)
    }
    var high = 1440
    while !isReached(high), high < 100_000_000 { high *= 2 }
    var low = 0
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return instant + (minutes < 0 ? -low : low)
  }
}
