import CivilTime
public import Documents
public import Scheduler

/// The overview beside the wall charts: one band a project with its nodes on one axis.
public struct WallOverview {
  private let comparison: Comparison
  private let options: WallChart.Options
  private let terms: Terms
  private let sizes: ChartSizes
  private let order: PlanOrder

  /// Prepares the overview.
  public init(_ comparison: Comparison, options: WallChart.Options, terms: Terms) {
    self.comparison = comparison
    self.options = options
    self.terms = terms
    sizes = ChartSizes(options.page)
    order = PlanOrder(comparison.schedule.network.portfolio)
  }

  private var schedule: Schedule { comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }
  private var dates: ReportDates { ReportDates(portfolio) }

  /// The page.
  public var scene: Scene {
    let title = terms("重点工程挂图作战总图（倒排工期）", "All projects: wall chart")
    var scene = Scene(title, size: options.page)
    let margin = sizes.margin
    let width = sizes.page.width - 2 * margin
    scene.add(.rectangle(scene.frame, fill: .paper))
    scene.add(
      .text(
        title, at: Point(x: scene.frame.centre.x, y: margin + sizes.title * 0.6), size: sizes.title,
        weight: .bold, anchor: .middle, vertical: .middle, room: width * 0.5))
    scene.add(notes(margin))
    let footHeight = sizes.body * 4.6
    let names = sizes.leader * 18
    let state = sizes.leader * 9
    let top = margin + sizes.title * 1.9 + sizes.rowText
    let head = TimeAxis.headHeight(sizes)
    let bottom = sizes.page.height - margin - footHeight - sizes.body
    let axis = TimeAxis(
      first: span.first, last: span.last, left: margin + names, width: width - names - state)
    let rows = order.typed
    let height = min((bottom - top - head) / Double(max(1, rows.count)), sizes.leader * 9)
    let end = top + head + height * Double(rows.count)
    let bands = TimeBands(portfolio, from: axis.first, to: axis.last)
    scene.add(bands.draw(axis, top: top + head, bottom: end))
    scene.add(axis.draw(top: top, bottom: end, sizes, terms))
    for (index, project) in rows.enumerated() {
      let frame = Frame(
        x: margin, y: top + head + height * Double(index), width: width, height: height)
      scene.add(band(project, frame, axis, names: names, state: state))
    }
    scene.add(today(axis, top: top + head, bottom: end))
    let foot = Frame(
      x: margin, y: sizes.page.height - margin - footHeight, width: width, height: footHeight / 2)
    scene.add(Legend(sizes: sizes, terms: terms, bands: bands.kinds).draw(foot))
    scene.add(counts(Frame(x: margin, y: foot.bottom, width: width, height: footHeight / 2)))
    return scene
  }

  private func notes(_ margin: Double) -> [Scene.Element] {
    var notes: [String] = []
    if let issued = options.issued { notes.append(terms("编制日期：\(issued)", "issued \(issued)")) }
    if let date = schedule.dataDate {
      notes.append(terms("数据日期：\(date.day)", "data date \(date.day)"))
    }
    return notes.enumerated().map { index, note in
      .text(
        note, at: Point(x: margin, y: margin + sizes.body * (1.1 + 1.5 * Double(index))),
        size: sizes.body, paint: .muted)
    }
  }

  private var span: (first: Day, last: Day) {
    let used = order.typed
    let first =
      isAbove ? frame.top + size * 1.35 : frame.centre.y + sizes.leader * 0.75 + size * 0.9
    return lines.enumerated().map { line, text in
      .text(
        text, at: Point(x: centre, y: first + Double(line) * size * 1.3), size: size, paint: paint,
        anchor: .middle)
    }
  }

  private func stateCell(_ project: Int, _ frame: Frame, state: Double) -> [Scene.Element] {
    let x = frame.right - state + sizes.body
    let required = comparison.requiredDates.filter { $0.project == project }
      .min { $0.minutes < $1.minutes }
    let colour = order.activities[project].filter {
      portfolio.activities[$0].isNode && schedule.activities[$0].phase != .complete
    }.compactMap { comparison[$0].colour }.max()
    var lines: [(String, Paint)] = []
    if let required {
      let days = required.days
      lines.append(
        days >= 0
          ? (terms("裕量 \(days) 天", "\(days) d in hand"), .green)
          : (terms("缺 \(-days) 天", "\(-days) d short"), .red))
      lines.append(
        (
          terms(
            "要求 \(dates.finish(required.required.finish))",
            "by \(dates.finish(required.required.finish))"), .muted
        ))
    }
    if let finish = (required?.finish ?? schedule.projects[project].finish) {
      lines.append(
        (terms("预计 \(dates.finish(finish))", "forecast \(dates.finish(finish))"), .muted))
    }
    var elements: [Scene.Element] = []
    if let colour {
      elements.append(
        .symbol(
          .circle, at: Point(x: x + sizes.leader * 0.6, y: frame.centre.y),
          size: sizes.leader * 1.2, fill: colour.paint))
    }
    let top = frame.centre.y - sizes.body * 0.75 * Double(lines.count - 1)
    for (index, line) in lines.enumerated() {
      elements.append(
        .text(
          line.0, at: Point(x: x + sizes.leader * 1.7, y: top + sizes.body * 1.5 * Double(index)),
          size: sizes.body, weight: index == 0 ? .bold : .regular, paint: line.1, vertical: .middle,
          room: state - sizes.leader * 2.2))
    }
    return elements
  }

  private func today(_ axis: TimeAxis, top: Double, bottom: Double) -> [Scene.Element] {
    guard let date = schedule.dataDate else { return [] }
    let x = axis.x(date, portfolio.projectDay)
    return [
      .line(Point(x: x, y: top), Point(x: x, y: bottom), Stroke(.today, width: sizes.line * 1.3))
    ]
  }

  private func counts(_ frame: Frame) -> [Scene.Element] {
    let roll = RollUp(comparison, monday: (schedule.dataDate?.day ?? span.first).monday)
    func reached(_ role: Activity.Role) -> Int { roll.reached[role] ?? 0 }
    let lost = comparison.requiredDates.count { $0.isLost }
    let text = terms(
      "共\(roll.projects)个项目：已开工\(reached(.commence))，出正负零\(reached(.groundLevel))，封顶\(reached(.toppingOut))，竣工\(reached(.completion))，启用\(reached(.opening))；要求完成时间不保\(lost)个。",
      "\(roll.projects) projects: \(reached(.commence)) commenced, \(reached(.groundLevel)) at ground level, \(reached(.toppingOut)) topped out, \(reached(.completion)) completed, \(reached(.opening)) in use; required dates lost: \(lost)."
    )
    return [
      .text(
        text, at: Point(x: frame.left + sizes.body, y: frame.centre.y), size: sizes.heading,
        weight: .bold, vertical: .middle)
    ]
  }
}
