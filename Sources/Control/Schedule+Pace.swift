import CivilTime
public import Scheduler

extension Schedule {
  /// The whole days by which work under way lies behind the time that it took, by a percentage alone.
  ///
  /// A begun day counts. Nil where it is not behind, and where more than a percentage is known.
  public func daysBehindPace(of activity: Int) -> Int? {
    guard let assumed = assumedRemaining(of: activity), assumed.behind > 0 else { return nil }
    return -floorDivide(-assumed.behind, max(1, network.dayMinutes(of: activity)))
  }

  /// Whether a percentage is all that was reported of work under way, so that nothing is known of whether
  /// it keeps its plan.
  public func isPercentOnly(_ activity: Int) -> Bool {
    assumedRemaining(of: activity)?.percent != nil
  }
}
