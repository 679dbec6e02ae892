/// The columns of a table of progress.
enum ProgressColumn: String, CSVColumn {
  case date
  case code
  case start
  case finish
  case remaining = "remaining_days"
  case percent
  case note
  case reporter
  case expected = "expected_finish"
  case suspended
  case resumes
  // Those below are only read.
  case status
  case number
  case title
  case project

  static let fileKind = FileKind.progress
  static let written = [date, code, start, finish, remaining, percent, note, reporter]
  static let identifying = [date, code]
  static let required: [ProgressColumn] = []
  static let key = code
  static let repeatable: Set<ProgressColumn> = [note, reporter]
  static let byName = namesOfAll()

  /// The columns that are written only where somebody said something in them.
  static let rare = [expected, suspended, resumes]
  /// The columns that say what happened.
  static let facts: Set<ProgressColumn> = [
    start, finish, remaining, percent, status, expected, suspended, resumes,
  ]

  var aliases: [String] { ColumnNames.progress[self] ?? [] }

  var measure: ColumnMeasure? { self == .remaining ? .days : nil }

  /// Progress names its work and says something of it; the data date may stand above the table, or
  /// be given with it.
  static func isIdentified(by columns: Set<ProgressColumn>) -> Bool {
    let isNamed = !columns.isDisjoint(with: [code, number, title])
    let saysFacts = !columns.isDisjoint(with: facts)
    return isNamed && saysFacts || columns.isSuperset(of: identifying)
  }

  static func verdict(on name: String, beside columns: Set<ProgressColumn>) -> ColumnVerdict {
    if ColumnNames.leftOut.contains(name) { return .leftOut }
    guard let planned = PlanColumn.byName[name] else {
      return ColumnSuspicion(name).map { .suspicious($0) } ?? .unknown
    }
    let isDate = planned == .plannedStart || planned == .plannedFinish
    let saysPlanned = name.hasPrefix("计划") || name.hasPrefix("拟") || name.hasPrefix("planned")
    let hasActuals = columns.contains(.start) || columns.contains(.finish)
    return !isDate || saysPlanned || hasActuals ? .leftOut : .ambiguous
  }
}
