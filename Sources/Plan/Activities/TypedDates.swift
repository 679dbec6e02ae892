public import CivilTime

/// Dates that stand as somebody typed them, whatever the network says.
///
/// Only under the profile of the program whose file they came from.
public struct TypedDates: Hashable, Sendable {
  /// Why the network does not decide.
  public enum Reason: String, Sendable, CaseIterable {
    /// The activity is manually scheduled.
    case manual
    /// It stands for an activity of another file.
    case external
    /// It was set inactive: it keeps its dates and is in nobody's way.
    case inactive
  }

  /// When it starts.
  public var start: Instant
  /// When it finishes.
  public var finish: Instant
  /// Why.
  public var reason: Reason

  /// Creates typed dates.
  public init(start: Instant, finish: Instant, reason: Reason = .manual) {
    self.start = start
    self.finish = finish
    self.reason = reason
  }
}

extension Activity {
  /// Whether it was set inactive: it keeps its dates, and no plan counts it.
  public var isInactive: Bool { typedDates?.reason == .inactive }
}
