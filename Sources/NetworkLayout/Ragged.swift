/// Lists of different lengths in one piece of memory: the search looks at them millions of times.
final class Ragged<Element> {
  private let offsets: UnsafeMutablePointer<Int>
  private let values: UnsafeMutablePointer<Element>
  private let count: Int

  init(_ lists: [[Element]]) {
    count = lists.count
    offsets = .allocate(capacity: count + 1)
    values = .allocate(capacity: max(1, lists.reduce(0) { $0 + $1.count }))
    offsets[0] = 0
    for (index, list) in lists.enumerated() {
      offsets[index + 1] = offsets[index] + list.count
      for (place, value) in list.enumerated() {
        (values + offsets[index] + place).initialize(to: value)
      }
    }
  }

  deinit {
    values.deinitialize(count: offsets[count])
    values.deallocate()
    offsets.deallocate()
  }

  /// The list at a position, which must not outlive this.
  @inline(__always)
  subscript(index: Int) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(
      start: values + offsets[index], count: offsets[index + 1] - offsets[index])
  }
}

/// One number an item or event, in memory of its own.
final class Numbers<Element: BitwiseCopyable> {
  let at: UnsafeMutablePointer<Element>
  let count: Int

  init(_ values: [Element]) {
    count = values.count
    at = .allocate(capacity: max(1, values.count))
    for (index, value) in values.enumerated() { (at + index).initialize(to: value) }
  }

  deinit { at.deallocate() }

  /// A copy as an array.
  var array: [Element] { Array(UnsafeBufferPointer(start: at, count: count)) }
}
