/// Where a text stands in the room it is given.
public enum Alignment: String, Hashable, Sendable, CaseIterable {
  /// At the left edge.
  case left
  /// At the right edge.
  case right
  /// In the middle; the odd blank goes to the right.
  case centre

  /// Returns the blanks before a text when `spare` columns are left over.
  func indent(of spare: Int) -> Int {
    switch self {
    case .left: 0
    case .right: spare
    case .centre: spare / 2
    }
  }
}
