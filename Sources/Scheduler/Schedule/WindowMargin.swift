public import CivilTime
import Plan

/// How much later work that must fit inside a window may be ready and still use that window.
///
/// It is no margin to a required date: that may be large while the window is all but missed.
public struct WindowMargin: Hashable, Sendable {
  /// The position of the activity.
  public var activity: Int
  /// The position in the portfolio of the window it lies in.
  public var window: Int
  /// When it could begin without the window.
  public var ready: Instant
  /// The last start that still fits into that window.
  public var lastStart: Instant
  /// Calendar days between the two.
  public var days: Int { max(0, lastStart.day - ready.day) }
}

extension Schedule {
  /// The margins of all not-started work that must fit inside a window, in order of activities.
  public func windowMargins() -> [WindowMargin] {
    let activities = network.portfolio.activities
    guard !network.portfolio.windows.isEmpty else { return [] }
    return activities.indices.compactMap { activity in
      guard activities[activity].window != nil, !activities[activity].isInactive else { return nil }
      return windowMargin(of: activity)
    }
  }

  /// Returns the margin of an activity to its window; nil where none holds it, or none is left that
  /// keeps its required dates.
  public func windowMargin(of activity: Int) -> WindowMargin? {
    guard let fit = windowFit(of: activity) else { return nil }
    let waiting = drivers(of: activity).first { $0.kind == .window }?.without
    return WindowMargin(
      activity: activity, window: fit.window, ready: waiting ?? activities[activity].earlyStart,
      lastStart: fit.lastStart)
  }
}
