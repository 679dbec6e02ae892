public import Plan
import PlanStore

/// Levels of nodes.
extension Workspace {
  /// Gives activities their level, all or none.
  ///
  /// - Returns: Whether anything changed.
  @discardableResult
  public func setLevel(_ level: Int, of codes: [String]) throws -> Bool {
    let positions = try codes.map { try activity($0) }
    let before = stored.portfolio
    let isChanged = try change { stored in
      for position in positions { stored.portfolio.activities[position].level = level }
    }
    changedCodes = positions.filter { before.activities[$0].level != level }.map(before.code(of:))
    return isChanged
  }
}

extension Activity {
  /// The level of what nobody gave another.
  public static let usualLevel = 3
}
