extension FileKind {
  /// Returns the kind whose identifying columns a header has.
  static func recognised(in header: [String]) -> FileKind? {
    allCases.first { kind in
      switch kind {
      case .plan: fits(PlanColumn.self, header)
      case .holidays: fits(HolidayColumn.self, header)
      case .windows: fits(WindowColumn.self, header)
      case .progress: fits(ProgressColumn.self, header)
      case .rules: fits(LegalRuleColumn.self, header)
      case .shortenings: fits(ShorteningRuleColumn.self, header)
      case .spreads: fits(SpreadRuleColumn.self, header)
      }
    }
  }

  private static func fits<Column: CSVColumn>(_: Column.Type, _ header: [String]) -> Bool {
    let columns = Column.recognised(in: header).map(\.column)
    return Column.identifying.allSatisfy(columns.contains)
  }
}
