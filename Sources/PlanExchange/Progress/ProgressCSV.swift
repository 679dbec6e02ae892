import CivilTime
public import Plan

/// Reads progress from CSV and workbooks, and writes it as CSV:
/// `date,code,start,finish,remaining_days,percent,note,reporter`.
public enum ProgressCSV {
  /// What is said beside the file.
  public struct Options: Hashable, Sendable {
    /// The position of the project whose activities may be named without its code; nil where every
    /// row must say which it means.
    public var project: Int?
    /// The sheet of a workbook; nil for the first.
    public var sheet: String?
    /// The data date of rows that have none; nil for the one above the table.
    public var dataDate: DateText?

    /// Creates options.
    public init(project: Int? = nil, sheet: String? = nil, dataDate: DateText? = nil) {
      self.project = project
      self.sheet = sheet
      self.dataDate = dataDate
    }
  }

  /// What a file says.
  public struct Result: Sendable {
    /// The records, in the order of the file.
    public var records: [ProgressRecord]
    /// What should be looked at.
    public var warnings: [Finding]
    /// What became of the file.
    public var account: ImportAccount
  }

  /// Reads records of progress, in the order of the file.
  ///
  /// - Parameters:
  ///   - file: The file's name as the user gave it, for findings.
  ///   - portfolio: The plan whose activities the codes name.
  ///   - known: What is on record already, so that a finish before a start recorded earlier is told.
  /// - Throws: Every finding of the file, when one is an error.
  public static func read(
    _ bytes: [UInt8], file: String, for portfolio: Portfolio, _ options: Options,
    known: [ProgressRecord] = []
  ) throws(InvalidInput) -> Result {
    var findings = FindingList()
    var history = ProgressHistory(known)
    var account = ImportAccount()
    if let sheet = Sheet<ProgressColumn>(
      bytes, file: file, named: options.sheet, findings: &findings)
    {
      var reader = ProgressSheetReader(sheet, portfolio, options, findings: findings)
      reader.read(into: &history)
      findings = reader.findings
      account = reader.account
      findings.add(history.findings(in: portfolio))
    }
    return Result(
      records: history.fileRecords, warnings: try findings.warnings(), account: account)
  }

  /// Reads records of progress of a project, whose activities may be named without its code.
  public static func read(
    _ bytes: [UInt8], file: String, for portfolio: Portfolio, project: Int? = nil,
    known: [ProgressRecord] = []
  ) throws(InvalidInput) -> Result {
    try read(bytes, file: file, for: portfolio, Options(project: project), known: known)
  }

  /// Writes records, in their order; reading gives back the same records.
  ///
  /// Data dates and actuals that fall on the minute a bare date means are written as bare dates.
  public static func write(
    _ records: [ProgressRecord], of portfolio: Portfolio, as flavour: CSVFlavour = .plain
  ) -> String {
    var writer = CSVWriter(flavour)
    let said: [ProgressColumn: (ProgressRecord) -> Instant?] = [
      .expected: \.expectedFinish, .suspended: \.suspended, .resumes: \.resumes,
    ]
    let rare = ProgressColumn.rare.filter { column in
      records.contains { said[column]?($0) != nil }
    }
    let columns = ProgressColumn.written + rare
    writer.write(columns.map(flavour.heading))
    for record in records {
      let day = BareDay(portfolio, activity: record.activity)
      writer.write(
        columns.map { column in
          switch column {
          case .date: day.text(record.date, bare: day.dataDate)
          case .code: portfolio.code(of: record.activity)
          case .start: record.actualStart.map { day.text($0, bare: day.start) } ?? ""
          case .finish: record.actualFinish.map { day.text($0, bare: day.finish) } ?? ""
          case .remaining: record.remaining.map { DecimalText.days($0, ofDay: day.minutes) } ?? ""
          case .percent: record.percent.map(percent) ?? ""
          case .note: flavour.guarded(record.note)
          case .reporter: flavour.guarded(record.reporter)
          case .expected: record.expectedFinish.map { day.text($0, bare: day.finish) } ?? ""
          case .suspended: record.suspended.map { day.text($0, bare: day.start) } ?? ""
          case .resumes: record.resumes.map { day.text($0, bare: day.start) } ?? ""
          case .status, .number, .title, .project: ""
          }
        })
    }
    return writer.text
  }

  /// A part of a percent bears its sign, as a column of such numbers is one of shares.
  private static func percent(_ percent: Double) -> String {
    let text = "\(percent)"
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    return percent < 1 ? text + "%" : text
  }
}
