public import CivilTime
public import Documents

/// What is decided by whoever prints a Gantt chart.
public struct GanttOptions: Sendable {
  /// The page, landscape.
  public var page: Size
  /// Whether months are divided into weeks instead of 旬.
  public var hasWeeks: Bool
  /// 编制日期; left out when nil.
  public var issued: Day?
  /// Whether only critical work is shown.
  public var isCriticalOnly: Bool
  /// The lowest node level shown, 1 to 3; 3 shows everything.
  public var level: Int
  /// Whether relations are drawn.
  public var hasLinks: Bool
  /// What of the projects is drawn.
  public var scope: ChartScope

  /// Creates options.
  public init(
    page: Size = Paper.a3.landscape, hasWeeks: Bool = false, issued: Day? = nil,
    isCriticalOnly: Bool = false, level: Int = 3, hasLinks: Bool = true,
    scope: ChartScope = .all
  ) {
    self.page = page
    self.hasWeeks = hasWeeks
    self.issued = issued
    self.isCriticalOnly = isCriticalOnly
    self.level = level
    self.hasLinks = hasLinks
    self.scope = scope
  }
}
