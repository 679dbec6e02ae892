import Documents

/// What the signs of a wall chart mean.
struct WallLegend {
  private let signs: [LegendSign]
  private let size: Double
  private let width: Double

  /// The legend of a project's chart on a page.
  ///
  /// - Parameter more: What some charts have besides.
  init(
    _ page: Size, bands: [TimeBands.Kind], _ terms: Terms, more: [LegendSign] = []
  ) {
    let sizes = ChartSizes(page)
    let signs: [LegendSign] = [
      .box(.plan, nil, terms("计划", "plan")), .box(.actual, nil, terms("实际", "actual")),
      .box(Paint(0xF8E0B4), Stroke(.forecast, width: sizes.hair * 2), terms("预计", "forecast")),
      .box(
        .forecast, Stroke(.critical, width: sizes.hair * 2), terms("预计（关键）", "critical")),
      .line(Stroke(.float, width: sizes.line, .dotted), terms("机动时间", "float")),
    ]
    let lines: [LegendSign] = [
      .line(WallLines.todayStroke(sizes), terms("数据日期", "data date")),
      .line(WallLines.frontStroke(sizes), terms("前锋线", "progress front")),
      .line(WallLines.requiredStroke(sizes), terms("要求完成时间", "required date")),
    ]
    let latest = LegendSign.remark(
      terms(
        "最迟开始、完成：不误要求完成时间的最后一天；没有要求的，不误本项目预计完成",
        "start by, end by: the last days that keep the required date, else the project's own finish"
      ))
    self.init(
      signs + Self.nodes(sizes, terms) + lines + more + Self.bands(bands, terms)
        + [.remark(terms.shortDaysRemark), latest], page)
  }

  /// The legend of the overview on a page.
  ///
  /// - Parameter more: What some charts have besides.
  init(
    overview page: Size, bands: [TimeBands.Kind], _ terms: Terms, more: [LegendSign] = []
  ) {
    let sizes = ChartSizes(page)
    let bars: [LegendSign] = [
      .box(.actual, nil, terms("已过时间", "time gone")),
      .box(Paint(0xF8E0B4), nil, terms("预计", "forecast")),
    ]
    let today = LegendSign.line(
      Stroke(.today, width: sizes.line * 1.3), terms("数据日期", "data date"))
    self.init(
      bars + Self.nodes(sizes, terms) + [today] + more + Self.bands(bands, terms), page)
  }

  private init(_ signs: [LegendSign], _ page: Size) {
    let sizes = ChartSizes(page)
    self.signs = signs
    size = sizes.body
    width = page.width - 2 * sizes.margin
  }

  private static func nodes(_ sizes: ChartSizes, _ terms: Terms) -> [LegendSign] {
    [
      .symbol(.diamond, nil, Stroke(.plan, width: sizes.line), terms("计划节点", "planned")),
      .symbol(.diamond, .ink, nil, terms("预计节点", "forecast")),
      .symbol(.diamond, .critical, nil, terms("滞后节点", "late")),
      .symbol(.diamond, .actual, nil, terms("已完成节点", "done")),
      .symbol(.flag, .redFlag, nil, terms("红旗：按期或提前完成", "red flag: in time")),
      .symbol(.flag, .blackFlag, nil, terms("黑旗：逾期未完成", "black flag: overdue")),
    ]
  }

  private static func bands(_ bands: [TimeBands.Kind], _ terms: Terms) -> [LegendSign] {
    bands.map { .box($0.paint, nil, $0.name(terms)) }
  }

  /// The height of its lines, whatever of it is drawn.
  var height: Double { LegendFlow(signs, size: size, width: width).height }

  /// Draws what a chart holds of it.
  func draw(in frame: Frame, of chart: [Scene.Element]) -> [Scene.Element] {
    [.legend(LegendFlow(signs.drawn(in: chart), size: size, width: width).draw(in: frame))]
  }
}
