import Control
import Documents
import Plan
import Scheduler

/// The relations between the bars of a page, as right-angled arrows.
///
/// A finish-to-start arrow goes right and then down onto the bar that waits, as planners draw it;
/// the others turn in the gap before the starts or behind the finishes that they join. An arrow
/// from or to a row of another page ends at the edge of the rows.
struct GanttLinks {
  let bars: BarRows
  /// The place of every activity among the rows of all pages.
  let places: [Int: Int]
  /// The places that the rows of this page have.
  let page: Range<Int>
  /// The relations that begin or end on this page, by position.
  let own: [Int]
  /// The relations that hold the start of a successor where it is.
  let driving: Set<Int>

  private var schedule: Schedule { bars.comparison.schedule }
  private var portfolio: Portfolio { schedule.network.portfolio }

  func draw() -> [Scene.Element] {
    // Several relations join one activity, whose dates are worked out once.
    var known: [Int: Place] = [:]
    for index in own {
      for end in [portfolio.relations[index].predecessor, portfolio.relations[index].successor]
      where known[end] == nil {
        known[end] = place(end)
      }
    }
    // Those that drive lie upon the others; what was typed first does not matter.
    let keys = own.map { index -> [Int] in
      let relation = portfolio.relations[index]
      return [
        rank(index, known), places[relation.predecessor] ?? 0, places[relation.successor] ?? 0,
        relation.kind.isFromFinish ? 0 : 1, relation.kind.isToStart ? 0 : 1, relation.lag.minutes,
      ]
    }
    return own.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map {
      draw(own[$0], rank: keys[$0][0], known)
    }
  }

  // MARK: Which drive

  /// The relations that hold one of some activities where it is.
  static func driving(_ activities: [Int], _ schedule: Schedule) -> Set<Int> {
    var found: Set<Int> = []
    for activity in activities {
      found.formUnion(schedule.drivers(of: activity).lazy.compactMap(\.relation))
    }
    return found
  }

  /// The relations that begin or end on each page.
  ///
  /// - Parameters:
  ///   - places: The place of every activity among the rows of all pages.
  ///   - pages: How many rows each page has.
  static func relations(
    _ portfolio: Portfolio, places: [Int: Int], pages: [Int]
  ) -> [[Int]] {
    let pageOfPlace = pages.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    var relations = [[Int]](repeating: [], count: pages.count)
    for (index, relation) in portfolio.relations.enumerated() {
      guard let i = places[relation.predecessor], let j = places[relation.successor] else {
        continue
      }
      for page in Set([pageOfPlace[i], pageOfPlace[j]]) { relations[page].append(index) }
    }
    return relations
  }

  /// 0 for a relation that does not drive, 1 for one that does, 2 where both ends are critical.
  private func rank(_ index: Int, _ known: [Int: Place]) -> Int {
    guard driving.contains(index) else { return 0 }
    let relation = portfolio.relations[index]
    let isCritical =
      known[relation.predecessor]?.isCritical ?? false
      && known[relation.successor]?.isCritical ?? false
    return isCritical ? 2 : 1
  }

  /// How the relations of a rank are drawn.
  static func stroke(rank: Int, _ sizes: ChartSizes) -> Stroke {
    switch rank {
    case 0: Stroke(Paint(0xA5AFBA), width: sizes.hair)
    case 1: Stroke(.muted, width: sizes.hair * 2)
    default: Stroke(.critical, width: sizes.hair * 2.2)
    }
  }

  private func draw(_ index: Int, rank: Int, _ known: [Int: Place]) -> Scene.Element {
    let relation = portfolio.relations[index]
    let stroke = Self.stroke(rank: rank, bars.sizes)
    let word = portfolio.word(relation)
    let successor = portfolio.code(of: relation.successor)
    return .group(
      cssClass: ["link", "link driving", "link critical"][rank], title: "\(word) → \(successor)",
      Scene.Element.arrow(path(relation, known), stroke, head: bars.height * 0.24))
  }

  // MARK: Ways

  /// Where the bars of an activity lie, off the rows where they stand on another page.
  private struct Place {
    var start: Double
    var finish: Double
    /// The height at which arrows leave and enter at the sides.
    var side: Double
    /// The heights at which arrows come down onto the plan bar and onto the bar below it, and
    /// that at which they come up.
    var planTop: Double
    var top: Double
    var bottom: Double
    /// What the plan bar covers.
    var plan: ClosedRange<Double>?
    var isCritical: Bool

    /// Where an arrow comes down at a place.
    func top(at x: Double) -> Double {
      plan.map { $0.contains(x) } ?? false ? planTop : top
    }
  }

  private func place(_ activity: Int) -> Place {
    let shifts = portfolio.projectDay
    let scheduled = schedule.activities[activity]
    let row = places[activity] ?? 0
    // A row of another page lies two rows beyond the edge.
    let middle =
      page.contains(row)
      ? bars.middle(row - page.lowerBound)
      : row < page.lowerBound ? bars.middle(-2) : bars.middle(page.count + 1)
    let finish = bars.axis.x(scheduled.finish, shifts)
    if portfolio.activities[activity].isPoint {
      let half = bars.height * (portfolio.activities[activity].level == 1 ? 0.39 : 0.31)
      return Place(
        start: finish, finish: finish, side: middle, planTop: middle - half, top: middle - half,
        bottom: middle + half, plan: nil, isCritical: scheduled.isCritical)
    }
    return Place(
      start: bars.axis.x(scheduled.start, shifts), finish: finish,
      side: middle + bars.height * 0.23, planTop: middle - bars.height * 0.33,
      top: middle - bars.height * 0.01, bottom: middle + bars.height * 0.29,
      plan: bars.comparison[activity].plan.map {
        let start = bars.axis.x($0.start, shifts)
        return start...max(start, bars.axis.x($0.finish, shifts))
      }, isCritical: scheduled.isCritical)
  }

  /// The corners of the arrow of a relation.
  func path(_ relation: Relation) -> [Point] { path(relation, [:]) }

  private func path(_ relation: Relation, _ known: [Int: Place]) -> [Point] {
    let from = known[relation.predecessor] ?? place(relation.predecessor)
    let to = known[relation.successor] ?? place(relation.successor)
    let stub = bars.height * 0.35
    let isDown = to.side > from.side
    // Between the row that is entered and its neighbour on the way.
    let gap = to.side + (isDown ? -0.64 : 0.36) * bars.height
    let points: [Point]
    switch relation.kind {
    case .finishToStart:
      let x = max(from.finish, min(to.start + stub * 0.6, (to.start + to.finish) / 2))
      if x <= max(to.finish, to.start + stub) {
        points = [
          Point(x: from.finish, y: from.side), Point(x: x, y: from.side),
          Point(x: x, y: isDown ? to.top(at: x) : to.bottom),
        ]
      } else {
        points = around(
          Point(x: from.finish, y: from.side), out: from.finish + stub, gap,
          into: to.start - stub, Point(x: to.start, y: to.side))
      }
    case .startToStart:
      let x = min(from.start, to.start) - stub
      points = straight(Point(x: from.start, y: from.side), x, Point(x: to.start, y: to.side))
    case .finishToFinish:
      let x = max(from.finish, to.finish) + stub
      points = straight(Point(x: from.finish, y: from.side), x, Point(x: to.finish, y: to.side))
    case .startToFinish:
      points = around(
        Point(x: from.start, y: from.side), out: from.start - stub, gap, into: to.finish + stub,
        Point(x: to.finish, y: to.side))
    }
    return points
  }

  private func straight(_ start: Point, _ x: Double, _ end: Point) -> [Point] {
    [start, Point(x: x, y: start.y), Point(x: x, y: end.y), end]
  }

  private func around(
    _ start: Point, out: Double, _ gap: Double, into: Double, _ end: Point
  ) -> [Point] {
    [
      start, Point(x: out, y: start.y), Point(x: out, y: gap), Point(x: into, y: gap),
      Point(x: into, y: end.y), end,
    ]
  }
}
