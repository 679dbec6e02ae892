import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// One page of a Gantt chart.
struct GanttPage {
  let chart: GanttChart
  let sheet: GanttSheet
  let table: GanttTable
  /// The projects of which something is on this page.
  let projects: [Int]
  let axis: TimeAxis
  let bands: TimeBands
  let signs: [LegendSign]
  let rows: [GanttRow]
  /// The height of a row.
  let height: Double
  /// The place of every activity among the rows of all pages, and that of this page's first row.
  let places: [Int: Int]
  let first: Int
  /// The relations that begin or end on this page, and all that drive.
  let relations: [Int]
  let driving: Set<Int>

  private var sizes: ChartSizes { sheet.sizes }
  private var terms: Terms { chart.terms }
  private var bottom: Double { sheet.rowsTop + height * Double(rows.count) }
  private var bars: BarRows {
    BarRows(
      comparison: chart.comparison, axis: axis, sizes: sizes, terms: terms, top: sheet.rowsTop,
      height: height, left: sheet.chart.left)
  }

  func scene(number: Int, of count: Int) -> Scene {
    var scene = Scene(title, size: sizes.page)
    scene.add(.rectangle(scene.frame, fill: .paper))
    scene.add(heading(number, count))
    let ground = bands.draw(axis, top: sheet.rowsTop, bottom: bottom)
    scene.add(ground)
    scene.add(axis.draw(top: sheet.chart.top, bottom: bottom, sizes, terms))
    scene.add(
      table.drawHead(
        Frame(
          x: sheet.chart.left, y: sheet.chart.top, width: table.width,
          height: sheet.rowsTop - sheet.chart.top)))
    scene.add(rules)
    let drawn = headings + (chart.options.hasLinks ? links : []) + activities + today
    scene.add(drawn)
    scene.add(
      .rectangle(
        Frame(
          x: sheet.chart.left, y: sheet.chart.top, width: sheet.chart.width,
          height: bottom - sheet.chart.top), stroke: Stroke(.muted, width: sizes.line)))
    if rows.isEmpty { scene.add(nothing) }
    // Below the rows that it explains, also where they do not fill the page.
    let room = sheet.legend(below: rows.isEmpty ? sheet.legend.top : bottom)
    let flow = LegendFlow(
      signs.drawn(in: ground + drawn), size: ChartSizes(sizes.page).body, width: room.width)
    let legend = Frame(x: room.left, y: room.top, width: room.width, height: flow.height)
    scene.add(.rectangle(legend, fill: .shade, stroke: Stroke(.rule, width: sizes.hair)))
    scene.add(.legend(flow.draw(in: legend)))
    return scene
  }

  // MARK: Around the rows

  private var title: String { chart.title(projects) }

  private func heading(_ number: Int, _ count: Int) -> [Scene.Element] {
    let frame = sheet.title
    let side = frame.width * 0.22
    var notes: [String] = []
    if let issued = chart.options.issued {
      notes.append(terms("编制日期：\(issued)", "issued \(issued)"))
    }
    if let date = chart.comparison.dataDate(of: projects) {
      notes.append(terms("数据日期：\(date.day)", "data date \(date.day)"))
    }
    if projects.count == 1, let note = chart.comparison.unreported(projects[0], terms) {
      notes.append(note)
    }
    if let moment = chart.comparison.momentName(terms) { notes.append(moment) }
    var right = [terms("第 \(number) 页，共 \(count) 页", "page \(number) of \(count)")]
    if let names = chart.comparison.baselineNames(of: projects, terms) {
      right.append(terms("基准计划：\(names)", "baseline \(names)"))
    }
    func lines(_ texts: [String], _ x: Double, _ anchor: Scene.Text.Anchor) -> [Scene.Element] {
      texts.enumerated().map { index, text in
        .text(
          text, at: Point(x: x, y: frame.top + sizes.body * (1 + 1.45 * Double(index))),
          size: sizes.body, paint: .muted, anchor: anchor, room: side)
      }
    }
    return [
      .text(
        title, at: Point(x: frame.centre.x, y: frame.top + sizes.title * 0.6),
        size: sizes.title * 0.9, weight: .bold, anchor: .middle, vertical: .middle,
        room: frame.width - 2 * side)
    ] + lines(notes, frame.left, .start) + lines(right, frame.right, .end)
  }

  private var today: [Scene.Element] {
    BarLines(rows: bars, bottom: bottom)
      .today(
        of: projects, top: sheet.rowsTop, label: sheet.chart.top)
  }

  private var nothing: Scene.Element {
    .text(
      terms("没有符合条件的工作", "no activity meets the conditions"),
      at: Point(x: sheet.chart.centre.x, y: sheet.rowsTop + sizes.heading * 2),
      size: sizes.heading, paint: .muted, anchor: .middle, vertical: .middle)
  }

  // MARK: Rows

  /// The lines above rows: stronger where a part of the project begins, by the letter of codes.
  private var rules: [Scene.Element] {
    let activities = chart.portfolio.activities
    return rows.indices.dropFirst().map { row in
      let y = sheet.rowsTop + height * Double(row)
      let codes = [rows[row - 1], rows[row]].map {
        $0.activity.map { activities[$0].code.prefix(1) }
      }
      let stroke =
        codes[0] == nil || codes[0] == codes[1]
        ? Stroke(.rule, width: sizes.hair) : Stroke(.muted, width: sizes.line * 0.8)
      return .line(
        Point(x: sheet.chart.left, y: y), Point(x: sheet.chart.right, y: y), stroke)
    }
  }

  private var headings: [Scene.Element] {
    let heading = GanttHeading(bars: bars, rows: chart.rows, tableWidth: table.width)
    var elements: [Scene.Element] = []
    for (row, content) in rows.enumerated() {
      guard case .project(let project, let isContinued) = content else { continue }
      let end = rows[(row + 1)...].firstIndex { $0.activity == nil } ?? rows.count
      elements += heading.drawRequiredDates(project, rows: row..<end)
      elements += chart.comparison.unreportedTime(
        project, axis, top: bars.middle(row) + height / 2,
        bottom: sheet.rowsTop + height * Double(end), sizes)
      elements.append(
        .group(
          id: chart.portfolio.projects[project].code, cssClass: "project",
          title: chart.portfolio.projects[project].name,
          heading.draw(project, isContinued: isContinued, row: row)))
    }
    return elements
  }

  private var links: [Scene.Element] {
    let drawn = GanttLinks(
      bars: bars, places: places, page: first..<(first + rows.count), own: relations,
      driving: driving
    ).draw()
    guard !drawn.isEmpty else { return [] }
    let clip = Frame(
      x: axis.left, y: sheet.rowsTop, width: axis.width, height: bottom - sheet.rowsTop)
    return [.group(Scene.Group(cssClass: "links", clip: clip, elements: drawn))]
  }

  private var activities: [Scene.Element] {
    let hint = bars.hint
    return rows.enumerated().compactMap { row, content in
      guard let activity = content.activity else { return nil }
      return .group(
        id: chart.portfolio.code(of: activity), cssClass: "row", title: hint.text(activity),
        table.draw(activity, left: sheet.chart.left, y: bars.middle(row))
          + bars.bars(row, activity))
    }
  }
}
