import Plan
import PlanExchange
import PlanStore

extension StoredPlan {
  /// Makes the edits of a workbook that do not contradict the plan.
  ///
  /// - Throws: A ``Refusal`` of a new code that other work has by now.
  mutating func take(_ edits: PlanEdits) throws(Refusal) {
    edits.apply(to: &portfolio)
    let codes = portfolio.projects.map(\.code)
    let gone = Set(edits.removedActivities)
    if !gone.isEmpty {
      removeActivities { gone.contains("\(codes[$0.project]).\($0.code)") }
    }
    let renamed = edits.renamedActivities
    if renamed.isEmpty { return }
    let positions = Dictionary(
      portfolio.activities.indices.map { (portfolio.code(of: $0), $0) },
      uniquingKeysWith: { first, _ in first })
    for (key, code) in renamed {
      guard let position = positions[key] else { continue }
      try refuseTaken(
        code, project: portfolio.activities[position].project, besides: position)
      renameActivity(at: position, to: code)
    }
  }
}
