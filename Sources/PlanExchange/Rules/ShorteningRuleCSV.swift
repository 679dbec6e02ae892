public import Plan

/// The columns of a table that says how far work may be shortened.
enum ShorteningRuleColumn: String, RuleColumn {
  case id
  case offices
  case words
  case except
  case percent
  case exceptionPercent = "exception_percent"
  case price
  case overlapPercent = "overlap_percent"
  case overlapPrice = "overlap_price"
  case certainty
  case source
  case sourceEnglish = "source_en"
  case overlapSource = "overlap_source"
  case overlapSourceEnglish = "overlap_source_en"

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
    case .overlapPercent: ["可搭接比例"]
    case .overlapPrice: ["搭接系数", "搭接每天费用"]
    case .certainty: ["可信度", "核实程度"]
    case .source: ["依据", "出处"]
    case .sourceEnglish: ["英文依据"]
    case .overlapSource: ["搭接依据"]
    case .overlapSourceEnglish: ["搭接英文依据"]
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
    try Sheet<ShorteningRuleColumn>.rules(bytes, file: file, reading: rule)
  }

  private static func rule(
    _ row: Sheet<ShorteningRuleColumn>.Row, _ findings: inout FindingList
  ) -> ShorteningRule? {
    let percent = row.number(.percent, in: 0...95, &findings)
    let exception = row.number(.exceptionPercent, in: 0...95, whereEmpty: percent, &findings)
    let price = row.number(.price, in: 1...1_000_000_000, whereEmpty: 1, &findings)
    let overlap = row.number(.overlapPercent, in: 0...95, whereEmpty: 0, &findings)
    let overlapPrice = row.number(
      .overlapPrice, in: 1...1_000_000_000, whereEmpty: 1, &findings)
    let certainty = row.certainty(&findings)
    guard let percent, let exception, let price, let overlap, let overlapPrice, let certainty
    else { return nil }
    let offices = row.words(.offices)
    if offices.isEmpty {
      findings.add(.ruleWithoutWords(row.value(.id), at: row.place(.offices)))
      return nil
    }
    let (source, english) = row.sources
    let (own, ownEnglish) = (row.value(.overlapSource), row.value(.overlapSourceEnglish))
    return ShorteningRule(
      id: row.value(.id), offices: offices, words: row.words(.words), except: row.words(.except),
      percent: percent, exceptionPercent: exception, price: price,
      overlapPercent: overlap, overlapPrice: overlapPrice, certainty: certainty, source: source,
      englishSource: english, overlapSource: own.isEmpty ? source : own,
      englishOverlapSource: ownEnglish.isEmpty ? (own.isEmpty ? english : own) : ownEnglish)
  }
}
