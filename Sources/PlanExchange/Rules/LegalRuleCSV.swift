public import Plan

/// The columns of a table of legal rules.
enum LegalRuleColumn: String, RuleColumn {
  case id
  case kind
  case words
  case except
  case milestone
  case amount
  case unit
  case certainty
  case source
  case sourceEnglish = "source_en"

  static let fileKind = FileKind.rules
  static let identifying = [id, kind, amount]
  static let required = [unit, certainty]
  static let key = id
  static let byName = namesOfAll()

  var aliases: [String] {
    switch self {
    case .id: ["规则", "编号"]
    case .kind: ["类型", "类别"]
    case .words: ["关键词", "名称含"]
    case .except: ["除外", "名称不含"]
    case .milestone: ["节点", "里程碑"]
    case .amount: ["数值", "天数"]
    case .unit: ["单位", "历法"]
    case .certainty: ["可信度", "核实程度"]
    case .source: ["依据", "出处"]
    case .sourceEnglish: ["英文依据"]
    }
  }
}

/// Reads legal rules as CSV (`rules/README.md` tells the columns).
public enum LegalRuleCSV {
  /// Reads rules, in the order of the file.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  /// - Throws: Every finding of the file, when one is an error.
  public static func read(_ bytes: [UInt8], file: String) throws(InvalidInput) -> [LegalRule] {
    try Sheet<LegalRuleColumn>.rules(bytes, file: file, reading: rule)
  }

  private static func rule(
    _ row: Sheet<LegalRuleColumn>.Row, _ findings: inout FindingList
  ) -> LegalRule? {
    let kind = row.word(LegalRule.Kind.self, .kind, &findings)
    let unit = row.word(LegalRule.Unit.self, .unit, &findings)
    let certainty = row.certainty(&findings)
    let amount = row.number(.amount, in: 0...3650, &findings)
    let milestone =
      row.value(.milestone).isEmpty ? nil : row.word(Activity.Role.self, .milestone, &findings)
    guard let kind, let unit, let certainty, let amount else { return nil }
    let words = row.words(.words).map { $0.split(separator: "&").map(String.init) }
    if words.isEmpty, kind != .compression {
      findings.add(.ruleWithoutWords(row.value(.id), at: row.place(.words)))
      return nil
    }
    let (source, english) = row.sources
    return LegalRule(
      id: row.value(.id), kind: kind, words: words, except: row.words(.except),
      milestone: milestone, amount: amount, unit: unit, certainty: certainty, source: source,
      englishSource: english)
  }
}

extension Finding {
  static func badRule(_ text: String, _ known: [String], at place: Place) -> Finding {
    Finding(
      .error, "bad-rule", at: place,
      Wording(
        zh: "规则表中“\(text)”不可用，可写：\(known.joined(separator: "、"))",
        en:
          "\"\(text)\" cannot be used in a table of rules; write one of \(known.joined(separator: ", "))"
      ))
  }

  static func ruleWithoutWords(_ id: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-rule", at: place,
      Wording(
        zh: "规则“\(id)”没有关键词，不知道它说的是哪些工作",
        en: "the rule \"\(id)\" has no words to tell which activities it speaks of"),
      hint: Wording(zh: "填写 words 列", en: "fill in the column \"words\""))
  }
}
