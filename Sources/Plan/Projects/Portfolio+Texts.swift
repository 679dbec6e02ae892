extension Portfolio {
  /// What is wrong with the codes, names and other texts, whichever way they came in: a code that
  /// nobody can type, a name with nothing in it, a code point that no text may hold.
  public var textFindings: [Finding] {
    var findings: [Finding] = []
    for project in projects { findings += project.textFindings }
    for (position, activity) in activities.enumerated() {
      findings += activity.textFindings(code(of: position))
    }
    for calendar in calendars {
      findings += TextCheck([("calendar", calendar.name)], of: calendar.name).findings
      findings +=
        TextCheck(calendar.exceptions.map { ("cause", $0.cause) }, of: calendar.name)
        .findings
    }
    for window in windows {
      findings +=
        TextCheck([("window", window.name), ("note", window.note)], of: window.name)
        .findings
    }
    return findings
  }
}

extension Project {
  fileprivate var textFindings: [Finding] {
    let texts =
      [("name", name), ("lead", lead), ("leader", leader), ("person", person)]
      + requiredDates.map { ("source", $0.source) }
    return TextCheck(code: code).findings + TextCheck(name: name, of: code).findings
      + TextCheck(texts + fields.texts, of: code).findings
  }
}

extension Activity {
  fileprivate func textFindings(_ fullCode: String) -> [Finding] {
    let texts = [
      ("name", name), ("name_en", englishName), ("office", owner), ("leader", leader),
      ("person", person), ("note", note),
    ]
    return TextCheck(code: code).findings + TextCheck(name: name, of: fullCode).findings
      + TextCheck(texts + fields.texts, of: fullCode).findings
  }
}

extension [CustomField] {
  fileprivate var texts: [(String, String)] {
    flatMap { [($0.name, $0.name), ($0.name, $0.value)] }
  }
}

/// The rules that texts of a plan keep.
public struct TextCheck {
  /// What is wrong.
  public private(set) var findings: [Finding] = []

  /// Checks texts, each under the word for what it is, of the thing that has a code.
  public init(_ texts: [(what: String, text: String)], of code: String) {
    for (what, text) in texts {
      guard let found = ForbiddenScalar(in: text) else { continue }
      findings.append(.forbiddenCharacter(found, in: what, codes: [code]))
    }
  }

  fileprivate init(code: String) {
    let isSeen = code.unicodeScalars.allSatisfy { !$0.isBlankToSee }
    if code.isEmpty || !isSeen { findings.append(.unusableCode(code)) }
  }

  /// Checks that a name says something, of the thing that has a code.
  public init(name: String, of code: String) {
    if Self.isBlank(name) { findings.append(.missingName(code)) }
  }

  /// Whether a text has nothing in it that can be seen.
  public static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(\.isBlankToSee)
  }
}

extension Unicode.Scalar {
  /// Whether it is a blank, a control, or something else that takes no ink.
  fileprivate var isBlankToSee: Bool {
    if isASCII { return value <= 0x20 || value == 0x7F }
    if (0x4E00...0x9FFF).contains(value) { return false }
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .control || properties.generalCategory == .format
  }
}

extension Finding {
  /// A name with nothing in it.
  public static func missingName(_ code: String, at place: Place? = nil) -> Finding {
    Finding(
      .error, "missing-name", at: place, codes: [code],
      Wording(zh: "“\(code)”没有名称", en: "\"\(code)\" has no name"),
      hint: Wording(
        zh: "填写名称；如果这一行是分段标题，请删除",
        en: "fill in the name, or delete the line if it is a heading"))
  }

  fileprivate static func unusableCode(_ code: String) -> Finding {
    Finding(
      .error, "bad-code", codes: [code],
      Wording(
        zh: code.isEmpty ? "有一个编码是空的" : "编码“\(code)”含有空格或看不见的字符",
        en: code.isEmpty ? "a code is empty" : "the code \"\(code)\" holds blanks or unseen signs"),
      hint: Wording(
        zh: "用字母、数字、汉字、“-”或“_”", en: "use letters, digits, \"-\" and \"_\""))
  }
}
