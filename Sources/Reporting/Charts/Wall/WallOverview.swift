import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// The overview beside the wall charts: one band a project with its nodes on one axis.
public struct WallOverview {
  private let comparison: Comparison
  private let options: WallChart.Options
  private let terms: Terms
  private let sizes: ChartSizes
  private let order: PlanOrder
  private let bands: TimeBands
  private let axis: TimeAxis
  private let chart: Frame
  private let foot: Frame
  private let pages: [[Int]]

  /// Prepares the overview.
  public init(_ comparison: Comparison, options: WallChart.Options, terms: Terms) {
    self.comparison = comparison
    self.options = options
    self.terms = terms
    let sizes = ChartSizes(options.page)
    self.sizes = sizes
    let portfolio = comparison.schedule.network.portfolio
    order = PlanOrder(portfolio)
    let span = Self.span(comparison, order.typed)
    let margin = sizes.margin
    let width = sizes.page.width - 2 * margin
    let names = sizes.leader * 16
    axis = TimeAxis(
      first: span.first, last: span.last, left: margin + names,
      width: width - names - sizes.leader * 9)
    bands = TimeBands(portfolio, from: axis.first, to: axis.last)
    let footHeight =
      WallLegend(
        overview: options.page, bands: bands.kinds, terms,
        more: comparison.unreportedSigns(order.typed, sizes, terms)
      ).height + sizes.heading * 2
    foot = Frame(
      x: margin, y: sizes.page.height - margin - footHeight, width: width, height: footHeight)
    let top = margin + sizes.title * 1.6 + sizes.rowText * 1.6
    chart = Frame(x: margin, y: top, width: width, height: foot.top - sizes.body - top)
    let head = Self.headHeight(sizes)
    let capacity = max(1, Int((chart.height - head) / WallBand.leastHeight(sizes)))
    pages = order.typed.evenly(capacity)
  }

  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }
  private var dates: ReportDates { ReportDates(portfolio) }

  private var held: [LegendSign] { comparison.unreportedSigns(order.typed, sizes, terms) }

  private static func headHeight(_ sizes: ChartSizes) -> Double {
    TimeAxis.headHeight(sizes) + sizes.rowText * WallBandNames.lines
  }

  /// The pages; at least one.
  public var scenes: [Scene] {
    let height = sizes.heading * 2
    let counts = counts(
      Frame(x: foot.left, y: foot.bottom - height, width: foot.width, height: height))
    return pages.indices.map { scene($0, counts) }
  }

  /// What the overview is called: 倒排 or 顺排 where all its projects are.
  private var title: String {
    let how = portfolio.planningWord(of: order.typed, terms)
    return terms("重点工程挂图作战总图", "All projects: wall chart")
      + (how.map { terms("（\($0)）", ", \($0)") } ?? "")
  }

  private func scene(_ page: Int, _ counts: [Scene.Element]) -> Scene {
    let title = self.title
    var scene = Scene(title, size: options.page)
    let rows = pages[page]
    let top = chart.top + Self.headHeight(sizes)
    let most = pages.map(\.count).max() ?? 1
    let height = min((chart.bottom - top) / Double(max(1, most)), sizes.leader * 9)
    let end = top + height * Double(rows.count)
    scene.add(.rectangle(scene.frame, fill: .paper))
    scene.add(head(title, page))
    var drawn = bands.draw(axis, top: top, bottom: end)
    scene.add(drawn)
    scene.add(axis.draw(top: chart.top, bottom: end, sizes, terms))
    let names = WallBandNames(bands: bands.bands, axis: axis, sizes: sizes, terms: terms)
    scene.add(names.draw(top: chart.top + TimeAxis.headHeight(sizes)))
    let rest = drawn.count
    drawn += today(top: top, bottom: end)
    for (index, project) in rows.enumerated() {
      let frame = Frame(
        x: chart.left, y: top + height * Double(index), width: chart.width, height: height)
      let band = WallBand(
        comparison: comparison, project: project, activities: order.activities[project],
        frame: frame, axis: axis, sizes: sizes, terms: terms)
      drawn += comparison.unreportedTime(
        project, axis, top: frame.top, bottom: frame.bottom, sizes)
      drawn += band.draw()
    }
    scene.add(Array(drawn[rest...]))
    scene.add(
      WallLegend(overview: options.page, bands: bands.kinds, terms, more: held)
        .draw(in: foot, of: drawn))
    scene.add(counts)
    return scene
  }

  private func head(_ title: String, _ page: Int) -> [Scene.Element] {
    let frame = Frame(
      x: chart.left, y: sizes.margin, width: chart.width, height: sizes.title * 1.6)
    let side = frame.width * 0.23
    var notes: [String] = []
    if let issued = options.issued { notes.append(terms("编制日期：\(issued)", "Issued \(issued)")) }
    if let date = schedule.dataDate {
      notes.append(terms("数据日期：\(date.day)", "Data date \(date.day)"))
    }
    notes += comparison.headingNotes(
      of: Array(schedule.network.portfolio.projects.indices), terms)
    if pages.count > 1 {
      notes.append(
        terms("第 \(page + 1) 页，共 \(pages.count) 页", "Page \(page + 1) of \(pages.count)"))
    }
    let corner = WallCorner(frame, width: side, sizes)
    return [
      .text(
        title, at: frame.centre, size: sizes.title, weight: .bold, anchor: .middle,
        vertical: .middle, room: frame.width - 2 * side)
    ] + corner.notes(notes) + (countdown.map(corner.countdown) ?? [])
  }

  /// The days to the first required date that is still to come.
  private var countdown: WallCountdown? {
    guard let today = schedule.dataDate?.day ?? options.issued else { return nil }
    let days = comparison.requiredDates.map { dates.finish($0.required.finish) }
    guard let day = days.filter({ $0 >= today }).min() else { return nil }
    let due = comparison.requiredDates.filter { dates.finish($0.required.finish) == day }
    let count = Set(due.map(\.project)).count
    return WallCountdown(
      to: day, from: today,
      of: terms("（\(count)个项目）", terms.count(count, "project", "projects")),
      isLost: due.contains { $0.isLost }, terms)
  }

  private static func span(_ comparison: Comparison, _ used: [Int]) -> (first: Day, last: Day) {
    let schedule = comparison.schedule
    let dates = ReportDates(schedule.network.portfolio)
    let first = used.compactMap { schedule.projects[$0].start.map(dates.start) }.min()
    let last = used.compactMap { schedule.projects[$0].finish.map(dates.finish) }.max()
    let planned = comparison.schedule.activities.indices.compactMap {
      comparison[$0].plan.map { dates.finish($0.finish) }
    }.max()
    let required = comparison.requiredDates.map { dates.finish($0.required.finish) }.max()
    let day = first ?? Day(number: 0)
    return (day, [last, planned, required].compactMap { $0 }.max() ?? day)
  }

  private func today(top: Double, bottom: Double) -> [Scene.Element] {
    guard let date = schedule.dataDate else { return [] }
    let x = axis.x(date, portfolio.projectDay)
    let text = terms("数据日期 \(date.day)", "data date \(date.day)")
    let width = FontMetrics.standard.width(of: text, size: sizes.rowText, weight: .bold)
    return [
      .line(Point(x: x, y: top), Point(x: x, y: bottom), Stroke(.today, width: sizes.line * 1.3)),
      .text(
        text,
        at: Point(
          x: min(max(x, axis.left + width / 2), axis.right - width / 2),
          y: chart.top - sizes.rowText * 0.4),
        size: sizes.rowText, weight: .bold, paint: .today, anchor: .middle),
    ]
  }

  /// How many projects have come how far, and their lights.
  private func counts(_ frame: Frame) -> [Scene.Element] {
    let span = axis.first
    let roll = RollUp(comparison, monday: (schedule.dataDate?.day ?? span).monday)
    func reached(_ role: Activity.Role) -> Int { roll.reached[role] ?? 0 }
    let lost = comparison.requiredDates.count { $0.isLost }
    let lights = order.typed.compactMap {
      comparison.colour(ofProject: $0, activities: order.activities[$0])
    }
    let text = terms(
      "共\(roll.projects)个项目：已开工\(reached(.commence))\(roll.untold(terms))，出正负零\(reached(.groundLevel))，封顶\(reached(.toppingOut))，竣工\(reached(.completion))，启用\(reached(.opening))；要求完成时间不保\(lost)个。",
      "\(roll.projects) projects: \(reached(.commence)) commenced\(roll.untold(terms)), \(reached(.groundLevel)) at ground level, \(reached(.toppingOut)) topped out, \(reached(.completion)) completed, \(reached(.opening)) in use; required dates lost: \(lost)."
    )
    var line = TextLine(frame, size: sizes.heading)
    line.put(text, weight: .bold)
    for colour in Colour.allCases {
      let count = lights.count { $0 == colour }
      if count > 0 { line.put("\(terms.colour(colour)) \(count)", light: colour.paint) }
    }
    return line.elements
  }
}

extension Array {
  /// Returns the elements on as few pages as hold them, alike in length; at least one page.
  fileprivate func evenly(_ capacity: Int) -> [[Element]] {
    let count = Swift.max(1, (self.count + capacity - 1) / capacity)
    let share = (self.count + count - 1) / count
    return (0..<count).map { Array(dropFirst($0 * share).prefix(share)) }
  }
}
