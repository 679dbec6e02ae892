import Plan

/// The row of a table that names its columns, found among its first rows and checked; of two rows
/// where groups of columns stand above their names.
struct Header<Column: CSVColumn> {
  /// Where the header is looked for: people put titles, units and dates above it.
  private static var searchedRows: Int { 30 }

  /// Its positions among the table's rows.
  let rows: ClosedRange<Int>
  /// The cell of each column that the file has.
  let cells: [Column: Int]
  /// The names of all cells, as the file has them.
  let names: [String]
  /// The names of columns that are known to hold what nobody keeps.
  private(set) var leftOut: [String] = []

  /// Finds and checks the header.
  ///
  /// - Parameter findings: Takes what is wrong with it.
  /// - Returns: nil when the file has no header that can be worked with.
  init?(of table: CellTable, findings: inout FindingList) {
    let texts = table.rows.prefix(Self.searchedRows).map { row in
      table.cells[row.cells].map(table.trimmedText)
    }
    guard let found = HeaderNames<Column>.find(in: texts) else {
      findings.add(.wrongKind(Column.self, names: texts, table: table))
      return nil
    }
    rows = found.rows
    names = found.names
    let recognised = found.recognised
    cells = Dictionary(recognised.map { ($0.column, $0.cell) }) { first, _ in first }
    let position = table.rows[rows.lowerBound]
    guard Column.isIdentified(by: Set(cells.keys)) else {
      findings.add(
        found.isSplit
          ? .splitHeader(Column.self, table.place(of: position))
          : .wrongKind(Column.self, names: texts, table: table))
      return nil
    }
    if rows.lowerBound > 0 { findings.add(.textAboveHeader(position.line, table)) }
    checkColumns(recognised, table, &findings)
    if !Column.required.allSatisfy({ cells[$0] != nil }) { return nil }
    if rows.upperBound + 1 == table.rows.count { findings.add(.noRows(Column.self, table.file)) }
  }

  private mutating func checkColumns(
    _ recognised: [(column: Column, cell: Int)], _ table: CellTable, _ findings: inout FindingList
  ) {
    let row = table.rows[rows.lowerBound]
    let known = Dictionary(uniqueKeysWithValues: recognised.map { ($0.cell, $0.column) })
    for (index, name) in names.enumerated() where !name.isEmpty {
      let place = place(of: index, table)
      guard let column = known[index] else {
        judge(name, index, table, at: place, &findings)
        continue
      }
      guard let first = cells[column], first != index else { continue }
      if Column.repeatable.contains(column) {
        findings.add(.secondColumn(name, names[first], at: place))
      } else {
        findings.add(.duplicateColumn(name, names[first], at: place))
      }
    }
    checkUnits(table, &findings)
    for column in Column.required where cells[column] == nil {
      findings.add(.missingColumn(column, table.place(of: row, column: nil)))
    }
  }

  /// Refuses numbers in units that nothing is read in, rather than taking weeks for days.
  private func checkUnits(_ table: CellTable, _ findings: inout FindingList) {
    for column in Column.allCases {
      guard let measure = column.measure, let cell = cells[column], isFilled(cell, table),
        let unit = measure.foreignUnit(in: names[cell])
      else { continue }
      findings.add(.headingUnit(names[cell], unit, measure, at: place(of: cell, table)))
    }
  }

  /// Whether something stands in a column.
  private func isFilled(_ cell: Int, _ table: CellTable) -> Bool {
    table.rows[(rows.upperBound + 1)...].contains { row in
      table.cell(cell, of: row).map { !table.isEmpty($0) } ?? false
    }
  }

  private mutating func judge(
    _ name: String, _ index: Int, _ table: CellTable, at place: Finding.Place,
    _ findings: inout FindingList
  ) {
    // A column in which nothing stands can mean nothing.
    let isFilled = isFilled(index, table)
    let verdict = Column.verdict(on: HeaderName.normalised(name), beside: Set(cells.keys))
    switch verdict {
    case .leftOut: leftOut.append(name.onOneLine)
    case .progress where isFilled: findings.add(.progressNotRead(name, at: place))
    case .ambiguous where isFilled: findings.add(.ambiguousColumn(name, at: place))
    case .suspicious(let suspicion) where isFilled:
      findings.add(.columnNotUnderstood(name, suspicion, Column.self, at: place))
    case .unknown: findings.add(.unknownColumn(name, Column.self, at: place))
    case .progress, .ambiguous, .suspicious: leftOut.append(name.onOneLine)
    }
  }

  /// Where the name of a column stands: in the lower row, where that has it.
  private func place(of index: Int, _ table: CellTable) -> Finding.Place {
    for position in rows.reversed() {
      let row = table.rows[position]
      if let cell = table.cell(index, of: row), !table.isEmpty(cell) {
        return table.sheet == nil
          ? table.place(cell, of: row) : table.place(of: row, column: index + 1)
      }
    }
    return table.place(of: table.rows[rows.lowerBound])
  }
}

/// The names of columns as one or two rows say them.
struct HeaderNames<Column: CSVColumn> {
  var rows: ClosedRange<Int>
  var names: [String]
  var recognised: [(column: Column, cell: Int)]
  var isSplit: Bool { rows.count > 1 }

  private var isWhole: Bool { Column.isIdentified(by: Set(recognised.map(\.column))) }

  /// Finds the first row whose names make a table of the kind; else the first that names two columns.
  static func find(in texts: [[String]]) -> HeaderNames? {
    var first: HeaderNames?
    for row in texts.indices {
      var found = HeaderNames(rows: row...row, names: texts[row], recognised: [])
      found.recognised = Column.recognised(in: texts[row])
      found.state(StatedUnits(above: texts[..<row]))
      let joined = joined(texts, at: row, found)
      if let joined, joined.isWhole { return joined }
      if found.isWhole { return found }
      let isCandidate = Set(found.recognised.map(\.column)).count >= 2
      if isCandidate, first == nil { first = joined ?? found }
    }
    return first
  }

  /// Puts the units that hold for the columns into their names.
  private mutating func state(_ units: StatedUnits) {
    for (column, cell) in recognised {
      names[cell] = units.heading(names[cell], of: column.measure)
    }
  }

  /// The names of a row together with those below it, where the row below is no data: it says nothing
  /// in the key's column, and names columns that this one does not, or columns of its groups, or only units.
  private static func joined(
    _ texts: [[String]], at row: Int, _ upper: HeaderNames
  ) -> HeaderNames? {
    guard row + 1 < texts.count, upper.recognised.count >= 2 else { return nil }
    let above = texts[row]
    let below = texts[row + 1]
    let keys = upper.recognised.filter { $0.column == Column.key }
    if let key = keys.first?.cell, key < below.count, !below[key].isEmpty { return nil }
    let fillsGaps = above.indices.contains { cell in
      above[cell].isEmpty && cell < below.count && !below[cell].isEmpty
    }
    let known = Set(upper.recognised.map(\.column))
    let lower = Column.recognised(in: below)
    let areUnits = StatedUnits.areUnits(below)
    guard areUnits || fillsGaps || lower.contains(where: { !known.contains($0.column) }) else {
      return nil
    }
    // A row of data may leave its key empty, too, and bears no names.
    guard areUnits || fillsGaps && !lower.isEmpty || lower.count >= 2 || !keys.isEmpty && fillsGaps
    else { return nil }
    let units = StatedUnits(above: texts[..<row])
    var result = HeaderNames(rows: row...(row + 1), names: [], recognised: [])
    var group = ""
    for cell in 0..<max(above.count, below.count) {
      let top = cell < above.count ? above[cell] : ""
      let name = cell < below.count ? below[cell] : ""
      if !top.isEmpty { group = top }
      result.append(group: name.isEmpty ? top : group, name, at: cell, units)
    }
    return result
  }

  private mutating func append(
    group: String, _ name: String, at cell: Int, _ units: StatedUnits
  ) {
    let whole = group + name
    let names = Column.byName
    // 天数 below 可压缩天数 is its unit, and no column of durations.
    let isUnit = StatedUnits.areUnits([name]) && names[HeaderName.normalised(group)] != nil
    // Brackets below brackets are not run together: the nearer ones count.
    let isBracketed = name.first.map { "([（［【〔".contains($0) } ?? false
    let candidates =
      name.isEmpty || isUnit && isBracketed
      ? [group] : isUnit ? [whole, group] : [whole, name, group]
    let known = candidates.first { names[HeaderName.normalised($0)] != nil }
    let isLeftOut =
      !name.isEmpty && ColumnNames.leftOut.contains(HeaderName.normalised(whole))
    guard !isLeftOut, let known, let column = names[HeaderName.normalised(known)] else {
      self.names.append(isLeftOut ? whole : known ?? whole)
      return
    }
    let heading = units.heading(
      known, of: column.measure, below: known == group ? name : "", group: group)
    self.names.append(heading)
    recognised.append((column, cell))
  }
}
