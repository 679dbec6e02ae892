import Plan

/// One of the fourteen points of a plan's health, measured.
///
/// Source: DCMA-EA PAM 200.1 (2012), §4 "14 point assessment".
public struct HealthMetric: Hashable, Sendable {
  /// The points, by their number there.
  public enum Point: Int, Sendable, CaseIterable {
    /// Activities that lack a predecessor, a successor or both.
    case logic = 1
    /// Relations with a negative lag.
    case leads
    /// Relations with a positive lag.
    case lags
    /// Relations from finish to start.
    case relationTypes
    /// Activities with a hard constraint.
    case hardConstraints
    /// Activities with more than 44 working days of total float.
    case highFloat
    /// Activities with negative float.
    case negativeFloat
    /// Activities longer than 44 working days.
    case highDuration
    /// Activities with a forecast before the data date, or an actual date after it.
    case invalidDates
    /// Activities without a resource; here, without an office that owes them.
    case resources
    /// Activities finished or forecast later than a baseline finish that has passed.
    case missedTasks
    /// Whether 600 days more on a critical activity move the finish.
    case criticalPathTest
    /// (critical path length + float) ÷ critical path length.
    case criticalPathLength
    /// Activities finished ÷ activities that should be.
    case baselineExecution
  }

  /// What a point asks for.
  public enum Limit: Hashable, Sendable {
    /// No more than this share, 0 to 1.
    case atMost(Double)
    /// No less than this share or ratio.
    case atLeast(Double)
  }

  /// Which point it is.
  public var point: Point
  /// How many activities or relations were found; 0 where the point is a ratio.
  public var count: Int
  /// Among how many.
  public var total: Int
  /// The share or ratio; nil where there is nothing to measure, as without a baseline.
  public var value: Double?

  /// Creates a metric that is a share: nothing among nothing is 0, or the whole for a least share.
  init(_ point: Point, _ count: Int, of total: Int) {
    self.point = point
    self.count = count
    self.total = total
    if total > 0 {
      value = Double(count) / Double(total)
    } else if case .atMost = point.limit {
      value = 0
    }
  }

  /// Creates a metric that is a ratio.
  init(_ point: Point, ratio: Double?) {
    self.point = point
    count = 0
    total = 0
    value = ratio
  }

  /// Whether the point is kept; nil where there is nothing to measure.
  public var isKept: Bool? {
    guard let value else { return nil }
    return switch point.limit {
    case .atMost(let limit): value <= limit
    case .atLeast(let limit): value >= limit
    }
  }
}

extension HealthMetric.Point {
  /// What the point asks for.
  public var limit: HealthMetric.Limit {
    switch self {
    case .leads, .negativeFloat, .invalidDates, .resources: .atMost(0)
    case .logic, .lags, .hardConstraints, .highFloat, .highDuration, .missedTasks: .atMost(0.05)
    case .relationTypes: .atLeast(0.9)
    case .criticalPathTest: .atLeast(1)
    case .criticalPathLength, .baselineExecution: .atLeast(0.95)
    }
  }

  /// The working days above which float and duration count as high.
  static let highDays = 44
  /// The working days that the critical path test adds.
  static let addedDays = 600
}
