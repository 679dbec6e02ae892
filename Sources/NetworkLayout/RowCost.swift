/// The rows of all items with what they cost, and the difference that a move makes.
///
/// A move changes the rows of some items; the cost of all that they are part of is added up before
/// and after it, so that a move costs as little as it touches.
final class RowCost {
  let tables: RowTables
  let weights: RowWeights
  let middle: Int
  let itemCount: Int
  let eventCount: Int
  /// The row of each item.
  let rows: Numbers<Int>
  /// The topmost and lowest row of each trunk, and that of its circle.
  let trunks: Numbers<Trunk>

  struct Trunk: BitwiseCopyable {
    var low: Int
    var high: Int
    var circle: Int
  }

  private let itemMark: Numbers<Int>
  private let eventMark: Numbers<Int>
  private let uprightMark: Numbers<Int>
  private var round = 0
  /// What the last move touched.
  private let events: Numbers<Int>
  private let uprights: Numbers<Int>
  private let kept: Numbers<Trunk>
  private var collectedEvents = 0
  private var collectedUprights = 0

  init(_ tables: RowTables, _ weights: RowWeights, rows: [Int], middle: Int) {
    self.tables = tables
    self.weights = weights
    self.middle = middle
    let problem = tables.problem
    itemCount = problem.items.count
    eventCount = problem.events.count
    self.rows = Numbers(rows)
    let none = Trunk(low: 0, high: 0, circle: 0)
    trunks = Numbers([Trunk](repeating: none, count: eventCount))
    kept = Numbers([Trunk](repeating: none, count: eventCount))
    itemMark = Numbers([Int](repeating: 0, count: itemCount))
    eventMark = Numbers([Int](repeating: 0, count: eventCount))
    uprightMark = Numbers([Int](repeating: 0, count: problem.uprights.count))
    events = Numbers([Int](repeating: 0, count: eventCount))
    uprights = Numbers([Int](repeating: 0, count: problem.uprights.count))
    for event in 0..<eventCount { refresh(event) }
  }

  /// The cost of everything.
  func total() -> Double {
    let all = Numbers(Array(0..<itemCount))
    let items = UnsafeBufferPointer(start: all.at, count: itemCount)
    collect(items)
    return cost(of: items)
  }

  /// Moves items to rows and returns the difference of the cost.
  ///
  /// - Parameters:
  ///   - targets: The row of each of `items`.
  ///   - limit: A difference above which the move will be taken back anyway: then one above it will do.
  func move(
    _ items: UnsafeBufferPointer<Int>, to targets: UnsafePointer<Int>, within limit: Double
  ) -> Double {
    collect(items)
    let before = cost(of: items)
    for index in 0..<collectedEvents { kept.at[index] = trunks.at[events.at[index]] }
    for index in items.indices { rows.at[items[index]] = targets[index] }
    // What is added to it is never less than nothing: most moves are seen to be bad by this alone.
    let level = costOfItems(items, atMost: before + limit)
    if level > before + limit { return level - before }
    for index in 0..<collectedEvents { refresh(events.at[index]) }
    return costOfEvents(beside: level, atMost: before + limit) - before
  }

  /// Takes the last move back.
  func takeBack(_ items: UnsafeBufferPointer<Int>, to origins: UnsafePointer<Int>) {
    for index in items.indices { rows.at[items[index]] = origins[index] }
    for index in 0..<collectedEvents { trunks.at[events.at[index]] = kept.at[index] }
  }

  /// Finds the events and upright dummies that depend on the rows of items.
  private func collect(_ items: UnsafeBufferPointer<Int>) {
    round += 1
    collectedEvents = 0
    collectedUprights = 0
    for item in items {
      itemMark.at[item] = round
      for event in tables.eventsOf[item] where eventMark.at[event] != round {
        eventMark.at[event] = round
        events.at[collectedEvents] = event
        collectedEvents += 1
        for upright in tables.uprightsOf[event] where uprightMark.at[upright] != round {
          uprightMark.at[upright] = round
          uprights.at[collectedUprights] = upright
          collectedUprights += 1
        }
      }
    }
  }

  /// The cost of all that depends on the rows of the items collected.
  private func cost(of items: UnsafeBufferPointer<Int>) -> Double {
    costOfEvents(beside: costOfItems(items, atMost: .infinity), atMost: .infinity)
  }

  /// What items cost by where they lie, and with what was not collected; of more than a limit, a part.
  private func costOfItems(_ items: UnsafeBufferPointer<Int>, atMost limit: Double) -> Double {
    var cost = 0.0
    for item in items where cost <= limit {
      let row = rows.at[item]
      cost += tables.distance.at[item] * Double((row - middle).magnitude)
      for other in tables.overlaps[item] where rows.at[other.item] == row {
        if itemMark.at[other.item] != round || item < other.item { cost += other.cost }
      }
      for meeting in tables.eventsOver[item] where eventMark.at[meeting.other] != round {
        let trunk = trunks.at[meeting.other]
        cost += RowCost.cost(meeting, row, trunk.low, trunk.high)
      }
      for meeting in tables.uprightsOver[item] where uprightMark.at[meeting.other] != round {
        guard let span = span(of: meeting.other) else { continue }
        cost += RowCost.cost(meeting, row, span.low, span.high)
      }
    }
    return cost
  }

  /// What the events and upright dummies cost that were collected, beside what items do; of more than a
  /// limit, a part.
  private func costOfEvents(beside items: Double, atMost limit: Double) -> Double {
    var cost = items
    for index in 0..<collectedEvents where cost <= limit {
      let event = events.at[index]
      let trunk = trunks.at[event]
      cost += ownCost(event, trunk)
      if trunk.low < trunk.high {
        for meeting in tables.meetings[event] {
          cost += RowCost.cost(meeting, rows.at[meeting.other], trunk.low, trunk.high)
        }
      }
      for neighbour in tables.near[event]
      where eventMark.at[neighbour.event] != round || event < neighbour.event {
        cost += pairCost(trunk, trunks.at[neighbour.event], neighbour.distance)
      }
    }
    for index in 0..<collectedUprights { cost += uprightCost(uprights.at[index]) }
    return cost
  }

  // MARK: Terms

  @inline(__always)
  private static func cost(
    _ meeting: RowTables.Meeting, _ row: Int, _ low: Int, _ high: Int
  ) -> Double {
    guard low <= row, row <= high else { return 0 }
    return (low < row ? meeting.name + (row < high ? meeting.crossing : 0) : 0)
      + (row < high ? meeting.time : 0)
  }

  private func ownCost(_ event: Int, _ trunk: Trunk) -> Double {
    guard trunk.low < trunk.high else { return 0 }
    var cost = weights.length * Double(trunk.high - trunk.low)
    var (top, bottom) = (Int.max, Int.min)
    for touch in tables.touches[event] {
      let row = rows.at[touch.item]
      if touch.isCritical {
        top = min(top, row)
        bottom = max(bottom, row)
      }
      if row != trunk.circle { cost += touch.bend }
    }
    if bottom > top { cost += weights.criticalLength * Double(bottom - top) }
    return cost
  }

  private func pairCost(_ e: Trunk, _ f: Trunk, _ distance: Double) -> Double {
    let radius = tables.problem.radius
    var cost = 0.0
    if e.circle == f.circle {
      cost += weights.circles * (1 + tables.problem.apart - distance)
    } else if distance < radius + 0.3 {
      if e.low < f.circle, f.circle < e.high { cost += weights.circleOnTrunk }
      if f.low < e.circle, e.circle < f.high { cost += weights.circleOnTrunk }
    }
    if distance < radius * 0.75, e.high > e.low, f.high > f.low {
      let shared = min(e.high, f.high) - max(e.low, f.low)
      if shared > 0 {
        cost += weights.trunks * (1 + 0.3 * Double(shared))
      } else if shared == 0 {
        cost += weights.trunks * 0.15
      }
    }
    return cost
  }

  /// The rows that an upright dummy spans: from trunk to trunk; nil where these lie side by side.
  func span(of upright: Int) -> (low: Int, high: Int)? {
    let tail = trunks.at[tables.problem.uprights[upright].tail]
    let head = trunks.at[tables.problem.uprights[upright].head]
    if tail.high <= head.low { return (tail.high, head.low) }
    if head.high <= tail.low { return (head.high, tail.low) }
    return nil
  }

  private func uprightCost(_ upright: Int) -> Double {
    guard let span = span(of: upright) else { return weights.trunks * 2 }
    var cost = weights.length * Double(span.high - span.low)
    if span.low == span.high { cost += weights.trunks }
    for meeting in tables.uprightMeetings[upright] {
      cost += RowCost.cost(meeting, rows.at[meeting.other], span.low, span.high)
    }
    for event in tables.nearUpright[upright]
    where span.low < trunks.at[event].circle && trunks.at[event].circle < span.high {
      cost += weights.circleOnTrunk
    }
    return cost
  }

  /// Finds the rows of a trunk and of its circle: that of the work it lies on, else of the most
  /// critical, else where one ends and another begins.
  private func refresh(_ event: Int) {
    let touches = tables.touches[event]
    var trunk = Trunk(low: .max, high: 0, circle: 0)
    var best = -1.0
    for touch in touches {
      let row = rows.at[touch.item]
      trunk.low = min(trunk.low, row)
      trunk.high = max(trunk.high, row)
    }
    if trunk.low == trunk.high {
      trunk.circle = trunk.low
    } else {
      for touch in touches {
        let row = rows.at[touch.item]
        var weight = 0.0
        var (enters, leaves) = (false, false)
        for other in touches where rows.at[other.item] == row {
          weight += other.pull
          enters = enters || other.isEntering
          leaves = leaves || other.isLeaving
        }
        if enters, leaves { weight += 0.5 }
        if weight > best {
          best = weight
          trunk.circle = row
        }
      }
    }
    trunk.low = min(trunk.low, trunk.high)
    trunks.at[event] = trunk
  }
}
