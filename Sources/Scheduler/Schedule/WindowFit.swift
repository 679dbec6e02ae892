public import CivilTime
import Plan

/// Where work that must fit inside a window lies, and how close it is to missing it.
public struct WindowFit: Hashable, Sendable {
  /// The position in the portfolio of the window it lies in.
  public var window: Int
  /// The last start that still fits into that window.
  public var lastStart: Instant
  /// The first start in the window after; nil where none is known.
  public var nextStart: Instant?
}

extension Schedule {
  /// Returns where not-started work that must fit inside a window lies; nil for other work.
  public func windowFit(of activity: Int) -> WindowFit? {
    let node = network.node(of: activity)
    guard situation.phase[node] == .notStarted else { return nil }
    let range = network.nodes.allowedRange(node)
    let start = Int(early.start[node])
    guard let index = range.first(where: { start <= network.nodes.allowed[$0].last }) else {
      return nil
    }
    let allowed = network.nodes.allowed[index]
    let next = range.contains(index + 1) ? network.nodes.allowed[index + 1].first : nil
    return WindowFit(
      window: allowed.window, lastStart: Instant(minute: Int32(clamping: allowed.last)),
      nextStart: next.map { Instant(minute: Int32(clamping: $0)) })
  }
}

extension Network {
  /// Returns the position of the window that a start of an activity lies in, or of the next one.
  package func window(of activity: Int, from start: Instant) -> Int? {
    let index = nodes.allowedRange(node(of: activity)).first {
      Int(start.minute) <= nodes.allowed[$0].last
    }
    return index.map { nodes.allowed[$0].window }
  }
}
