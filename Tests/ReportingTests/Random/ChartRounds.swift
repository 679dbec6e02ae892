import Foundation

/// How many random plans are drawn, and which.
///
/// A test run draws the same ones every time. `CHART_ROUNDS=5000 CHART_SEED=7 swift test --filter
/// RandomChart` looks for more, and prints the seed of each so that one that breaks is known.
enum ChartRounds {
  static let isByHand = number("CHART_ROUNDS") != nil

  /// The seeds of a test that draws some plans as a rule.
  static func seeds(_ usual: Int) -> [UInt64] {
    let first = UInt64(number("CHART_SEED") ?? 0) &* 1_000_003
    return (0..<UInt64(number("CHART_ROUNDS") ?? usual)).map { first &+ $0 }
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}
