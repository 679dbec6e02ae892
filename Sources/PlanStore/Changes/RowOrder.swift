/// The values of the column `position`: increasing, with gaps.
enum RowOrder {
  /// How far apart the rows of a fresh list lie.
  static let gap: Int64 = 64

  /// Returns positions for a list whose elements have these now (nil for new ones), changing few.
  ///
  /// A row keeps its position when it lies past the one before; a new row goes in the middle of the
  /// gap it falls into.
  static func positions(keeping present: [Int64?]) -> [Int64] {
    let following = nextPresent(present)
    var last: Int64 = 0
    return present.indices.map { index in
      if let kept = present[index], kept > last {
        last = kept
      } else if let next = following[index], next > last + 1 {
        last = min(last + gap, last + (next - last) / 2)
      } else {
        last += following[index] == nil ? gap : 1
      }
      return last
    }
  }

  /// Returns, for each element, the position of the next one after it that has one.
  private static func nextPresent(_ present: [Int64?]) -> [Int64?] {
    var following: [Int64?] = Array(repeating: nil, count: present.count)
    var next: Int64?
    for index in present.indices.reversed() {
      following[index] = next
      next = present[index] ?? next
    }
    return following
  }
}
