public import Plan

/// The columns of a table that says how far work may be shortened.
enum ShorteningRuleColumn: String, CSVColumn {
  case id
  case offices
  case words
  case except
  case percent
  case exceptionPercent = "exception_percent"
  case price
  case certainty
  case source
  case sourceEnglish = "source_en"

  static let fileKind = FileKind.shortenings
  static let identifying = [id, offices, percent]
  static let required = [certainty]
  static let key = id
  static let byName = namesOfAll()

  var aliases: [String] {
    switch self {
    case .id: ["规则", "编号"]
    case .offices: ["责任单位", "单位含"]
    case .words: ["关键词", "名称含"]
    case .except: ["除外", "名称不含"]
    case .percent: ["可压缩比例"]
    case .exceptionPercent: ["论证后比例"]
    case .price: ["优选系数", "每天费用"]
    case .certainty: ["可信度", "核实程度"]
    case .source: ["依据", "出处"]
    case .sourceEnglish: ["依据（英文）"]
    }
  }
}

/// Reads the rules of shortening as CSV (`rules/README.md` tells the columns).
public enum ShorteningRuleCSV {
  /// Reads rules, in the order of the file; of several that speak of one activity the first counts.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  /// - Throws: Every finding of the file, when one is an error.
  public static func read(_ bytes: [UInt8], file: String) throws(InvalidInput) -> [ShorteningRule] {
    var findings = FindingList()
    var rules: [ShorteningRule] = []
    if let sheet = Sheet<ShorteningRuleColumn>(bytes, file: file, findings: &findings) {
      for row in sheet.rows(findings: &findings) {
        if let rule = rule(row, &findings) { rules.append(rule) }
      }
    }
    _ = try findings.warnings()
    return rules
  }

  private static func rule(
    _ row: Sheet<ShorteningRuleColumn>.Row, _ findings: inout FindingList
  ) -> ShorteningRule? {
    let percent = number(row, .percent, 0...95, nil, &findings)
    let exception = number(row, .exceptionPercent, 0...95, percent, &findings)
    let price = number(row, .price, 1...1_000_000_000, 1, &findings)
    let certainty = LegalRule.Certainty(rawValue: row.value(.certainty))
    if certainty == nil {
      let known = LegalRule.Certainty.allCases.map(\.rawValue)
      findings.add(.badRule(row.value(.certainty), known, at: row.place(.certainty)))
    }
    guard let percent, let exception, let price, let certainty else { return nil }
    let offices = words(row.value(.offices))
    if offices.isEmpty {
      findings.add(.ruleWithoutWords(row.value(.id), at: row.place(.offices)))
      return nil
    }
    return ShorteningRule(
      id: row.value(.id), offices: offices, words: words(row.value(.words)),
      except: words(row.value(.except)), percent: percent, exceptionPercent: exception,
      price: price, certainty: certainty, source: row.value(.source),
      englishSource: row.value(.sourceEnglish).isEmpty
        ? row.value(.source) : row.value(.sourceEnglish))
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: "|").map(String.init)
  }

  private static func number(
    _ row: Sheet<ShorteningRuleColumn>.Row, _ column: ShorteningRuleColumn,
    _ range: ClosedRange<Int>, _ fallback: Int?, _ findings: inout FindingList
  ) -> Int? {
    let text = row.value(column)
    if text.isEmpty, let fallback { return fallback }
    if let number = Int(text), range.contains(number) { return number }
    findings.add(
      .badRule(text, ["\(range.lowerBound)", "\(range.upperBound)"], at: row.place(column)))
    return nil
  }
}
