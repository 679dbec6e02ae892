/// A problem as flat lists: what may meet what is found once, so that a move looks at little.
final class RowTables {
  /// An item that an upright line may meet, or an upright line that an item may: which, and what
  /// it costs where the line passes its row, its name, its time.
  struct Meeting {
    var other: Int
    var crossing: Double
    var name: Double
    var time: Double
  }

  /// Two events nearer than their circles, or trunks, should be.
  struct Neighbour {
    var event: Int
    var distance: Double
  }

  /// An item in whose row another would overlap it.
  struct Overlap {
    var item: Int
    var cost: Double
  }

  /// An item at an event.
  struct Touch {
    var item: Int
    var isEntering: Bool
    var isLeaving: Bool
    var isCritical: Bool
    /// What it costs if the item lies in another row than the circle.
    var bend: Double
    /// How much it draws the circle into its row.
    var pull: Double
  }

  let problem: RowProblem
  /// What the trunk of each event may meet, and each upright dummy; and the other way round.
  let meetings: Ragged<Meeting>
  let uprightMeetings: Ragged<Meeting>
  let eventsOver: Ragged<Meeting>
  let uprightsOver: Ragged<Meeting>
  /// The events of each item, and the items of each event.
  let eventsOf: Ragged<Int>
  let touches: Ragged<Touch>
  /// The upright dummies that depend on each event, and the circles near each upright dummy.
  let uprightsOf: Ragged<Int>
  let nearUpright: Ragged<Int>
  /// The events near each event.
  let near: Ragged<Neighbour>
  /// The items that overlap each item if they lie in its row.
  let overlaps: Ragged<Overlap>
  /// What a row of distance from the middle costs.
  let distance: Numbers<Double>

  init(_ problem: RowProblem, _ weights: RowWeights) {
    self.problem = problem
    let items = problem.items
    var eventsOf: [[Int]] = items.map { _ in [] }
    for (event, record) in problem.events.enumerated() {
      for item in Set(record.touches.map(\.item)).sorted() { eventsOf[item].append(event) }
    }
    self.eventsOf = Ragged(eventsOf)
    touches = Ragged(
      problem.events.map { event in
        event.touches.map { RowTables.touch($0, items[$0.item], weights) }
      })
    let meetings = problem.events.map { event in
      RowTables.meetings(items, at: event.x, Set(event.touches.map(\.item)), weights)
    }
    let uprightMeetings = problem.uprights.map {
      RowTables.meetings(items, at: problem.events[$0.tail].x, [], weights)
    }
    self.meetings = Ragged(meetings)
    self.uprightMeetings = Ragged(uprightMeetings)
    eventsOver = Ragged(RowTables.turned(meetings, items.count))
    uprightsOver = Ragged(RowTables.turned(uprightMeetings, items.count))
    near = Ragged(RowTables.neighbours(problem))
    let nearUpright = RowTables.circles(problem)
    var uprightsOf: [[Int]] = problem.events.map { _ in [] }
    for (index, upright) in problem.uprights.enumerated() {
      for event in [upright.tail, upright.head] + nearUpright[index] {
        uprightsOf[event].append(index)
      }
    }
    self.nearUpright = Ragged(nearUpright)
    self.uprightsOf = Ragged(uprightsOf)
    overlaps = Ragged(RowTables.overlaps(items, weights.overlap, problem.gap))
    distance = Numbers(
      items.map {
        switch $0.rank {
        case .critical: weights.criticalDistance
        case .main: weights.mainDistance
        case .other: weights.distance
        }
      })
  }

  private static func touch(
    _ touch: RowProblem.Touch, _ item: RowProblem.Item, _ weights: RowWeights
  ) -> Touch {
    let bend =
      touch.end == .passes
      ? 0 : touch.isCritical ? weights.criticalBend : item.isDummy ? weights.bend / 2 : weights.bend
    let pull = item.rank == .critical ? 5 : item.isDummy ? 0.4 : 1
    return Touch(
      item: touch.item, isEntering: touch.end == .enters, isLeaving: touch.end == .leaves,
      isCritical: touch.isCritical, bend: bend,
      pull: pull + (touch.end == .passes ? 100 : 0))
  }

  private static func meetings(
    _ items: [RowProblem.Item], at x: Double, _ own: Set<Int>, _ weights: RowWeights
  ) -> [Meeting] {
    items.indices.compactMap { index in
      let item = items[index]
      func isOver(_ text: ClosedRange<Double>?) -> Bool {
        text.map { $0.lowerBound - 0.3 < x && x < $0.upperBound + 0.3 } ?? false
      }
      let isCrossing = !own.contains(index) && item.from + 0.05 < x && x < item.to - 0.05
      guard isCrossing || isOver(item.name) || isOver(item.time) else { return nil }
      let crossing = item.rank == .critical ? weights.criticalCrossing : weights.crossing
      return Meeting(
        other: index, crossing: isCrossing ? crossing : 0,
        name: isOver(item.name) ? weights.cutText : 0, time: isOver(item.time) ? weights.cutText : 0
      )
    }
  }

  /// The lists of what meets what, seen from the other side.
  private static func turned(_ meetings: [[Meeting]], _ count: Int) -> [[Meeting]] {
    var turned = [[Meeting]](repeating: [], count: count)
    for (index, list) in meetings.enumerated() {
      for var meeting in list {
        let item = meeting.other
        meeting.other = index
        turned[item].append(meeting)
      }
    }
    return turned
  }

  private static func neighbours(_ problem: RowProblem) -> [[Neighbour]] {
    problem.events.indices.map { e in
      problem.events.indices.compactMap { f in
        let distance = (problem.events[e].x - problem.events[f].x).magnitude
        return f != e && distance < problem.apart ? Neighbour(event: f, distance: distance) : nil
      }
    }
  }

  private static func circles(_ problem: RowProblem) -> [[Int]] {
    problem.uprights.map { upright in
      let x = problem.events[upright.tail].x
      return problem.events.indices.filter {
        $0 != upright.tail && $0 != upright.head
          && (problem.events[$0].x - x).magnitude < problem.radius + 0.3
      }
    }
  }

  private static func overlaps(
    _ items: [RowProblem.Item], _ weight: Double, _ gap: Double
  ) -> [[Overlap]] {
    var lists = [[Overlap]](repeating: [], count: items.count)
    for i in items.indices {
      for j in items.indices where j > i {
        var cost = 0.0
        let line = min(items[i].to, items[j].to) - max(items[i].from, items[j].from)
        if line > 0.01 { cost += weight * (3 + line) }
        if let x = items[i].name, let y = items[j].name {
          let name = min(x.upperBound, y.upperBound) - max(x.lowerBound, y.lowerBound) + gap
          if name > 0.01 { cost += weight * (1 + name / 2) }
        }
        guard cost > 0 else { continue }
        lists[i].append(Overlap(item: j, cost: cost))
        lists[j].append(Overlap(item: i, cost: cost))
      }
    }
    return lists
  }
}
