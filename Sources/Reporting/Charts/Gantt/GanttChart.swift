import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// 横道图: the activities of one or several projects for the desk, in as many pages as they need.
///
/// A page has the time axis that its own projects need, so that short ones are not squeezed into the months
/// of others; on the first page of a project that is that of the whole. A project that fits a page is on one,
/// its opening with it. Text is never smaller than its paper allows.
public struct GanttChart {
  let comparison: Comparison
  let options: GanttOptions
  let terms: Terms
  let rows: GanttRows

  /// Prepares the chart of some projects, by position, in the order they are shown in.
  public init(_ comparison: Comparison, projects: [Int], options: GanttOptions, terms: Terms) {
    self.comparison = comparison
    self.options = options
    self.terms = terms
    rows = GanttRows(comparison.schedule, projects: projects, options)
  }

  var schedule: Schedule { comparison.schedule }
  var portfolio: Portfolio { schedule.network.portfolio }

  /// The pages; at least one.
  public var scenes: [Scene] {
    let activities = rows.activities
    let whole = span(rows.projects)
    let bands = TimeBands(portfolio, from: whole.first, to: whole.last).kinds
    let signs =
      GanttLegend.signs(ChartSizes(options.page), options, bands: bands, terms)
      + comparison.unreportedSigns(
        rows.projects.map(\.project), ChartSizes(options.page), terms)
    let roomy = GanttSheet(options.page, rows: 1, legend: signs)
    let pages = rows.pages(of: roomy.capacity)
    let sheet = GanttSheet(
      options.page, rows: pages.map(\.count).max() ?? 1, legend: signs)
    let table = GanttTable(comparison, activities: activities, sheet.sizes, terms)
    var places: [Int: Int] = [:]
    for (place, row) in pages.joined().enumerated() {
      if let activity = row.activity { places[activity] = place }
    }
    let driving = options.hasLinks ? GanttLinks.driving(activities, schedule) : []
    let relations = GanttLinks.relations(portfolio, places: places, pages: pages.map(\.count))
    var first = 0
    return pages.enumerated().map { number, rows in
      defer { first += rows.count }
      let shown = self.rows.shown(on: rows)
      let span = span(shown)
      let axis = TimeAxis(
        first: span.first, last: span.last, left: sheet.chart.left + table.width,
        width: sheet.chart.width - table.width, division: options.hasWeeks ? .weeks : .tenDays)
      return GanttPage(
        chart: self, sheet: sheet, table: table, projects: shown.map(\.project), axis: axis,
        bands: TimeBands(portfolio, from: span.first, to: span.last), signs: signs, rows: rows,
        height: sheet.rowHeight(rows.count), places: places, first: first,
        relations: relations[number], driving: driving
      ).scene(number: number + 1, of: pages.count)
    }
  }

  /// What a page with some projects is called.
  func title(_ shown: [Int]) -> String {
    let name = shown.count == 1 ? portfolio.projects[shown[0]].name : terms("重点工程", "Projects")
    var limits = [options.scope.words(terms)].filter { !$0.isEmpty }
    if options.isCriticalOnly { limits.append(terms("关键工作", "critical work")) }
    if options.level < 3 {
      limits.append(
        options.level == 1 ? terms("一级", "level 1") : terms("一、二级", "levels 1 and 2"))
    }
    let only = limits.joined(separator: terms("，", ", "))
    return terms("\(name)横道图", "\(name): Gantt chart")
      + (only.isEmpty ? "" : terms("（\(only)）", " (\(only))"))
  }

  /// The first and last day of some projects: everything planned, done, forecast or required.
  private func span(_ projects: [(project: Int, activities: [Int])]) -> (first: Day, last: Day) {
    let dates = ReportDates(portfolio)
    let shown = projects.isEmpty ? rows.projects : projects
    var days: [Day] = comparison.requiredDates
      .filter { required in shown.contains { $0.project == required.project } }
      .map { dates.finish($0.required.finish) }
    for activity in shown.flatMap(\.activities) {
      let scheduled = schedule.activities[activity]
      days += [dates.start(scheduled.start), dates.finish(scheduled.finish)]
      if let plan = comparison[activity].plan {
        days += [dates.start(plan.start), dates.finish(plan.finish)]
      }
    }
    if days.isEmpty {
      days = [
        comparison.dataDate(of: shown.map(\.project))?.day ?? options.issued
          ?? Day(number: 0)
      ]
    }
    let first = days.min() ?? Day(number: 0)
    return options.scope.clamped((first, days.max() ?? first))
  }
}
