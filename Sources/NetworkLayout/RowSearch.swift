/// The rows of a problem, found by annealing.
public struct RowSearch: Sendable {
  /// The row of each item.
  public let rows: [Int]
  /// The topmost and the lowest row of each event's trunk, and that of its circle.
  public let trunks: [(low: Int, high: Int, circle: Int)]
  /// The row of the critical line.
  public let middle: Int
  /// How many rows it may use.
  public let rowCount: Int
  /// What the layout costs; less is better.
  public let cost: Double

  /// Searches for rows; the same problem and seed always give the same.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows there may be.
  ///   - moves: How many moves are tried.
  ///   - start: The rows to begin with, from an earlier search; by interval colouring without.
  public init(
    _ problem: RowProblem, rowCount: Int, moves: Int, seed: Int, start: [Int]? = nil
  ) {
    var problem = problem
    for item in problem.spine() { problem.items[item].isFixed = true }
    let weights = RowWeights()
    let tables = RowTables(problem, weights)
    let middle = rowCount / 2
    var walk = RowWalk(
      tables, weights,
      rows: start.map { $0.map { max(0, min(rowCount - 1, $0)) } }
        ?? RowSearch.colouring(problem, rowCount: rowCount, middle: middle),
      rowCount: rowCount, middle: middle, seed: seed)
    walk.run(moves: moves)
    let cost = RowCost(tables, weights, rows: walk.best, middle: middle)
    rows = walk.best
    trunks = problem.events.indices.map {
      (cost.trunks.at[$0].low, cost.trunks.at[$0].high, cost.trunks.at[$0].circle)
    }
    self.middle = middle
    self.rowCount = rowCount
    self.cost = cost.total()
  }

  /// Lays items into rows from the middle outwards, the critical ones first, each into the first
  /// where it has room.
  private static func colouring(
    _ problem: RowProblem, rowCount: Int, middle: Int
  ) -> [Int] {
    let order = (0..<rowCount).sorted {
      (($0 - middle).magnitude, $0) < (($1 - middle).magnitude, $1)
    }
    var taken = [[ClosedRange<Double>]](repeating: [], count: rowCount)
    var rows = [Int](repeating: middle, count: problem.items.count)
    let sorted = problem.items.indices.sorted { i, j in
      let (a, b) = (problem.items[i], problem.items[j])
      if (a.rank == .critical) != (b.rank == .critical) { return a.rank == .critical }
      return (a.from, i) < (b.from, j)
    }
    for index in sorted {
      let item = problem.items[index]
      let end = max(item.from, item.to, item.name?.upperBound ?? item.to)
      let row =
        item.isFixed
        ? middle
        : order.first { row in
          taken[row].allSatisfy {
            item.from >= $0.upperBound - 0.01 || item.to <= $0.lowerBound + 0.01
          }
        } ?? order[order.count - 1]
      rows[index] = row
      taken[row].append(item.from...end)
    }
    return rows
  }
}

/// A walk through the layouts of a problem: worse ones are entered the less the colder it gets
/// (Kirkpatrick, Gelatt, Vecchi 1983).
struct RowWalk {
  private static let hot = 40.0
  private static let cold = 1.0
  /// What is worse by so much heat is never entered: e to the power of this is less than the least share.
  private static let hopeless = 16.7

  private let cost: RowCost
  private let rowCount: Int
  private var random: SeededRandom
  private let isFixed: Numbers<Bool>
  private let items: Numbers<Int>
  private let targets: Numbers<Int>
  private let origins: Numbers<Int>
  private var count = 0
  /// The best rows so far.
  private(set) var best: [Int]

  init(
    _ tables: RowTables, _ weights: RowWeights, rows: [Int], rowCount: Int, middle: Int, seed: Int
  ) {
    var rows = rows
    for (index, item) in tables.problem.items.enumerated() where item.isFixed {
      rows[index] = middle
    }
    best = rows
    cost = RowCost(tables, weights, rows: rows, middle: middle)
    self.rowCount = rowCount
    random = SeededRandom(seed)
    let none = [Int](repeating: 0, count: rows.count)
    isFixed = Numbers(tables.problem.items.map(\.isFixed))
    (items, targets, origins) = (Numbers(none), Numbers(none), Numbers(none))
  }

  mutating func run(moves: Int) {
    guard cost.itemCount > 1, rowCount > 1, moves > 0 else { return }
    var now = 0.0
    var least = 0.0
    var heat = Self.hot
    let cooling = Elementary.exponential(
      Elementary.logarithm(Self.cold / Self.hot) * 64 / Double(moves))
    for move in 0..<moves {
      if move % 64 == 63 { heat *= cooling }
      propose()
      guard count > 0 else { continue }
      let moved = UnsafeBufferPointer(start: items.at, count: count)
      let change = cost.move(moved, to: targets.at, within: Self.hopeless * heat)
      if change <= 0 || isTaken(change, heat) {
        now += change
        if now < least - 1e-9 {
          least = now
          for index in best.indices { best[index] = cost.rows.at[index] }
        }
      } else {
        cost.takeBack(moved, to: origins.at)
      }
    }
  }

  /// Whether a move that makes it worse is entered: by chance, the less the worse it makes it.
  private mutating func isTaken(_ change: Double, _ heat: Double) -> Bool {
    let share = random.share()
    return change <= Self.hopeless * heat && share < Elementary.exponential(-change / heat)
  }

  // MARK: Moves

  private mutating func add(_ item: Int, _ row: Int) {
    guard !isFixed.at[item], cost.rows.at[item] != row else { return }
    items.at[count] = item
    targets.at[count] = row
    origins.at[count] = cost.rows.at[item]
    count += 1
  }

  /// Chooses which items go where.
  private mutating func propose() {
    count = 0
    let kind = random.below(100)
    if kind < 45 {
      add(random.below(cost.itemCount), random.below(rowCount))
    } else if kind < 68 {
      moveBesideNeighbour()
    } else if kind < 84 {
      let (i, j) = (random.below(cost.itemCount), random.below(cost.itemCount))
      let (a, b) = (cost.rows.at[i], cost.rows.at[j])
      if i != j {
        add(i, b)
        add(j, a)
      }
    } else if kind < 86 {
      let (a, b) = (random.below(rowCount), random.below(rowCount))
      moveAll { $0 == a ? b : $0 == b ? a : $0 }
    } else if kind < 89 {
      shiftRow()
    } else {
      swapWithinTime()
    }
  }

  private mutating func moveBesideNeighbour() {
    let touches = cost.tables.touches[random.below(cost.eventCount)]
    guard touches.count > 1 else { return }
    let item = touches[random.below(touches.count)].item
    let other = touches[random.below(touches.count)].item
    let row = cost.rows.at[other] + random.below(3) - 1
    if row >= 0, row < rowCount { add(item, row) }
  }

  private mutating func moveAll(_ target: (Int) -> Int) {
    for item in 0..<cost.itemCount {
      let row = cost.rows.at[item]
      add(item, target(row))
    }
  }

  /// Takes a row out and puts it in elsewhere.
  private mutating func shiftRow() {
    let (a, b) = (random.below(rowCount), random.below(rowCount))
    moveAll { row in
      if row == a { return b }
      if a < b, a < row, row <= b { return row - 1 }
      if b < a, b <= row, row < a { return row + 1 }
      return row
    }
  }

  /// Swaps what lies in two rows between two dates.
  private mutating func swapWithinTime() {
    let (a, b) = (random.below(rowCount), random.below(rowCount))
    let records = cost.tables.problem.items
    let x = records[random.below(cost.itemCount)].from
    let y = records[random.below(cost.itemCount)].to
    for item in 0..<cost.itemCount {
      let row = cost.rows.at[item]
      guard row == a || row == b, records[item].from >= min(x, y) - 0.1,
        records[item].to <= max(x, y) + 0.1
      else { continue }
      add(item, row == a ? b : a)
    }
  }
}
