import Plan

/// The relations as a plain list, and what can be found from it: the order, the loops, the rows.
struct LinkList {
  private let portfolio: Portfolio
  private let relations: [Relation]
  /// The position in the portfolio of each relation; nil where they are those of the portfolio.
  private let origin: [Int32]?
  private let outgoing: Rows
  private let incoming: Rows

  /// For each activity, the relations at it: a counting sort by one end.
  private struct Rows {
    var row: [Int32]
    var relation: [Int32]

    init(count: Int, ends: [Int32]) {
      row = [Int32](repeating: 0, count: count + 1)
      for end in ends { row[Int(end) + 1] += 1 }
      for index in 0..<count { row[index + 1] += row[index] }
      var next = row
      relation = [Int32](repeating: 0, count: ends.count)
      for (index, end) in ends.enumerated() {
        relation[Int(next[Int(end)])] = Int32(index)
        next[Int(end)] += 1
      }
    }

    func relations(at activity: Int) -> ArraySlice<Int32> {
      relation[Int(row[activity])..<Int(row[activity + 1])]
    }
  }

  /// The outcome of ordering.
  enum Order {
    /// The activities, every predecessor before its successors.
    case order([Int32])
    /// The loops, each in the order of its relations.
    case loops([[Int]])
  }

  /// Lists the relations between activities that are placed.
  init(_ portfolio: Portfolio, _ expansion: Expansion) {
    self.portfolio = portfolio
    relations = expansion.relations
    origin = expansion.origin
    let count = portfolio.activities.count
    outgoing = Rows(count: count, ends: relations.map { Int32($0.predecessor) })
    incoming = Rows(count: count, ends: relations.map { Int32($0.successor) })
  }

  /// Orders the activities so that every predecessor comes first (Kahn 1962), or finds the loops.
  ///
  /// Those that are not placed come last.
  ///
  /// - Complexity: O(activities + relations), without recursion.
  func topologicalOrder() -> Order {
    var waiting = portfolio.activities.indices.map { incoming.row[$0 + 1] - incoming.row[$0] }
    var order: [Int32] = []
    order.reserveCapacity(waiting.count)
    for activity in waiting.indices
    where waiting[activity] == 0 && isPlaced(activity) {
      order.append(Int32(activity))
    }
    var next = 0
    while next < order.count {
      for relation in outgoing.relations(at: Int(order[next])) {
        let successor = relations[Int(relation)].successor
        waiting[successor] -= 1
        if waiting[successor] == 0 { order.append(Int32(successor)) }
      }
      next += 1
    }
    for activity in waiting.indices where !isPlaced(activity) { order.append(Int32(activity)) }
    return order.count == waiting.count ? .order(order) : .loops(loops(among: waiting))
  }

  private func isPlaced(_ activity: Int) -> Bool {
    origin == nil || portfolio.activities[activity].kind.isPlaced
  }

  /// Finds one loop in each tangle of activities that wait for one another.
  ///
  /// An activity left over has a predecessor left over; walking back along the one with the
  /// smallest code must come round. The activities that can reach a loop found are then set aside.
  private func loops(among waiting: [Int32]) -> [[Int]] {
    var isLeft = waiting.map { $0 > 0 }
    let codes = portfolio.activities.indices.map { isLeft[$0] ? portfolio.code(of: $0) : "" }
    let candidates = isLeft.indices.filter { isLeft[$0] }
      .sorted { naturalOrder(codes[$0], codes[$1]) }
    var loops: [[Int]] = []
    for candidate in candidates where isLeft[candidate] {
      var position: [Int: Int] = [:]
      var path: [Int] = []
      var current: Int? = candidate
      while let activity = current, position[activity] == nil {
        position[activity] = path.count
        path.append(activity)
        current = incoming.relations(at: activity)
          .map { relations[Int($0)].predecessor }
          .filter { isLeft[$0] }
          .min { naturalOrder(codes[$0], codes[$1]) }
      }
      if let current, let start = position[current] {
        let loop = Array(path[start...].reversed())
        let first = loop.indices.min { naturalOrder(codes[loop[$0]], codes[loop[$1]]) } ?? 0
        loops.append(Array(loop[first...] + loop[..<first]))
      }
      for activity in path { isLeft[activity] = false }
    }
    return loops
  }

  /// Groups the relations by successor and by predecessor, in topological numbering.
  func rows(
    nodes: Nodes, nodeOfActivity: [Int32], tableOfProject: [Int32]
  ) -> (predecessors: Links, successors: Links) {
    let activityOfNode = inverse(nodeOfActivity)
    return (
      links(incoming, nodes, nodeOfActivity, activityOfNode, tableOfProject) { $0.predecessor },
      links(outgoing, nodes, nodeOfActivity, activityOfNode, tableOfProject) { $0.successor }
    )
  }

  private func inverse(_ nodeOfActivity: [Int32]) -> [Int32] {
    var result = nodeOfActivity
    for (activity, node) in nodeOfActivity.enumerated() { result[Int(node)] = Int32(activity) }
    return result
  }

  private func links(
    _ rows: Rows, _ nodes: Nodes, _ nodeOfActivity: [Int32], _ activityOfNode: [Int32],
    _ tableOfProject: [Int32], other: (Relation) -> Int
  ) -> Links {
    var links = Links()
    let count = relations.count
    links.row.reserveCapacity(activityOfNode.count + 1)
    links.node.reserveCapacity(count)
    links.kind.reserveCapacity(count)
    links.lag.reserveCapacity(count)
    links.table.reserveCapacity(count)
    links.relation.reserveCapacity(count)
    links.row.append(0)
    for activity in activityOfNode {
      for index in rows.relations(at: Int(activity)) {
        let relation = relations[Int(index)]
        links.node.append(nodeOfActivity[other(relation)])
        links.kind.append(LinkKind(relation.kind))
        links.lag.append(Int32(clamping: portfolio.lagMinutes(of: relation)))
        links.table.append(table(of: relation, nodes, nodeOfActivity, tableOfProject))
        links.relation.append(origin?[Int(index)] ?? index)
      }
      links.row.append(Int32(links.node.count))
    }
    return links
  }

  /// Returns the calendar that counts a relation's lag.
  private func table(
    of relation: Relation, _ nodes: Nodes, _ nodeOfActivity: [Int32], _ tableOfProject: [Int32]
  ) -> Int32 {
    switch portfolio.lagCalendar(of: relation) {
    case .everyDay: Int32(Network.everyDay)
    case .clock: LinkTable.elapsed
    case .activity(let activity): nodes.table[Int(nodeOfActivity[activity])]
    case .project(let project): tableOfProject[project]
    }
  }
}
