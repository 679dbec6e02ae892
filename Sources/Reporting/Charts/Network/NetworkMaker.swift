import CivilTime
import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

/// Draws the sheets of one project's network.
struct NetworkMaker {
  let schedule: Schedule
  let project: Int
  var options: NetworkOptions
  let terms: Terms
  let comparison: Comparison?
  /// The whole network, whose numbers hold on every sheet.
  let network: ArrowNetwork
  let scale: DayScale

  init(
    _ schedule: Schedule, _ project: Int, _ options: NetworkOptions, _ terms: Terms,
    _ comparison: Comparison?
  ) {
    self.schedule = schedule
    self.project = project
    self.options = options
    self.terms = terms
    self.comparison = comparison
    network = NetworkMaker.network(schedule, project, options.scope, terms)
    scale = DayScale(schedule.network.portfolio)
  }

  /// Draws up the whole network; of a project too large for that, the part that is asked for.
  private static func network(
    _ schedule: Schedule, _ project: Int, _ scope: ChartScope, _ terms: Terms
  ) -> ArrowNetwork {
    let portfolio = schedule.network.portfolio
    let all = portfolio.activities.indices.filter {
      portfolio.activities[$0].project == project && portfolio.activities[$0].kind.isPlaced
    }
    guard all.count > largest, !scope.isAll else {
      return ArrowNetwork(schedule, project: project)
    }
    let part = PlanPart(
      code: "", name: "", activities: scope.activities(all, in: schedule))
    let sheet = NetworkSheet(1, of: [[part]], isExtract: true, schedule, terms)
    return ArrowNetwork(NetworkExtract(schedule, project: project, on: sheet))
  }

  /// The most activities of a network that is drawn up whole.
  private static let largest = 2000

  /// Chooses what stands on a sheet; on the only one, what the scope asks for.
  func view(_ sheet: NetworkSheet?) -> NetworkView {
    // A window that begins before the project, or ends behind it, cuts nothing there.
    let (begin, end) = (network.nodes.first?.place ?? 0, network.nodes.last?.place ?? 0)
    let first = options.scope.from.map { scale.place($0) }
    let last = options.scope.to.map { scale.place($0) + DayScale.dayLength }
    return NetworkView(
      network, activities: sheet?.activities,
      first: first.flatMap { $0 > begin ? $0 : nil }, last: last.flatMap { $0 < end ? $0 : nil })
  }

  private var words: NetworkWords {
    NetworkWords(schedule, terms, hasCodes: options.hasCodes || options.scope.part != nil)
  }

  // MARK: Parts of the page

  private func frames(_ style: NetworkStyle) -> (
    title: Frame, head: Frame, body: Frame, foot: Frame
  ) {
    let page = options.page
    let inner = Frame(
      x: style.margin, y: style.margin, width: page.width - 2 * style.margin,
      height: page.height - 2 * style.margin)
    let top = inner.top + style.title
    let bottom = inner.bottom - style.foot
    return (
      Frame(x: inner.left, y: inner.top, width: inner.width, height: style.title),
      Frame(x: inner.left, y: top, width: inner.width, height: style.head),
      Frame(
        x: inner.left, y: top + style.head, width: inner.width,
        height: bottom - top - style.head),
      Frame(
        x: inner.left, y: bottom + style.foot * 0.08, width: inner.width,
        height: style.foot * 0.92)
    )
  }

  private func axis(_ view: NetworkView, _ style: NetworkStyle, _ body: Frame) -> NetworkAxis? {
    guard let span = view.span else { return nil }
    let first = Int(scale.day(at: span.first).number) - (view.first == nil ? 1 : 0)
    var last = Int(scale.day(at: span.last - 1).number) + (view.last == nil ? 3 : 1)
    if view.last == nil, !view.isFinishElsewhere {
      let portfolio = schedule.network.portfolio
      let finishes = portfolio.projects[project].requiredDates.map {
        portfolio.finishDay($0.finish)
      }
      for day in finishes where Int(day.number) < last + (last - first) / 7 {
        last = max(last, Int(day.number) + 2)
      }
    }
    let needs = NetworkNeeds(view, style, words)
    let side = style.radius + 2
    let isCut = (
      before: view.works.contains { $0.piece.isCutBefore },
      behind: view.works.contains { $0.piece.isCutBehind }
    )
    let left = body.left + side + (isCut.before ? style.pointer : 0)
    let right =
      body.right - side
      - (isCut.behind || view.isFinishElsewhere
        ? style.pointer : view.last == nil ? finishName(style) : 0)
    return NetworkAxis(
      first...max(first + 1, last), brief: needs.brief, needs: needs.needs, left: left,
      width: right - left, style)
  }

  /// The room beside the finish for its name, where it is a milestone.
  private func finishName(_ style: NetworkStyle) -> Double {
    guard let milestone = network.nodes.last?.milestone else { return 0 }
    let names = NameLines(style)
    let name = terms.name(schedule.network.portfolio.activities[milestone])
    let lines = names.lines(name, width: style.name * 3.2, most: 3, .bold)
    return min(names.width(lines, .bold), style.name * 5) + style.milestone * 0.5
  }

  /// How full a sheet would be, without drawing it.
  func load(_ view: NetworkView) -> NetworkLoad {
    let style = NetworkStyle(options.page)
    let body = frames(style).body
    if view.works.count > NetworkSheet.fullest { return NetworkLoad(pressure: .infinity, unmet: 1) }
    guard let axis = axis(view, style, body) else { return NetworkLoad(pressure: 0, unmet: 0) }
    let rows = NetworkRows(
      view, axis, style, words, top: body.top + style.time * 1.4,
      room: body.height - style.time * 2.8, effort: 0.04)
    return NetworkLoad(
      pressure: rows.pressure, unmet: axis.fit.unmet, density: density(view, axis, style))
  }

  private func density(_ view: NetworkView, _ axis: NetworkAxis, _ style: NetworkStyle) -> Double {
    Double(view.isShown.count { $0 }) * (2 * style.radius + style.shortest)
      / (axis.right - axis.left)
  }

  // MARK: Drawing

  func chart(_ view: NetworkView, on sheet: NetworkSheet?) -> NetworkChart {
    let style = NetworkStyle(options.page)
    let frames = frames(style)
    let name = options.scope.title(schedule.network.portfolio.projects[project].name, terms)
    let title = name + terms(" 双代号时标网络图", ": time-scaled network")
    var scene = Scene(title, size: options.page)
    scene.add(.rectangle(scene.frame, fill: .paper))
    scene.add(border(style))
    scene.add(heading(title, sheet, frames.title, style))
    guard let axis = axis(view, style, frames.body) else {
      return NetworkChart(scene, isCrowded: false, textSize: style.name)
    }
    let rows = NetworkRows(
      view, axis, style, words, top: frames.body.top + style.time * 1.4,
      room: frames.body.height - style.time * 2.8, isOneOfMany: sheet.map { $0.count > 1 } ?? false)
    let date = schedule.dataDate(of: project)
    let plot = NetworkPlot(
      rows, axis: axis, style: style, body: frames.body, check: date.map { scale.place($0) })
    let plan = { (activity: Int) in comparison?[activity].plan }
    let marks = NetworkMarks(
      plot: plot, schedule: schedule, project: project,
      place: { comparison?.front(of: $0) }, terms: terms)
    let references = NetworkReferences(schedule: schedule, view: view, sheet: sheet, terms: terms)
    let names = NetworkNames(plot, notes: references.notes(plot.items), marks: marks)
    scene.add(
      NetworkHead(
        axis: axis, style: style, frame: frames.head, bottom: frames.body.bottom, terms: terms
      ).elements)
    let lines = NetworkLines(
      plot, ActivityHint(schedule, terms), words, gaps: names.cut
    ).elements
    scene.add(lines)
    scene.add(names.elements)
    scene.add(
      NetworkMilestones(plot, schedule, plan: plan, terms: terms).draw(
        in: frames.body, names.space))
    let dates = marks.elements(names.cut)
    scene.add(dates)
    scene.add(foot(frames.foot, view, sheet, axis, style, of: lines + dates))
    let load = NetworkLoad(
      pressure: rows.pressure, unmet: axis.fit.unmet, density: density(view, axis, style),
      conflicts: names.conflicts)
    return NetworkChart(scene, isCrowded: load.isCrowded, textSize: style.name)
  }

  private func border(_ style: NetworkStyle) -> Scene.Element {
    let away = style.margin * 0.8
    return .rectangle(
      Frame(
        x: away, y: away, width: options.page.width - 2 * away,
        height: options.page.height - 2 * away), stroke: Stroke(.ink, width: style.line * 2))
  }

  private func heading(
    _ title: String, _ sheet: NetworkSheet?, _ frame: Frame, _ style: NetworkStyle
  ) -> [Scene.Element] {
    var elements: [Scene.Element] = [
      .text(
        title, at: Point(x: frame.centre.x, y: frame.top + frame.height * 0.42),
        size: style.title * 0.58, weight: .bold, anchor: .middle, vertical: .middle,
        room: frame.width * 0.6)
    ]
    let side = frame.width * 0.19
    for (index, line) in (sheet?.headingLines(side, style.legend) ?? []).enumerated() {
      elements.append(
        .text(
          line,
          at: Point(
            x: frame.right, y: frame.top + style.legend * (0.55 + 1.1 * Double(index))),
          size: style.legend, weight: index == 0 ? .bold : .regular, anchor: .end,
          vertical: .middle, room: side))
    }
    for (index, note) in options.notes.enumerated() {
      elements.append(
        .text(
          note,
          at: Point(x: frame.left, y: frame.top + style.legend * (0.7 + 1.3 * Double(index))),
          size: style.legend, paint: .muted, vertical: .middle, room: frame.width * 0.19))
    }
    return elements
  }

  private func foot(
    _ frame: Frame, _ view: NetworkView, _ sheet: NetworkSheet?, _ axis: NetworkAxis,
    _ style: NetworkStyle, of drawn: [Scene.Element]
  ) -> [Scene.Element] {
    let block = frame.width * 0.32
    let record = schedule.network.portfolio.projects[project]
    let legend = NetworkLegend(style: style, terms: terms)
    let isWindow = view.first != nil || view.last != nil
    return legend.draw(
      in: Frame(
        x: frame.left, y: frame.top, width: frame.width - block - style.legend,
        height: frame.height), of: drawn, notes: notes(axis, isWindow: isWindow))
      + NetworkTitleBlock(
        style: style, terms: terms, project: record.name,
        drawing: isWindow
          ? terms("时标网络图（时段）", "time-scaled network, window")
          : sheet?.isExtract == true
            ? terms("时标网络图（局部）", "time-scaled network, part")
            : terms("总进度时标网络图", "time-scaled network"),
        number: "\(record.code)-" + terms("网", "N") + "-\(sheet?.number ?? 1)",
        dataDate: schedule.dataDate(of: project)?.day, issued: options.issued
      ).draw(in: Frame(x: frame.right - block, y: frame.top, width: block, height: frame.height))
  }
}
