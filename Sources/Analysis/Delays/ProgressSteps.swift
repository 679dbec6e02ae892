import CivilTime
import Control
import Plan
import Scheduler

/// A forecast that becomes what is, activity by activity.
struct ProgressSteps {
  let before: Schedule
  let after: Schedule
  let news: ReportedNews
  /// The activities whose ends are the carriers' ends.
  let ends: [[Int]]
  private var ripple: ForwardRipple
  /// The forecast as it was, to ask it what one activity alone would have moved.
  var untouched: ForwardRipple
  /// By how much each activity that is late of itself is late.
  private(set) var lateness: [OwnLateness] = []
  private let windowed: [Int]

  init?(from before: Schedule, to after: Schedule, carriers: [Int], _ news: ReportedNews) {
    guard let ripple = ForwardRipple(before), ForwardRipple(after) != nil else { return nil }
    self.before = before
    self.after = after
    self.news = news
    self.ripple = ripple
    untouched = ripple
    ends = carriers.map { before.network.placed(behind: $0) }
    windowed = before.network.placedInOrder.filter(before.network.fitsWindow)
  }

  private var network: Network { before.network }

  /// Makes all steps, and returns the parts of each carrier in their order; nil where a date cannot be computed.
  mutating func run() -> [[DelayPart]]? {
    var parts = [[DelayPart]](repeating: [], count: ends.count)
    for activity in network.placedInOrder {
      let given = ripple.dates(of: activity)
      var stood = Standing(ripple, ends, windowed, network)
      let wasOpen = before.activities[activity].phase == .notStarted
      let (phase, begun) = (
        after.activities[activity].phase, after.activities[activity].actualStart
      )
      if wasOpen, let begun, begun > given.start {
        guard ripple.hold(activity, until: begun) else { return nil }
        let now = Standing(ripple, ends, windowed, network)
        let start = ripple.dates(of: activity).start
        add(.begunLate, activity, stood, now, own: days(activity, given.start, start), to: &parts)
        stood = now
      }
      let from = ripple.dates(of: activity)
      guard ripple.adopt(activity, from: after) else { return nil }
      let now = Standing(ripple, ends, windowed, network)
      let to = ripple.dates(of: activity)
      let cause = cause(of: activity, phase)
      let own =
        phase == .notStarted
        ? days(activity, from.start, to.start) : days(activity, from.finish, to.finish)
      add(cause, activity, stood, now, own: own, to: &parts)
      if wasOpen || before.activities[activity].phase == .inProgress {
        note(activity, given: given, from: from, to: to, begun: begun, phase)
      }
    }
    return parts
  }

  private func days(_ activity: Int, _ from: Instant, _ to: Instant) -> Lost {
    Lost(
      days: network.days(of: activity, from: from, to: to).days,
      off: before.lostDays(of: activity, from: from.day + 1, to: to.day + 1))
  }

  private func cause(
    of activity: Int, _ phase: ScheduledActivity.Phase
  ) -> DelayShare.Cause {
    if phase == .notStarted { return .notBegun }
    if news.rested.contains(activity) { return .suspended }
    return news.reported.contains(activity) ? .slow : .unreported
  }

  /// Adds what each carrier moved by at a step.
  private func add(
    _ cause: DelayShare.Cause, _ activity: Int, _ stood: Standing, _ now: Standing, own: Lost,
    to parts: inout [[DelayPart]]
  ) {
    for carrier in ends.indices {
      let days = now.days[carrier] - stood.days[carrier]
      if days < 0 {
        parts[carrier].append(DelayPart(days: days, cause: .ahead, activities: [activity]))
      } else if days > 0 {
        let windows = stood.missed(by: now, network)
        parts[carrier] += own.parts(of: days, cause, activity, windows: windows)
      }
    }
  }

  /// Notes by how much an activity is late of itself.
  private mutating func note(
    _ activity: Int, given: (start: Instant, finish: Instant),
    from: (start: Instant, finish: Instant), to: (start: Instant, finish: Instant), begun: Instant?,
    _ phase: ScheduledActivity.Phase
  ) {
    var held = begun.map { max($0, given.start) }
    if phase == .notStarted {
      let project = network.portfolio.activities[activity].project
      held = max(given.start, after.dataDate(of: project) ?? given.start)
      // By more than the data date only where a window is missed, which is no lateness of its own.
      held = min(held ?? given.start, to.start)
    }
    let isOpen = before.activities[activity].phase == .notStarted
    let wait =
      isOpen ? max(0, held.map { network.work(of: activity, from: given.start, to: $0) } ?? 0) : 0
    let longer =
      phase == .notStarted ? 0 : network.work(of: activity, from: from.finish, to: to.finish)
    guard wait > 0 || longer > 0 else { return }
    lateness.append(OwnLateness(activity: activity, wait: wait, longer: longer))
  }
}

/// By how much an activity is late of itself, whatever it waited for, in its own working minutes.
struct OwnLateness {
  let activity: Int
  /// From when it could begin to when it did, or is going to.
  let wait: Int
  /// What it takes longer than was forecast; negative where it is quicker.
  let longer: Int
}

/// Days lost by one activity at one step, in its own calendar.
struct Lost {
  /// The days that it works.
  let days: Int
  /// Those that it does not work in between.
  let off: [LostDays]

  /// Parts the days that a carrier moves by: what the work itself lost; the windows missed by that; days off.
  func parts(
    of moved: Int, _ cause: DelayShare.Cause, _ activity: Int, windows: [(name: String, days: Int)]
  ) -> [DelayPart] {
    var left = moved
    var parts: [DelayPart] = []
    func take(_ days: Int, _ cause: DelayShare.Cause) {
      let taken = min(left, days)
      guard taken > 0 else { return }
      left -= taken
      let isOff = if case .daysOff = cause { true } else { false }
      parts.append(
        DelayPart(days: taken, cause: cause, activities: isOff ? [] : [activity]))
    }
    // A move of none of its own days is its own all the same.
    take(days > 0 ? days : moved, cause)
    for window in windows { take(window.days - days, .window(window.name)) }
    for off in off { take(off.days, .daysOff(off.cause)) }
    take(left, .daysOff(""))
    return parts
  }
}

/// Where carriers and work that must fit inside windows stand at a step.
private struct Standing {
  let days: [Day]
  let starts: [(activity: Int, start: Instant)]

  init(_ ripple: ForwardRipple, _ ends: [[Int]], _ windowed: [Int], _ network: Network) {
    days = ends.map {
      ripple.lastFinish(of: $0).map(network.dayEdges.finish) ?? Day(number: 0)
    }
    starts = windowed.map { ($0, ripple.dates(of: $0).start) }
  }

  /// The windows that work lies in here and no longer then, with the days that it begins later; the most first.
  func missed(by now: Standing, _ network: Network) -> [(name: String, days: Int)] {
    var missed: [(name: String, days: Int)] = []
    for (was, stands) in zip(starts, now.starts) where stands.start > was.start {
      guard let window = network.window(of: was.activity, from: was.start),
        window != network.window(of: was.activity, from: stands.start)
      else { continue }
      missed.append((network.portfolio.windows[window].cause, stands.start.day - was.start.day))
    }
    return missed.sorted { $0.days > $1.days }
  }
}
