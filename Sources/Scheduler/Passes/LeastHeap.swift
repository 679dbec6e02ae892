/// A heap that hands out the least of its elements first.
package struct LeastHeap<Element: Comparable> {
  private var elements: [Element] = []

  /// Creates an empty heap.
  package init() {}

  package var isEmpty: Bool { elements.isEmpty }

  package mutating func insert(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, elements[place] < elements[(place - 1) / 2] {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  package mutating func popLeast() -> Element? {
    guard let least = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return least }
    elements[0] = last
    var place = 0
    while true {
      let (left, right) = (2 * place + 1, 2 * place + 2)
      var next = place
      if left < elements.count, elements[left] < elements[next] { next = left }
      if right < elements.count, elements[right] < elements[next] { next = right }
      if next == place { return least }
      elements.swapAt(place, next)
      place = next
    }
  }
}
