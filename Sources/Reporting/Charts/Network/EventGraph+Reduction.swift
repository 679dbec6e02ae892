/// The removal of dummies.
///
/// Every step keeps which piece and which pinned vertex precedes which; the fewest dummies
/// possible are hard to find (Krishnamoorthy and Deo 1979), these steps come close.
extension EventGraph {
  /// Removes dummies until no step finds any.
  mutating func reduce() {
    var isChanged = true
    while isChanged {
      removeImplied()
      let isMerged = mergeTwins()
      var isShared = false
      while share() { isShared = true }
      isChanged = contract() || isMerged || isShared
    }
    removeImplied()
    separateParallels()
  }

  /// Removes the dummies that another way makes needless.
  private mutating func removeImplied() {
    let reach = reachable()
    for tail in vertices {
      let ways = next(tail)
      for head in dummyOut[tail]
      where ways.contains(where: { $0 != head && reach[$0].contains(head) })
        || pieceOut[tail].contains(where: { pieces[$0].head == head })
      {
        removeDummy(tail, head)
      }
    }
  }

  /// Returns for every vertex the vertices that follow it in any number of steps.
  func reachable() -> [BitRow] {
    var reach = [BitRow](repeating: BitRow(count: isAlive.count), count: isAlive.count)
    for vertex in order().reversed() {
      for head in next(vertex) {
        reach[vertex].insert(head)
        reach[vertex].formUnion(reach[head])
      }
    }
    return reach
  }

  /// Lets an event that follows all that another follows, and more, follow that one instead.
  private mutating func share() -> Bool {
    for small in vertices where isFree(small) && pieceIn[small].isEmpty && dummyIn[small].count > 1
    {
      let tails = dummyIn[small]
      for large in dummyOut[tails[0]] where large != small && holds(dummyIn[large], tails) {
        if dummyIn[large] == tails, pieceIn[large].isEmpty, isFree(large) { continue }
        for tail in tails { removeDummy(tail, large) }
        addDummy(small, large)
        return true
      }
    }
    for small in vertices
    where isFree(small) && pieceOut[small].isEmpty && dummyOut[small].count > 1 {
      let heads = dummyOut[small]
      for large in dummyIn[heads[0]] where large != small && holds(dummyOut[large], heads) {
        if dummyOut[large] == heads, pieceOut[large].isEmpty, isFree(large) { continue }
        for head in heads { removeDummy(large, head) }
        addDummy(large, small)
        return true
      }
    }
    return false
  }

  private func holds(_ list: [Int], _ part: [Int]) -> Bool {
    list.count >= part.count && part.allSatisfy(list.contains)
  }

  /// Makes one of the events that follow the same events, and of those that the same follow.
  private mutating func mergeTwins() -> Bool {
    var isChanged = false
    var starts: [[Int]: Int] = [:]
    for vertex in vertices where isFree(vertex) && pieceIn[vertex].isEmpty {
      if let twin = starts[dummyIn[vertex]] {
        merge(vertex, into: twin)
        isChanged = true
      } else {
        starts[dummyIn[vertex]] = vertex
      }
    }
    var ends: [[Int]: Int] = [:]
    for vertex in vertices where isFree(vertex) && pieceOut[vertex].isEmpty {
      if let twin = ends[dummyOut[vertex]] {
        merge(vertex, into: twin)
        isChanged = true
      } else {
        ends[dummyOut[vertex]] = vertex
      }
    }
    return isChanged
  }

  /// Makes one event of the two ends of dummies that alone leave or alone enter an event.
  private mutating func contract() -> Bool {
    var isChanged = false
    for tail in vertices {
      for head in dummyOut[tail] where isAlive[tail] && isAlive[head] {
        let leavesAlone = isFree(tail) && pieceOut[tail].isEmpty && dummyOut[tail].count == 1
        let entersAlone = isFree(head) && pieceIn[head].isEmpty && dummyIn[head].count == 1
        guard leavesAlone || entersAlone, !makesParallels(tail, head) else { continue }
        merge(head, into: tail)
        isChanged = true
      }
    }
    return isChanged
  }

  /// Whether two pieces would join the same two events if a dummy were contracted.
  private func makesParallels(_ tail: Int, _ head: Int) -> Bool {
    let before = Set(pieceIn[tail].map { pieces[$0].tail })
    if pieceIn[head].contains(where: { before.contains(pieces[$0].tail) }) { return true }
    let after = Set(pieceOut[tail].map { pieces[$0].head })
    return pieceOut[head].contains { after.contains(pieces[$0].head) }
  }

  /// Gives pieces that join the same two events an event of their own, all but the longest.
  private mutating func separateParallels() {
    for tail in vertices {
      let byLength = pieceOut[tail].sorted {
        let (a, b) = (pieces[$0].finish - pieces[$0].start, pieces[$1].finish - pieces[$1].start)
        return a == b ? $0 < $1 : a > b
      }
      var taken: Set<Int> = []
      for piece in byLength where !taken.insert(pieces[piece].head).inserted {
        let head = pieces[piece].head
        let own = addVertex()
        pieceIn[head].removeAll { $0 == piece }
        pieceIn[own] = [piece]
        pieces[piece].head = own
        addDummy(own, head)
      }
    }
  }
}

/// A set of small numbers.
struct BitRow: Hashable {
  private var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

  func contains(_ number: Int) -> Bool { words[number / 64] & 1 << UInt64(number % 64) != 0 }

  mutating func formUnion(_ other: BitRow) {
    for index in words.indices { words[index] |= other.words[index] }
  }
}
