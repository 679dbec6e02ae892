import Plan

/// The columns that every table of rules has.
protocol RuleColumn: CSVColumn {
  /// How sure a rule is.
  static var certainty: Self { get }
  /// Where it comes from.
  static var source: Self { get }
  /// The same in English.
  static var sourceEnglish: Self { get }
}

extension Sheet where Column: RuleColumn {
  /// Reads a table of rules, in the order of the file.
  ///
  /// - Parameter rule: Reads one row; nil where it makes no sense, which is a finding then.
  /// - Throws: Every finding of the file, when one is an error.
  static func rules<Rule>(
    _ bytes: [UInt8], file: String, reading rule: (Row, inout FindingList) -> Rule?
  ) throws(InvalidInput) -> [Rule] {
    var findings = FindingList()
    var rules: [Rule] = []
    if let sheet = Sheet(bytes, file: file, findings: &findings) {
      for row in sheet.rows(findings: &findings) {
        if let rule = rule(row, &findings) { rules.append(rule) }
      }
    }
    _ = try findings.warnings()
    return rules
  }
}

extension Sheet.Row where Column: RuleColumn {
  /// The words of a cell, which stand with `|` between them.
  func words(_ column: Column) -> [String] {
    value(column).split(separator: "|").map(String.init)
  }

  /// One of the known words; nil, with a finding, for another.
  func word<Word: RawRepresentable & CaseIterable>(
    _: Word.Type, _ column: Column, _ findings: inout FindingList
  ) -> Word? where Word.RawValue == String {
    let text = value(column)
    if let word = Word(rawValue: text) { return word }
    findings.add(.badRule(text, Word.allCases.map(\.rawValue), at: place(column)))
    return nil
  }

  /// A number of a range, or what counts for an empty cell; nil, with a finding, for anything else.
  func number(
    _ column: Column, in range: ClosedRange<Int>, whereEmpty fallback: Int? = nil,
    _ findings: inout FindingList
  ) -> Int? {
    let text = value(column)
    if text.isEmpty, let fallback { return fallback }
    if let number = Int(text), range.contains(number) { return number }
    findings.add(
      .badRule(text, ["\(range.lowerBound)", "\(range.upperBound)"], at: place(column)))
    return nil
  }

  /// How sure the rule is; nil, with a finding, where it does not say so.
  func certainty(_ findings: inout FindingList) -> LegalRule.Certainty? {
    word(LegalRule.Certainty.self, .certainty, &findings)
  }

  /// Where the rule comes from, in both languages; the Chinese words stand in for English ones.
  var sources: (source: String, english: String) {
    let (source, english) = (value(.source), value(.sourceEnglish))
    return (source, english.isEmpty ? source : english)
  }
}
