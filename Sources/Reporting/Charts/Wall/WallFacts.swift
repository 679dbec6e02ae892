import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The facts of a project as they stand below the title, in a grid of six columns.
struct WallFacts {
  /// The columns of the grid; a leader or an office takes two.
  static let columns = 6

  /// A fact and how many columns it takes.
  private typealias Placed = (text: String, line: Int, column: Int, span: Int)
  private let placed: [Placed]
  /// The lines below that of the people.
  let lineCount: Int

  /// Collects what the plan says of a project and what was given with it.
  init(
    _ comparison: Comparison, project: Int, _ activities: [Int], _ options: WallChart.Options,
    _ terms: Terms
  ) {
    let texts =
      Self.plan(comparison, project: project, activities, terms)
      + options.facts.map { "\($0.name)\(terms("：", ": "))\($0.value)" }
    let sizes = ChartSizes(options.page)
    let cell = (options.page.width - 2 * sizes.margin) / Double(Self.columns)
    var placed: [Placed] = []
    var (line, column) = (0, 0)
    for text in texts {
      let width = FontMetrics.standard.width(of: text, size: sizes.heading) + sizes.heading
      let span = min(Self.columns, max(1, Int((width / cell).rounded(.up))))
      if column + span > Self.columns { (line, column) = (line + 1, 0) }
      placed.append((text, line, column, span))
      column += span
    }
    self.placed = placed
    lineCount = (placed.last?.line ?? 0) + 1
  }

  /// Draws the facts in a block whose first line is at `top`.
  func draw(_ frame: Frame, top: Double, _ sizes: ChartSizes) -> [Scene.Element] {
    let cell = frame.width / Double(Self.columns)
    return placed.map { fact in
      .text(
        fact.text,
        at: Point(
          x: frame.left + cell * Double(fact.column) + sizes.leader,
          y: top + sizes.heading * 1.8 * (Double(fact.line) + 0.4)),
        size: sizes.heading, vertical: .middle, room: cell * Double(fact.span) - sizes.heading)
    }
  }

  private static func plan(
    _ comparison: Comparison, project: Int, _ activities: [Int], _ terms: Terms
  ) -> [String] {
    let schedule = comparison.schedule
    let dates = ReportDates(schedule.network.portfolio)
    let record = schedule.network.portfolio.projects[project]
    let required = comparison.requiredDates.filter { $0.project == project }
    var facts: [String] = []
    for date in required {
      let day = dates.finish(date.required.finish)
      facts.append(terms("要求完成：\(day)", "required by \(day)"))
      facts.append(
        terms("预计：\(dates.finish(date.finish))", "forecast \(dates.finish(date.finish))"))
      facts.append(
        date.days >= 0
          ? terms(
            "裕量：\(terms.days(date.days, date.kind))",
            "\(terms.days(date.days, date.kind)) in hand")
          : terms(
            "比要求晚：\(terms.days(-date.days, date.kind))",
            "\(terms.days(-date.days, date.kind)) past it"))
    }
    if record.reserveDays > 0 {
      facts.append(
        terms("内部目标：提前 \(record.reserveDays) 天", "internal target \(record.reserveDays) d earlier")
      )
    }
    let scheduled = schedule.projects[project]
    if required.isEmpty, let finish = scheduled.finish {
      facts.append(terms("预计建成：\(dates.finish(finish))", "forecast \(dates.finish(finish))"))
    }
    if let latest = scheduled.latestStart {
      facts.append(terms("最迟开工：\(dates.start(latest))", "start by \(dates.start(latest))"))
    }
    let done = activities.count { schedule.activities[$0].phase == .complete }
    facts.append(terms("完成：\(done)/\(activities.count) 项", "\(done) of \(activities.count) done"))
    if let baseline = comparison.baseline {
      facts.append(terms("基准：\(baseline.name)", "baseline \(baseline.name)"))
    }
    return facts
  }
}
