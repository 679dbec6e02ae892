public import Plan

/// Reads and writes progress as CSV: `date,code,start,finish,remaining_days,percent,note,reporter`.
public enum ProgressCSV {
  /// Reads records of progress, in the order of the file.
  ///
  /// - Parameters:
  ///   - file: The file's name as the user gave it, for findings.
  ///   - portfolio: The plan whose activities the codes name.
  ///   - project: The position of the project whose activities may be named without its code; nil
  ///     where every code must be a full one.
  ///   - known: What is on record already, so that a finish before a start recorded earlier is told.
  /// - Returns: The records, and what should be looked at.
  /// - Throws: Every finding of the file, when one is an error.
  public static func read(
    _ bytes: [UInt8], file: String, for portfolio: Portfolio, project: Int? = nil,
    known: [ProgressRecord] = []
  ) throws(InvalidInput) -> (records: [ProgressRecord], warnings: [Finding]) {
    var findings = FindingList()
    var history = ProgressHistory(known)
    if let sheet = Sheet<ProgressColumn>(bytes, file: file, findings: &findings) {
      var reader = ProgressRowReader(portfolio, project: project, findings: findings)
      for row in sheet.rows(findings: &reader.findings) {
        if let record = reader.read(row) { history.add(record, row) }
      }
      findings = reader.findings
      findings.add(history.findings(in: portfolio))
    }
    return (history.fileRecords, try findings.warnings())
  }

  /// Writes records, in their order; reading gives back the same records.
  ///
  /// Data dates and actuals that fall on the minute a bare date means are written as bare dates.
  public static func write(
    _ records: [ProgressRecord], of portfolio: Portfolio, as flavour: CSVFlavour = .plain
  ) -> String {
    var writer = CSVWriter(flavour)
    writer.write(ProgressColumn.allCases.map(\.name))
    for record in records {
      let day = BareDay(portfolio, activity: record.activity)
      writer.write { (column: ProgressColumn) in
        switch column {
        case .date: day.text(record.date, bare: day.dataDate)
        case .code: portfolio.code(of: record.activity)
        case .start: record.actualStart.map { day.text($0, bare: day.start) } ?? ""
        case .finish: record.actualFinish.map { day.text($0, bare: day.finish) } ?? ""
        case .remaining: record.remaining.map { DecimalText.days($0, ofDay: day.minutes) } ?? ""
        case .percent: record.percent.map(percent) ?? ""
        case .note: flavour.guarded(record.note)
        case .reporter: flavour.guarded(record.reporter)
        }
      }
    }
    return writer.text
  }

  private static func percent(_ percent: Double) -> String {
    let text = "\(percent)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
