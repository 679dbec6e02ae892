public import CivilTime
import Plan
public import Scheduler

/// Why a date is what it is: a chain of activities, each held by the next.
public struct Explanation: Hashable, Sendable {
  /// One activity of the chain, and what holds it.
  public struct Step: Hashable, Sendable {
    /// The activity.
    public var activity: Int
    /// Its start on this chain.
    public var start: Instant
    /// Its finish on this chain.
    public var finish: Instant
    /// Everything that holds it, equal maxima all.
    public var drivers: [Driver]
    /// The days lost within the part of it that lies on the chain, by cause.
    ///
    /// Activities of a chain overlap where a relation leaves a start or binds a finish; each day is
    /// told once.
    public var lost: [LostDays]
    /// The days lost between it and its neighbour on the chain, by cause.
    ///
    /// Before it could begin; on the way to a required date, after it must have ended. Waiting for
    /// a window is one of them.
    public var waited: [LostDays]
  }

  /// Whether it explains the early date forward, or the latest start backward.
  public var isLate: Bool
  /// The steps, from the activity asked about to where the chain ends.
  public var steps: [Step]

  /// All days lost along the chain, by cause.
  public var lost: [LostDays] { .sum(steps.flatMap { [$0.lost, $0.waited] }) }
}

extension Schedule {
  /// Explains the forecast of an activity: back along what drives it, to the data date, the
  /// project's start or an actual date.
  public func explanation(of activity: Int) -> Explanation {
    var steps: [Explanation.Step] = []
    var next: Int? = placed(activity)
    var isLeftByFinish = true
    while let current = next {
      let dates = activities[current]
      // What waited for its start waited for what has happened, and not for what remains.
      let hasHappened = !isLeftByFinish && dates.phase != .notStarted
      let drivers = hasHappened ? [Driver(.actual)] : drivers(of: current)
      let driver = followed(drivers, to: current)
      let relation = driver.flatMap { self.relation(of: $0, from: $0.activity, to: current) }
      let lost =
        isLeftByFinish
        ? lostWithin(current, from: entry(to: current, by: relation, drivers), to: raw(dates))
        : []
      let lag = relation.map { lostInLag(of: $0) } ?? []
      steps.append(
        Explanation.Step(
          activity: current, start: dates.start, finish: dates.finish, drivers: drivers, lost: lost,
          waited: .sum([waited(current, drivers, until: dates.earlyStart), lag])))
      isLeftByFinish = relation?.kind.isFromFinish ?? true
      next = driver?.activity
    }
    return Explanation(isLate: false, steps: steps)
  }

  /// From when on the time of an activity counts on the chain.
  ///
  /// What was worked while its predecessor went on is the predecessor's already: a relation to its
  /// finish leaves only the time after its bound.
  private func entry(to activity: Int, by relation: Relation?, _ drivers: [Driver]) -> Instant {
    let dates = activities[activity]
    guard let relation, !relation.kind.isToStart else {
      return dates.phase == .inProgress ? dates.earlyStart : dates.actualStart ?? dates.earlyStart
    }
    // What waits for a window is told as waiting.
    if drivers.contains(where: { $0.kind == .window }) { return raw(dates) }
    return min(raw(dates), lagSpan(of: relation).to)
  }

  /// The relation that the chain follows back: of several that hold a start, because all waited for
  /// the same morning or window, the one that asked for the latest instant.
  private func followed(_ drivers: [Driver], to activity: Int) -> Driver? {
    let relations = drivers.filter { $0.kind == .relation }
    guard relations.count > 1 else { return relations.first }
    let bounds = relations.map { driver in
      relation(of: driver, from: driver.activity, to: activity).map(bound(by:))
    }
    let latest = bounds.compactMap(\.self).max()
    return zip(relations, bounds).first { $0.1 == latest }?.0
  }

  /// The finish as computed, whatever edge a milestone is shown at.
  private func raw(_ dates: ScheduledActivity) -> Instant {
    dates.actualFinish ?? dates.earlyFinish
  }

  /// The instants between which the lag of a relation runs.
  private func lagSpan(of relation: Relation) -> (from: Instant, to: Instant) {
    let dates = activities[relation.predecessor]
    let from =
      relation.kind.isFromFinish ? raw(dates) : dates.actualStart ?? dates.earlyStart
    return (from, lagEnd(of: relation, from: from))
  }

  /// The days within a lag that the calendar counting it does not work.
  private func lostInLag(of relation: Relation) -> [LostDays] {
    guard network.portfolio.lagMinutes(of: relation) > 0 else { return [] }
    let span = lagSpan(of: relation)
    return lostInLag(of: relation, from: span.from, to: span.to)
  }

  /// The days between where work could have begun and where it begins.
  private func waited(_ activity: Int, _ drivers: [Driver], until start: Instant) -> [LostDays] {
    let calendar = drivers.first { $0.kind == .calendar }?.without
    let window = drivers.first { $0.kind == .window }?.without
    var spans: [[LostDays]] = []
    if let calendar {
      spans.append(lostDays(of: activity, from: calendar.day, to: (window ?? start).day))
    }
    if let window {
      spans.append([
        LostDays(cause: windowCause(of: activity, at: start), days: start.day - window.day)
      ])
    }
    return .sum(spans)
  }
}

extension Schedule {
  /// The days that an activity's calendar does not work between two instants, by cause.
  func lostDays(of activity: Int, from: Instant, to: Instant) -> [LostDays] {
    lostDays(of: activity, from: dayAfter(from), to: to.day)
  }

  /// The first day that lies after an instant: the day itself where it has not opened yet, for what was
  /// worked of it was worked.
  private func dayAfter(_ instant: Instant) -> Day {
    instant.minuteOfDay <= network.open ? instant.day : instant.day + 1
  }

  /// The days within work that its calendar does not work, by cause; none of elapsed work, which
  /// goes on by the clock.
  func lostWithin(_ activity: Int, from: Instant, to: Instant) -> [LostDays] {
    network.portfolio.activities[activity].isElapsed
      ? [] : lostDays(of: activity, from: from, to: to)
  }

  /// The days between two instants that the calendar counting a lag does not work; none where every
  /// day counts.
  func lostInLag(of relation: Relation, from: Instant, to: Instant) -> [LostDays] {
    switch network.portfolio.lagCalendar(of: relation) {
    case .everyDay, .clock: return []
    case .activity(let activity): return lostDays(of: activity, from: from, to: to)
    case .project(let project):
      guard let calendar = network.portfolio.projects[project].calendar else { return [] }
      return lostDays(ofCalendar: calendar, windows: [], from: dayAfter(from), to: to.day)
    }
  }

  /// The relation of a driver between the activities that it joins, where it is at a summary those
  /// that it was expanded to.
  func relation(of driver: Driver, from predecessor: Int?, to successor: Int?) -> Relation? {
    guard let position = driver.relation else { return nil }
    var relation = network.portfolio.relations[position]
    relation.predecessor = predecessor ?? relation.predecessor
    relation.successor = successor ?? relation.successor
    return relation
  }

  /// The placed activity that tells the dates of one: itself, or the part of a summary or the
  /// driver of a level of effort that finishes last.
  func placed(_ activity: Int) -> Int? {
    network.placed(behind: activity).min { a, b in
      let (x, y) = (activities[a].finish, activities[b].finish)
      if x != y { return x > y }
      return naturalOrder(network.portfolio.code(of: a), network.portfolio.code(of: b))
    }
  }

  /// The cause of the window that a start of an activity lies in.
  func windowCause(of activity: Int, at start: Instant) -> String {
    let name = network.portfolio.activities[activity].window ?? ""
    let window = network.portfolio.windows.first {
      $0.name == name && $0.from <= start.day && start.day <= $0.to
    }
    return window?.cause ?? name
  }
}
