public import Plan
import PlanExchange
import PlanStore

/// A lag as people write it: `5`, `-3d`, `10w`, `2e`, `2b`, `2p`, `50%`.
public struct LagText: Hashable, Sendable {
  private let number: Int
  private let isPercent: Bool
  private let counting: Lag.Counting

  /// Reads a lag; nil for anything else, and for one out of range.
  public init?(_ text: String) {
    var digits = Substring(text.lowercased())
    let unit = digits.last.flatMap(PredecessorToken.LagUnit.init(rawValue:))
    if unit != nil { digits.removeLast() }
    isPercent = digits.hasSuffix("%")
    if isPercent { digits.removeLast() }
    let limits = isPercent ? PlanLimits.lagPercent : -36_500...36_500
    guard let number = Int(digits), limits.contains(number) else { return nil }
    self.number = number
    counting = (unit ?? .calendarDays).counting
  }

  /// Returns the lag between two activities.
  func lag(_ portfolio: Portfolio, from: Int, to: Int) -> Lag {
    isPercent
      ? Lag(percent: number, counting: counting)
      : Lag(
        minutes: number * portfolio.dayMinutes(of: counting, from: from, to: to),
        counting: counting)
  }
}

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
        lag: lag?.lag(stored.portfolio, from: from, to: to) ?? .zero)
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
        hint: Wording(zh: "看 project show 的紧前一列", en: "see the predecessors in `project show`"))
    }
    return removed
  }
}
