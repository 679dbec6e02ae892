import Analysis
import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// 工期变动图: from the forecast as it was, over what was lost and won back, to the forecast as it is.
///
/// Across run the days; each row begins where the one above it ended.
public struct WaterfallChart {
  let account: DelayAccount
  let report: DelayReport
  let steps: [WaterfallStep]
  let page: CurvePage
  private let comparison: Comparison
  /// The required dates that did not move and have no page of their own.
  private var still: [String] = []
  /// At most so many rows; the smallest are put together.
  static let rows = 18

  /// The pages of all required dates; those that did not move are told on the first.
  public static func scenes(
    _ report: DelayReport, _ comparison: Comparison, options: CurveOptions, terms: Terms
  ) -> [Scene] {
    let charts = report.accounts.map {
      WaterfallChart($0, of: report, comparison, options: options, terms: terms)
    }
    var moved = charts.filter(\.hasMoved)
    guard !moved.isEmpty else { return charts.map(\.scene) }
    moved[0].still = charts.filter { !$0.hasMoved }.map {
      "\($0.account.carrier.code) \(terms.name($0.account.carrier.activity))"
    }
    return moved.map(\.scene)
  }

  /// Prepares the chart of one required date.
  ///
  /// - Parameters:
  ///   - report: What the account is part of, with what the days are added up by.
  ///   - comparison: The plan as it stands.
  init(
    _ account: DelayAccount, of report: DelayReport, _ comparison: Comparison,
    options: CurveOptions, terms: Terms
  ) {
    self.account = account
    self.report = report
    self.comparison = comparison
    page = CurvePage(options, terms)
    let grouping = report.grouping ?? .office
    var sums = report.sums(account.shares) { report.key($0, grouping, terms) }
      .filter { $0.sum.net != 0 }
    if sums.count > Self.rows {
      let few = sums.sorted { $0.sum.net.magnitude > $1.sum.net.magnitude }
      let kept = Set(few.prefix(Self.rows - 1).map(\.key))
      var rest = DelaySum()
      for (key, sum) in sums where !kept.contains(key) { rest.take(sum) }
      sums = sums.filter { kept.contains($0.key) }
      if rest.net != 0 { sums.append((terms("其余", "all others"), rest)) }
    }
    var day = account.windows.first.map { report.dates.finish($0.before) } ?? report.span.from
    steps = sums.map { key, sum in
      let step = WaterfallStep(name: key, from: day, days: sum.net)
      day = step.to
      return step
    }
  }

  var terms: Terms { page.terms }
  var sizes: ChartSizes { page.sizes }
  var was: Day? { account.windows.first.map { report.dates.finish($0.before) } }
  var stands: Day? { account.windows.last.map { report.dates.finish($0.after) } }
  var required: Day? { report.required[account.carrier.identity].map(report.dates.finish) }

  /// Whether anything moved, so that there is something to draw.
  var hasMoved: Bool { was != nil && !steps.isEmpty }

  /// The page.
  var scene: Scene {
    let name = terms.name(account.carrier.activity)
    let project = account.carrier.code.prefix { $0 != "." }
    let portfolio = comparison.schedule.network.portfolio
    let position = portfolio.projects.firstIndex { $0.code == project } ?? 0
    let title = portfolio.projects.isEmpty ? "" : portfolio.projects[position].name
    var scene = page.scene(
      terms("\(title)“\(name)”工期变动", "\(title), \(name): who lost the days"),
      comparison, of: portfolio.projects.isEmpty ? [] : [position],
      period: (report.span.from, report.span.to))
    guard let was, let stands, !steps.isEmpty else {
      scene.add(page.sentence(terms("这段时间工期没有变动。", "Nothing moved meanwhile.")))
      return scene
    }
    let drawn = WaterfallRows(self, was: was, stands: stands).elements
    scene.add(drawn)
    var notes = CurveNotes(page.side, sizes)
    write(to: &notes)
    scene.add(notes.border)
    scene.add(notes.elements)
    var legend = CurveLegend(page, of: drawn)
    legend.box(.actual, terms("预计完成", "forecast"))
    legend.box(.red, terms("误期", "lost"))
    legend.box(.green, terms("抢回", "won back"))
    legend.line(Stroke(.red, width: sizes.line, .dash), terms("要求完成时间", "required date"))
    scene.add(legend.elements)
    scene.add(
      page.remark(
        terms(
          "每行从上一行的终点起；天数为日历天。几家同时误、单独一家也会误的，算共同；周末和节假日不算谁的责任。",
          "Each row begins where the one above ends, in calendar days. Days that several lost at once are theirs together; days off are nobody's."
        )))
    return scene
  }
}

extension WaterfallChart {
  /// What it comes to, beside the rows.
  private func write(to notes: inout CurveNotes) {
    let days = account.days
    notes.heading(terms("变动", "Moved"))
    let count = terms.days(DayCount(days, .calendar).magnitude)
    notes.figure(
      days == 0
        ? terms("没有变", "no change")
        : days > 0
          ? terms("推迟\(count)", "\(count) later") : terms("提前\(count)", "\(count) earlier"),
      days > 0 ? .red : days < 0 ? .green : .ink)
    notes.heading(terms("说明", "Notes"))
    for line in report.lines(of: account, terms) { notes.paragraph(line) }
    guard !still.isEmpty else { return }
    notes.heading(terms("没有变动，不另画页", "Did not move, no page"))
    for name in still { notes.paragraph(name) }
  }
}

/// One row: days lost or won back between two forecasts.
struct WaterfallStep {
  let name: String
  let from: Day
  let days: Int
  var to: Day { from + days }
}
