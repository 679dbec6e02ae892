/// The elements of a long table, read in the order of their ids and sorted only when they must be.
///
/// Rows mostly lie in the order that people keep, and having SQLite sort a million of them takes
/// longer than reading them.
struct OrderedList<Element> {
  private(set) var elements: [Element] = []
  private(set) var ids: [Int] = []
  private var positions: [Int] = []
  private var isSorted = true

  mutating func add(_ element: Element, id: Int, position: Int) {
    if let last = positions.last, last > position { isSorted = false }
    elements.append(element)
    ids.append(id)
    positions.append(position)
  }

  /// Puts the elements in the order of their positions.
  mutating func sort() {
    guard !isSorted else { return }
    let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
    elements = order.map { elements[$0] }
    ids = order.map { ids[$0] }
    positions = order.map { positions[$0] }
    isSorted = true
  }
}
