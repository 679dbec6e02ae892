public import Plan
import PlanExchange
import PlanStore

extension Workspace {
  /// What came of joining two activities.
  public enum Linked: Hashable, Sendable {
    /// There was none of that type.
    case added
    /// There was one of that type, with this lag.
    case changed(from: LagText?)
    /// There was just that one.
    case same
  }

  /// Joins two activities by a relation; one of that type that joins them already gets the lag.
  ///
  /// - Parameter isAnother: Whether one more is meant where one of that type is there already.
  @discardableResult
  public func link(
    _ predecessor: String, _ successor: String, kind: Relation.Kind = .finishToStart,
    lag: LagText? = nil, another isAnother: Bool = false
  ) throws -> Linked {
    let from = try activity(predecessor)
    let to = try activity(successor)
    var linked = Linked.same
    try change { stored in
      let relation = Relation(
        predecessor: from, successor: to, kind: kind,
        lag: lag.map { stored.portfolio.lag($0, from: from, to: to) } ?? .zero)
      if stored.portfolio.relations.contains(relation) { return }
      let known = stored.portfolio.relations.indices.filter { index in
        let other = stored.portfolio.relations[index]
        return other.predecessor == from && other.successor == to && other.kind == kind
      }
      // Without a lag nothing is said of the one that is there.
      if !known.isEmpty, lag == nil, !isAnother { return }
      if known.count > 1, !isAnother {
        throw Refusal.severalRelations(known.count, predecessor, successor)
      }
      if let index = known.first, !isAnother {
        linked = .changed(from: stored.portfolio.lagText(of: stored.portfolio.relations[index]))
        stored.portfolio.relations[index].lag = relation.lag
      } else {
        linked = .added
        stored.portfolio.relations.append(relation)
      }
    }
    changedCodes = linked == .same ? [] : [from, to].map(stored.portfolio.code(of:))
    return linked
  }

  /// Changes the relation that joins two activities: its type, its lag, or both.
  ///
  /// - Parameters:
  ///   - kind: Which, where several join them; nil for the only one.
  ///   - newKind: The type it gets; nil to leave it.
  ///   - lag: The lag it gets; nil to leave it.
  /// - Returns: Whether anything changed.
  @discardableResult
  public func changeRelation(
    _ predecessor: String, _ successor: String, kind: Relation.Kind?, to newKind: Relation.Kind?,
    lag: LagText?
  ) throws -> Bool {
    let from = try activity(predecessor)
    let to = try activity(successor)
    let isChanged = try change { stored in
      let known = stored.portfolio.relations.indices.filter { index in
        let relation = stored.portfolio.relations[index]
        return relation.predecessor == from && relation.successor == to
          && (kind == nil || kind == relation.kind)
      }
      guard let index = known.first else { throw Refusal.noRelation(predecessor, successor) }
      if known.count > 1 { throw Refusal.severalRelations(known.count, predecessor, successor) }
      var relation = stored.portfolio.relations[index]
      relation.kind = newKind ?? relation.kind
      if let lag { relation.lag = stored.portfolio.lag(lag, from: from, to: to) }
      let isDouble = stored.portfolio.relations.indices.contains {
        $0 != index && stored.portfolio.relations[$0] == relation
      }
      if isDouble {
        stored.portfolio.relations.remove(at: index)
      } else {
        stored.portfolio.relations[index] = relation
      }
    }
    changedCodes = isChanged ? [from, to].map(stored.portfolio.code(of:)) : []
    return isChanged
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
    guard removed > 0 else { throw Refusal.noRelation(predecessor, successor) }
    return removed
  }
}

extension Refusal {
  fileprivate static func noRelation(_ predecessor: String, _ successor: String) -> Refusal {
    Refusal(
      zh: "\(predecessor) 与 \(successor) 之间没有这样的关系",
      en: "no such relation joins \(predecessor) and \(successor)",
      hint: Hint(
        zh: "用 \(.listRelations) \(successor) 看它的关系",
        en: "see its relations with `\(.listRelations) \(successor)`"))
  }

  fileprivate static func severalRelations(
    _ count: Int, _ predecessor: String, _ successor: String
  ) -> Refusal {
    Refusal(
      zh: "\(predecessor) 与 \(successor) 之间有 \(count) 条关系，不知改哪一条",
      en:
        "\(count) relations join \(predecessor) and \(successor), and it is not said which is meant",
      hint: Hint(
        zh: "指明类型；同类型有几条的，先 \(.unlink) 再重新连接",
        en: "name the type; of several of one type `\(.unlink)` them and join again"))
  }
}
