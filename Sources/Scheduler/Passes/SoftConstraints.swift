import CivilTime
import Plan

/// The soft constraints with a date (design §4): they wait, and never pull work before its
/// predecessors.
enum SoftConstraints {
  /// Returns floors raised to what the constraints ask for.
  static func raised(
    _ floor: [Int32], _ network: Network, _ arithmetic: Arithmetic
  ) -> [Int32] {
    var floor = floor
    for activity in network.constrained {
      let node = network.node(of: activity)
      guard node < network.placedCount else { continue }
      for constraint in network.portfolio.activities[activity].constraints {
        if let bound = bound(of: constraint, on: node, arithmetic) {
          floor[node] = max(floor[node], Int32(clamping: bound))
        }
      }
    }
    return floor
  }

  /// Returns the least start that a constraint asks for, before it is put on an allowed start; nil
  /// where it asks for none: it has no date, or speaks of a start that has happened.
  static func bound(
    of constraint: Constraint, on node: Int, _ arithmetic: Arithmetic
  ) -> Int? {
    guard let date = constraint.date else { return nil }
    // An expected finish is the newer word on when the work ends.
    let expected = arithmetic.situation.expectedFinish
    if !expected.isEmpty, expected[node] != Int32.max { return nil }
    switch (constraint.kind, arithmetic.situation.phase[node]) {
    case (.startNoEarlierThan, .notStarted):
      return Int(date.minute)
    case (.finishNoEarlierThan, .notStarted), (.finishNoEarlierThan, .inProgress):
      return arithmetic.bound(
        on: node, LinkKind(.finishToFinish), lag: 0, Int32(Network.everyDay),
        from: Int(date.minute))
    default:
      return nil
    }
  }
}
