public import Plan

/// The columns of a table that says between what durations lie.
enum SpreadRuleColumn: String, RuleColumn {
  case id
  case offices
  case words
  case except
  case optimistic = "optimistic_percent"
  case likely = "likely_percent"
  case pessimistic = "pessimistic_percent"
  case certainty
  case source
  case sourceEnglish = "source_en"

  static let fileKind = FileKind.spreads
  static let identifying = [id, optimistic, pessimistic]
  static let required = [certainty]
  static let key = id
  static let byName = namesOfAll()

  var aliases: [String] {
    switch self {
    case .id: ["规则", "编号"]
    case .offices: ["责任单位", "单位含"]
    case .words: ["关键词", "名称含"]
    case .except: ["除外", "名称不含"]
    case .optimistic: ["乐观比例"]
    case .likely: ["最可能比例"]
    case .pessimistic: ["悲观比例"]
    case .certainty: ["可信度", "核实程度"]
    case .source: ["依据", "出处"]
    case .sourceEnglish: ["英文依据"]
    }
  }
}

/// Reads the rules of spreads as CSV (`rules/README.md` tells the columns).
public enum SpreadRuleCSV {
  /// Reads rules, in the order of the file; of several that speak of one activity the first counts.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  /// - Throws: Every finding of the file, when one is an error.
  public static func read(_ bytes: [UInt8], file: String) throws(InvalidInput) -> [SpreadRule] {
    try Sheet<SpreadRuleColumn>.rules(bytes, file: file, reading: rule)
  }

  private static func rule(
    _ row: Sheet<SpreadRuleColumn>.Row, _ findings: inout FindingList
  ) -> SpreadRule? {
    let range = 0...1_000
    let optimistic = row.number(.optimistic, in: range, &findings)
    let likely = row.number(.likely, in: range, whereEmpty: 100, &findings)
    let pessimistic = row.number(.pessimistic, in: range, &findings)
    let certainty = row.certainty(&findings)
    guard let optimistic, let likely, let pessimistic, let certainty else { return nil }
    let (source, english) = row.sources
    let rule = SpreadRule(
      id: row.value(.id), offices: row.words(.offices), words: row.words(.words),
      except: row.words(.except), percents: (optimistic, likely, pessimistic),
      certainty: certainty, source: source, englishSource: english)
    if rule == nil {
      findings.add(
        .unorderedSpread(
          "\(optimistic)", "\(likely)", "\(pessimistic)", at: row.place(.optimistic)))
    }
    return rule
  }
}

extension Finding {
  /// Three points that do not ascend.
  static func unorderedSpread(
    _ optimistic: String, _ likely: String, _ pessimistic: String, at place: Place
  ) -> Finding {
    Finding(
      .error, "spread-not-ascending", at: place,
      Wording(
        zh: "乐观 \(optimistic)、最可能 \(likely)、悲观 \(pessimistic) 不是由小到大",
        en:
          "optimistic \(optimistic), likely \(likely), pessimistic \(pessimistic) do not ascend"),
      hint: Wording(zh: "按乐观 ≤ 最可能 ≤ 悲观填写", en: "write optimistic ≤ likely ≤ pessimistic"))
  }
}
