/// The values of the column `position`: increasing, with gaps.
enum RowOrder {
  /// How far apart the rows of a fresh list lie.
  static let gap: Int64 = 64

  /// Returns positions for a list whose elements have these now (nil for new ones), changing few.
  ///
  /// A row keeps its position when it lies past the one before; new rows share the gap they fall
  /// into, and push the rows after them on when it is too small. Those at the end come behind `end`,
  /// the last row of a table of which the list is a part.
  static func positions(keeping present: [Int64?], behind end: Int64 = 0) -> [Int64] {
    let following = nextPresent(present)
    var last: Int64 = 0
    return present.indices.map { index in
      if let kept = present[index], kept > last {
        last = kept
      } else if let next = following[index], let position = present[next] {
        let share = (position - last) / Int64(next - index + 1)
        last += min(max(share, 1), gap)
      } else {
        last = max(last, end) + gap
      }
      return last
    }
  }

  /// Returns, for each element, the index of the next one after it that has a position.
  private static func nextPresent(_ present: [Int64?]) -> [Int?] {
    var following: [Int?] = Array(repeating: nil, count: present.count)
    var next: Int?
    for index in present.indices.reversed() {
      following[index] = next
      if present[index] != nil { next = index }
    }
    return following
  }
}
