/// How much room things take along the time axis, so that a layout can keep them apart.
///
/// All amounts are minutes of a ``DayScale``; who draws knows how many millimetres a day has.
public struct NetworkSpacing: Hashable, Sendable {
  /// The diameter of a node.
  public var node: Int
  /// The least clear distance between two things.
  public var gap: Int
  /// The least length of an arrow that shows between the rims of two nodes.
  public var arrow: Int
  /// The width of what stands above each arrow (the name), by position; 0 for nothing.
  public var above: [Int]
  /// The width of what stands below each arrow (the duration), by position; 0 for nothing.
  public var below: [Int]
  /// The width of what stands below each node (the name of a milestone), by position.
  public var belowNode: [Int]

  /// Creates a spacing.
  public init(
    node: Int, gap: Int, arrow: Int, above: [Int], below: [Int], belowNode: [Int]
  ) {
    self.node = node
    self.gap = gap
    self.arrow = arrow
    self.above = above
    self.below = below
    self.belowNode = belowNode
  }

  /// Creates a spacing in which everything is a point.
  public init(of network: ArrowNetwork) {
    self.init(
      node: 0, gap: 0, arrow: 0, above: network.arrows.map { _ in 0 },
      below: network.arrows.map { _ in 0 }, belowNode: network.nodes.map { _ in 0 })
  }
}
