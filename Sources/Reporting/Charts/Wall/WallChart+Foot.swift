import Control
import Documents
import Plan
import Scheduler

/// The foot: legend, counts by colour, the next three nodes, and who signs.
extension WallChart {
  func drawFoot(of chart: [Scene.Element]) -> [Scene.Element] {
    let frame = layout.foot
    let legend = WallLegend(
      options.page, bands: bands.kinds, terms,
      more: comparison.unreportedSigns([project], sizes, terms))
    let line = sizes.body * 2.2
    func row(_ index: Double) -> Frame {
      Frame(x: frame.left, y: frame.bottom - line * index, width: frame.width, height: line)
    }
    return [
      .rectangle(frame, corner: sizes.unit, fill: .shade, stroke: Stroke(.rule, width: sizes.hair))
    ] + legend.draw(in: frame, of: chart) + counts(row(2)) + signatures(row(1))
  }

  /// The lights of all nodes, and beside them the three that come next, in equal cells.
  private func counts(_ frame: Frame) -> [Scene.Element] {
    let nodes = activities.filter { portfolio.activities[$0].isNode }
    var line = TextLine(frame, size: sizes.body)
    line.put(terms("节点灯号", "Nodes"), weight: .bold)
    for colour in Colour.allCases {
      let count = nodes.count { comparison[$0].colour == colour }
      if count > 0 { line.put("\(terms.colour(colour)) \(count)", light: colour.paint) }
    }
    line.gap()
    line.put(terms("下三个节点", "Next three"), weight: .bold)
    let next = nodes.filter { schedule.activities[$0].phase != .complete }
      .sorted { schedule.activities[$0].finish < schedule.activities[$1].finish }.prefix(3)
    if next.isEmpty { line.put(terms("无", "none")) }
    let room = line.rest / Double(max(1, next.count))
    for (index, node) in next.enumerated() {
      let activity = portfolio.activities[node]
      let late = comparison[node].slip.flatMap { $0.days > 0 ? $0.count : nil }
      let name =
        "\(index + 1). \(terms.name(activity)) \(dates.finish(schedule.activities[node].finish))"
      let text = name + (late.map { terms("，\(terms.slip($0))", ", \(terms.slip($0))") } ?? "")
      line.put(text, paint: comparison.paint(ofNode: node), room: room)
    }
    return line.elements
  }

  private func signatures(_ frame: Frame) -> [Scene.Element] {
    let names = [
      terms("编制：", "Prepared:"), terms("审核：", "Checked:"), terms("批准：", "Approved:"),
      terms("日期：", "Date:"),
    ]
    let cell = frame.width / Double(names.count)
    return names.enumerated().flatMap { index, name -> [Scene.Element] in
      let left = frame.left + cell * Double(index) + sizes.body
      let start = left + FontMetrics.standard.width(of: name, size: sizes.body) + sizes.body * 0.3
      let y = frame.centre.y + sizes.body * 0.55
      return [
        .text(name, at: Point(x: left, y: frame.centre.y), size: sizes.body, vertical: .middle),
        .line(
          Point(x: start, y: y), Point(x: left + cell - sizes.body * 3, y: y),
          Stroke(.muted, width: sizes.hair * 1.5)),
      ]
    }
  }
}

/// Texts one after the other in a line.
struct TextLine {
  private let frame: Frame
  private let size: Double
  private var x: Double
  private(set) var elements: [Scene.Element] = []

  init(_ frame: Frame, size: Double) {
    self.frame = frame
    self.size = size
    x = frame.left + size
  }

  /// The width that is left.
  var rest: Double { frame.right - size - x }

  mutating func gap() { x += size * 2 }

  /// Puts a text, after a light where it is given a paint, in a cell of `room` or of its own width.
  mutating func put(
    _ text: String, weight: FontWeight = .regular, paint: Paint = .ink, light: Paint? = nil,
    room: Double? = nil
  ) {
    if let light {
      elements.append(
        .symbol(
          .circle, at: Point(x: x + size * 0.45, y: frame.centre.y), size: size * 0.9, fill: light)
      )
      x += size * 1.2
    }
    elements.append(
      .text(
        text, at: Point(x: x, y: frame.centre.y), size: size, weight: weight, paint: paint,
        vertical: .middle, room: room.map { $0 - size }))
    x += room ?? (FontMetrics.standard.width(of: text, size: size, weight: weight) + size)
  }
}

extension Colour {
  /// The paint of a colour.
  var paint: Paint {
    switch self {
    case .green: .green
    case .yellow: .yellow
    case .orange: Paint(0xE67E22)
    case .red: .red
    }
  }
}
