public import CivilTime
public import Documents

/// What is decided by whoever prints a network diagram.
public struct NetworkOptions: Sendable {
  /// The page, landscape.
  public var page: Size
  /// Smaller pages that a small network may take instead, the largest first.
  public var smaller: [Size]
  /// 编制日期; left out when nil.
  public var issued: Day?
  /// What is drawn; relations with the rest are named instead.
  public var scope: ChartScope
  /// Whether names bear their codes.
  public var hasCodes: Bool
  /// Further lines of the heading: the baseline, and which state of the plan is drawn.
  public var notes: [String] = []

  /// Creates options.
  public init(
    page: Size = Paper.a3.landscape, smaller: [Size] = [], issued: Day? = nil,
    scope: ChartScope = .all, hasCodes: Bool = false
  ) {
    self.page = page
    self.smaller = smaller
    self.issued = issued
    self.scope = scope
    self.hasCodes = hasCodes
  }
}
