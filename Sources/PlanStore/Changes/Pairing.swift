/// Which old element each new one continues: those with equal keys, in order.
///
/// What both lists begin and end with is paired without hashing, so a small change to a long list
/// costs one comparison an element.
struct Pairing {
  /// The old position of each new element; nil where it is new.
  private(set) var oldOfNew: [Int?]
  /// The new position of each old element; nil where it is gone.
  private(set) var newOfOld: [Int?]

  init<Key: Hashable>(old: [Key], new: [Key]) {
    oldOfNew = Array(repeating: nil, count: new.count)
    newOfOld = Array(repeating: nil, count: old.count)
    var first = 0
    while first < min(old.count, new.count), old[first] == new[first] {
      pair(first, first)
      first += 1
    }
    var oldEnd = old.count
    var newEnd = new.count
    while oldEnd > first, newEnd > first, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
      pair(oldEnd, newEnd)
    }
    pairByKey(old[first..<oldEnd], new[first..<newEnd])
  }

  private mutating func pairByKey<Key: Hashable>(_ old: ArraySlice<Key>, _ new: ArraySlice<Key>) {
    guard !old.isEmpty, !new.isEmpty else { return }
    var waiting: [Key: [Int]] = [:]
    for index in old.indices.reversed() { waiting[old[index], default: []].append(index) }
    for index in new.indices {
      if let match = waiting[new[index]]?.popLast() { pair(match, index) }
    }
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    oldOfNew[new] = old
    newOfOld[old] = new
  }
}
