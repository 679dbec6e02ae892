import Plan
import Scheduler

// Points 6 to 11: floats, durations, dates, offices.
extension HealthReport {
  /// Points 6 and 7: more than 44 days of total float, and less than none.
  ///
  /// Negative float is there only against a required date; so a negative margin counts as one.
  ///
  /// - Parameter base: The plan as it were without windows: what floats no more there floats for a window.
  mutating func measureFloats(_ universe: HealthUniverse, withoutWindows base: Schedule?) {
    let total = universe.open.count
    let high = universe.open.filter {
      universe.days(universe.schedule.activities[$0].totalFloat ?? 0, of: $0)
        > HealthMetric.Point.highDays
    }
    let negative = universe.open.filter {
      let scheduled = universe.schedule.activities[$0]
      return scheduled.hasNoWindowLeft || (scheduled.totalFloat ?? 0) < 0
        || (scheduled.margin?.minutes ?? 0) < 0
    }
    add(
      HealthMetric(.highFloat, high.count, of: total),
      highFloats(high, universe, base))
    add(
      HealthMetric(.negativeFloat, negative.count, of: total),
      negativeFloats(negative, universe))
  }

  /// One finding for all whose float comes from waiting for a window; one for each other.
  private func highFloats(
    _ high: [Int], _ universe: HealthUniverse, _ base: Schedule?
  ) -> [Finding] {
    func days(_ schedule: Schedule, _ position: Int) -> Int {
      universe.days(schedule.activities[position].totalFloat ?? 0, of: position)
    }
    let waiter = universe.longestWait
    let waiting = high.filter { position in
      guard waiter != nil, let base else { return false }
      return days(base, position) <= HealthMetric.Point.highDays
    }
    var found = high.filter { !waiting.contains($0) }.map {
      Finding.highFloat($0, days(universe.schedule, $0), in: universe.portfolio)
    }
    if let waiter, !waiting.isEmpty {
      found.append(
        .floatFromWindow(waiting, waiter.activity, waiter.cause, in: universe.portfolio))
    }
    return found
  }

  /// One finding for each required date that work does not keep, with all of that work.
  private func negativeFloats(_ negative: [Int], _ universe: HealthUniverse) -> [Finding] {
    let schedule = universe.schedule
    let byDate = Dictionary(grouping: negative) { schedule.activities[$0].margin?.to }
    return byDate.sorted { ($0.key ?? -1) < ($1.key ?? -1) }.map { required, positions in
      let short = positions.map { position -> (activity: Int, by: DayCount) in
        let scheduled = schedule.activities[position]
        let minutes = min(scheduled.totalFloat ?? 0, scheduled.margin?.minutes ?? 0)
        return (position, schedule.network.days(of: position, minutes: -minutes).count)
      }
      return .negativeFloat(short, to: required, in: universe.portfolio)
    }
  }

  /// Point 8: more than 44 working days from start to finish in the baseline; in the plan, where
  /// there is no baseline.
  mutating func measureDurations(_ universe: HealthUniverse, _ comparison: Comparison) {
    let network = universe.schedule.network
    let lengths = universe.open.map { position in
      let planned = comparison[position].plan.map {
        network.work(of: position, from: $0.start, to: $0.finish)
      }
      return universe.days(
        planned ?? universe.portfolio.activities[position].duration, of: position)
    }
    let high = zip(universe.open, lengths).filter { $0.1 > HealthMetric.Point.highDays }
    add(
      HealthMetric(.highDuration, high.count, of: universe.open.count),
      high.map { position, days in
        .highDuration(
          position, DayCount(days, network.dayKind(of: position)), in: universe.portfolio)
      })
  }

  /// Point 9: a forecast before the data date, or an actual date after it.
  mutating func measureDates(_ universe: HealthUniverse) {
    guard let dataDate = universe.schedule.dataDate(of: universe.project) else {
      return add(HealthMetric(.invalidDates, 0, of: universe.open.count), [])
    }
    let invalid = universe.open.filter {
      let scheduled = universe.schedule.activities[$0]
      if scheduled.phase == .notStarted, scheduled.earlyStart < dataDate { return true }
      return scheduled.earlyFinish < dataDate || (scheduled.actualStart ?? dataDate) > dataDate
    }
    add(
      HealthMetric(.invalidDates, invalid.count, of: universe.open.count),
      invalid.map { .invalidDate($0, dataDate, in: universe.portfolio) })
  }

  /// Point 10: work of a day or more without an office that owes it, in the place of resources.
  mutating func measureOwners(_ universe: HealthUniverse) {
    let whole = universe.open.filter {
      universe.days(universe.portfolio.activities[$0].duration, of: $0) >= 1
    }
    let missing = whole.filter {
      universe.portfolio.activities[$0].owner.allSatisfy(\.isWhitespace)
    }
    add(
      HealthMetric(.resources, missing.count, of: whole.count),
      missing.map { .missingOwner($0, in: universe.portfolio) })
  }

  /// Point 11: of the work whose baseline finish has passed, that finished or forecast later.
  mutating func measureMissed(_ universe: HealthUniverse, _ comparison: Comparison) {
    guard let dataDate = universe.schedule.dataDate(of: universe.project),
      comparison.baseline(of: universe.project) != nil
    else {
      return metrics.append(HealthMetric(.missedTasks, ratio: nil))
    }
    let due = universe.work.filter { (comparison[$0].plan?.finish).map { $0 <= dataDate } ?? false }
    let missed = due.filter {
      universe.schedule.activities[$0].finish > comparison[$0].plan?.finish ?? dataDate
    }
    add(
      HealthMetric(.missedTasks, missed.count, of: due.count),
      missed.map {
        .missedTask(
          $0, comparison[$0].slip?.count ?? DayCount(0, .calendar), in: universe.portfolio)
      })
  }
}
