public import Plan

/// Findings put together that say the same of several activities or relations: one line a cause.
public enum FindingGroups {
  /// How many of a group are named in its line.
  private static let most = 12

  /// Returns findings with those of one cause as one, at the place of the first.
  public static func together(_ findings: [Finding]) -> [Finding] {
    var order: [Key] = []
    var groups: [Key: [Finding]] = [:]
    for (index, finding) in findings.enumerated() {
      let key = Key(finding, index)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    return order.map { merged(groups[$0] ?? []) }
  }

  /// What findings of one group share; one without a cause stands by itself.
  private struct Key: Hashable {
    let severity: Finding.Severity
    let id: String
    let cause: Wording?
    let place: Finding.Place?
    let own: Int?

    init(_ finding: Finding, _ index: Int) {
      severity = finding.severity
      id = finding.id
      cause = finding.cause?.wording
      place = finding.place
      own = finding.cause == nil ? index : nil
    }
  }

  private static func merged(_ group: [Finding]) -> Finding {
    guard group.count > 1, let first = group.first, let cause = first.cause else { return group[0] }
    let named = group.prefix(Self.most)
    func list(_ language: Language, _ separator: String) -> String {
      named.map { $0.label(language) }.joined(separator: separator)
        + (group.count > most ? separator + "…" : "")
    }
    let subject: (zh: String, en: String) =
      switch cause.subject {
      case .activity: ("项工作", "activities")
      case .relation: ("条关系", "relations")
      }
    let told = cause.wording
    var finding = first
    finding.codes = group.flatMap(\.codes)
    finding.message = Wording(
      zh: "共 \(group.count) \(subject.zh)\(told.zh)（\(list(.zh, "、"))）",
      en: "\(group.count) \(subject.en), each of which \(told.en) (\(list(.en, ", ")))")
    return finding
  }
}

extension Finding {
  /// How it is named among others of its group: `KG.A01`, `KG.A01→KG.A02`, `KG.C05 50天`.
  fileprivate func label(_ language: Language) -> String {
    let isRelation = cause?.subject == .relation
    let name = codes.prefix(isRelation ? 2 : 1).joined(separator: "→")
    return cause?.figure.map { "\(name) \($0(language))" } ?? name
  }
}
