public import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// 挂图作战图: one project on the wall, in as many pages as its rows need to be read.
///
/// Across runs time, down run the activities; whoever answers for it stands larger than any task.
public struct WallChart {
  /// What is decided by whoever prints it.
  public struct Options: Sendable {
    /// The page, landscape.
    public var page: Size
    /// Whether months are divided into weeks instead of 旬.
    public var hasWeeks: Bool
    /// 编制日期; left out when nil.
    public var issued: Day?
    /// 责任领导 and 责任人; a line to write on where they are empty.
    public var leader: String
    /// The person in charge.
    public var person: String
    /// Further facts (建设地点, 规模, 总投资 …), each as its name and what it is.
    public var facts: [(name: String, value: String)]
    /// What parts of a plan are called, by what their codes begin with: `K1-C` 一区.
    public var parts: [String: String]
    /// The lowest node level shown, 1 to 3; 3 shows everything.
    public var level: Int
    /// What of the project is drawn.
    public var scope: ChartScope
    /// Whether there are lines to write down what meetings decide (调度记录).
    public var hasNotes: Bool

    /// Creates options.
    public init(
      page: Size = Paper.a1.landscape, hasWeeks: Bool = false, issued: Day? = nil,
      leader: String = "", person: String = "", facts: [(name: String, value: String)] = [],
      parts: [String: String] = [:], level: Int = 3, scope: ChartScope = .all,
      hasNotes: Bool = false
    ) {
      self.page = page
      self.hasWeeks = hasWeeks
      self.issued = issued
      self.leader = leader
      self.person = person
      self.facts = facts
      self.parts = parts
      self.level = level
      self.scope = scope
      self.hasNotes = hasNotes
    }
  }

  let comparison: Comparison
  let project: Int
  let options: Options
  let terms: Terms
  let activities: [Int]
  let front: ProgressFront?
  let bands: TimeBands
  let ground: ChartGround
  /// The first and last day shown.
  private let span: (first: Day, last: Day)
  /// The rows of each page.
  private let pages: [[WallRow]]
  let layout: WallLayout
  let facts: WallFacts

  /// Prepares the chart of a project.
  ///
  /// - Parameter shared: What the charts of several projects share, where it is known already.
  public init(
    _ comparison: Comparison, project: Int, options: Options, terms: Terms,
    shared: ChartGround? = nil
  ) {
    self.comparison = comparison
    self.project = project
    self.options = options
    self.terms = terms
    let portfolio = comparison.schedule.network.portfolio
    let ground = shared ?? ChartGround(comparison)
    self.ground = ground
    let activities = options.scope.activities(
      ground.order.activities[project], in: comparison.schedule
    ).filter { portfolio.activities[$0].level <= options.level }
    self.activities = activities
    front = ProgressFront(comparison, activities: activities, effects: ground.effects)
    span = options.scope.clamped(Self.span(of: activities, in: project, comparison))
    let axis = TimeAxis(first: span.first, last: span.last, left: 0, width: 1)
    bands = TimeBands(portfolio, from: axis.first, to: axis.last)
    let facts = WallFacts(comparison, project: project, activities, options, terms)
    self.facts = facts
    let held = comparison.unreportedSigns([project], ChartSizes(options.page), terms)
    let legend = WallLegend(options.page, bands: bands.kinds, terms, more: held).height
    func layout(_ rows: Int) -> WallLayout {
      WallLayout(
        options.page, rows: rows, factLines: facts.lineCount, legendHeight: legend)
    }
    let rows = WallRow.rows(
      of: PlanPart.parts(
        of: activities, in: comparison.schedule, names: options.parts, terms))
    pages = WallRow.pages(rows, of: layout(rows.count).capacity)
    self.layout = layout(pages.map(\.count).max() ?? 1)
  }

  var sizes: ChartSizes { layout.sizes }
  var schedule: Schedule { comparison.schedule }
  var portfolio: Portfolio { schedule.network.portfolio }
  var dates: ReportDates { ReportDates(portfolio) }

  /// The pages; at least one.
  public var scenes: [Scene] {
    // What every page repeats is drawn once.
    let table = WallTable(schedule, activities: activities, sizes, terms)
    let charts = pages.map { drawChart($0, table) }
    let (facts, side, foot) = (drawFacts(), drawSide(), drawFoot(of: charts.flatMap(\.self)))
    return pages.indices.map { page in
      scene(page, facts, charts[page], side + foot)
    }
  }

  private func scene(
    _ page: Int, _ facts: [Scene.Element], _ chart: [Scene.Element], _ around: [Scene.Element]
  ) -> Scene {
    let name = options.scope.title(portfolio.projects[project].name, terms)
    var scene = Scene(heading(name), size: options.page)
    scene.add(.rectangle(scene.frame, fill: .paper))
    scene.add(drawTitle(page: page, of: pages.count))
    scene.add(facts)
    scene.add(chart)
    scene.add(around)
    return scene
  }

  private func drawChart(_ rows: [WallRow], _ table: WallTable) -> [Scene.Element] {
    let chart = layout.chart
    let axis = TimeAxis(
      first: span.first, last: span.last, left: chart.left + table.width,
      width: chart.width - table.width, division: options.hasWeeks ? .weeks : .tenDays)
    let top = chart.top + layout.head
    let most = pages.map(\.count).max() ?? 1
    let bars = BarRows(
      comparison: comparison, axis: axis, sizes: sizes, terms: terms, top: top,
      height: min(layout.maximumRow, (chart.bottom - top) / Double(max(1, most))),
      left: chart.left)
    let lines = WallRows(project: project, rows: rows, table: table, bars: bars)
    let across = WallLines(rows: lines)
    let names = WallBandNames(bands: bands.bands, axis: axis, sizes: sizes, terms: terms)
    let head = Frame(x: chart.left, y: chart.top, width: table.width, height: layout.head)
    return bands.draw(axis, top: top, bottom: lines.bottom)
      + comparison.unreportedTime(project, axis, top: top, bottom: lines.bottom, sizes)
      + axis.draw(top: chart.top, bottom: lines.bottom, sizes, terms)
      + names.draw(top: chart.top + TimeAxis.headHeight(sizes))
      + table.drawHead(head, bottom: lines.bottom)
      + across.dates(label: chart.top) + lines.draw()
      + (front.map(across.front) ?? [])
      + [
        .rectangle(
          Frame(x: chart.left, y: chart.top, width: chart.width, height: lines.bottom - chart.top),
          stroke: Stroke(.muted, width: sizes.line))
      ]
  }

  /// The first and last day shown: everything planned, done, forecast or required.
  private static func span(
    of activities: [Int], in project: Int, _ comparison: Comparison
  ) -> (first: Day, last: Day) {
    let schedule = comparison.schedule
    let dates = ReportDates(schedule.network.portfolio)
    var first: Day?
    var last: Day?
    for activity in activities {
      let scheduled = schedule.activities[activity]
      let plan = comparison[activity].plan
      let starts = [scheduled.start, plan?.start ?? scheduled.start]
      let ends = [scheduled.finish, plan?.finish ?? scheduled.finish]
      for start in starts.map({ dates.start($0) }) { first = min(first ?? start, start) }
      for end in ends.map({ dates.finish($0) }) { last = max(last ?? end, end) }
    }
    let required = comparison.requiredDates.filter { $0.project == project }
      .map { dates.finish($0.required.finish) }.max()
    let day = first ?? schedule.dataDate(of: project)?.day ?? Day(number: 0)
    return (day, max(last ?? day, required ?? day))
  }
}
