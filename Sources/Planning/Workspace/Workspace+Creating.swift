import Plan
public import PlanStore

extension Workspace {
  /// Makes a new plan file, with the shipped holidays and windows to start from.
  ///
  /// - Parameter identifier: What names this plan among all others, for ever: hexadecimal digits.
  /// - Returns: What the file holds.
  @discardableResult
  public static func create(at path: String, identifier: String) throws -> StoredPlan {
    var stored = StoredPlan()
    stored.holidays = try ShippedFiles.holidays()
    stored.portfolio.windows = try ShippedFiles.windows()
    try PlanFile.create(at: path, filledWith: stored, identifier: identifier)
    return stored
  }
}
