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
        zh: "有 \(count) 处警告，要求有警告就不导入，所以什么都没有导入",
        en: "nothing was imported: there are \(count) warnings, and none were to be allowed"),
      hint: Hint(
        zh: "改正以上各处，或去掉 \(.readStrictly)",
        en: "mend what is told above, or leave out \(.readStrictly)"))
  }
}

extension Refusal {
  /// A file that names no project, and none is given.
  static let noProject = Refusal(
    zh: "没有指定项目", en: "no project is named",
    hint: Hint(zh: "用 \(.nameProject) 给出项目代码", en: "name one with \(.nameProject)"))

  /// An activity named to carry the required date, of a file that says so itself.
  static let carrierBesideForeignFile = Refusal(
    zh: "其他软件的文件自己带有项目的要求日期，导入时不能另外指定由哪项工作承担",
    en:
      "another program's file has its own required dates, which no activity named beside it can carry",
    hint: Hint(
      zh: "去掉 \(.nameRequiredActivity(nil))，导入后用 \(.changeProject) 指定",
      en: "leave out \(.nameRequiredActivity(nil)); name it with `\(.changeProject)` afterwards"))
}
