import Plan
import Scheduler

extension RescueSearch {
  /// Adds to every price a little for the share of the activity that a day is, so that of equal costs the smaller shares win.
  ///
  /// A lead takes its share of the work whose end it does not wait for.
  func weighted(_ allowances: [Measure: Allowance]) -> [Measure: Allowance] {
    let relations = original.network.portfolio.relations
    let shares = allowances.keys.reduce(into: [Measure: Int]()) { shares, measure in
      let activity =
        switch measure {
        case .shortening(let activity): activity
        case .lead(let relation): relations[relation].predecessor
        }
      let day = original.network.dayMinutes(of: activity)
      shares[measure] = 10_000 * day / max(day, original.openWork(of: activity))
    }
    let whole = 1 + allowances.reduce(0) { $0 + $1.value.days * (shares[$1.key] ?? 0) }
    let dearest = allowances.values.map { $0.cost(of: $0.days) }.max() ?? 0
    guard dearest < FlowNetwork.unlimited / 1024 / whole / max(1, allowances.count) else {
      return allowances
    }
    return Dictionary(
      uniqueKeysWithValues: allowances.map { measure, allowance in
        let share = shares[measure] ?? 0
        return (measure, allowance.priced { $0 * whole + share })
      })
  }
}
