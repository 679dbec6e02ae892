import Plan
import Scheduler

/// What the ordinary engine finds by itself, without a cut: it keeps the dates, and proves nothing.
extension RescueSearch {
  /// How often the engine is asked where what was found is made cheaper.
  private static let mostTrials = 400

  /// Days that keep the dates and of which none can be spared; nil where nothing is found.
  ///
  /// They are found twice, from nothing upwards and from all that may be done downwards, and the cheaper are then
  /// made cheaper still by doing without one after the other.
  ///
  /// - Parameter isOver: Whether the time is up already: a little more makes a good answer of a bad one.
  func withoutCut(isOver: Bool) -> [Measure: Int]? {
    let begin = ContinuousClock.now
    func hasEnded(_ share: Double) -> Bool {
      isOver ? ContinuousClock.now - begin > grace * share : isStopped()
    }
    let grown = grown(from: [:], without: nil) { hasEnded(0.4) }
      .map { cleaned($0) { hasEnded(0.7) } }
    let shrunk =
      grown != nil && hasEnded(0.7)
      ? nil
      : CleanedShortening(
        allowances, likely: isLate, isStopped: { hasEnded(0.9) }, keeps: keeps
      ).find()
    guard let best = [grown, shrunk].compactMap({ $0 }).min(by: { cost(of: $0) < cost(of: $1) })
    else { return nil }
    return improved(best) { hasEnded(1) }
  }

  private func keeps(_ days: [Measure: Int]) -> Bool {
    plan.schedule(doing: days).map(isKept) ?? false
  }

  /// The days without those that can be spared, the dearest first.
  private func cleaned(_ days: [Measure: Int], isStopped: @escaping () -> Bool) -> [Measure: Int] {
    let taken = days.reduce(into: [Measure: Allowance]()) { taken, day in
      guard let allowance = allowances[day.key] else { return }
      taken[day.key] = Allowance(days: day.value, rising: allowance.prices)
    }
    return CleanedShortening(taken, isStopped: isStopped, keeps: keeps).find() ?? days
  }

  /// The days with more of the cheapest of what is latest, until the dates are kept; nil where nothing late is left
  /// that may be done, or the time is up.
  private func grown(
    from start: [Measure: Int], without forbidden: Measure?, isStopped: () -> Bool
  ) -> [Measure: Int]? {
    let targeted = ShortenedPlan(schedule)
    var days = start
    guard var now = start.isEmpty ? schedule : targeted.schedule(doing: start) else { return nil }
    while !isKept(now) {
      guard !isStopped(), let next = next(now, days, without: forbidden) else { return nil }
      days[next.measure, default: 0] += next.days
      guard let changed = targeted.schedule(doing: days) else { return nil }
      now = changed
    }
    return days
  }

  /// The cheapest that can be done to the latest work, and for how many days at once.
  private func next(
    _ now: Schedule, _ days: [Measure: Int], without forbidden: Measure?
  ) -> (measure: Measure, days: Int)? {
    var open: [(measure: Measure, late: Double, price: Int, most: Int)] = []
    for (measure, allowance) in allowances where measure != forbidden {
      let taken = days[measure, default: 0]
      let late = lateDays(measure, now)
      guard taken < allowance.days, late > 0 else { continue }
      let price = allowance.price(ofDay: taken + 1)
      var most = 1
      while taken + most < allowance.days, allowance.price(ofDay: taken + most + 1) == price {
        most += 1
      }
      open.append((measure, late, price, most))
    }
    guard let latest = open.map(\.late).max() else { return nil }
    // Working days make whole weeks of a few days, so that what holds the date is not all equally late.
    let next = open.filter { $0.late > latest * 0.8 - 2 }.min {
      ($0.price, $0.measure) < ($1.price, $1.measure)
    }
    return next.map { ($0.measure, max(1, min($0.most, Int(latest / 3)))) }
  }

  /// By how many days of the year the work is late that a measure makes sooner; 0 for what is not.
  private func lateDays(_ measure: Measure, _ now: Schedule) -> Double {
    func late(_ activity: Int) -> Double {
      guard let margin = now.activities[activity].margin, margin.minutes < 0 else { return 0 }
      let portfolio = now.network.portfolio
      let week = Double(max(1, portfolio.weekDays(of: portfolio.activities[activity])))
      return Double(-margin.minutes) / Double(now.network.dayMinutes(of: activity)) * 7 / week
    }
    switch measure {
    case .shortening(let activity): return late(activity)
    case .lead(let relation):
      let ends = now.network.portfolio.relations[relation]
      return min(late(ends.predecessor), late(ends.successor))
    }
  }

  /// Does without one measure after the other, the dearest first, where others in its place cost less.
  private func improved(
    _ found: [Measure: Int], isStopped: @escaping () -> Bool
  ) -> [Measure: Int] {
    var best = found
    var trials = 0
    func mayNotGoOn() -> Bool {
      trials += 1
      return trials > Self.mostTrials || isStopped()
    }
    func price(_ measure: Measure) -> Int {
      allowances[measure]?.cost(of: best[measure, default: 0]) ?? 0
    }
    var tried: Set<Measure> = []
    while !mayNotGoOn(),
      let next = best.keys.filter({ !tried.contains($0) })
        .min(by: { (price($1), $0) < (price($0), $1) })
    {
      tried.insert(next)
      var others = best
      others[next] = nil
      guard let grown = grown(from: others, without: next, isStopped: mayNotGoOn) else { continue }
      let cleaned = cleaned(grown, isStopped: mayNotGoOn)
      if cost(of: cleaned) < cost(of: best) {
        best = cleaned
        tried = []
      }
    }
    return best
  }
}
