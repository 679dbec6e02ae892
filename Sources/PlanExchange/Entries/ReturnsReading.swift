public import Plan

extension ReturnsTable {
  /// What offices filled in.
  public struct Result: Sendable {
    /// The records, in the order of the table.
    public var records: [ProgressRecord]
    /// What should be looked at.
    public var warnings: [Finding]
    /// What became of the file.
    public var account: ImportAccount
    /// How many rows nobody touched.
    public var untouched: Int
  }

  /// Reads what offices filled in: of every row somebody touched the cells that say something else
  /// than the table did when it was handed out.
  ///
  /// - Parameters:
  ///   - table: The table as it was handed out.
  ///   - portfolio: The plan as it is, with the shipped calendars.
  ///   - dataDate: When what is said was true.
  ///   - office: Who reports; empty where each row says so.
  ///   - known: What is on record already.
  /// - Throws: Everything that is wrong with the file, by cell, where something is an error.
  public static func read(
    _ book: EntryBook, madeOf table: EntryTable, for portfolio: Portfolio, dataDate: DateText,
    office: String, known: [ProgressRecord]
  ) throws(InvalidInput) -> Result {
    var findings = FindingList()
    guard let sheet = try book.table(name), let reading = EntryReading(table, in: sheet) else {
      throw InvalidInput([.sheetGone(name, book.file, isNeeded: true)])
    }
    findings.add(reading.findings.all)
    for line in reading.added {
      findings.add(.rowNotAdded(line.key, name, at: line.places[0]))
    }
    var lines = ReturnLines(reading)
    let rows = lines.rows
    findings.add(lines.findings)
    let untouched = table.rows.count - reading.changedLines.count - reading.removed.count
    guard !rows.isEmpty else {
      return Result(
        records: [], warnings: try findings.warnings(), account: ImportAccount(),
        untouched: untouched)
    }
    let cells = CellTable(
      replacing: [(sheet.rows[reading.header.row].line, lines.headings)] + rows, of: sheet)
    var history = ProgressHistory(known)
    var account = ImportAccount()
    if let typed = Sheet<ProgressColumn>(cells, findings: &findings) {
      var reader = ProgressSheetReader(
        typed, portfolio, .init(dataDate: dataDate), findings: findings)
      reader.read(into: &history)
      findings = reader.findings
      account = reader.account
      findings.add(history.findings(in: portfolio))
      findings.remove("text-above-header")
      findings.remove("no-progress")
    }
    var records = history.fileRecords
    for index in records.indices where records[index].reporter.isEmpty {
      let code = portfolio.code(of: records[index].activity)
      records[index].reporter = office.isEmpty ? Self.office(of: code, in: table) : office
    }
    return Result(
      records: records, warnings: try findings.warnings(), account: account, untouched: untouched)
  }

  private static func office(of code: String, in table: EntryTable) -> String {
    guard let column = table.position(of: Column.office.rawValue) else { return "" }
    return table.rows.first { $0.key == code }?.cells[column].words ?? ""
  }
}

/// The touched rows of a 填报表 as rows of progress, each cell in its place.
private struct ReturnLines {
  private let reading: EntryReading
  private(set) var findings: [Finding] = []

  init(_ reading: EntryReading) { self.reading = reading }

  /// The headings by which a table of progress is read.
  var headings: [Int: String] {
    var headings: [Int: String] = [:]
    for (column, cell) in zip(reading.table.columns, reading.header.cells) {
      guard let cell, ReturnsTable.Column(rawValue: column.id)?.progress != nil else { continue }
      headings[cell] = column.heading.zh
    }
    return headings
  }

  /// The rows, by number in the sheet.
  var rows: [(line: Int, cells: [Int: String])] {
    mutating get {
      let changes = Dictionary(grouping: reading.changes, by: \.row)
      var rows: [(line: Int, cells: [Int: String])] = []
      for line in reading.changedLines.values.sorted(by: { $0.number < $1.number }) {
        let told = findings.count
        let cells = cells(of: line, changes[line.row ?? -1] ?? [])
        // What makes no sense has been told; that nothing is left of the row needs no word of its own.
        let isNothing = cells.allSatisfy { $0.key == reading.header.cells[0] || $0.value.isEmpty }
        if findings.count > told, isNothing { continue }
        rows.append((line.number, cells))
      }
      return rows
    }
  }

  private mutating func cells(
    of line: EntryReading.Line, _ changes: [EntryReading.Change]
  ) -> [Int: String] {
    var cells: [Int: String] = [:]
    var needsHelp = false
    for change in changes {
      guard let column = ReturnsTable.Column(rawValue: reading.table.columns[change.column].id),
        let cell = reading.header.cells[change.column]
      else { continue }
      switch column {
      case .state: cells[cell] = state(change, line)
      case .help: needsHelp = answer(change)
      case .percent: cells[cell] = Self.percent(change.text)
      default: cells[cell] = change.text
      }
    }
    if let code = reading.header.cells[0] { cells[code] = line.key }
    if needsHelp, let note = cell(.note) {
      cells[note] = "【需协调】" + (cells[note] ?? "")
    }
    return cells
  }

  private func cell(_ column: ReturnsTable.Column) -> Int? {
    reading.table.position(of: column.rawValue).flatMap { reading.header.cells[$0] }
  }

  /// The word of a state, held against what else the row says.
  private mutating func state(_ change: EntryReading.Change, _ line: EntryReading.Line) -> String {
    let start = reading.table.position(of: ReturnsTable.Column.start.rawValue)!
    switch ProgressStatus(change.text) {
    case nil: return ""
    case .finished, .percent: return change.text
    case .underWay:
      if line.texts[start].trimmed.isEmpty {
        findings.append(.startedWithoutDate(line.key, at: line.places[start]))
        return ""
      }
      return change.text
    case .notStarted:
      findings.append(.stateGoesBack(line.key, at: change.place))
      return ""
    case .words(let words):
      findings.append(.badState(words, at: change.place))
      return ""
    }
  }

  private mutating func answer(_ change: EntryReading.Change) -> Bool {
    let text = change.text.trimmed
    let answer = YesNo.read(text)
    if answer == nil {
      let heading = reading.table.columns[change.column].heading
      findings.append(.badYesNo(text, heading.zh, at: change.place))
    }
    return answer ?? false
  }

  /// A share of one, where the cell has lost its sign: 0.5 is 50%.
  private static func percent(_ text: String) -> String {
    let plain = HalfWidth.text(text).trimmed
    guard let number = Double(plain), number > 0, number < 1 else { return text }
    return ExcelNumber.percent(number)
  }
}

extension Finding {
  fileprivate static func startedWithoutDate(_ code: String, at place: Place) -> Finding {
    Finding(
      .error, "started-without-date", at: place, codes: [code],
      Wording(
        zh: "“\(code)”写着进行中，却没有实际开始的日期",
        en: "\"\(code)\" is said to be in progress, without the day it began"),
      hint: Wording(zh: "填写实际开始", en: "fill in the actual start"))
  }

  fileprivate static func stateGoesBack(_ code: String, at place: Place) -> Finding {
    Finding(
      .error, "state-goes-back", at: place, codes: [code],
      Wording(
        zh: "“\(code)”早已开始，不能再填未开始", en: "\"\(code)\" has begun and cannot be not started again"),
      hint: Wording(
        zh: "以前报错了的，请项目办更正那条记录",
        en: "where an earlier return was wrong, ask for that record to be retracted"))
  }

  fileprivate static func badState(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-state", at: place,
      Wording(zh: "状态“\(text)”不认识", en: "the status \"\(text)\" is not known"),
      hint: Wording(
        zh: "填 未开始、进行中 或 已完成；其他的话写进备注",
        en: "write not started, in progress or done, and other words into the notes"))
  }
}
