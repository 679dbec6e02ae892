/// From the `id` of a row to the position of its element in memory.
struct RowIndex {
  private var dense: [Int32]
  private var sparse: [Int: Int]

  /// Creates an index of rows with these ids, in the order of the elements.
  ///
  /// SQLite counts ids up from 1, so an array does; a file where it does not is read all the same.
  init(ids: [Int]) {
    dense = []
    sparse = [:]
    let last = ids.max() ?? 0
    if last <= 4 * ids.count + 1024, ids.allSatisfy({ $0 >= 0 }) {
      dense = Array(repeating: -1, count: last + 1)
      for (position, id) in ids.enumerated() { dense[id] = Int32(position) }
    } else {
      for (position, id) in ids.enumerated() { sparse[id] = position }
    }
  }

  /// Returns the position of the element in the row `id`; nil when there is no such row.
  subscript(id: Int) -> Int? {
    if dense.indices.contains(id), dense[id] >= 0 { return Int(dense[id]) }
    return sparse[id]
  }
}
