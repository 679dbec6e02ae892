import Plan

/// What somebody changed in a table, cell by cell.
struct EntryReading {
  /// A cell that says something else.
  struct Change {
    var key: String
    /// The position of its column in the table.
    var column: Int
    /// The position of its row among those of the table.
    var row: Int
    var old: EntryTable.Cell
    var text: String
    var place: Finding.Place
  }

  /// A row of the sheet.
  struct Line {
    var key: String
    /// The text of each column of the table.
    var texts: [String]
    var places: [Finding.Place]
    /// The position of its row among those of the table; nil for a new one.
    var row: Int?
    /// Its number in the sheet.
    var number: Int
  }

  let table: EntryTable
  let sheet: CellTable
  let header: EntryHeader
  private(set) var changes: [Change] = []
  private(set) var added: [Line] = []
  /// The rows of the table that are gone, by position.
  private(set) var removed: [Int] = []
  /// The lines in which something changed, by the position of their row.
  private(set) var changedLines: [Int: Line] = [:]
  private(set) var findings = FindingList()
  /// The rows that bear another code, and what tells them.
  private(set) var renames = EntryRenames()
  private(set) var renamed: [(key: String, code: String, place: Finding.Place)] = []

  /// Compares a sheet with the table that it was made of.
  ///
  /// - Parameter renames: The other codes that rows of another table bear by now.
  init?(_ table: EntryTable, in sheet: CellTable, _ renames: EntryRenames = EntryRenames()) {
    guard let header = EntryHeader(table, in: sheet) else { return nil }
    self.table = table
    self.sheet = sheet
    self.header = header
    checkColumns()
    checkFormulas()
    let rows = Dictionary(
      table.rows.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var numbers: [String: Int] = [:]
    var seen: [String: Int] = [:]
    let typed = lines()
    let own = EntryRenames(table, typed)
    self.renames = own
    for var line in typed {
      if let key = own.old[line.key] {
        renamed.append((key, EntryRenames.local(line.key), line.places[codeColumn]))
      }
      own.apply(to: &line, of: table)
      renames.apply(to: &line, of: table)
      let count = seen[line.key, default: 0] + 1
      seen[line.key] = count
      if table.hasRepeats, count > 1 { line.key += "#\(count)" }
      if let first = numbers[line.key] {
        findings.add(
          .duplicateCode(line.key, first: first, second: line.number, at: line.places[codeColumn]))
        continue
      }
      numbers[line.key] = line.number
      line.row = rows[line.key]
      if let row = line.row { compare(line, with: row) } else { added.append(line) }
    }
    removed = table.rows.indices.filter { numbers[table.rows[$0].key] == nil }
  }

  /// The last column of the key: the code.
  var codeColumn: Int { table.columns.lastIndex { $0.use == .key } ?? 0 }

  private mutating func checkColumns() {
    let first = sheet.rows[header.row]
    for (cell, name) in header.others where isFilled(cell) {
      findings.add(.columnNotKept(name, at: sheet.place(of: first, column: cell + 1)))
    }
    for (column, cell) in zip(table.columns, header.cells) where cell == nil && column.use == .typed
    {
      findings.add(.columnGone(column.heading, at: sheet.place(of: first, column: nil)))
    }
  }

  private func isFilled(_ cell: Int) -> Bool {
    sheet.rows[(header.row + 1)...].contains { row in
      sheet.cell(cell, of: row).map { !sheet.isEmpty($0) } ?? false
    }
  }

  private mutating func checkFormulas() {
    let first = sheet.rows[header.row].line
    for formula in sheet.sheet?.unvalued ?? []
    where formula.line > first && header.cells.contains(formula.column - 1) {
      findings.add(
        .formulaWithoutValue(
          at: .init(
            file: sheet.file, line: formula.line, column: formula.column, sheet: sheet.sheet?.name))
      )
    }
  }

  // MARK: Rows

  /// The rows below the header that are about something.
  private mutating func lines() -> [Line] {
    var lines: [Line] = []
    let keys = table.columns.indices.filter { table.columns[$0].use == .key }
    let first = header.row + 1
    for row in sheet.rows[first...] {
      var texts = header.cells.map { cell in
        cell.flatMap { sheet.cell($0, of: row) }.map(sheet.text) ?? ""
      }
      let places = header.cells.map { cell in sheet.place(of: row, column: (cell ?? 0) + 1) }
      for key in keys { texts[key] = HalfWidth.text(texts[key]).trimmed }
      let filled = texts.indices.filter { !texts[$0].trimmed.isEmpty }
      if filled.isEmpty { continue }
      if texts[codeColumn].isEmpty, !table.hasRepeats {
        // A line of words below the table is none of its rows.
        if filled.count > 1 { findings.add(.rowWithoutCode(at: places[codeColumn])) }
        continue
      }
      if keys.count > 1, texts[keys[0]].isEmpty {
        texts[keys[0]] = lines.last?.texts[keys[0]] ?? ""
      }
      lines.append(
        Line(
          key: keys.map { texts[$0] }.joined(separator: "."), texts: texts, places: places,
          row: nil,
          number: row.line))
    }
    return lines
  }

  private mutating func compare(_ line: Line, with row: Int) {
    for (index, column) in table.columns.enumerated() {
      let known = table.rows[row].cells[index]
      guard column.use != .key, header.cells[index] != nil, !known.isSame(line.texts[index]) else {
        continue
      }
      guard column.use == .typed else {
        findings.add(
          .computedCell(column.heading, known.words, line.key, at: line.places[index]))
        continue
      }
      changes.append(
        Change(
          key: line.key, column: index, row: row, old: known, text: line.texts[index],
          place: line.places[index]))
      changedLines[row] = line
    }
  }
}
