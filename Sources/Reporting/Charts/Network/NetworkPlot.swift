import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

/// A sheet with everything in its place: dates across, rows down.
struct NetworkPlot {
  let rows: NetworkRows
  let axis: NetworkAxis
  let style: NetworkStyle
  /// The frame of rows, below the time axis.
  let body: Frame
  /// Where the check date lies; nil where there is none.
  let check: Int?

  var items: [NetworkItem] { rows.items.items }
  var network: ArrowNetwork { rows.items.network }
  var view: NetworkView { rows.items.view }

  /// The height of the line of an item.
  func y(_ item: Int) -> Double { rows.lines[rows.search.rows[item]] }

  /// The middle of a node's circle.
  func point(_ node: Int) -> Point {
    Point(x: rows.items.nodeX[node], y: rows.lines[rows.search.trunks[node].circle])
  }

  /// Whether a node is red: on the critical line, and not before the check date, before which
  /// nothing is critical any more.
  func isRed(_ node: Int) -> Bool {
    network.nodes[node].isCritical && network.nodes[node].place >= (check ?? Int.min)
  }

  /// Where the critical line begins on the sheet: at the check date.
  var redFrom: Double { check.map { axis.x($0) } ?? -Double.infinity }

  /// Where level lines lie that an upright one at a place crosses between two heights.
  func crossed(at x: Double, from top: Double, to bottom: Double, but own: Set<Int>) -> [Double] {
    items.indices.compactMap { index in
      guard items[index].from + 0.05 < x, x < items[index].to - 0.05, !own.contains(index) else {
        return nil
      }
      let y = y(index)
      return top + 0.01 < y && y < bottom - 0.01 ? y : nil
    }
  }

  /// The part of a trunk between two rows, and what runs there.
  struct Stub {
    var node: Int
    var from: Double
    var to: Double
    var line: NetworkPen.Line
    var isCritical: Bool
  }

  /// The parts of all trunks: between two rows a trunk is as its strongest arrow.
  let stubs: [Stub]
  /// The trunks' items, by node.
  let ownItems: [Set<Int>]
  /// Whether an arrow enters a node from above or below, and whether it is critical.
  let entries: [Entry]

  struct Entry: Hashable {
    var node: Int
    var isFromAbove: Bool
    var isCritical: Bool
  }

  init(
    _ rows: NetworkRows, axis: NetworkAxis, style: NetworkStyle, body: Frame, check: Int?
  ) {
    self.rows = rows
    self.axis = axis
    self.style = style
    self.body = body
    self.check = check
    let events = rows.items.problem.events
    ownItems = events.map { Set($0.touches.map(\.item)) }
    var stubs: [Stub] = []
    var entries: [Entry] = []
    let redFrom = check ?? Int.min
    for (node, event) in events.enumerated() {
      let home = rows.search.trunks[node].circle
      let isLate = rows.items.network.nodes[node].place >= redFrom
      for isAbove in [true, false] {
        let touches = event.touches.filter {
          let row = rows.search.rows[$0.item]
          return isAbove ? row < home : row > home
        }
        let far = touches.sorted {
          let (a, b) = (rows.search.rows[$0.item], rows.search.rows[$1.item])
          return isAbove ? a < b : a > b
        }
        var isCritical = false
        var isDummy = true
        for (index, touch) in far.enumerated() {
          let item = rows.items.items[touch.item]
          isCritical = isCritical || touch.isCritical && isLate
          isDummy = isDummy && item.isDummy
          let row = rows.search.rows[touch.item]
          let next = index + 1 < far.count ? rows.search.rows[far[index + 1].item] : home
          if next != row {
            stubs.append(
              Stub(
                node: node, from: rows.lines[row], to: rows.lines[next],
                line: isDummy ? .dummy : .work, isCritical: isCritical))
          }
        }
        let entering = touches.filter { $0.end == .enters }
        if !entering.isEmpty {
          entries.append(
            Entry(
              node: node, isFromAbove: isAbove,
              isCritical: isLate && entering.contains(where: \.isCritical)))
        }
      }
    }
    self.stubs = stubs
    self.entries = entries
  }
}
