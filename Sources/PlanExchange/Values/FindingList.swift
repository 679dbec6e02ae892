import Plan

/// Everything found wrong with a file, collected so that all of it can be told in one run.
struct FindingList {
  /// How many findings are told; what lies beyond is only counted.
  static let limit = 200

  /// The findings, in the order in which they were found.
  private(set) var all: [Finding] = []

  /// Whether something makes the input unusable.
  var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Adds a finding.
  mutating func add(_ finding: Finding) { all.append(finding) }

  /// Adds findings.
  mutating func add(_ findings: [Finding]) { all += findings }

  /// Takes back the findings of a kind.
  mutating func remove(_ id: String) { all.removeAll { $0.id == id } }

  /// Returns the findings by line and column, the ones without a line first, at most
  /// ``limit`` of them: where there are more, errors are kept before warnings, and a last
  /// finding `more-findings` says how many are not shown.
  func told() -> [Finding] {
    let sorted = all.indices.sorted { Self.precedes((all[$0], $0), (all[$1], $1)) }.map { all[$0] }
    guard sorted.count > Self.limit else { return sorted }
    let errors = sorted.filter { $0.severity == .error }.count
    var room = (errors: min(errors, Self.limit), others: max(0, Self.limit - errors))
    let shown = sorted.filter { finding in
      if finding.severity == .error {
        room.errors -= 1
        return room.errors >= 0
      }
      room.others -= 1
      return room.others >= 0
    }
    return shown + [Self.more(sorted.count - shown.count, hasErrors: errors > Self.limit)]
  }

  /// Returns the findings where none is an error.
  ///
  /// - Throws: all of them where one is.
  func warnings() throws(InvalidInput) -> [Finding] {
    if hasErrors { throw InvalidInput(told()) }
    return told()
  }

  private static func precedes(_ a: (Finding, Int), _ b: (Finding, Int)) -> Bool {
    let x = (a.0.place?.line ?? 0, a.0.place?.column ?? 0, a.1)
    return x < (b.0.place?.line ?? 0, b.0.place?.column ?? 0, b.1)
  }

  private static func more(_ count: Int, hasErrors: Bool) -> Finding {
    Finding(
      hasErrors ? .error : .warning, "more-findings",
      Wording(zh: "还有 \(count) 处问题未列出", en: "and \(count) more"),
      hint: Wording(
        zh: "先改正以上问题，再导入一次",
        en: "mend the ones above and import the file again"))
  }
}
