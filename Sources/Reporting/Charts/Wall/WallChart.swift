public import CivilTime
public import Documents
public import Scheduler

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

    /// Creates options.
    public init(
      page: Size = Paper.a1.landscape, hasWeeks: Bool = false, issued: Day? = nil,
      leader: String = "", person: String = "", facts: [(name: String, value: String)] = []
    ) {
      self.page = page
      self.hasWeeks = hasWeeks
      self.issued = issued
      self.leader = leader
      self.person = person
      self.facts = facts
    }
  }

  let comparison: Comparison
  let project: Int
  let options: Options
  let terms: Terms
  let sizes: ChartSizes
  let activities: [Int]
  let front: ProgressFront?

  /// Prepares the chart of a project.
  public init(_ comparison: Comparison, project: Int, options: Options, terms: Terms) {
    self.comparison = comparison
    self.project = project
    self.options = options
    self.terms = terms
    activities = PlanOrder(comparison.schedule.network.portfolio).activities[project]
    let roomy = WallLayout(ChartSizes(options.page), hasFacts: !options.facts.isEmpty)
    sizes = ChartSizes(
      options.page, rows: activities.count, room: roomy.chart.height - roomy.head)
    front = ProgressFront(comparison, activities: activities)
  }

  var schedule: Schedule { comparison.schedule }
  var portfolio: Portfolio { schedule.network.portfolio }
  var dates: ReportDates { ReportDates(portfolio) }

  /// The pages; at least one.
  public var scenes: [Scene] {
    let layout = WallLayout(sizes, hasFacts: !options.facts.isEmpty)
    let room = layout.chart.height - layout.head
    let perPage = max(1, Int(room / (sizes.minimumRow * 0.999)))
    let count = max(1, (activities.count + perPage - 1) / perPage)
    let share = (activities.count + count - 1) / max(1, count)
    return (0..<count).map { page in
      let slice = Array(activities.dropFirst(page * share).prefix(share))
      return scene(slice, layout, page: page, of: count)
    }
  }

  private func scene(_ rows: [Int], _ layout: WallLayout, page: Int, of count: Int) -> Scene {
    let name = portfolio.projects[project].name
    var scene = Scene(
      terms("\(name)挂图作战图（倒排工期）", "\(name): wall chart"), size: options.page)
    scene.add(.rectangle(scene.frame, fill: .paper))
    scene.add(drawTitle(layout, page: page, of: count))
    scene.add(drawFacts(layout))
    scene.add(drawChart(rows, layout))
    scene.add(drawSide(layout))
    scene.add(drawFoot(layout))
    return scene
  }

  private func drawChart(_ rows: [Int], _ layout: WallLayout) -> [Scene.Element] {
    let chart = layout.chart
    let columns = BarRows.columns(sizes).reduce(0, +)
    let axis = TimeAxis(
      first: span.first, last: span.last, left: chart.left + columns,
      width: chart.width - columns, division: options.hasWeeks ? .weeks : .tenDays)
    let top = chart.top + layout.head
    let height = min(
      sizes.maximumRow, (chart.bottom - top) / Double(max(1, rows.count)))
    let bars = BarRows(
      comparison: comparison, activities: rows, axis: axis, sizes: sizes, terms: terms, top: top,
      height: height, left: chart.left)
    let bands = TimeBands(portfolio, from: axis.first, to: axis.last)
    let lines = BarLines(rows: bars)
    return bands.draw(axis, top: top, bottom: bars.bottom)
      + axis.draw(top: chart.top, bottom: bars.bottom, sizes, terms)
      + headings(layout) + bars.draw() + lines.today(top: top, label: chart.top)
      + (front.map { lines.front($0, top: top) } ?? [])
      + [
        .rectangle(
          Frame(x: chart.left, y: chart.top, width: chart.width, height: bars.bottom - chart.top),
          stroke: Stroke(.muted, width: sizes.line))
      ]
  }

  /// The first and last day shown: everything planned, done or forecast.
  private var span: (first: Day, last: Day) {
    var first: Day?
    var last: Day?
    for activity in activities {
      let scheduled = schedule.activities[activity]
      let plan = comparison[activity].plan
      let starts = [scheduled.start, plan?.start ?? scheduled.start]
      let ends = [scheduled.finish, plan?.finish ?? scheduled.finish]
      first = ([first] + starts.map { dates.start($0) }).compactMap { $0 }.min()
      last = ([last] + ends.map { dates.finish($0) }).compactMap { $0 }.max()
    }
    let required = comparison.requiredDates.filter { $0.project == project }
      .map { dates.finish($0.required.finish) }.max()
    let day = first ?? schedule.dataDate?.day ?? Day(number: 0)
    return (day, max(last ?? day, required ?? day))
  }

  private func headings(_ layout: WallLayout) -> [Scene.Element] {
    let widths = BarRows.columns(sizes)
    let names = [
      terms("编码", "Code"), terms("工作内容", "Activity"), terms("天/级", "d/lvl"), terms("责任单位", "Owner"),
    ]
    let frame = Frame(
      x: layout.chart.left, y: layout.chart.top, width: widths.reduce(0, +), height: layout.head)
    var elements: [Scene.Element] = [
      .rectangle(frame, fill: .shade, stroke: Stroke(.rule, width: sizes.hair))
    ]
    var x = frame.left
    for (name, width) in zip(names, widths) {
      elements.append(
        .text(
          name, at: Point(x: x + width / 2, y: frame.centre.y), size: sizes.rowText, weight: .bold,
          anchor: .middle, vertical: .middle, room: width))
      x += width
    }
    return elements
  }
}

/// Where the blocks of a wall chart lie.
struct WallLayout {
  let title: Frame
  let facts: Frame
  let chart: Frame
  let side: Frame
  let foot: Frame
  /// The height of the head of the chart.
  let head: Double

  init(_ sizes: ChartSizes, hasFacts: Bool) {
    let margin = sizes.margin
    let width = sizes.page.width - 2 * margin
    title = Frame(x: margin, y: margin, width: width, height: sizes.title * 1.5)
    let factLines = hasFacts ? 3.0 : 2.0
    facts = Frame(
      x: margin, y: title.bottom + margin * 0.2, width: width,
      height: sizes.leader * 1.75 * factLines)
    let footHeight = sizes.body * 7
    foot = Frame(
      x: margin, y: sizes.page.height - margin - footHeight, width: width, height: footHeight)
    let top = facts.bottom + margin * 0.35 + sizes.rowText
    let sideWidth = width * 0.16
    let height = foot.top - margin * 0.4 - top
    chart = Frame(x: margin, y: top, width: width - sideWidth - margin * 0.5, height: height)
    side = Frame(
      x: chart.right + margin * 0.5, y: top, width: sideWidth, height: height)
    head = TimeAxis.headHeight(sizes)
  }
}
