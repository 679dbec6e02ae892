import Plan

/// The tree of summaries (WBS) of a portfolio, flattened.
///
/// The activities are numbered so that the parts of a summary follow it without a gap; nothing here
/// recurses. Without summaries all of it is empty.
struct WorkBreakdown: Sendable {
  /// How deep summaries may lie within one another.
  static let deepest = 500

  /// The position of the summary that each activity is a part of; -1 at the top.
  private(set) var parent: [Int32] = []
  /// How many summaries lie above each activity.
  private(set) var depth: [Int32] = []
  /// The activities, each summary before its parts.
  private(set) var order: [Int32] = []
  /// The stretch of `order` that each activity takes with all its parts.
  private var from: [Int32] = []
  private var to: [Int32] = []

  /// Whether there is no summary at all.
  var isEmpty: Bool { parent.isEmpty }

  /// No summaries at all.
  init() {}

  /// Reads who is a part of whom, and adds what is wrong: unknown parents, parents that are no
  /// summaries, loops, and summaries too deep within one another.
  init(_ portfolio: Portfolio, _ findings: inout [Finding]) {
    guard portfolio.activities.contains(where: { $0.parent != nil || $0.kind == .summary })
    else { return }
    let found = findings.count
    parent = Self.parents(portfolio, &findings)
    findDepths(portfolio, &findings)
    if findings.count > found { parent = parent.map { _ in -1 } }
    number()
  }

  private static func parents(_ portfolio: Portfolio, _ findings: inout [Finding]) -> [Int32] {
    let result = portfolio.parents()
    for (position, activity) in portfolio.activities.enumerated()
    where activity.parent != nil && result[position] < 0 {
      findings.append(.unknownParent(position, in: portfolio))
    }
    return result
  }

  /// Counts upward from every activity whose depth is not yet known: each is visited once.
  private mutating func findDepths(_ portfolio: Portfolio, _ findings: inout [Finding]) {
    depth = [Int32](repeating: -1, count: parent.count)
    var isOnPath = [Bool](repeating: false, count: parent.count)
    for position in parent.indices where depth[position] < 0 {
      var path: [Int] = []
      var current = position
      while current >= 0, depth[current] < 0, !isOnPath[current] {
        isOnPath[current] = true
        path.append(current)
        current = Int(parent[current])
      }
      if current >= 0, depth[current] < 0, let first = path.firstIndex(of: current) {
        findings.append(.parentLoop(Array(path[first...]), in: portfolio))
      }
      var next = current < 0 || depth[current] < 0 ? 0 : depth[current] + 1
      for member in path.reversed() {
        depth[member] = next
        next += 1
        if depth[member] == Self.deepest + 1 {
          findings.append(.summaryTooDeep(member, in: portfolio))
        }
      }
    }
  }

  /// Numbers the activities, parents first and parts in the order of the portfolio.
  private mutating func number() {
    let count = parent.count
    var row = [Int32](repeating: 0, count: count + 2)
    for above in parent { row[Int(above) + 2] += 1 }
    for index in 0...count { row[index + 1] += row[index] }
    var next = row
    var parts = [Int32](repeating: 0, count: count)
    for (position, above) in parent.enumerated() {
      parts[Int(next[Int(above) + 1])] = Int32(position)
      next[Int(above) + 1] += 1
    }
    from = [Int32](repeating: 0, count: count)
    to = from
    order.reserveCapacity(count)
    var open: [Int32] = parts[Int(row[0])..<Int(row[1])].reversed()
    while let position = open.popLast() {
      from[Int(position)] = Int32(order.count)
      order.append(position)
      open += parts[Int(row[Int(position) + 1])..<Int(row[Int(position) + 2])].reversed()
    }
    for position in order.reversed() {
      to[Int(position)] = max(to[Int(position)], from[Int(position)] + 1)
      let above = Int(parent[Int(position)])
      if above >= 0 { to[above] = max(to[above], to[Int(position)]) }
    }
  }

  /// Returns an activity and all that it stands for, parents first.
  func parts(of activity: Int) -> ArraySlice<Int32> {
    isEmpty ? [Int32(activity)] : order[Int(from[activity])..<Int(to[activity])]
  }

  /// Returns whether an activity is a part of a summary, at whatever depth, or the summary itself.
  func holds(_ summary: Int, _ part: Int) -> Bool {
    from[summary] <= from[part] && from[part] < to[summary]
  }

  /// Returns the activities of a summary that are placed; a placed activity itself.
  func placedLeaves(of activity: Int, in portfolio: Portfolio) -> [Int32] {
    parts(of: activity).filter { portfolio.activities[Int($0)].kind.isPlaced }
  }

  /// Returns the depth of the deepest summary that holds both activities; -1 where none does.
  func commonDepth(_ a: Int, _ b: Int) -> Int32 {
    var (a, b) = (a, b)
    while a != b {
      if depth[a] < depth[b] { swap(&a, &b) }
      if parent[a] < 0 { return -1 }
      a = Int(parent[a])
    }
    return depth[a]
  }
}
