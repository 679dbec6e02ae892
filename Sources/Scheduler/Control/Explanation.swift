public import CivilTime

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
    /// The days lost within it, by cause.
    public var lost: [LostDays]
    /// The days lost before it could begin, by cause; waiting for a window included.
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
    var next: Int? = activity
    while let current = next {
      let dates = activities[current]
      let drivers = drivers(of: current)
      let begin = dates.phase == .inProgress ? dates.earlyStart : dates.start
      steps.append(
        Explanation.Step(
          activity: current, start: dates.start, finish: dates.finish, drivers: drivers,
          lost: lostDays(of: current, from: begin.day, to: dates.finish.day),
          waited: waited(current, drivers, until: dates.earlyStart)))
      next = drivers.first { $0.kind == .relation }?.activity
    }
    return Explanation(isLate: false, steps: steps)
  }

  /// Explains the latest start of an activity: on along what it must not delay, to the required
  /// date.
  ///
  /// Empty where no required date follows, or no window is left.
  public func lateExplanation(of activity: Int) -> Explanation {
    var steps: [Explanation.Step] = []
    var next: Int? = activity
    while let current = next {
      let dates = activities[current]
      guard let start = dates.limitStart, let finish = dates.limitFinish else { break }
      let drivers = lateDrivers(of: current)
      steps.append(
        Explanation.Step(
          activity: current, start: start, finish: finish, drivers: drivers,
          lost: lostDays(of: current, from: start.day, to: finish.day), waited: []))
      let isRequired = drivers.contains { $0.kind == .requiredDate }
      next = isRequired ? nil : drivers.first { $0.kind == .relation }?.activity
    }
    return Explanation(isLate: true, steps: steps)
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
      let name = network.portfolio.activities[activity].window ?? ""
      let next = network.portfolio.windows.first {
        $0.name == name && $0.from <= start.day && start.day <= $0.to
      }
      spans.append([LostDays(cause: next?.cause ?? name, days: start.day - window.day)])
    }
    return .sum(spans)
  }
}
