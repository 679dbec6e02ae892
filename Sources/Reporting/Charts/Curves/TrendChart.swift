import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// 里程碑趋势图: how the forecast of a project's nodes moved from report to report, and the days
/// in hand with it.
///
/// Across run the data dates, upwards the forecasts: a level line holds, a rising one slips, a
/// falling one is early; a node is done where its line meets the diagonal.
public struct TrendChart {
  let comparison: Comparison
  let lines: [TrendLine]
  let dataDates: [Day]
  let page: CurvePage
  let name: String
  private let project: Int

  /// Prepares the chart of a project.
  ///
  /// - Parameters:
  ///   - history: The reports of the past.
  ///   - order: The order of activities, where it is known already.
  ///   - level: Nodes down to this level; those with a role always.
  public init(
    _ comparison: Comparison, project: Int, history: ReportHistory, level: Int = 1,
    options: CurveOptions, terms: Terms, order: PlanOrder? = nil
  ) {
    self.comparison = comparison
    self.project = project
    page = CurvePage(options, terms)
    let portfolio = comparison.schedule.network.portfolio
    name = portfolio.projects[project].name
    dataDates = history.reports(of: [project]).map(\.date.day)
    let carriers = RequiredActivity(portfolio)
    let required = Set(
      comparison.requiredDates.filter { $0.project == project }.compactMap {
        carriers.position(of: $0.required.activity, project: project)
      })
    lines = (order ?? PlanOrder(portfolio)).activities[project].filter { position in
      let activity = portfolio.activities[position]
      return activity.isNode
        && (activity.level <= level || activity.role != nil || required.contains(position))
    }.map { TrendLine($0, history: history, comparison: comparison, terms: terms) }
      .filter { !$0.points.isEmpty }
  }

  var terms: Terms { page.terms }
  var sizes: ChartSizes { page.sizes }

  /// The page.
  public var scene: Scene {
    var scene = page.scene(
      terms("\(name)里程碑趋势图", "\(name): milestone trend"), comparison, of: [project])
    guard dataDates.count > 1, let scale = TrendScale(self) else {
      scene.add(
        page.sentence(
          terms(
            "进度报告不足两期，还看不出趋势。", "There are fewer than two reports, so no trend can be seen yet.")))
      return scene
    }
    var drawn = drawForecasts(scale)
    if hasMargins { drawn += drawMargins(scale) }
    scene.add(drawn)
    var notes = CurveNotes(side, sizes)
    write(to: &notes)
    scene.add(notes.border)
    scene.add(notes.elements)
    scene.add(legend(of: drawn))
    scene.add(
      page.remark(
        terms(
          "每条线是一个节点：水平为不变，向上为推迟，向下为提前；与斜线相交处即完成。"
            + (hasMargins ? "裕量为到最紧的要求完成时间的日历天数。" : ""),
          "A line a node: level holds, up slips, down is earlier; where it meets the diagonal it is done."
            + (hasMargins ? " Days in hand are calendar days to the tightest required date." : "")
        )))
    return scene
  }

  // MARK: Layout

  /// Whether there are days in hand to draw.
  private var hasMargins: Bool { lines.contains { $0.margins.count > 1 } }

  /// The block of words at the right.
  var side: Frame {
    let width = page.body.width * 0.2
    return Frame(
      x: page.body.right - width, y: page.body.top, width: width, height: page.body.height)
  }

  /// The panel of forecasts; its labels stand at its right.
  var plot: Frame {
    let left = page.body.left + sizes.body * 5.5
    let share = hasMargins ? 0.68 : 0.95
    let top = page.body.top + sizes.body * 2.2
    return Frame(
      x: left, y: top, width: side.left - sizes.body * 1.5 - labelWidth - left,
      height: page.body.height * share - sizes.body * 2.2)
  }

  /// The panel of days in hand.
  var marginPlot: Frame {
    let top = plot.bottom + sizes.body * 5.2
    return Frame(
      x: plot.left, y: top, width: plot.width,
      height: page.body.bottom - sizes.body * 2.2 - top)
  }

  /// The room for labels at the right of a panel.
  var labelWidth: Double {
    let longest =
      lines.map { line in
        FontMetrics.standard.width(of: line.label + " 2028-09-01", size: sizes.note)
      }.max() ?? 0
    return min(page.body.width * 0.23, longest + sizes.body * 2.2)
  }

  private func legend(of chart: [Scene.Element]) -> [Scene.Element] {
    var legend = CurveLegend(page, of: chart)
    legend.line(
      Stroke(TrendLine.paints[0], width: sizes.line * 1.4),
      terms("节点的预测（每期一点）", "forecast of a node, a dot a report"), point: .circle)
    legend.sign(.star, .green, terms("已完成", "done"))
    legend.line(
      Stroke(.muted, width: sizes.line, .dotted), terms("预测等于报告日", "forecast is the report date"))
    legend.line(Stroke(.red, width: sizes.line, .dash), terms("要求完成时间", "required date"))
    legend.sign(
      .invertedTriangle, .red, terms("裕量连续三期减少", "days in hand shrank three times running"))
    return legend.elements
  }
}

/// One node of a trend chart.
struct TrendLine {
  let activity: Int
  let label: String
  let name: String
  let code: String
  /// Its forecasts by data date, from the first report that knew it.
  let points: [(date: Day, finish: Day, isDone: Bool)]
  /// Its calendar days in hand by data date, while it was not done: nodes of several calendars
  /// share one axis, so that it counts what all of them have.
  let margins: [(date: Day, days: Int)]
  let isEroding: Bool

  /// Colours that can be told apart, also by people who see red and green alike.
  static let paints: [Paint] = [
    Paint(0x2E6DA4), Paint(0xB8610E), Paint(0x2E7D5B), Paint(0x7B1FA2), Paint(0x8A6D00),
    Paint(0x00838F), Paint(0xAD1457), Paint(0x5D4037), Paint(0x455A64), Paint(0x3949AB),
  ]

  init(_ activity: Int, history: ReportHistory, comparison: Comparison, terms: Terms) {
    let network = comparison.schedule.network
    let portfolio = network.portfolio
    let dates = ReportDates(portfolio)
    let trend = MilestoneTrend(
      of: activity, ofProject: portfolio.activities[activity].project, history: history)
    self.activity = activity
    name = terms.name(portfolio.activities[activity])
    code = portfolio.activities[activity].code
    label = "\(code) \(name)"
    points = trend.points.map { ($0.dataDate.day, dates.finish($0.finish), $0.isDone) }
    margins = trend.points.compactMap { point in
      guard point.margin != nil, let limit = point.limit, !point.isDone else { return nil }
      return (point.dataDate.day, dates.finish(limit) - dates.finish(point.finish))
    }
    isEroding = trend.isEroding && !(trend.points.last?.isDone ?? true)
  }

  /// The first report that knew it done.
  var doneAt: Int? { points.firstIndex(where: \.isDone) }

  /// The days its forecast moved since the report before; nil when it was done by then.
  var lastMove: Int? {
    guard points.count > 1, !points[points.count - 2].isDone else { return nil }
    return points[points.count - 1].finish - points[points.count - 2].finish
  }

  /// The days its forecast moved since the first report.
  var move: Int { (points.last?.finish ?? points[0].finish) - points[0].finish }
}
