public import Analysis
import CivilTime
import Control
public import Documents
import Plan
import Scheduler

/// How sure each required date is: the shares of trials that finish on each day, and their sum, a page a date.
public struct OddsCharts {
  private let report: OddsReport
  private let page: CurvePage

  /// Takes what came of the trials.
  public init(_ outlook: OddsOutlook, options: CurveOptions, terms: Terms) {
    report = OddsReport(outlook)
    page = CurvePage(options, terms)
  }

  /// The pages: of the required dates, and of all dates where none is required.
  public var scenes: [Scene] {
    let required = report.outlook.targets.filter { $0.required != nil }
    return (required.isEmpty ? report.outlook.targets : required).map {
      OddsPage(report: report, target: $0, page: page).scene
    }
  }
}

extension OddsCharts {
  /// The page on what to watch for the least sure date.
  public var tornado: Scene {
    if let main = report.outlook.main {
      let target = report.outlook.targets[main]
      if let scene = OddsTornado(report: report, target: target, page: page).scene { return scene }
    }
    var scene = page.scene(
      page.terms("最该盯什么", "What to watch"), report.outlook.comparison, of: [])
    scene.add(
      page.sentence(
        page.terms(
          "没有可比的：没有要求完成时间，或没有工作的工期会变动。",
          "Nothing to compare: no required date is open, or no duration varies.")))
    return scene
  }
}

/// One page of odds.
struct OddsPage {
  let report: OddsReport
  let target: OddsOutlook.Target
  let page: CurvePage

  var terms: Terms { page.terms }
  var sizes: ChartSizes { page.sizes }
  var activity: Activity { report.portfolio.activities[target.activity] }
  static let bars = Paint.plan

  /// The trials of each day, ascending.
  var days: [(day: Day, share: Double)] {
    let trials = Double(max(1, target.finish.trials))
    var shares: [(day: Day, share: Double)] = []
    for (finish, count) in target.finish.dates {
      let day = report.dates.finish(finish)
      if shares.last?.day == day {
        shares[shares.count - 1].share += Double(count) / trials
      } else {
        shares.append((day, Double(count) / trials))
      }
    }
    return shares
  }

  var scene: Scene {
    let name = "\(report.portfolio.code(of: target.activity)) \(terms.name(activity))"
    var scene = page.scene(
      terms("\(name)：有多大把握", "\(name): how sure it is"), report.outlook.comparison,
      of: [activity.project])
    let days = days
    guard let axis = axis(days) else {
      scene.add(page.sentence(terms("没有可画的日期。", "There are no dates to draw.")))
      return scene
    }
    scene.add(
      CurveGrid(
        page: page, axis: axis, plot: plot,
        // Above the names of the dates, of which there are three at most.
        caption: terms("到这天完成的把握（%）", "finished by that day, %"), rise: 5.3
      ).draw())
    let drawn = drawBars(days, axis) + drawCurve(days, axis) + drawLines(axis)
    scene.add(drawn)
    scene.add(months(axis))
    var notes = CurveNotes(page.side, sizes)
    write(to: &notes)
    scene.add(notes.border)
    scene.add(notes.elements)
    var legend = CurveLegend(page, of: drawn)
    legend.line(curve, terms("累计把握", "sum"))
    legend.box(
      Self.bars,
      barDays(days) == 1
        ? terms("每天完成的试算（高度只作比较）", "trials that finish on each day (heights compare)")
        : terms("每周完成的试算（高度只作比较）", "trials that finish in each week (heights compare)"))
    legend.line(requiredStroke, terms("要求完成", "required"))
    legend.line(forecastStroke, terms("预计完成", "forecast"))
    legend.line(sureStroke, terms("八成把握", "80 % sure"))
    scene.add(legend.elements)
    return scene
  }

  // MARK: Layout

  var plot: Frame {
    let left = page.body.left + sizes.body * 7
    let top = page.body.top + sizes.body * 6.4
    return Frame(
      x: left, y: top, width: page.side.left - sizes.body * 1.5 - left,
      height: page.body.bottom - sizes.body * 3 - top)
  }

  private func axis(_ days: [(day: Day, share: Double)]) -> TimeAxis? {
    let marked = [target.required, report.schedule.activities[target.activity].finish]
      .compactMap { $0.map(report.dates.finish) }
    let all = days.map(\.day) + marked
    guard !days.isEmpty, let first = all.min(), let last = all.max() else { return nil }
    // Room beside the ends, so that a single day is no line.
    return TimeAxis(first: first - 7, last: last + 7, left: plot.left, width: plot.width)
  }

  // MARK: Drawing

  var curve: Stroke { Stroke(.ink, width: sizes.line * 2) }
  var requiredStroke: Stroke { Stroke(.red, width: sizes.line, .dash) }
  var sureStroke: Stroke { Stroke(.ink, width: sizes.hair * 1.5, .dotted) }
  var forecastStroke: Stroke { Stroke(.today, width: sizes.line * 1.3) }

  private func y(_ share: Double) -> Double { plot.bottom - plot.height * share }

  /// How many days a bar tells of: of many one bar a week, or none would be seen.
  private func barDays(_ days: [(day: Day, share: Double)]) -> Int {
    let span = days.count < 2 ? 1 : days[days.count - 1].day - days[0].day
    return span > 150 ? 7 : 1
  }

  private func drawBars(
    _ days: [(day: Day, share: Double)], _ axis: TimeAxis
  ) -> [Scene.Element] {
    let width = barDays(days)
    var sums: [Int: Double] = [:]
    for (day, share) in days { sums[(day - days[0].day) / width, default: 0] += share }
    let most = max(sums.values.max() ?? 1, 0.000_1)
    return sums.sorted { $0.key < $1.key }.map { index, share in
      let first = days[0].day + index * width
      let (left, right) = (axis.x(first), axis.x(first + width))
      let height = plot.height * 0.45 * share / most
      return .rectangle(
        Frame(x: left, y: plot.bottom - height, width: max(0.2, right - left), height: height),
        fill: Self.bars)
    }
  }

  private func drawCurve(
    _ days: [(day: Day, share: Double)], _ axis: TimeAxis
  ) -> [Scene.Element] {
    var points = [Point(x: plot.left, y: y(0))]
    var sum = 0.0
    for (day, share) in days {
      points.append(Point(x: axis.x(day), y: y(sum)))
      sum += share
      points.append(Point(x: axis.x(day + 1), y: y(min(1, sum))))
    }
    points.append(Point(x: plot.right, y: y(min(1, sum))))
    return [.group(id: "odds", title: terms("累计把握", "sum"), [.polyline(points, curve)])]
  }

  /// The dates that matter, with their names above the plot: each beside its own line, in a row that no line
  /// of another passes.
  private func drawLines(_ axis: TimeAxis) -> [Scene.Element] {
    let forecast = report.dates.finish(report.schedule.activities[target.activity].finish)
    var marks = [
      (
        day: forecast, label: terms("预计 \(forecast)", "forecast \(forecast)"),
        stroke: forecastStroke
      )
    ]
    if let required = target.required.map(report.dates.finish) {
      marks.append((required, terms("要求完成 \(required)", "required \(required)"), requiredStroke))
    }
    if let eighty = target.finish.finish(inShare: 0.8).map(report.dates.finish) {
      marks.append((eighty, terms("八成把握 \(eighty)", "80 % sure \(eighty)"), sureStroke))
    }
    // The last date has the lowest row: lines of earlier dates rise at the left of its name.
    marks.sort { $0.day > $1.day }
    let widths = marks.map {
      FontMetrics.standard.width(of: $0.label, size: sizes.body, weight: .bold)
    }
    let gap = sizes.body * 0.5
    let isTurned = marks.indices.contains {
      axis.x(marks[$0].day + 1) + gap + widths[$0] > plot.right
    }
    if isTurned { marks.reverse() }
    return marks.enumerated().flatMap { row, mark -> [Scene.Element] in
      let x = axis.x(mark.day + 1)
      let top = plot.top - sizes.body * (1.6 + 1.5 * Double(row))
      return [
        .line(Point(x: x, y: top), Point(x: x, y: plot.bottom), mark.stroke),
        .text(
          mark.label,
          at: Point(x: isTurned ? x - gap : x + gap, y: top + sizes.body * 0.9), size: sizes.body,
          weight: .bold, paint: mark.stroke.paint, anchor: isTurned ? .end : .start),
      ]
    }
  }

  private func months(_ axis: TimeAxis) -> [Scene.Element] {
    let marks = axis.hasMonths ? axis.months : axis.years(atLeast: sizes.body * 3)
    var (elements, end): ([Scene.Element], Double) = ([], 0)
    for month in marks {
      let text = String("\(month.first)".prefix(7))
      let x = max(plot.left, axis.x(month.first))
      let width = FontMetrics.standard.width(of: text, size: sizes.body)
      guard x >= end, x + width <= plot.right + sizes.body else { continue }
      elements.append(
        .text(
          text, at: Point(x: x, y: plot.bottom + sizes.body * 1.4), size: sizes.body,
          paint: .muted))
      end = x + width + sizes.body
    }
    return elements
  }

  private func write(to notes: inout CurveNotes) {
    if let required = target.required {
      notes.heading(terms("按时把握", "On time"))
      let probability = target.finish.probability(by: required)
      notes.figure(
        report.percent(probability),
        probability.value >= 0.8 ? .green : probability.value >= 0.5 ? .ink : .red)
    }
    notes.heading(terms("说明", "Notes"))
    for line in report.lines(terms, of: target) { notes.paragraph(line) }
  }
}
