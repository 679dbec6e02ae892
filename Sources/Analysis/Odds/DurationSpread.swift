import Glibc

/// How long some work may take: what is likely, and between what.
public struct DurationSpread: Hashable, Sendable {
  /// How the durations between the two ends are shared out.
  public enum Shape: String, Sendable, CaseIterable {
    /// Beta-PERT: α = 1 + 4 (m − a) / (b − a), β = 1 + 4 (b − m) / (b − a); mean (a + 4 m + b) / 6.
    case pert
    /// A triangle; mean (a + m + b) / 3.
    case triangular
    /// All as likely as each other.
    case even
    /// Normal logarithms, the two ends three deviations either way of their mean.
    case logNormal
    /// One of the two ends: the pessimistic one by the share that `likely` is.
    case either
  }

  /// The least number of days (乐观).
  public var optimistic: Double
  /// The most likely one (最可能).
  public var likely: Double
  /// The greatest (悲观).
  public var pessimistic: Double
  /// How they are shared out.
  public var shape: Shape

  /// Takes three points; nil unless they ascend from zero.
  public init?(
    optimistic: Double, likely: Double, pessimistic: Double, shape: Shape = .pert
  ) {
    guard optimistic >= 0, optimistic <= likely, likely <= pessimistic, pessimistic < 100_000 else {
      return nil
    }
    self.optimistic = optimistic
    self.likely = likely
    self.pessimistic = pessimistic
    self.shape = shape
  }

  /// Takes one of two durations, the greater with a probability.
  init(_ less: Double, or greater: Double, probability: Double) {
    (optimistic, likely, pessimistic, shape) = (less, probability, greater, .either)
  }

  /// Takes durations whose logarithms are normal.
  init(logarithmicMean mean: Double, deviation: Double) {
    optimistic = exp(mean - 3 * deviation)
    likely = exp(mean - deviation * deviation)
    pessimistic = exp(mean + 3 * deviation)
    shape = .logNormal
  }

  /// Takes a duration that is certain.
  public static func fixed(_ days: Double) -> DurationSpread {
    DurationSpread(optimistic: days, likely: days, pessimistic: days)!
  }

  /// Whether it is but one duration.
  public var isFixed: Bool { optimistic == pessimistic }

  /// The same for another amount of work: everything so many times as long.
  public func scaled(by factor: Double) -> DurationSpread {
    var copy = self
    copy.optimistic *= factor
    copy.pessimistic *= factor
    if shape != .either { copy.likely *= factor }
    return copy
  }

  /// The share of the way from the least to the greatest at which the likely duration lies; of normal logarithms their
  /// deviation.
  var mode: Double {
    if shape == .either { return likely }
    if shape == .logNormal { return log(pessimistic / optimistic) / 6 }
    return isFixed ? 0 : (likely - optimistic) / (pessimistic - optimistic)
  }
}
