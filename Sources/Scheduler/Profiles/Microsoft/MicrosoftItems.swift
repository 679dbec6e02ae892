import Plan

/// What the passes of this profile go through: work, and the two ends of every summary.
///
/// A relation at a summary binds everything below it. Instead of one relation for every pair, a
/// summary has two items: its *gate*, which passes bounds from before it down to its parts, and its
/// *roll*, which collects their dates for what comes after it. Time and memory stay linear.
struct MicrosoftItems {
  /// What an item is.
  enum Role {
    case work
    case gate
    case roll
  }

  /// A relation as it was typed, between two items.
  struct Link {
    var from: Int32
    var to: Int32
    var kind: Relation.Kind
    /// Minutes, percentages already counted out.
    var lag: Int
    /// The calendar that counts the lag; below 0 for the wall clock.
    var table: Int32
  }

  /// By item: the position of its activity, what it is, and its calendar.
  private(set) var activity: [Int] = []
  private(set) var role: [Role] = []
  private(set) var table: [Int32] = []
  /// By item: the gate and the roll of the summary it is a part of; -1 at the top, and below a
  /// summary whose dates are typed: that neither pushes its parts nor follows them.
  private(set) var gateAbove: [Int] = []
  private(set) var rollAbove: [Int] = []
  /// By item: the roll of the summary it is a part of, of whatever kind; -1 at the top.
  private(set) var summaryAbove: [Int] = []
  /// By item: the activity of the nearest summary above it whose dates are typed; -1 for none.
  private(set) var typedAbove: [Int] = []
  /// The rolls and the work, all parts before their summaries.
  private(set) var upward: [Int] = []
  /// By activity: the item that relations to it end at, and that from which relations leave; -1 for
  /// an activity of another profile.
  private(set) var entry: [Int]
  private(set) var exit: [Int]
  private(set) var links: [Link] = []
  /// By item, in compressed rows: the positions in `links` of those that end and begin there.
  private(set) var incoming = Rows()
  private(set) var outgoing = Rows()
  /// The items, every one after all that it depends on.
  private(set) var order: [Int] = []

  /// Lists of numbers, one for every item, in one array.
  struct Rows {
    var start: [Int] = [0]
    var values: [Int32] = []

    init() {}

    /// Sorts `keys` by value: row `k` lists the positions at which `keys` holds `k`.
    init(_ keys: [Int32], count: Int) {
      start = [Int](repeating: 0, count: count + 1)
      for key in keys { start[Int(key) + 1] += 1 }
      for index in 0..<count { start[index + 1] += start[index] }
      var next = start
      values = [Int32](repeating: 0, count: keys.count)
      for (position, key) in keys.enumerated() {
        values[next[Int(key)]] = Int32(position)
        next[Int(key)] += 1
      }
    }

    subscript(row: Int) -> ArraySlice<Int32> { values[start[row]..<start[row + 1]] }
  }

  init(_ network: Network) {
    let portfolio = network.portfolio
    entry = [Int](repeating: -1, count: portfolio.activities.count)
    exit = entry
    addItems(network)
    addParents(portfolio)
    addLinks(network)
    sort()
  }

  private mutating func addItems(_ network: Network) {
    let portfolio = network.portfolio
    for (position, record) in portfolio.activities.enumerated()
    where portfolio.projects[record.project].profile == .msp {
      let table =
        record.isElapsed
        ? LinkTable.elapsed : Int32(clamping: network.nodes.table(network.node(of: position)))
      entry[position] = activity.count
      add(position, record.kind == .summary ? .gate : .work, table)
      exit[position] = entry[position]
      if record.kind == .summary {
        exit[position] = activity.count
        add(position, .roll, table)
      }
    }
  }

  private mutating func add(_ position: Int, _ role: Role, _ table: Int32) {
    activity.append(position)
    self.role.append(role)
    self.table.append(table)
  }

  private mutating func addParents(_ portfolio: Portfolio) {
    let parent = portfolio.parents { $0.profile == .msp }
    let isTyped = portfolio.activities.map { $0.kind == .summary && $0.typedDates != nil }
    let (order, nearest) = Self.downward(parent, isTyped, count: activity)
    for position in activity {
      let above = Int(parent[position])
      let isFree = above < 0 || isTyped[above]
      gateAbove.append(isFree ? -1 : entry[above])
      rollAbove.append(isFree ? -1 : exit[above])
      summaryAbove.append(above < 0 ? -1 : exit[above])
      typedAbove.append(nearest[position])
    }
    upward = order.reversed().map { exit[$0] }
  }

  /// The activities of the profile, summaries before their parts, and the nearest summary with typed
  /// dates above each.
  private static func downward(
    _ parent: [Int32], _ isTyped: [Bool], count activity: [Int]
  ) -> (order: [Int], nearest: [Int]) {
    var nearest = [Int](repeating: -1, count: parent.count)
    var isKnown = [Bool](repeating: false, count: parent.count)
    var order: [Int] = []
    for position in activity where !isKnown[position] {
      var path: [Int] = []
      var current = position
      while current >= 0, !isKnown[current] {
        isKnown[current] = true
        path.append(current)
        current = Int(parent[current])
      }
      for member in path.reversed() {
        let above = Int(parent[member])
        if above >= 0 { nearest[member] = isTyped[above] ? above : nearest[above] }
        order.append(member)
      }
    }
    return (order, nearest)
  }

  private mutating func addLinks(_ network: Network) {
    let portfolio = network.portfolio
    for relation in portfolio.relations {
      let (from, to) = (exit[relation.predecessor], entry[relation.successor])
      guard from >= 0, to >= 0 else { continue }
      links.append(
        Link(
          from: Int32(from), to: Int32(to), kind: relation.kind,
          lag: portfolio.lagMinutes(of: relation),
          table: network.table(portfolio.lagCalendar(of: relation))))
    }
    incoming = Rows(links.map(\.to), count: activity.count)
    outgoing = Rows(links.map(\.from), count: activity.count)
  }

  /// Orders the items without recursion: after their predecessors, their gate, and their parts.
  ///
  /// The network has been found free of loops before; were one left, its items come last.
  private mutating func sort() {
    let count = activity.count
    var waiting = [Int](repeating: 0, count: count)
    for link in links { waiting[Int(link.to)] += 1 }
    for item in 0..<count {
      if role[item] != .roll, gateAbove[item] >= 0 { waiting[item] += 1 }
      if role[item] != .gate, rollAbove[item] >= 0 { waiting[rollAbove[item]] += 1 }
      if role[item] == .roll { waiting[item] += 1 }
    }
    let parts = Rows(
      (0..<count).filter { role[$0] != .roll && gateAbove[$0] >= 0 }.map { Int32(gateAbove[$0]) },
      count: count)
    let below = (0..<count).filter { role[$0] != .roll && gateAbove[$0] >= 0 }
    order = (0..<count).filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      let item = order[next]
      next += 1
      func release(_ other: Int) {
        waiting[other] -= 1
        if waiting[other] == 0 { order.append(other) }
      }
      for link in outgoing[item] { release(Int(links[Int(link)].to)) }
      if role[item] == .gate {
        for part in parts[item] { release(below[Int(part)]) }
        release(exit[activity[item]])
      } else if rollAbove[item] >= 0 {
        release(rollAbove[item])
      }
    }
    if order.count < count {
      let seen = Set(order)
      order += (0..<count).filter { !seen.contains($0) }
    }
  }
}
