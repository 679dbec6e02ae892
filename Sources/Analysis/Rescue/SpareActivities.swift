/// Which activities and relations can be left as they are without paying more than the least cost.
///
/// When the flow is as large as it can be, no cut costs more just where no way leads from what overflows to the sink through
/// arcs with room left. That an activity is left as it is only adds ways (it ends no sooner than its start and all its work say),
/// so that some activities suffice exactly where no way leads through those of the others: no flow is sought again.
final class SpareActivities {
  /// A way that an activity adds where it is left as it is.
  struct Leap {
    let label: Int32
    let from: Int
    let to: Int
  }

  /// How many labels there are.
  let count: Int
  /// The part of the network that lies on ways to the sink, numbered anew; the sink is 0.
  private let heads: [Int32]
  private let row: [Int32]
  /// The leaps from each node: by node where they begin, their labels and where they lead.
  private let leapRow: [Int32]
  private let leapLabel: [Int32]
  private let leapHead: [Int32]
  /// Where ways begin.
  private let origins: [Int32]
  private var stamp: [Int32]
  private var cameFrom: [Int32]
  private var cameBy: [Int32]
  private var round: Int32 = 0

  /// Reads them off a network, with the leaps of all activities that may be left as they are.
  init(
    _ network: ResidualNetwork, source: Int, sink: Int, count labels: Int, leaps: [Leap]
  ) {
    self.count = labels
    let count = network.count
    let leaping = Leaping(count, leaps)
    let isUseful = leaping.reached(from: [sink], backwards: true, in: network)
    var starts = (0..<count).filter { $0 != sink && isUseful[$0] && network.overflows($0) }
    if isUseful[source], !starts.contains(source) { starts.append(source) }
    let isLive = leaping.reached(from: starts, backwards: false, in: network)
    var number = [Int32](repeating: -1, count: count)
    var nodes: [Int] = [sink]
    number[sink] = 0
    for node in 0..<count where node != sink && isUseful[node] && isLive[node] {
      number[node] = Int32(truncatingIfNeeded: nodes.count)
      nodes.append(node)
    }
    origins = starts.map { number[$0] }
    var (row, heads): ([Int32], [Int32]) = ([0], [])
    var (leapRow, leapLabel, leapHead): ([Int32], [Int32], [Int32]) = ([0], [], [])
    for node in nodes {
      if node != sink {
        network.forEachHead(of: node) { if number[$0] >= 0 { heads.append(number[$0]) } }
        leaping.forEach(from: node) { leap in
          guard number[leap.to] >= 0 else { return }
          leapLabel.append(leap.label)
          leapHead.append(number[leap.to])
        }
      }
      row.append(Int32(truncatingIfNeeded: heads.count))
      leapRow.append(Int32(truncatingIfNeeded: leapLabel.count))
    }
    (self.row, self.heads) = (row, heads)
    (self.leapRow, self.leapLabel, self.leapHead) = (leapRow, leapLabel, leapHead)
    stamp = Array(repeating: 0, count: nodes.count)
    cameFrom = Array(repeating: -1, count: nodes.count)
    cameBy = cameFrom
  }

  /// Returns the labels whose leaps a way to the sink takes, as few as may be; nil where there is none.
  ///
  /// - Parameter isShortened: By label, whether the activity may be shortened, so that its leaps are no ways.
  func way(_ isShortened: [Bool]) -> [Int]? {
    round += 1
    var level: [Int32] = []
    for node in origins where stamp[Int(node)] != round {
      stamp[Int(node)] = round
      (cameFrom[Int(node)], cameBy[Int(node)]) = (-1, -1)
      level.append(node)
    }
    while !level.isEmpty {
      var next = 0
      while next < level.count {
        let node = Int(level[next])
        next += 1
        if node == 0 { return labels(to: 0) }
        for arc in Int(row[node])..<Int(row[node + 1]) where stamp[Int(heads[arc])] != round {
          reach(heads[arc], from: node, by: -1)
          level.append(heads[arc])
        }
      }
      // All that is reached without another leap is; now one leap more.
      let whole = level
      level = []
      for node in whole {
        for leap in Int(leapRow[Int(node)])..<Int(leapRow[Int(node) + 1])
        where stamp[Int(leapHead[leap])] != round && !isShortened[Int(leapLabel[leap])] {
          reach(leapHead[leap], from: Int(node), by: leapLabel[leap])
          level.append(leapHead[leap])
        }
      }
    }
    return nil
  }

  private func reach(_ node: Int32, from: Int, by label: Int32) {
    stamp[Int(node)] = round
    cameFrom[Int(node)] = Int32(truncatingIfNeeded: from)
    cameBy[Int(node)] = label
  }

  private func labels(to node: Int) -> [Int] {
    var labels: Set<Int> = []
    var node = node
    while node >= 0 {
      if cameBy[node] >= 0 { labels.insert(Int(cameBy[node])) }
      node = Int(cameFrom[node])
    }
    return labels.sorted()
  }
}

/// Leaps by the nodes where they begin and end.
private struct Leaping {
  private let leaps: [SpareActivities.Leap]
  private var first: [Int32]
  private var following: [Int32]
  private var firstBack: [Int32]
  private var followingBack: [Int32]

  init(_ count: Int, _ leaps: [SpareActivities.Leap]) {
    self.leaps = leaps
    first = Array(repeating: -1, count: count)
    firstBack = first
    following = Array(repeating: -1, count: leaps.count)
    followingBack = following
    for (index, leap) in leaps.enumerated() {
      (following[index], first[leap.from]) = (first[leap.from], Int32(truncatingIfNeeded: index))
      (followingBack[index], firstBack[leap.to]) = (
        firstBack[leap.to], Int32(truncatingIfNeeded: index)
      )
    }
  }

  func forEach(from node: Int, _ body: (SpareActivities.Leap) -> Void) {
    var index = Int(first[node])
    while index >= 0 {
      body(leaps[index])
      index = Int(following[index])
    }
  }

  private func forEach(to node: Int, _ body: (SpareActivities.Leap) -> Void) {
    var index = Int(firstBack[node])
    while index >= 0 {
      body(leaps[index])
      index = Int(followingBack[index])
    }
  }

  /// All that some nodes reach, or that reaches them, by room left and leaps.
  func reached(from starts: [Int], backwards: Bool, in network: ResidualNetwork) -> [Bool] {
    var isReached = [Bool](repeating: false, count: network.count)
    var queue = starts
    for node in starts { isReached[node] = true }
    var next = 0
    func reach(_ node: Int) {
      if isReached[node] { return }
      isReached[node] = true
      queue.append(node)
    }
    while next < queue.count {
      let node = queue[next]
      next += 1
      if backwards {
        network.forEachTail(of: node, reach)
        forEach(to: node) { reach($0.from) }
      } else {
        network.forEachHead(of: node, reach)
        forEach(from: node) { reach($0.to) }
      }
    }
    return isReached
  }
}
