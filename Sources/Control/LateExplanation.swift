import CivilTime
import Plan
public import Scheduler

extension Schedule {
  /// Explains the latest start of an activity: on along what it must not delay, to the required
  /// date.
  ///
  /// Empty where no required date follows, or no window is left.
  public func lateExplanation(of activity: Int) -> Explanation {
    var steps: [Explanation.Step] = []
    var next: Int? = placed(activity)
    var isEnteredByStart = true
    while let current = next {
      let dates = activities[current]
      guard let start = dates.limitStart, let finish = dates.limitFinish else { break }
      let drivers = lateDrivers(of: current)
      let isRequired = drivers.contains { $0.kind == .requiredDate }
      let driver = isRequired ? nil : drivers.first { $0.kind == .relation }
      let relation = driver.flatMap { self.relation(of: $0, from: current, to: $0.activity) }
      let exit = relation?.kind.isFromFinish ?? true ? finish : start
      steps.append(
        Explanation.Step(
          activity: current, start: start, finish: finish, drivers: drivers,
          lost: lostWithin(current, from: isEnteredByStart ? start : finish, to: exit),
          waited: relation.map { waited(after: exit, of: current, for: $0) }
            ?? waited(after: exit, of: current, until: requiredFinish(of: current))))
      isEnteredByStart = relation?.kind.isToStart ?? true
      next = driver?.activity
    }
    return Explanation(isLate: true, steps: steps)
  }

  /// The days between the latest end of an activity and the one that its successor would allow.
  private func waited(
    after exit: Instant, of activity: Int, for relation: Relation
  ) -> [LostDays] {
    let successor = activities[relation.successor]
    guard let start = successor.limitStart, let finish = successor.limitFinish else { return [] }
    let bound = relation.kind.isToStart ? start : finish
    let allowed = lagStart(of: relation, endingBy: bound)
    let lag =
      network.portfolio.lagMinutes(of: relation) > 0
      ? lostInLag(of: relation, from: allowed, to: bound) : []
    let gap =
      relation.kind.isFromFinish
      ? waited(after: exit, of: activity, until: allowed)
      : lost(of: activity, from: exit.day + 1, to: startDay(allowed) + 1)
    return .sum([gap, lag])
  }

  /// The days between the finish of an activity and a later instant by which it may finish.
  private func waited(
    after finish: Instant, of activity: Int, until allowed: Instant?
  ) -> [LostDays] {
    guard let allowed else { return [] }
    return lost(of: activity, from: finishDay(finish) + 1, to: finishDay(allowed) + 1)
  }

  /// The days of a stretch that are lost to an activity's calendar, and the rest to its window.
  private func lost(of activity: Int, from: Day, to: Day) -> [LostDays] {
    guard from < to else { return [] }
    guard network.fitsWindow(activity),
      let start = activities[activity].limitStart
    else { return lostDays(of: activity, from: from, to: to) }
    return [LostDays(cause: windowCause(of: activity, at: start), days: to - from)]
  }

  /// The last day that a finish leaves for work: at 08:00 it is the evening before.
  private func finishDay(_ instant: Instant) -> Day { network.dayEdges.finish(instant) }

  /// The last day on which work can start by an instant.
  private func startDay(_ instant: Instant) -> Day {
    instant.minuteOfDay < network.open ? instant.day - 1 : instant.day
  }
}
