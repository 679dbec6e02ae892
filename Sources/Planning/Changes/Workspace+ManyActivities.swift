public import Plan
import PlanStore

/// Many activities at once.
extension Workspace {
  /// The positions of the activities that a condition holds for, in the order of the plan.
  ///
  /// - Throws: A ``Refusal`` where it holds for none.
  public func activities(where condition: ActivityCondition, text: String) throws -> [Int] {
    let portfolio = stored.portfolio
    let found = portfolio.activities.indices.filter { condition.holds($0, in: portfolio) }
    guard found.isEmpty else { return found }
    throw Refusal(
      zh: "没有符合“\(text)”的工作，什么都没有改动",
      en: "no activity is such that \(text); nothing was changed",
      hint: Hint(
        zh: "用 \(.listActivities) 看各字段的内容", en: "see what the fields hold with `\(.listActivities)`"
      ))
  }

  /// Changes every activity that a condition holds for, all or none.
  ///
  /// - Returns: The full codes of those that were meant, those that changed, and what a person should know.
  public func changeActivities(
    where text: String, _ edit: ActivityEdit
  ) throws -> (meant: [String], changed: [String], told: [Finding]) {
    let found = try activities(where: try ActivityCondition(text), text: text)
    let before = stored.portfolio
    var told: [Finding] = []
    try change { stored in
      for position in found {
        for finding in try edit.change(position, of: &stored) where !told.contains(finding) {
          told.append(finding)
        }
      }
    }
    let changed = found.filter { before.activities[$0] != stored.portfolio.activities[$0] }
    changedCodes = changed.map(before.code(of:))
    return (found.map(before.code(of:)), changedCodes, told)
  }
}
