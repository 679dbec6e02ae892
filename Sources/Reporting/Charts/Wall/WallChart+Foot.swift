import CivilTime
import Documents
import Scheduler

/// The foot: legend, counts by colour, the next three nodes, and who signs.
extension WallChart {
  func drawFoot(_ layout: WallLayout) -> [Scene.Element] {
    let frame = layout.foot
    let line = frame.height / 3
    return [
      .rectangle(frame, fill: .shade, stroke: Stroke(.rule, width: sizes.hair))
    ]
      + Legend(
        sizes: sizes, terms: terms,
        bands: TimeBands(portfolio, from: Day(number: 0), to: Day(number: 40_000)).kinds
      )
      .draw(Frame(x: frame.left, y: frame.top, width: frame.width, height: line))
      + counts(Frame(x: frame.left, y: frame.top + line, width: frame.width, height: line))
      + signatures(Frame(x: frame.left, y: frame.top + 2 * line, width: frame.width, height: line))
  }

  private func counts(_ frame: Frame) -> [Scene.Element] {
    let nodes = activities.filter { portfolio.activities[$0].isNode }
    var elements: [Scene.Element] = []
    var x = frame.left + sizes.body
    func put(_ text: String, _ paint: Paint, weight: FontWeight = .regular) {
      elements.append(
        .text(
          text, at: Point(x: x, y: frame.centre.y), size: sizes.body, weight: weight, paint: paint,
          vertical: .middle))
      x += FontMetrics.standard.width(of: text, size: sizes.body, weight: weight) + sizes.body
    }
    put(terms("节点：", "Milestones:"), .ink, weight: .bold)
    for colour in Colour.allCases {
      let count = nodes.count { comparison[$0].colour == colour }
      if count == 0 { continue }
      elements.append(
        .symbol(
          .circle, at: Point(x: x + sizes.body * 0.4, y: frame.centre.y), size: sizes.body * 0.9,
          fill: colour.paint))
      x += sizes.body * 1.1
      put("\(terms.colour(colour)) \(count)", .ink)
    }
    let next = nodes.filter { schedule.activities[$0].phase != .complete }
      .sorted { schedule.activities[$0].finish < schedule.activities[$1].finish }.prefix(3)
    put(terms("下三个节点：", "Next three:"), .ink, weight: .bold)
    for node in next {
      let day = dates.finish(schedule.activities[node].finish)
      let late = comparison[node].slip.map(\.days).flatMap { $0 > 0 ? $0 : nil }
      let text =
        "\(terms.name(portfolio.activities[node])) \(day)"
        + (late.map { terms("（\(terms.slip($0))）", " (\(terms.slip($0)))") } ?? "")
      put(text, late == nil ? .ink : .red)
    }
    return elements
  }

  private func signatures(_ frame: Frame) -> [Scene.Element] {
    let names = [
      terms("编制：", "Prepared:"), terms("审核：", "Checked:"), terms("批准：", "Approved:"),
      terms("销号日期：", "Closed on:"),
    ]
    let cell = frame.width / Double(names.count)
    return names.enumerated().map { index, name in
      .text(
        name, at: Point(x: frame.left + cell * Double(index) + sizes.body, y: frame.centre.y),
        size: sizes.body, vertical: .middle)
    }
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
