import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// One page of S curves.
struct SCurvePage {
  let name: String
  let comparison: Comparison
  let projects: [Int]
  let curve: ProgressCurve
  /// The projects on a page of several, and what their curves say.
  let parts: [(name: String, reading: CurveReading?)]
  let page: CurvePage

  var terms: Terms { page.terms }
  var sizes: ChartSizes { page.sizes }
  var schedule: Schedule { comparison.schedule }
  var reading: CurveReading? { CurveReading(curve) }

  /// What was done, from the first actual start to the last report.
  var done: [ProgressCurve.Point] { curve.recalled + curve.actual }

  var scene: Scene {
    var scene = page.scene(
      terms("\(name)进度 S 曲线（香蕉图）", "\(name): S curve and banana"), comparison,
      of: projects)
    guard let axis else {
      scene.add(page.sentence(terms("没有可画的工作。", "There is no work to draw.")))
      return scene
    }
    scene.add(CurveGrid(page: page, axis: axis, plot: plot).draw())
    var drawn: [Scene.Element] = []
    if projects.count == 1 {
      drawn += comparison.unreportedTime(
        projects[0], axis, top: plot.top, bottom: plot.bottom, sizes)
    }
    drawn += drawCurves(axis) + drawLines(axis) + drawGaps(axis)
    scene.add(drawn)
    scene.add(MonthTable(self, axis).draw())
    let notes = words
    scene.add(notes.border)
    scene.add(notes.elements)
    scene.add(legend(of: drawn))
    scene.add(
      page.remark(
        terms(
          "工作量按工期天数加权；首次报告以前的实际曲线按填报的实际开工、完成日期推算。最早、最迟曲线均不推后项目的最早完工日期。",
          "Work is weighed by its days. Before the first report, actual follows the actual dates. Neither curve of the banana moves the project's earliest finish."
        )))
    return scene
  }

  // MARK: Layout

  /// The block of words at the right.
  var side: Frame {
    let width = page.body.width * 0.205
    return Frame(
      x: page.body.right - width, y: page.body.top, width: width, height: page.body.height)
  }

  /// The curves.
  var plot: Frame {
    let left = page.body.left + sizes.body * 7
    let top = page.body.top + sizes.body * 4.4
    let bottom = page.body.bottom - MonthTable.height(sizes)
    return Frame(
      x: left, y: top, width: side.left - sizes.body * 1.5 - left, height: bottom - top)
  }

  /// The months from the first to the last point, or the last date that matters.
  var axis: TimeAxis? {
    let curves = [curve.early, curve.late, curve.plan, done]
    let dates = ReportDates(schedule.network.portfolio)
    let finishes = projects.compactMap { schedule.projects[$0].finish.map(dates.finish) }
    guard let first = curves.compactMap(\.first?.day).min(),
      // A curve ends at the opening of the day after the last.
      let last =
        (curves.compactMap { $0.last.map { $0.day - 1 } }
        + finishes + required.map(\.day)).max()
    else { return nil }
    return TimeAxis(first: first, last: last, left: plot.left, width: plot.width)
  }

  /// The required dates, each day once with how many projects have it.
  var required: [(day: Day, count: Int)] {
    let dates = ReportDates(schedule.network.portfolio)
    let days = comparison.requiredDates.filter { projects.contains($0.project) }
      .map { dates.finish($0.required.finish) }
    return Set(days).sorted().map { day in (day, days.count { $0 == day }) }
  }

  /// The height of a share.
  func y(_ share: Double) -> Double { plot.bottom - plot.height * share }

  private func legend(of chart: [Scene.Element]) -> [Scene.Element] {
    var legend = CurveLegend(page, of: chart)
    legend.box(Self.band, terms("香蕉带", "banana"))
    legend.line(Self.early(sizes), terms("最早（ES）", "early (ES)"))
    legend.line(Self.late(sizes), terms("最迟（LS）", "late (LS)"))
    legend.line(Self.plan(sizes), terms("计划", "plan"))
    legend.line(Self.actual(sizes), terms("实际（圆点为每期报告）", "actual, a dot a report"), point: .circle)
    legend.line(Stroke(.today, width: sizes.line * 1.3), terms("数据日期", "data date"))
    legend.line(Stroke(.red, width: sizes.line, .dash), terms("要求完成时间", "required date"))
    for sign in comparison.unreportedSigns(projects, sizes, terms) { legend.add(sign) }
    return legend.elements
  }

  static let band = Paint(0xFAF1DC)
  static func early(_ sizes: ChartSizes) -> Stroke { Stroke(.green, width: sizes.line, .dash) }
  static func late(_ sizes: ChartSizes) -> Stroke {
    Stroke(Paint(0xC77F1A), width: sizes.line, .dashDot)
  }
  static func plan(_ sizes: ChartSizes) -> Stroke {
    Stroke(Paint(0x6F9FD8), width: sizes.line * 2)
  }
  static func actual(_ sizes: ChartSizes) -> Stroke { Stroke(.ink, width: sizes.line * 1.6) }
}

/// The percent axis and the months behind the curves.
struct CurveGrid {
  let page: CurvePage
  let axis: TimeAxis
  let plot: Frame
  /// What its height says.
  var caption: String?
  /// How far that stands above the plot, in sizes of the text.
  var rise = 1.6

  func draw() -> [Scene.Element] {
    let sizes = page.sizes
    let lines = axis.hasMonths ? axis.months : axis.years(atLeast: sizes.body * 3)
    var elements: [Scene.Element] = lines.map { month in
      .line(
        Point(x: axis.x(month.first), y: plot.top), Point(x: axis.x(month.first), y: plot.bottom),
        Stroke(.rule, width: sizes.hair))
    }
    for percent in stride(from: 10, through: 100, by: 10) {
      let y = plot.bottom - plot.height * Double(percent) / 100
      elements.append(
        .line(
          Point(x: plot.left, y: y), Point(x: plot.right, y: y),
          Stroke(.rule, width: percent % 50 == 0 ? sizes.hair * 2 : sizes.hair)))
      elements.append(
        .text(
          "\(percent)", at: Point(x: plot.left - sizes.body * 0.5, y: y), size: sizes.body,
          paint: .muted, anchor: .end, vertical: .middle))
    }
    elements.append(
      .text(
        caption ?? page.terms("累计完成（%）", "done, %"),
        at: Point(x: plot.left - sizes.body * 7, y: plot.top - sizes.body * rise), size: sizes.body,
        paint: .muted))
    elements.append(.rectangle(plot, stroke: Stroke(.muted, width: sizes.line)))
    return elements
  }
}
