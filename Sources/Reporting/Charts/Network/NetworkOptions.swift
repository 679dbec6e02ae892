public import CivilTime
public import Documents

/// What is decided by whoever prints a network diagram.
public struct NetworkOptions: Sendable {
  /// The page, landscape.
  public var page: Size
  /// 编制日期; left out when nil.
  public var issued: Day?
  /// What is drawn; relations with the rest are named instead.
  public var scope: ChartScope

  /// Creates options.
  public init(
    page: Size = Paper.a3.landscape, issued: Day? = nil, scope: ChartScope = .all
  ) {
    self.page = page
    self.issued = issued
    self.scope = scope
  }
}
