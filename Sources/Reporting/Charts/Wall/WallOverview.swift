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
    let first = used.compactMap { schedule.projects[$0].start.map(dates.start) }.min()
    let last = used.compactMap { schedule.projects[$0].finish.map(dates.finish) }.max()
    let required = comparison.requiredDates.map { dates.finish($0.required.finish) }.max()
    let day = first ?? Day(number: 0)
    return (day, max(last ?? day, required ?? day))
  }

  // MARK: One project

  private func band(
    _ project: Int, _ frame: Frame, _ axis: TimeAxis, names: Double, state: Double
  ) -> [Scene.Element] {
    let record = portfolio.projects[project]
    let scheduled = schedule.projects[project]
    let y = frame.centre.y
    let office =
      record.lead.isEmpty ? "" : terms("　责任单位：\(record.lead)", "  office: \(record.lead)")
    var elements: [Scene.Element] = [
      .line(
        Point(x: frame.left, y: frame.bottom), Point(x: frame.right, y: frame.bottom),
        Stroke(.rule, width: sizes.hair * 2)),
      .text(
        record.name, at: Point(x: frame.left, y: y - sizes.leader * 0.2), size: sizes.leader,
        weight: .bold, room: names - sizes.leader),
      .text(
        record.code + office, at: Point(x: frame.left, y: y + sizes.body * 1.5), size: sizes.body,
        paint: .muted, room: names - sizes.leader),
    ]
    if let start = scheduled.start, let finish = scheduled.finish {
      elements.append(bar(from: start, to: finish, y, axis, Paint(0xF8E0B4)))
      let now = min(schedule.dataDate ?? start, finish)
      if now > start { elements.append(bar(from: start, to: now, y, axis, .actual)) }
    }
    elements += nodes(project, frame, axis)
    return elements + stateCell(project, frame, state: state)
  }

  private func bar(
    from: Instant, to: Instant, _ y: Double, _ axis: TimeAxis, _ paint: Paint
  ) -> Scene.Element {
    let left = axis.x(from, portfolio.projectDay)
    let width = axis.x(to, portfolio.projectDay) - left
    return .rectangle(
      Frame(x: left, y: y - sizes.unit, width: width, height: sizes.unit * 2),
      corner: sizes.unit, fill: paint)
  }

  /// The nodes by role; names alternate above and below so that neighbours do not collide.
  private func nodes(_ project: Int, _ frame: Frame, _ axis: TimeAxis) -> [Scene.Element] {
    let nodes = order.activities[project].filter { portfolio.activities[$0].role != nil }
      .sorted { schedule.activities[$0].finish < schedule.activities[$1].finish }
    return nodes.enumerated().flatMap { index, node in
      sign(node, frame, axis) + label(node, index, frame, axis)
    }
  }

  private func paint(of node: Int) -> Paint {
    if schedule.activities[node].phase == .complete { return .actual }
    return (comparison[node].slip?.days ?? 0) > 0 ? .red : .ink
  }

  /// The planned node hollow, the forecast full, and its flag.
  private func sign(_ node: Int, _ frame: Frame, _ axis: TimeAxis) -> [Scene.Element] {
    let y = frame.centre.y
    let size = sizes.leader * 1.05
    let compared = comparison[node]
    let x = axis.x(schedule.activities[node].finish, portfolio.projectDay)
    var elements: [Scene.Element] = []
    if let plan = compared.plan {
      let planned = Point(x: axis.x(plan.finish, portfolio.projectDay), y: y)
      elements.append(
        .symbol(.diamond, at: planned, size: size, stroke: Stroke(.plan, width: sizes.line)))
    }
    elements.append(.symbol(.diamond, at: Point(x: x, y: y), size: size, fill: paint(of: node)))
    let flag: Paint? =
      switch compared.status {
      case .doneEarly, .doneOnTime: .redFlag
      case .overdue: .blackFlag
      default: nil
      }
    if let flag {
      elements.append(
        .symbol(
          .flag, at: Point(x: x + size * 0.1, y: y - size * 0.35), size: size * 0.7, fill: flag))
    }
    return elements
  }

  private func label(
    _ node: Int, _ index: Int, _ frame: Frame, _ axis: TimeAxis
  ) -> [Scene.Element] {
    let scheduled = schedule.activities[node]
    let x = axis.x(scheduled.finish, portfolio.projectDay)
    let paint = paint(of: node)
    let day = dates.finish(scheduled.finish)
    let slip = comparison[node].slip.map(\.days).flatMap { $0 == 0 ? nil : $0 }
    let isTold = scheduled.phase == .complete || (slip ?? 0) > 0
    let state = isTold ? slip.map { " " + terms.slip($0) } ?? "" : ""
    let lines = [terms.name(portfolio.activities[node]), "\(day.month)-\(day.dayOfMonth)\(state)"]
    let isAbove = index % 2 == 0
    let size = sizes.body
    let width = lines.map { FontMetrics.standard.width(of: $0, size: size) }.max() ?? 0
    let centre = min(max(x, axis.left + width / 2), axis.right - width / 2)
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
