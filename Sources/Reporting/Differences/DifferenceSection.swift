public import Control
public import Plan

/// What is otherwise of one kind of thing: a heading that counts, and a line each.
public struct DifferenceSection: Hashable, Sendable {
  /// The heading: `工作：新增 1，改动 2`.
  public let heading: String
  /// A line each: `P.A1 基础：工期 20天 → 25天`.
  public let lines: [String]

  /// Puts a difference of two plans in words, as `diff` tells it.
  ///
  /// - Parameters:
  ///   - before: The plan before, with the shipped calendars.
  ///   - after: The plan after, with the shipped calendars.
  ///   - limit: How many of a kind are told one by one; nil for all.
  public static func of(
    _ difference: PlanDifference, from before: Portfolio, to after: Portfolio, limit: Int?,
    _ terms: Terms
  ) -> [DifferenceSection] {
    of(
      DifferenceWords(difference, from: before, to: after, terms).items, limit: limit ?? .max,
      terms)
  }

  /// Gathers items by what they are; of very many the first are told, and how many there are more.
  static func of(
    _ items: [DifferenceItem], limit: Int, _ terms: Terms
  ) -> [DifferenceSection] {
    DifferenceItem.Noun.allCases.compactMap { noun in
      let own = items.filter { $0.noun == noun }
      guard !own.isEmpty else { return nil }
      var lines = own.prefix(max(0, limit)).map { $0.line(terms) }
      let rest = own.count - lines.count
      if rest > 0 { lines.append(terms("另有 \(rest) 项未列出", "and \(rest) more, not listed")) }
      return DifferenceSection(
        heading: "\(noun.name(terms))\(terms("：", ": "))\(counts(own, terms))", lines: lines)
    }
  }

  private static func counts(_ items: [DifferenceItem], _ terms: Terms) -> String {
    let kinds: [(DifferenceItem.Change, String, String)] = [
      (.added, "新增", "new"), (.removed, "去掉", "gone"), (.renamed, "改代码", "renamed"),
      (.changed, "改动", "changed"), (.reordered, "换位置", "reordered"),
    ]
    return kinds.compactMap { change, zh, en in
      let count = items.count { $0.change == change }
      guard count > 0 else { return nil }
      return terms("\(zh) \(count)", "\(count) \(en)")
    }.joined(separator: terms("，", ", "))
  }
}
