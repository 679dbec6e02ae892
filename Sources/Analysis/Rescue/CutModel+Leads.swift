import Scheduler

/// Relations that may be led: the successor begins some days before the relation says, at a price a day.
///
/// A relation leaves from x, and the calendar of its lag counts to x so many days, its level. Led by k days it lets the
/// successor begin no sooner than at a date that follows from the level less k alone. So what is paid is a day for each level
/// up to that of x whose date the start lies before: pairs of "x at this level or later" and "start at its date or later".
/// Where the date does not follow from the level alone (a lag of no days counts no days off, and a lead does), the least one
/// is taken, so that the cut is never dearer than the plan.
extension CutModel {
  /// The instants that a relation leads to from another, however far it is led.
  func reached(by step: DateMaps.Step, from x: Int) -> [Int] {
    guard let allowance = scope.lead(step) else { return [scope.maps.reached(by: step, from: x)] }
    let day = scope.maps.lagDayMinutes(step)
    return (0...allowance.days).map { scope.maps.reached(by: step, leading: $0 * day, from: x) }
  }

  /// Charges every day that a relation is led by.
  mutating func charge(
    _ step: DateMaps.Step, _ allowance: Allowance, from: DateLabels, to: DateLabels
  ) {
    let levels = levels(step, from)
    guard let first = levels.first, let last = levels.last else { return }
    let lowest = first - allowance.days + 1
    // The first date of the start at each level.
    var dates = [Int](repeating: Int.max, count: last - lowest + 1)
    let day = scope.maps.lagDayMinutes(step)
    for (x, level) in zip(from.instants, levels) {
      for lead in 0..<allowance.days {
        let y = scope.maps.reached(by: step, leading: lead * day, from: x)
        let place = level - lead - lowest
        dates[place] = min(dates[place], to.index(atOrAfter: y))
      }
    }
    var price = 0
    for lead in 0..<allowance.days {
      let step = allowance.price(ofDay: lead + 1) - price
      price += step
      if step == 0 { continue }
      var at = 0
      for (place, date) in dates.enumerated() where date < Int.max {
        let level = lowest + place + lead
        while at < levels.count, levels[at] < level { at += 1 }
        if at < levels.count { imply(from, at, to, date, price: step) }
      }
    }
  }

  /// How many days the calendar of a lag counts to each date.
  private func levels(_ step: DateMaps.Step, _ from: DateLabels) -> [Int] {
    guard let first = from.instants.first else { return [] }
    let (day, zero) = (scope.maps.lagDayMinutes(step), scope.maps.counted(by: step, until: first))
    return from.instants.map { (scope.maps.counted(by: step, until: $0) - zero) / day }
  }

  /// By how many days each relation is led where a cut runs.
  func leads(_ cut: MinimumCut) -> [Int: Int] {
    var leads: [Int: Int] = [:]
    for node in scope.nodes where starts[node].count > 0 {
      let start = starts[node].instants[chosen(starts[node], cut)]
      for step in scope.steps[node] where scope.isIn[step.predecessor] {
        guard let allowance = scope.lead(step) else { continue }
        let from = labels(leaving: step)
        let x = from.instants[chosen(from, cut)]
        let day = scope.maps.lagDayMinutes(step)
        let lead = (0...allowance.days).first {
          scope.maps.reached(by: step, leading: $0 * day, from: x) <= start
        }
        leads[step.relation] = lead ?? allowance.days
      }
    }
    return leads.filter { $0.value > 0 }
  }
}
