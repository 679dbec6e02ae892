import Plan

/// The kinds of CSV files, so that one given in place of another is called by its name.
enum FileKind: String, CaseIterable {
  case plan
  case holidays
  case windows
  case progress
  case rules

  /// Its name in a sentence.
  var name: Wording {
    switch self {
    case .plan: Wording(zh: "计划表", en: "plan")
    case .holidays: Wording(zh: "节假日表", en: "table of holidays")
    case .windows: Wording(zh: "窗口表", en: "table of windows")
    case .progress: Wording(zh: "进度表", en: "table of progress")
    case .rules: Wording(zh: "规则表", en: "table of rules")
    }
  }

  /// The finding for a file that is not of this kind: `not-a-plan`, `not-holidays`.
  var mismatch: String { self == .plan ? "not-a-plan" : "not-\(rawValue)" }

  /// Returns the kind whose identifying columns a header has.
  static func recognised(in header: [String]) -> FileKind? {
    allCases.first { kind in
      switch kind {
      case .plan: fits(PlanColumn.self, header)
      case .holidays: fits(HolidayColumn.self, header)
      case .windows: fits(WindowColumn.self, header)
      case .progress: fits(ProgressColumn.self, header)
      case .rules: fits(LegalRuleColumn.self, header)
      }
    }
  }

  private static func fits<Column: CSVColumn>(_: Column.Type, _ header: [String]) -> Bool {
    let columns = Column.recognised(in: header).map(\.column)
    return Column.identifying.allSatisfy(columns.contains)
  }
}
