import Plan

/// Refuses a file for what would only be told otherwise.
struct StrictReading {
  let isOn: Bool

  /// Checks what was found.
  ///
  /// - Throws: all of it, with a word on why, where it is strict and something is worth a warning.
  func check(_ findings: [Finding]) throws(InvalidInput) {
    let warnings = findings.filter { $0.severity == .warning }
    guard isOn, !warnings.isEmpty else { return }
    throw InvalidInput(findings + [Finding.strict(warnings.count)])
  }
}

extension Finding {
  fileprivate static func strict(_ count: Int) -> Finding {
    Finding(
      .error, "strict",
      Wording(
        zh: "有 \(count) 处警告，按 --strict 没有导入",
        en: "nothing was imported: \(count) warnings, and --strict takes them for errors"),
      hint: Wording(
        zh: "改正以上各处，或去掉 --strict", en: "mend what is told above, or leave out --strict"))
  }
}

extension Refusal {
  /// A file that names no project, and none is given.
  static let noProject = Refusal(
    zh: "没有指定项目", en: "no project is named",
    hint: Wording(zh: "用 --project 给出项目代码", en: "name one with --project"))
}
