import Testing

@testable import NetworkLayout

/// A random tangle of items between events.
struct Tangle {
  private var random: SeededRandom
  private(set) var problem: RowProblem

  /// - Parameter pitch: How far apart events lie; near ones get into each other's way.
  init(_ seed: Int, items count: Int, pitch: Double = 7) {
    random = SeededRandom(seed)
    let eventCount = max(2, count * 2 / 3)
    var events = (0..<eventCount).map { RowProblem.Event(x: Double($0) * pitch, touches: []) }
    var items: [RowProblem.Item] = []
    for index in 0..<count {
      let tail = random.below(eventCount - 1)
      let head = min(eventCount - 1, tail + 1 + random.below(9))
      let (from, to) = (events[tail].x, events[head].x)
      let isCritical = random.below(6) == 0
      items.append(
        RowProblem.Item(
          from: from, to: to, name: (from + 4)...(from + 19), time: (from + 8)...(from + 14),
          rank: isCritical ? .critical : random.below(5) == 0 ? .main : .other,
          isDummy: random.below(4) == 0))
      events[tail].touches.append(.init(index, .leaves, isCritical: isCritical))
      events[head].touches.append(.init(index, .enters, isCritical: isCritical))
      if head > tail + 2, random.below(3) == 0 {
        events[tail + 1].touches.append(.init(index, .passes, isCritical: isCritical))
      }
    }
    events = events.filter { !$0.touches.isEmpty }
    var uprights: [RowProblem.Upright] = []
    for _ in 0..<(count / 8) where events.count > 1 {
      let tail = random.below(events.count - 1)
      uprights.append(.init(tail: tail, head: tail + 1))
    }
    problem = RowProblem(items: items, events: events, uprights: uprights, radius: 3.2)
  }

  mutating func below(_ bound: Int) -> Int { random.below(bound) }
}

/// The search for rows.
@Suite struct RowSearchTests {
  @Test(arguments: 1...40)
  func theDifferencesOfMovesAddUpToTheWholeCost(_ seed: Int) {
    var tangle = Tangle(seed, items: 3 + seed)
    let weights = RowWeights()
    let rowCount = 4 + seed % 9
    let count = tangle.problem.items.count
    let tables = RowTables(tangle.problem, weights)
    let start = (0..<count).map { _ in tangle.below(rowCount) }
    let cost = RowCost(tables, weights, rows: start, middle: rowCount / 2)
    var sum = cost.total()
    for _ in 0..<200 {
      var moved = Set((0..<(1 + tangle.below(4))).map { _ in tangle.below(count) }).sorted()
      var targets = moved.map { _ in tangle.below(rowCount) }
      var origins = moved.map { cost.rows.at[$0] }
      let change = moved.withUnsafeMutableBufferPointer { items in
        cost.move(UnsafeBufferPointer(items), to: &targets, within: .infinity)
      }
      if tangle.below(2) == 0 {
        moved.withUnsafeMutableBufferPointer {
          cost.takeBack(UnsafeBufferPointer($0), to: &origins)
        }
      } else {
        sum += change
      }
      let fresh = RowCost(tables, weights, rows: cost.rows.array, middle: rowCount / 2)
      #expect((fresh.total() - sum).magnitude < 1e-6)
    }
  }

  /// A limit changes no difference below it, and calls none above it smaller; taken back, nothing is left of it.
  @Test(arguments: 1...40)
  func aLimitStopsOnlyWhatIsWorse(_ seed: Int) {
    var tangle = Tangle(seed, items: 3 + seed)
    let weights = RowWeights()
    let rowCount = 4 + seed % 9
    let count = tangle.problem.items.count
    let tables = RowTables(tangle.problem, weights)
    let start = (0..<count).map { _ in tangle.below(rowCount) }
    let cost = RowCost(tables, weights, rows: start, middle: rowCount / 2)
    let whole = RowCost(tables, weights, rows: start, middle: rowCount / 2)
    let total = cost.total()
    for _ in 0..<200 {
      var moved = Set((0..<(1 + tangle.below(6))).map { _ in tangle.below(count) }).sorted()
      var targets = moved.map { _ in tangle.below(rowCount) }
      var origins = moved.map { cost.rows.at[$0] }
      let limit = Double(tangle.below(200)) - 50
      moved.withUnsafeMutableBufferPointer { pointer in
        let items = UnsafeBufferPointer(pointer)
        let told = cost.move(items, to: &targets, within: limit)
        let change = whole.move(items, to: &targets, within: .infinity)
        #expect(told <= limit ? told == change : change > limit - 1e-9)
        cost.takeBack(items, to: &origins)
        whole.takeBack(items, to: &origins)
      }
      #expect(cost.total() == total)
    }
  }

  @Test(arguments: 1...10)
  func theSameSeedGivesTheSameRows(_ seed: Int) {
    let problem = Tangle(seed, items: 40).problem
    let searches = (0..<2).map { _ in
      RowSearch(problem, rowCount: 14, moves: 4_000, seed: seed)
    }
    #expect(searches[0].rows == searches[1].rows)
    #expect(searches[0].cost == searches[1].cost)
  }

  @Test(arguments: 1...10)
  func searchingMakesNothingWorse(_ seed: Int) {
    let problem = Tangle(seed, items: 50).problem
    let none = RowSearch(problem, rowCount: 16, moves: 0, seed: 1)
    let some = RowSearch(problem, rowCount: 16, moves: 20_000, seed: 1)
    #expect(some.cost <= none.cost)
    #expect(some.rows.allSatisfy { 0..<16 ~= $0 })
  }

  @Test(arguments: 1...20)
  func theSpineLiesInTheMiddleAndItsCirclesDoNotMeet(_ seed: Int) {
    let problem = Tangle(seed, items: 40).problem
    let spine = problem.spine()
    let search = RowSearch(problem, rowCount: 12, moves: 2_000, seed: 1)
    for item in spine { #expect(search.rows[item] == search.middle) }
    for (a, b) in zip(spine, spine.dropFirst()) {
      #expect(problem.items[a].to <= problem.items[b].from + 0.01)
    }
  }

  @Test func aTrunkSpansTheRowsOfAllThatMeetsInIt() {
    let problem = Tangle(3, items: 30).problem
    let search = RowSearch(problem, rowCount: 10, moves: 3_000, seed: 1)
    for (event, trunk) in zip(problem.events, search.trunks) {
      let rows = event.touches.map { search.rows[$0.item] }
      #expect(trunk.low == rows.min() && trunk.high == rows.max())
      #expect(rows.contains(trunk.circle))
    }
  }

  @Test func anEmptyProblemHasNoRows() {
    let problem = RowProblem(items: [], events: [], uprights: [], radius: 3)
    #expect(RowSearch(problem, rowCount: 5, moves: 100, seed: 1).rows.isEmpty)
  }
}
