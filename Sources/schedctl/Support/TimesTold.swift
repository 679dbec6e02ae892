import Plan

/// Which advice was told already: the same about thirty activities is thirty lines that hide the one that
/// matters.
struct TimesTold {
  /// What only advises: nothing has to be done about it.
  private static let advice: Set<String> = ["outside-advisory-window"]

  /// The codes that advice of a kind is about, the first of which was told.
  private var codes: [(id: String, codes: [String])] = []

  /// Whether a finding is to be told in full.
  mutating func isNews(_ finding: Finding) -> Bool {
    guard finding.severity == .warning, Self.advice.contains(finding.id) else { return true }
    let code = finding.codes.first ?? "…"
    guard let place = codes.firstIndex(where: { $0.id == finding.id }) else {
      codes.append((finding.id, [code]))
      return true
    }
    codes[place].codes.append(code)
    return false
  }

  /// How often else each kind holds, and where, a line each.
  func others(_ language: Language) -> [String] {
    codes.filter { $0.codes.count > 1 }.map { told in
      let others = told.codes.dropFirst()
      let more = others.count > 5
      let (zh, en) = (
        others.prefix(5).joined(separator: "、"), others.prefix(5).joined(separator: ", ")
      )
      return language == .zh
        ? "  另有 \(others.count) 项同样：\(zh)\(more ? "等" : "") [\(told.id)]"
        : "  \(others.count) more of the same: \(en)\(more ? ", …" : "") [\(told.id)]"
    }
  }
}
