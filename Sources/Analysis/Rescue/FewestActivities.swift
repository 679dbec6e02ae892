/// The fewest activities and relations whose shortening, or lead, keeps the dates at the least cost.
///
/// Every way to the sink through activities that are left as they are must be closed by shortening one of those on it: the
/// fewest that meet all ways are wanted. Ways are found as they are needed (a hitting set with an oracle): the least set that
/// meets all that are known is tried; where no way is left, none is smaller.
struct FewestActivities {
  let spare: SpareActivities
  let isStopped: () -> Bool

  /// Finds them, from some that suffice; and whether no fewer do.
  ///
  /// All are labels of ``SpareActivities``.
  func find(from known: Set<Int>) -> (activities: Set<Int>, isProved: Bool) {
    var best = reduced(known)
    var rows: [[Int]] = []
    while !isStopped() {
      let search = HittingSet(rows)
      guard let least = search.find(below: best.count, isStopped: isStopped) else {
        return (best, !isStopped())
      }
      // Ways that have nothing in common with each other, until none is left.
      var closed = least
      while let way = spare.way(flags(closed)) {
        if way.isEmpty { return (best, false) }
        rows.append(way)
        closed.formUnion(way)
        if isStopped() { return (best, false) }
      }
      if closed.count == least.count { return (least, true) }
      let other = reduced(closed)
      if other.count < best.count { best = other }
    }
    return (best, false)
  }

  private func flags(_ set: Set<Int>) -> [Bool] {
    var flags = [Bool](repeating: false, count: spare.count)
    for label in set { flags[label] = true }
    return flags
  }

  /// Takes out one after the other what can be spared of a set that suffices.
  private func reduced(_ known: Set<Int>) -> Set<Int> {
    var kept = known
    var flags = flags(known)
    for label in known.sorted() {
      flags[label] = false
      if spare.way(flags) == nil { kept.remove(label) } else { flags[label] = true }
      if isStopped() { return kept }
    }
    return kept
  }
}
