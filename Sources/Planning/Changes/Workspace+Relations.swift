public import Plan
import PlanExchange
import PlanStore

extension Workspace {
  /// Joins two activities by a relation.
  ///
  /// - Returns: Whether there was none like it.
  @discardableResult
  public func link(
    _ predecessor: String, _ successor: String, kind: Relation.Kind = .finishToStart,
    lag: LagText? = nil
  ) throws -> Bool {
    let from = try activity(predecessor)
    let to = try activity(successor)
    return try change { stored in
      let relation = Relation(
        predecessor: from, successor: to, kind: kind,
        lag: lag.map { stored.portfolio.lag($0, from: from, to: to) } ?? .zero)
      if !stored.portfolio.relations.contains(relation) {
        stored.portfolio.relations.append(relation)
      }
    }
  }

  /// Removes the relations that join two activities.
  ///
  /// - Parameter kind: Which; nil for all.
  /// - Returns: How many.
  /// - Throws: A ``Refusal`` where there are none.
  @discardableResult
  public func unlink(
    _ predecessor: String, _ successor: String, kind: Relation.Kind? = nil
  ) throws -> Int {
    let from = try activity(predecessor)
    let to = try activity(successor)
    var removed = 0
    try change { stored in
      let before = stored.portfolio.relations.count
      stored.portfolio.relations.removeAll {
        $0.predecessor == from && $0.successor == to && (kind == nil || kind == $0.kind)
      }
      removed = before - stored.portfolio.relations.count
    }
    guard removed > 0 else {
      throw Refusal(
        zh: "\(predecessor) 与 \(successor) 之间没有这样的关系",
        en: "no such relation joins \(predecessor) and \(successor)",
        hint: Hint(zh: "看 \(.showProject) 的紧前一列", en: "see the predecessors in `\(.showProject)`"))
    }
    return removed
  }
}
