import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

/// The things of a sheet in their rows, as high as what stands in each.
struct NetworkRows {
  let items: NetworkItems
  let search: RowSearch
  /// The height of each row's line on the page; of rows in which nothing lies, any.
  let lines: [Double]
  /// How far each row reaches above its line.
  let above: [Double]
  /// How much more height the rows need than there is; 1 where they just fit.
  let pressure: Double

  /// Finds rows for the things of a sheet.
  ///
  /// - Parameters:
  ///   - top: The height at which they begin, and
  ///   - room: how high they may be together.
  ///   - effort: How much is searched, as a share of all; little for a first look.
  ///   - isOneOfMany: Whether the sheet is one of several. There is more time for these, and the same
  ///     work of two zones should not look as if chance had laid it out.
  init(
    _ view: NetworkView, _ axis: NetworkAxis, _ style: NetworkStyle, _ words: NetworkWords,
    top: Double, room: Double, effort: Double = 1, isOneOfMany: Bool = false
  ) {
    var items = NetworkItems(view, axis, style, words)
    let moves = NetworkRows.moves(items.items.count, effort)
    var problem = items.problem
    let depth = problem.depth
    var count = max(9, depth * 3 / 2 + 4)
    while count > 3, count > depth * 4 / 5 {
      let trial = RowSearch(problem, rowCount: count, moves: moves / 8, seed: 1)
      if RowHeights(items, trial.rows, count).total <= room { break }
      count -= max(1, count / 12)
    }
    var search = RowSearch(problem, rowCount: count, moves: moves, seed: 2)
    let cut = NetworkPointers(items, search).chosen
    if !cut.isEmpty {
      items = NetworkItems(view, axis, style, words, cut: cut)
      problem = items.problem
    }
    let searches = effort < 1 ? 1 : isOneOfMany ? 12 : 6
    search = NetworkRows.best(problem, count, moves, searches)
    var heights = RowHeights(items, search.rows, count)
    for _ in 0..<2 where heights.total > room * 1.02 && count > 3 {
      count -= max(1, count / 20)
      search = NetworkRows.best(problem, count, moves, searches)
      heights = RowHeights(items, search.rows, count)
    }
    let clearance = RowClearance(problem, search)
    items.move(clearance.x)
    items.clearPointers { index, left, right in
      clearance.upright(in: search.rows[index], from: left, to: right, but: index, problem)
    }
    self.items = items
    self.search = search
    pressure = heights.total / room
    (lines, above) = heights.places(from: top, room: room)
  }

  /// The best of some searches: several short ones find more than a long one.
  private static func best(
    _ problem: RowProblem, _ rowCount: Int, _ moves: Int, _ searches: Int
  ) -> RowSearch {
    RowSearch.best(problem, rowCount: rowCount, moves: moves, seeds: 3..<3 + searches)
  }

  /// How many moves a search takes: more for more things, all within a second.
  private static func moves(_ count: Int, _ effort: Double) -> Int {
    count <= 2 ? 0 : Int(effort * Double(min(180_000, 1_600 * count)))  // bounded: at most 180 000
  }
}

/// How high rows are: those with names as high as these, those of waves only as high as a circle.
struct RowHeights {
  private var above: [Double]
  private var below: [Double]
  private var isUsed: [Bool]
  private var hasName: [Bool]

  /// The least clear distance of two rows.
  private static let gap = 0.5

  init(_ items: NetworkItems, _ rows: [Int], _ count: Int) {
    let style = items.style
    above = [Double](repeating: style.radius + 0.5, count: count)
    below = above
    isUsed = [Bool](repeating: false, count: count)
    hasName = isUsed
    for (item, row) in zip(items.items, rows) {
      isUsed[row] = true
      if !item.lines.isEmpty {
        hasName[row] = true
        above[row] = max(
          above[row],
          Double(item.lines.count) * style.lineHeight + (item.isRaised ? style.radius : 0) + 1)
      }
      if !item.time.isEmpty { below[row] = max(below[row], style.time * 1.1 + 0.7) }
    }
  }

  /// The height of all rows that are used.
  var total: Double {
    isUsed.indices.reduce(0) {
      $0 + (isUsed[$1] ? above[$1] + below[$1] + Self.gap : 0)
    }
  }

  /// Returns where the lines lie, and how far each row reaches above its line: what is left of the
  /// room goes to rows with names, most of it; what is missing is taken from all.
  func places(from top: Double, room: Double) -> (lines: [Double], above: [Double]) {
    let used = Double(max(1, isUsed.count { $0 }))
    let named = Double(max(1, hasName.count { $0 }))
    let left = max(0, room - total)
    let squeeze = min(1, room / max(total, 1))
    var lines = [Double](repeating: top, count: isUsed.count)
    var reach = above
    var y = top
    for row in isUsed.indices where isUsed[row] {
      let more = (hasName[row] ? left * 0.75 / named : 0) + left * 0.25 / used
      reach[row] = above[row] * squeeze + more * 0.7
      lines[row] = y + reach[row]
      y += (above[row] + below[row] + Self.gap) * squeeze + more
    }
    return (lines, reach)
  }
}

/// The dummies that are named at both ends instead of drawn, since they cross much (指向法).
struct NetworkPointers {
  /// The dummies, by position among the arrows.
  private(set) var chosen: Set<Int> = []

  /// The most that are cut, and the fewest crossings that must go with each.
  private static let most = 6
  private static let least = 3

  init(_ items: NetworkItems, _ search: RowSearch) {
    // Where far more than a sheet holds is drawn, what is cut makes no difference.
    guard items.items.count <= 2 * NetworkSheet.fullest else { return }
    let events = items.problem.events
    let all = NetworkPointers.crossings(items, search, events, without: -1)
    var gains: [(gain: Int, arrow: Int)] = []
    for (index, item) in items.items.enumerated() {
      guard case .dummy(let arrow) = item.kind, !item.isCritical, item.head != nil,
        item.to - item.from > 3 * items.style.radius + 8
      else { continue }
      let gain = all - NetworkPointers.crossings(items, search, events, without: index)
      if gain >= Self.least { gains.append((gain, arrow)) }
    }
    gains.sort { $0.gain == $1.gain ? $0.arrow < $1.arrow : $0.gain > $1.gain }
    chosen = Set(gains.prefix(Self.most).map(\.arrow))
  }

  /// Counts where trunks cross level lines that are not their own.
  private static func crossings(
    _ items: NetworkItems, _ search: RowSearch, _ events: [RowProblem.Event], without gone: Int
  ) -> Int {
    var count = 0
    for event in events {
      var (low, high) = (Int.max, Int.min)
      for touch in event.touches where touch.item != gone {
        low = min(low, search.rows[touch.item])
        high = max(high, search.rows[touch.item])
      }
      guard low <= high, high - low > 1 else { continue }
      for (index, item) in items.items.enumerated()
      where index != gone && low < search.rows[index] && search.rows[index] < high {
        guard item.from + 0.05 < event.x, event.x < item.to - 0.05,
          !event.touches.contains(where: { $0.item == index })
        else { continue }
        count += 1
      }
    }
    return count
  }
}
