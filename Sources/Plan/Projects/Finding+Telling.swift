extension Finding {
  /// The order in which findings are told: errors first, then by code, kind and sentence.
  public static func areInOrder(_ a: Finding, _ b: Finding) -> Bool {
    if a.severity != b.severity { return a.severity.rank < b.severity.rank }
    let x = a.codes.first ?? ""
    let y = b.codes.first ?? ""
    if x != y { return naturalOrder(x, y) }
    return (a.id, a.message.en) < (b.id, b.message.en)
  }

  /// A finding about one activity, whose sentence begins with its code and name.
  package static func about(
    _ position: Int, _ portfolio: Portfolio, _ severity: Severity, _ id: String, zh: String,
    en: String, hint: Wording? = nil
  ) -> Finding {
    let code = portfolio.code(of: position)
    let name = portfolio.activities[position].name
    var finding = Finding(
      severity, id, codes: [code],
      Wording(zh: "工作 \(code)“\(name)”\(zh)", en: "activity \(code) \"\(name)\" \(en)"),
      hint: hint)
    finding.cause = FindingCause(.activity, Wording(zh: zh, en: en))
    return finding
  }

  /// The same finding with what it has in common with others of its kind, and what differs.
  package func because(zh: String, en: String, figure: Wording? = nil) -> Finding {
    var finding = self
    finding.cause = FindingCause(
      cause?.subject ?? .activity, Wording(zh: zh, en: en), figure: figure)
    return finding
  }

  /// A finding about one activity, whose hint advises something.
  package static func about(
    _ position: Int, _ portfolio: Portfolio, _ severity: Severity, _ id: String, zh: String,
    en: String, hint: Hint
  ) -> Finding {
    var finding = about(position, portfolio, severity, id, zh: zh, en: en)
    finding.hint = hint
    return finding
  }
}

extension Finding.Severity {
  /// The gravest first.
  fileprivate var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
