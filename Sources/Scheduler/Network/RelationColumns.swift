import Plan

/// The relations of a plan in sixteen bytes each, and the order that they put its activities in.
struct RelationColumns {
  /// The relations, whose ends are activities.
  private(set) var edges: [Edge] = []
  /// How many relations bind each activity.
  private(set) var bound: [Int32] = []
  /// Where the relations that leave each activity begin, by activity; one entry more.
  private(set) var leaving: [Int32] = []
  /// The activities, every predecessor before its successors; those that are not placed last.
  ///
  /// Shorter than there are activities where some wait for one another.
  var order: [Int32] = []
  /// Whether a lag is not what it may be, so that the plan must be looked at closely.
  private(set) var isSuspicious = false

  /// Reads relations and orders the activities they join (Kahn 1962), first in, first out.
  ///
  /// - Parameters:
  ///   - activities: what percentages are of.
  ///   - isPlaced: by activity, whether the passes place it; nil where all are.
  /// - Complexity: O(activities + relations), without recursion.
  init(_ relations: [Relation], _ activities: [Activity], isPlaced: [Bool]? = nil) {
    read(relations, activities)
    sort(activities.count, isPlaced)
  }

  private mutating func read(_ relations: [Relation], _ activities: [Activity]) {
    let count = activities.count
    var bound = [Int32](repeating: 0, count: count)
    // Shifted by one place, for the sort moves every beginning on by one row.
    var leaving = [Int32](repeating: 0, count: count + 2)
    var into = bound.mutableSpan
    var from = leaving.mutableSpan
    var isSuspicious = false
    let minutes = PlanLimits.signedMinutes
    let rows = relations.span
    edges = [Edge](unsafeUninitializedCapacity: rows.count) { edges, filled in
      for index in 0..<rows.count {
        let predecessor = rows[unchecked: index].predecessor
        let successor = rows[unchecked: index].successor
        precondition(
          UInt(bitPattern: predecessor) < UInt(count) && UInt(bitPattern: successor) < UInt(count),
          "a relation joins activities of its plan")
        var lag = rows[unchecked: index].lag.minutes
        if let percent = rows[unchecked: index].lag.percent {
          let duration = activities[predecessor].duration
          let isSound =
            PlanLimits.lagPercent.contains(percent) && PlanLimits.minutes.contains(duration)
          lag = isSound ? rows[unchecked: index].lag.minutes(behind: duration) : Int.max
        }
        if !minutes.contains(lag) { isSuspicious = true }
        edges[index] = Edge(
          from: Int32(truncatingIfNeeded: predecessor), to: Int32(truncatingIfNeeded: successor),
          lag: Int32(truncatingIfNeeded: lag), marks: Self.marks(rows[unchecked: index]))
        into[unchecked: successor] &+= 1
        from[unchecked: predecessor + 2] &+= 1
      }
      filled = rows.count
    }
    self.isSuspicious = isSuspicious
    self.bound = bound
    self.leaving = leaving
  }

  @inline(__always)
  private static func marks(_ relation: borrowing Relation) -> UInt32 {
    let kind: UInt32 =
      switch relation.kind {
      case .finishToStart: 3
      case .startToStart: 2
      case .finishToFinish: 1
      case .startToFinish: 0
      }
    return kind | LagCounter(relation.lag.counting).rawValue << 2
  }

  private mutating func sort(_ count: Int, _ isPlaced: [Bool]?) {
    var leaving = leaving
    self.leaving = []
    var from = leaving.mutableSpan
    for index in 0..<count { from[unchecked: index + 2] &+= from[unchecked: index + 1] }
    let list = edges
    let edges = list.span
    let adjacent = [Int32](unsafeUninitializedCapacity: edges.count) { adjacent, filled in
      for index in 0..<edges.count {
        let row = Int(edges[unchecked: index].from) + 1
        adjacent[Int(from[unchecked: row])] = edges[unchecked: index].to
        from[unchecked: row] &+= 1
      }
      filled = edges.count
    }
    let successors = adjacent.span
    var waiting = bound
    var waits = waiting.mutableSpan
    var order = [Int32](repeating: 0, count: count)
    var places = order.mutableSpan
    var tail = 0
    for activity in 0..<count
    where waits[unchecked: activity] == 0 && isPlaced?[activity] ?? true {
      places[unchecked: tail] = Int32(truncatingIfNeeded: activity)
      tail += 1
    }
    var head = 0
    while head < tail {
      let activity = Int(places[unchecked: head])
      head += 1
      for index in Int(from[unchecked: activity])..<Int(from[unchecked: activity + 1]) {
        let successor = Int(successors[unchecked: index])
        waits[unchecked: successor] &-= 1
        if waits[unchecked: successor] == 0 {
          places[unchecked: tail] = Int32(truncatingIfNeeded: successor)
          tail += 1
        }
      }
    }
    if let isPlaced {
      for activity in 0..<count where !isPlaced[activity] && tail < count {
        places[unchecked: tail] = Int32(truncatingIfNeeded: activity)
        tail += 1
      }
    }
    if tail < count { order.removeLast(count - tail) }
    self.order = order
    self.leaving = leaving
  }
}

/// What counts a lag, as the columns keep it until the calendars are known.
enum LagCounter: UInt32 {
  case calendarDays
  case successor
  case predecessor
  case elapsed
  case project

  @inline(__always)
  init(_ counting: Lag.Counting) {
    self =
      switch counting {
      case .calendarDays: .calendarDays
      case .successor: .successor
      case .predecessor: .predecessor
      case .elapsed: .elapsed
      case .project: .project
      }
  }
}
