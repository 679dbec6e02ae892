/// The state of a search for a maximum preflow.
struct PushRelabel {
  let count: Int
  private let arcs: Int
  private let source: Int
  private let sink: Int
  private let limit: Int
  /// The arcs by tail, residual ones among them: where the row of each node begins, heads, room left, and the
  /// arc that leads back.
  let row: UnsafeMutablePointer<Int32>
  let head: UnsafeMutablePointer<Int32>
  let room: UnsafeMutablePointer<Int>
  let back: UnsafeMutablePointer<Int32>
  let excess: UnsafeMutablePointer<Int>
  private let label: UnsafeMutablePointer<Int32>
  /// The arc that each node looks at next.
  private let current: UnsafeMutablePointer<Int32>
  /// The nodes with excess of each label, as chains.
  private let active: UnsafeMutablePointer<Int32>
  private let nextActive: UnsafeMutablePointer<Int32>
  /// All nodes of each label, as chains both ways.
  private let bearers: UnsafeMutablePointer<Int32>
  private let nextBearer: UnsafeMutablePointer<Int32>
  private let lastBearer: UnsafeMutablePointer<Int32>
  private let queue: UnsafeMutablePointer<Int32>
  private var highest = 0
  private var highestBearer = 0
  private var effort = 0

  init(_ network: FlowNetwork, _ source: Int, _ sink: Int) {
    count = network.count
    arcs = 2 * network.from.count
    // One more than all finite arcs together does for more than any of them, and sums of it stay small.
    limit = network.capacity.reduce(1) { $1 < FlowNetwork.unlimited ? $0 + $1 : $0 }
    (self.source, self.sink) = (source, sink)
    row = .allocate(capacity: count + 1)
    head = .allocate(capacity: max(1, arcs))
    room = .allocate(capacity: max(1, arcs))
    back = .allocate(capacity: max(1, arcs))
    excess = .allocate(capacity: count)
    label = .allocate(capacity: count)
    current = .allocate(capacity: count)
    active = .allocate(capacity: count + 1)
    nextActive = .allocate(capacity: count)
    bearers = .allocate(capacity: count + 1)
    nextBearer = .allocate(capacity: count)
    lastBearer = .allocate(capacity: count)
    queue = .allocate(capacity: count)
    excess.initialize(repeating: 0, count: count)
    row.initialize(repeating: 0, count: count + 1)
    for arc in network.from.indices {
      row[Int(network.from[arc]) + 1] += 1
      row[Int(network.to[arc]) + 1] += 1
    }
    for node in 0..<count { row[node + 1] += row[node] }
    for node in 0..<count { current[node] = row[node] }
    for arc in network.from.indices {
      let (tail, tip) = (Int(network.from[arc]), Int(network.to[arc]))
      let (there, here) = (Int(current[tail]), Int(current[tip]) + (tail == tip ? 1 : 0))
      current[tail] += 1
      current[tip] += 1
      (head[there], room[there], back[there]) = (
        network.to[arc], min(network.capacity[arc], limit), Int32(truncatingIfNeeded: here)
      )
      (head[here], room[here], back[here]) = (
        network.from[arc], 0, Int32(truncatingIfNeeded: there)
      )
    }
  }

  func free() {
    row.deallocate()
    head.deallocate()
    room.deallocate()
    back.deallocate()
    excess.deallocate()
    label.deallocate()
    current.deallocate()
    active.deallocate()
    nextActive.deallocate()
    bearers.deallocate()
    nextBearer.deallocate()
    lastBearer.deallocate()
    queue.deallocate()
  }

  mutating func run(_ isStopped: () -> Bool) -> MinimumCut? {
    for arc in Int(row[source])..<Int(row[source + 1]) where room[arc] > 0 {
      push(room[arc], along: arc, from: source)
    }
    labelFromSink()
    while highest >= 0 {
      let node = Int(active[highest])
      guard node >= 0 else {
        highest -= 1
        continue
      }
      active[highest] = nextActive[node]
      guard Int(label[node]) == highest, excess[node] > 0 else { continue }
      discharge(node)
      if effort > 24 * count + arcs {
        if isStopped() { return nil }
        labelFromSink()
      }
    }
    labelFromSink()
    return MinimumCut(
      value: excess[sink] < limit ? excess[sink] : FlowNetwork.unlimited,
      reachesSink: (0..<count).map { Int(label[$0]) < count })
  }

  private func push(_ amount: Int, along arc: Int, from node: Int) {
    room[arc] -= amount
    room[Int(back[arc])] += amount
    excess[node] -= amount
    excess[Int(head[arc])] += amount
  }

  private mutating func discharge(_ node: Int) {
    let end = Int(row[node + 1])
    while true {
      let level = Int(label[node])
      var arc = Int(current[node])
      while arc < end {
        let tip = Int(head[arc])
        if room[arc] > 0, Int(label[tip]) == level - 1 {
          let wasIdle = excess[tip] == 0
          push(min(excess[node], room[arc]), along: arc, from: node)
          if wasIdle, tip != sink { activate(tip) }
          if excess[node] == 0 {
            current[node] = Int32(truncatingIfNeeded: arc)
            return
          }
        }
        arc += 1
      }
      relabel(node)
      guard Int(label[node]) < count else { return }
    }
  }

  /// Gives a node the least label from which it can push.
  private mutating func relabel(_ node: Int) {
    let old = Int(label[node])
    leave(node, old)
    if bearers[old] < 0 {
      cutOff(above: old)
      label[node] = Int32(truncatingIfNeeded: count)
      return
    }
    var least = count
    let (begin, end) = (Int(row[node]), Int(row[node + 1]))
    var first = begin
    for arc in begin..<end where room[arc] > 0 {
      let level = Int(label[Int(head[arc])]) + 1
      if level < least { (least, first) = (level, arc) }
    }
    effort += end - begin + 12
    label[node] = Int32(truncatingIfNeeded: least)
    current[node] = Int32(truncatingIfNeeded: first)
    if least < count { join(node, least) }
  }

  /// Nothing above a label that nobody bears can reach the sink.
  private mutating func cutOff(above level: Int) {
    var level = level + 1
    while level <= highestBearer {
      var node = Int(bearers[level])
      while node >= 0 {
        label[node] = Int32(truncatingIfNeeded: count)
        node = Int(nextBearer[node])
      }
      bearers[level] = -1
      active[level] = -1
      level += 1
    }
  }

  private mutating func activate(_ node: Int) {
    let level = Int(label[node])
    nextActive[node] = active[level]
    active[level] = Int32(truncatingIfNeeded: node)
    highest = max(highest, level)
  }

  private mutating func join(_ node: Int, _ level: Int) {
    let next = bearers[level]
    nextBearer[node] = next
    lastBearer[node] = -1
    if next >= 0 { lastBearer[Int(next)] = Int32(truncatingIfNeeded: node) }
    bearers[level] = Int32(truncatingIfNeeded: node)
    highestBearer = max(highestBearer, level)
  }

  private func leave(_ node: Int, _ level: Int) {
    let (last, next) = (lastBearer[node], nextBearer[node])
    if last >= 0 { nextBearer[Int(last)] = next } else { bearers[level] = next }
    if next >= 0 { lastBearer[Int(next)] = last }
  }

  /// Labels every node with its distance to the sink.
  private mutating func labelFromSink() {
    effort = 0
    highest = 0
    highestBearer = 0
    for node in 0..<count {
      label[node] = Int32(truncatingIfNeeded: count)
      current[node] = row[node]
      active[node] = -1
      bearers[node] = -1
    }
    label[sink] = 0
    queue[0] = Int32(truncatingIfNeeded: sink)
    var (next, end) = (0, 1)
    while next < end {
      let node = Int(queue[next])
      next += 1
      let level = Int(label[node]) + 1
      for arc in Int(row[node])..<Int(row[node + 1]) {
        let tail = Int(head[arc])
        guard Int(label[tail]) == count, tail != source, room[Int(back[arc])] > 0 else { continue }
        label[tail] = Int32(truncatingIfNeeded: level)
        join(tail, level)
        queue[end] = Int32(truncatingIfNeeded: tail)
        end += 1
        if excess[tail] > 0 { activate(tail) }
      }
    }
  }
}
