/// The smallest set that meets every row: by what must be, what cannot help, parts that have nothing to do with each other, and
/// branch and bound over the rest.
struct HittingSet {
  private let rows: [Set<Int>]

  init(_ rows: [[Int]]) { self.rows = rows.map(Set.init) }

  /// Finds one with fewer members than `limit`; nil where there is none, or `isStopped` says so.
  func find(below limit: Int, isStopped: () -> Bool = { false }) -> Set<Int>? {
    var steps = 0
    return Self.solve(rows, below: limit) {
      steps += 1
      return steps.isMultiple(of: 256) && isStopped()
    }
  }

  private static func solve(
    _ given: [Set<Int>], below limit: Int, _ isStopped: () -> Bool
  ) -> Set<Int>? {
    var rows = given
    var chosen: Set<Int> = []
    reduce(&rows, &chosen)
    if chosen.count >= limit || isStopped() { return nil }
    if rows.isEmpty { return chosen }
    let parts = Self.parts(of: rows)
    if parts.count == 1 {
      guard let rest = branch(rows, below: limit - chosen.count, isStopped) else { return nil }
      return chosen.union(rest)
    }
    // What the other parts need at the least leaves so much for each.
    let least = parts.map(bound)
    var sum = chosen.count + least.reduce(0, +)
    for (part, need) in zip(parts, least) {
      if sum >= limit { return nil }
      guard let best = solve(part, below: limit - (sum - need), isStopped) else { return nil }
      sum += best.count - need
      chosen.formUnion(best)
    }
    return chosen.count < limit ? chosen : nil
  }

  /// Tries the member of most rows, with it and without.
  private static func branch(
    _ rows: [Set<Int>], below limit: Int, _ isStopped: () -> Bool
  ) -> Set<Int>? {
    if bound(rows) >= limit { return nil }
    var counts: [Int: Int] = [:]
    for row in rows { for member in row { counts[member, default: 0] += 1 } }
    guard let pick = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
      return []
    }
    var best: Set<Int>?
    var limit = limit
    if let rest = solve(rows.filter { !$0.contains(pick) }, below: limit - 1, isStopped) {
      best = rest.union([pick])
      limit = rest.count + 1
    }
    let without = rows.map { $0.subtracting([pick]) }
    if !without.contains(where: \.isEmpty),
      let other = solve(without, below: limit, isStopped)
    {
      best = other
    }
    return best
  }

  /// Rows without a common member need one each.
  private static func bound(_ rows: [Set<Int>]) -> Int {
    var used: Set<Int> = []
    var apart = 0
    for row in rows where row.isDisjoint(with: used) {
      apart += 1
      used.formUnion(row)
    }
    return apart
  }

  /// Takes in what a row of one member asks for, and takes out rows that contain others and members whose rows another
  /// meets as well.
  private static func reduce(_ rows: inout [Set<Int>], _ chosen: inout Set<Int>) {
    while true {
      let single = Set(rows.filter { $0.count == 1 }.flatMap { $0 })
      if !single.isEmpty {
        chosen.formUnion(single)
        rows.removeAll { !$0.isDisjoint(with: single) }
        continue
      }
      rows.sort { ($0.count, $0.min() ?? 0) < ($1.count, $1.min() ?? 0) }
      var kept: [Set<Int>] = []
      for row in rows where !kept.contains(where: { $0.isSubset(of: row) }) { kept.append(row) }
      rows = kept
      let spared = dominated(rows)
      if spared.isEmpty { return }
      rows = rows.map { $0.subtracting(spared) }
    }
  }

  /// The members that meet no row that another member does not.
  private static func dominated(_ rows: [Set<Int>]) -> Set<Int> {
    var met: [Int: Set<Int>] = [:]
    for (index, row) in rows.enumerated() {
      for member in row { met[member, default: []].insert(index) }
    }
    var gone: Set<Int> = []
    for (member, own) in met.sorted(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }) {
      let near = own.min().map { rows[$0] } ?? []
      let isCovered = near.contains { other in
        other != member && !gone.contains(other) && own.isSubset(of: met[other] ?? [])
      }
      if isCovered { gone.insert(member) }
    }
    return gone
  }

  /// Rows in parts that share no member.
  private static func parts(of rows: [Set<Int>]) -> [[Set<Int>]] {
    var parts: [(members: Set<Int>, rows: [Set<Int>])] = []
    for row in rows {
      var joined = (members: row, rows: [row])
      parts.removeAll { part in
        if part.members.isDisjoint(with: row) { return false }
        joined.members.formUnion(part.members)
        joined.rows = part.rows + joined.rows
        return true
      }
      parts.append(joined)
    }
    return parts.map(\.rows)
  }
}
