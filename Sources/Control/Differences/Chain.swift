/// A list into which elements are put behind others without moving the rest.
struct Chain<Element: Hashable> {
  private var next: [Element: Element] = [:]
  private var known: Set<Element>
  private var first: Element?
  private var last: Element?

  init(_ elements: [Element]) {
    known = Set(elements)
    first = elements.first
    last = elements.last
    for (element, follower) in zip(elements, elements.dropFirst()) { next[element] = follower }
  }

  /// Puts an element behind another: nil for the front; the end where the other is not there.
  mutating func insert(_ element: Element, behind other: Element?) {
    guard known.insert(element).inserted else { return }
    guard let other else {
      next[element] = first
      first = element
      if last == nil { last = element }
      return
    }
    guard let place = known.contains(other) ? other : last else {
      (first, last) = (element, element)
      return
    }
    next[element] = next[place]
    next[place] = element
    if last == place { last = element }
  }

  /// The elements, the first first.
  var inOrder: [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(known.count)
    var element = first
    while let current = element {
      elements.append(current)
      element = next[current]
    }
    return elements
  }
}

/// The longest part of a list of different numbers that rises.
struct LongestRise {
  /// The positions of the numbers that are part of it.
  let positions: [Int]

  init(of numbers: [Int]) {
    // By the length of a rise: the position of the least number that ends one.
    var ends: [Int] = []
    var former = [Int?](repeating: nil, count: numbers.count)
    for (position, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      former[position] = low == 0 ? nil : ends[low - 1]
      if low == ends.count { ends.append(position) } else { ends[low] = position }
    }
    var positions: [Int] = []
    var position = ends.last
    while let current = position {
      positions.append(current)
      position = former[current]
    }
    self.positions = positions.reversed()
  }
}
