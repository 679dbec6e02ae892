/// Shortenings and leads that keep the dates and of which nothing can be left out by itself; where the time is up, as few as were
/// found by then.
///
/// It is found by the ordinary engine alone, from all that may be done downwards, the dearest first. It proves nothing.
struct CleanedShortening<Key: Hashable & Comparable> {
  private let allowances: [Key: Allowance]
  private let keeps: ([Key: Int]) -> Bool
  private let isStopped: () -> Bool

  init(
    _ allowances: [Key: Allowance], isStopped: @escaping () -> Bool = { false },
    keeps: @escaping ([Key: Int]) -> Bool
  ) {
    self.allowances = allowances
    self.isStopped = isStopped
    self.keeps = keeps
  }

  /// Finds it; nil where not even everything keeps the dates.
  func find() -> [Key: Int]? {
    var days = allowances.mapValues(\.days)
    guard keeps(days) else { return nil }
    let order = allowances.sorted {
      ($1.value.price(ofDay: 1), $0.key) < ($0.value.price(ofDay: 1), $1.key)
    }.map(\.key)
    spare(order[...], &days)
    for activity in order {
      guard let most = days[activity] else { continue }
      days[activity] = fewest(of: activity, most, days)
    }
    return days
  }

  /// Leaves out many at once where that does, else halves of them.
  private func spare(_ rest: ArraySlice<Key>, _ days: inout [Key: Int]) {
    if rest.isEmpty || isStopped() { return }
    let without = days.filter { !rest.contains($0.key) }
    if keeps(without) {
      days = without
    } else if rest.count > 1 {
      let middle = rest.startIndex + rest.count / 2
      spare(rest[..<middle], &days)
      spare(rest[middle...], &days)
    }
  }

  /// The fewest days of one activity that still do, by halves.
  private func fewest(of activity: Key, _ most: Int, _ days: [Key: Int]) -> Int {
    var (low, high) = (1, most)
    var days = days
    while low < high, !isStopped() {
      let middle = (low + high) / 2
      days[activity] = middle
      if keeps(days) { high = middle } else { low = middle + 1 }
    }
    return high
  }
}
