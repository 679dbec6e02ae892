import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// A time-scaled network fitted to a page: the largest text with which all lanes find room, or
/// any below the least that is asked for.
struct NetworkFit {
  private(set) var text: NetworkText
  private(set) var layout: TimeScaledLayout
  private(set) var axis: TimeAxis
  let scale: DayScale
  /// The height of each lane's line on the page.
  private(set) var lineHeights: [Double]

  var network: ArrowNetwork { layout.network }

  init(
    _ network: ArrowNetwork, _ schedule: Schedule, _ sheet: NetworkSheet?, _ page: NetworkPage,
    least: Double = 0
  ) {
    scale = DayScale(schedule.network.portfolio)
    let first = scale.day(at: network.nodes[0].place)
    let last = scale.day(at: network.nodes[network.nodes.count - 1].place - 1)
    let top = page.body.top + TimeAxis.headHeight(page.sizes)
    let room = page.body.bottom - top
    var size = min(2.7 * page.sizes.unit, 4.2)
    var margins = (left: size, right: size)
    while true {
      let axis = TimeAxis(
        first: min(first, last), last: max(first, last), left: page.body.left + margins.left,
        width: page.body.width - margins.left - margins.right)
      let text = NetworkText(
        network, schedule, sheet, terms: page.terms, size: size, day: axis.day,
        most: page.body.width / 5)
      let layout = TimeScaledLayout(network, spacing: text.spacing)
      let lanes = LaneHeights(layout, text)
      self.text = text
      self.layout = layout
      self.axis = axis
      lineHeights = lanes.lines(from: top, room: room)
      if size < least { return }
      let over = overhang(page.body)
      if over.left > 0.1 || over.right > 0.1, margins.left + margins.right < page.body.width / 4 {
        let most = page.body.width * 0.3
        margins = (
          min(most, margins.left + max(0, over.left)),
          min(most, margins.right + max(0, over.right))
        )
      } else if lanes.total > room, size > NetworkFit.smallest {
        // Lanes get fewer and lower at once: go about where they should fit.
        let factor = max(0.7, min(0.95, (room / lanes.total).squareRoot()))
        size = max(NetworkFit.smallest, size * factor)
      } else {
        return
      }
    }
  }

  /// Whether a network has far too many lanes for names of a size, without laying it out.
  static func isHopeless(
    _ network: ArrowNetwork, _ schedule: Schedule, _ sheet: NetworkSheet?, _ page: NetworkPage,
    size: Double
  ) -> Bool {
    guard network.arrows.count > 100, let first = network.nodes.first, let last = network.nodes.last
    else { return false }
    let days = max(1, (last.place - first.place) / DayScale.dayLength)
    let text = NetworkText(
      network, schedule, sheet, terms: page.terms, size: size,
      day: page.body.width / Double(days), most: page.body.width / 5)
    let lane = text.node + LaneHeights.gap(text)
    return Double(LaneChain.depth(network, text.spacing)) * lane > 1.5 * page.body.height
  }

  /// How far texts and nodes reach beyond the sides of a frame.
  private func overhang(_ frame: Frame) -> (left: Double, right: Double) {
    let left = layout.boxes.map(\.from).min().map(x) ?? frame.left
    let right = layout.boxes.map(\.to).max().map(x) ?? frame.right
    return (frame.left - left, right - frame.right)
  }

  /// Names below this size are not made smaller, in millimetres.
  private static let smallest = 1.1

  /// Returns where a place of the network lies on the page.
  func x(_ place: Int) -> Double {
    axis.left + text.millimetres(place - scale.place(axis.first))
  }

  /// Returns the middle of a node.
  func point(_ node: Int) -> Point {
    Point(x: x(network.nodes[node].place), y: lineHeights[layout.nodeLanes[node]])
  }
}

/// How high the lanes are.
struct LaneHeights {
  private var above: [Double]
  private var below: [Double]
  private let gap: Double

  /// The least clear distance between lanes.
  static func gap(_ text: NetworkText) -> Double { text.size * 0.45 }

  init(_ layout: TimeScaledLayout, _ text: NetworkText) {
    gap = LaneHeights.gap(text)
    above = [Double](repeating: text.node / 2, count: layout.laneCount)
    below = above
    for box in layout.boxes {
      switch box.track {
      case .above:
        above[box.lane] = max(above[box.lane], LaneHeights.height(of: box, layout, text))
      case .below:
        below[box.lane] = max(below[box.lane], LaneHeights.height(of: box, layout, text))
      case .line: continue
      }
    }
  }

  /// How far a text reaches from its line: past the nodes where it runs over one.
  static func height(of box: LaneBox, _ layout: TimeScaledLayout, _ text: NetworkText) -> Double {
    switch (box.content, box.track) {
    case (.arrow(let arrow), .above):
      lift(of: box, layout, text) + Double(text.above[arrow].count) * text.lineHeight
    case (.arrow, _): lift(of: box, layout, text) + text.lineHeight
    case (.node(let node), _):
      text.node / 2 + text.size * 0.15 + Double(text.belowNode[node].count) * text.lineHeight
    }
  }

  /// How far a text keeps from its line.
  static func lift(of box: LaneBox, _ layout: TimeScaledLayout, _ text: NetworkText) -> Double {
    guard case .arrow(let arrow) = box.content else { return text.node / 2 }
    let head = layout.network.nodes[layout.network.arrows[arrow].head].place
    let isFree = text.millimetres(head - box.to) >= text.node / 2
    return (isFree ? 0 : text.node / 2) + text.size * 0.2
  }

  /// The height of all lanes.
  var total: Double {
    zip(above, below).reduce(0) { $0 + $1.0 + $1.1 + gap } + gap
  }

  /// Returns where the lines of the lanes lie when they share a room: spread a little where there
  /// is more, pressed where there is not enough.
  func lines(from top: Double, room: Double) -> [Double] {
    let stretch = room < total ? room / total : min(1.5, room / total)
    var y = top + (room - total * stretch) / 2 + gap * stretch
    return zip(above, below).map { above, below in
      y += above * stretch
      defer { y += (below + gap) * stretch }
      return y
    }
  }
}
