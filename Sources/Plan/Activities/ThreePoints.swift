/// Between what the duration of some work lies (三点工期), in whole days of its calendar; ascending.
public struct ThreePoints: Hashable, Sendable {
  /// The least.
  public let optimistic: Int
  /// The most likely.
  public let likely: Int
  /// The greatest.
  public let pessimistic: Int

  /// Takes three days; nil unless they ascend from one.
  public init?(_ optimistic: Int, _ likely: Int, _ pessimistic: Int) {
    guard 1 <= optimistic, optimistic <= likely, likely <= pessimistic,
      PlanLimits.days.contains(pessimistic)
    else { return nil }
    (self.optimistic, self.likely, self.pessimistic) = (optimistic, likely, pessimistic)
  }

  /// Reads `8/10/15`; nil for what is not three ascending days.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let days = parts.compactMap { Int($0) }
    guard parts.count == 3, days.count == 3 else { return nil }
    self.init(days[0], days[1], days[2])
  }

  /// `8/10/15`.
  public var text: String { "\(optimistic)/\(likely)/\(pessimistic)" }
}
