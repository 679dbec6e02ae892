import CivilTime
import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

/// 控制节点一览: the table of milestones and of other work that is a node, such as an acceptance of one day,
/// in the largest empty corner.
struct NetworkMilestones {
  struct Row {
    var cells: [String]
    var isLate: Bool
  }

  let style: NetworkStyle
  let terms: Terms
  private(set) var rows: [Row] = []

  init(
    _ plot: NetworkPlot, _ schedule: Schedule, plan: (Int) -> Baseline.Dates?, terms: Terms
  ) {
    style = plot.style
    self.terms = terms
    let dates = ReportDates(schedule.network.portfolio)
    for node in NetworkMilestones.nodes(plot, schedule.network.portfolio) {
      let day = dates.finish(schedule.activities[node.activity].finish)
      let planned = plan(node.activity).map { dates.finish($0.finish) }
      let late = planned.map { day - $0 }
      rows.append(
        Row(
          cells: [
            "\(node.number)",
            FontMetrics.standard.fit(
              terms.name(schedule.network.portfolio.activities[node.activity]),
              width: style.widest / 2, size: style.name),
            planned?.description ?? "—", day.description, late.map(words) ?? "—",
          ], isLate: late ?? 0 > 0))
    }
  }

  /// What is a node, with the number of the circle in which it ends, by number.
  private static func nodes(
    _ plot: NetworkPlot, _ portfolio: Portfolio
  ) -> [(number: Int, activity: Int)] {
    let network = plot.network
    let milestones = network.nodes.compactMap { node in
      plot.view.isShown[node.number - 1] ? node.milestone.map { (node.number, $0) } : nil
    }
    let works = plot.view.works.compactMap { work -> (Int, Int)? in
      guard portfolio.activities[work.activity].isNode, !work.piece.isCutBehind,
        let end = work.piece.arrows.last
      else { return nil }
      return (network.nodes[network.arrows[end].head].number, work.activity)
    }
    return (milestones + works).sorted { $0 < $1 }.map { (number: $0.0, activity: $0.1) }
  }

  private func words(_ late: Int) -> String {
    if late == 0 { return terms("按期", "on time") }
    return late > 0
      ? terms("晚\(late)天", "\(late) d late") : terms("早\(-late)天", "\(-late) d early")
  }

  private var head: [String] {
    [
      terms("节点", "event"), terms("名称", "name"), terms("批准计划", "approved"),
      terms("预计/实际", "forecast"), terms("偏差", "slip"),
    ]
  }

  private var widths: [Double] {
    head.indices.map { column in
      let texts = [head[column]] + rows.map { $0.cells[column] }
      return (texts.map { FontMetrics.standard.width(of: $0, size: style.name) }.max() ?? 0)
        + style.name
    }
  }

  private var rowHeight: Double { style.name * 1.55 }

  /// Draws the table where nothing stands, nearest to a corner; nothing where there is no room.
  func draw(in body: Frame, _ space: TextRoom) -> [Scene.Element] {
    guard !rows.isEmpty else { return [] }
    let size = Size(
      width: widths.reduce(0, +), height: rowHeight * Double(rows.count + 2))
    guard let corner = corner(for: size, in: body, space) else { return [] }
    return table(Frame(x: corner.x, y: corner.y, width: size.width, height: size.height))
  }

  private func corner(for size: Size, in body: Frame, _ space: TextRoom) -> Point? {
    let gap = style.name
    let step = style.name * 1.3
    var best: (cost: Double, point: Point)?
    var y = body.top + gap
    while y + size.height + gap <= body.bottom {
      var x = body.left + gap
      while x + size.width + gap <= body.right {
        let cost =
          min(x - body.left, body.right - x - size.width)
          + 2 * min(y - body.top, body.bottom - y - size.height)
        if cost < best?.cost ?? .infinity,
          space.isFree(
            .init(
              left: x - gap, top: y - gap, right: x + size.width + gap,
              bottom: y + size.height + gap))
        {
          best = (cost, Point(x: x, y: y))
        }
        x += step
      }
      y += step
    }
    return best?.point
  }

  private func table(_ frame: Frame) -> [Scene.Element] {
    let line = Stroke(.ink, width: style.line * 0.6)
    var elements: [Scene.Element] = [
      .rectangle(frame, fill: .paper, stroke: Stroke(.ink, width: style.line)),
      .text(
        terms("控制节点一览", "milestones"),
        at: Point(x: frame.centre.x, y: frame.top + rowHeight / 2), size: style.name,
        weight: .bold, anchor: .middle, vertical: .middle),
    ]
    for (index, row) in ([Row(cells: head, isLate: false)] + rows).enumerated() {
      let top = frame.top + rowHeight * Double(index + 1)
      elements.append(.line(Point(x: frame.left, y: top), Point(x: frame.right, y: top), line))
      var x = frame.left
      for (text, width) in zip(row.cells, widths) {
        elements.append(
          .text(
            text, at: Point(x: x + width / 2, y: top + rowHeight / 2), size: style.name,
            paint: row.isLate ? .critical : .ink, anchor: .middle, vertical: .middle))
        x += width
      }
    }
    var x = frame.left
    for width in widths.dropLast() {
      x += width
      elements.append(
        .line(Point(x: x, y: frame.top + rowHeight), Point(x: x, y: frame.bottom), line))
    }
    return elements
  }
}
