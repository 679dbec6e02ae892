public import CivilTime
public import Documents

/// What is decided by whoever prints a curve.
public struct CurveOptions: Sendable {
  /// The page, landscape.
  public var page: Size
  /// 编制日期; left out when nil.
  public var issued: Day?

  /// Creates options.
  public init(page: Size = Paper.a3.landscape, issued: Day? = nil) {
    self.page = page
    self.issued = issued
  }
}
