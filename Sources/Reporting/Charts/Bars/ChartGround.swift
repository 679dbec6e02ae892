public import Control
import Plan
import Scheduler

/// What the charts of several projects share, worked out once: the order of activities, and what
/// each delay does.
public struct ChartGround: Sendable {
  /// The order of projects and activities.
  public let order: PlanOrder
  /// What each delay does.
  public let effects: Effects

  /// Works it out for all projects of a comparison.
  public init(_ comparison: Comparison) {
    order = PlanOrder(comparison.schedule.network.portfolio)
    effects = Effects(comparison)
  }
}
