/// The smallest set of activities that suffices for something, where a set that suffices still does with more in it.
///
/// A hitting set with an oracle: a set that does not suffice is grown until nothing can be added, and then one of what is
/// left out must be in the answer. The least set that meets all that is known is tried; when it suffices, none is smaller.
struct FewestActivities {
  let candidates: [Int]
  let suffices: (Set<Int>) -> Bool
  let isStopped: () -> Bool

  /// Finds it, from one that suffices; and whether none is smaller.
  func find(from known: Set<Int>) -> (activities: Set<Int>, isProved: Bool) {
    let all = Set(candidates)
    let essential = known.sorted().filter { !suffices(all.subtracting([$0])) }
    // When time is up nothing suffices any more, and what was told since says nothing.
    if isStopped() { return (known, false) }
    if essential.count == known.count { return (known, true) }
    var best = reduced(known, keeping: Set(essential))
    if isStopped() { return (known, false) }
    var rows = essential.map { [$0] }
    while true {
      guard let least = HittingSet(rows).find(below: best.count) else { return (best, true) }
      if suffices(least) { return (least, true) }
      let grown = grow(least)
      let rest = candidates.filter { !grown.contains($0) }
      rows.append(rest)
      let other = reduced(grown.union(rest.prefix(1)), keeping: Set(essential))
      if isStopped() { return (best, false) }
      if other.count < best.count { best = other }
    }
  }

  /// Takes out what can be spared of a set that suffices, or of all where it does not.
  private func reduced(_ known: Set<Int>, keeping essential: Set<Int>) -> Set<Int> {
    var set = suffices(known) ? known : Set(candidates)
    func spare(_ rest: ArraySlice<Int>) {
      if rest.isEmpty { return }
      let without = set.subtracting(rest)
      if suffices(without) {
        set = without
      } else if rest.count > 1 {
        let middle = rest.startIndex + rest.count / 2
        spare(rest[..<middle])
        spare(rest[middle...])
      }
    }
    spare(set.subtracting(essential).sorted()[...])
    return set
  }

  /// Adds as much as can be added so that a set still does not suffice.
  private func grow(_ set: Set<Int>) -> Set<Int> {
    var grown = set
    func add(_ rest: ArraySlice<Int>) {
      if rest.isEmpty { return }
      let more = grown.union(rest)
      if !suffices(more) {
        grown = more
      } else if rest.count > 1 {
        let middle = rest.startIndex + rest.count / 2
        add(rest[..<middle])
        add(rest[middle...])
      }
    }
    add(candidates.filter { !set.contains($0) }[...])
    return grown
  }
}

/// The smallest set that meets every row, by branch and bound.
struct HittingSet {
  private let rows: [[Int]]

  init(_ rows: [[Int]]) {
    self.rows = rows.sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
  }

  /// Finds one with fewer members than `limit`; nil where there is none.
  func find(below limit: Int) -> Set<Int>? {
    var best: Set<Int>?
    var most = limit
    func search(_ chosen: Set<Int>) {
      let open = rows.filter { $0.allSatisfy { !chosen.contains($0) } }
      if open.isEmpty {
        if chosen.count < most { (best, most) = (chosen, chosen.count) }
        return
      }
      // Rows without a common member need one each.
      var used = chosen
      var apart = 0
      for row in open where row.allSatisfy({ !used.contains($0) }) {
        apart += 1
        used.formUnion(row)
      }
      if chosen.count + apart >= most { return }
      for member in open[0] { search(chosen.union([member])) }
    }
    search([])
    return best
  }
}
