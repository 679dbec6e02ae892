import Dispatch

extension RowSearch {
  /// The best of some searches, the first of equals: several short ones find more than a long one.
  ///
  /// They run beside one another, and know nothing of one another: how many processors there are
  /// changes the time, never the rows.
  public static func best(
    _ problem: RowProblem, rowCount: Int, moves: Int, seeds: Range<Int>
  ) -> RowSearch {
    let first = RowSearch(
      problem, rowCount: rowCount, moves: seeds.count > 1 ? 0 : moves, seed: seeds.lowerBound)
    guard seeds.count > 1, moves > 0 else { return first }
    var found = [RowSearch](repeating: first, count: seeds.count)
    found.withUnsafeMutableBufferPointer { places in
      nonisolated(unsafe) let places = places
      DispatchQueue.concurrentPerform(iterations: seeds.count) { index in
        places[index] = RowSearch(
          problem, rowCount: rowCount, moves: moves, seed: seeds.lowerBound + index)
      }
    }
    return found.dropFirst().reduce(found[0]) { $1.cost < $0.cost ? $1 : $0 }
  }
}
