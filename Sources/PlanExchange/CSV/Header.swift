import Plan

/// The row of a file that names its columns, found among its first rows and checked.
struct Header<Column: CSVColumn> {
  /// Where the header is looked for: people put titles, units and dates above it.
  private static var searchedRows: Int { 20 }

  /// Its position among the table's rows.
  let row: Int
  /// The cell of each column that the file has.
  let cells: [Column: Int]

  /// Finds and checks the header.
  ///
  /// - Parameter findings: Takes what is wrong with it.
  /// - Returns: nil when the file has no header that can be worked with.
  init?(of table: CSVTable, findings: inout FindingList) {
    let names = table.rows.prefix(Self.searchedRows).map { row in
      table.cells[row.cells].map(table.trimmedText)
    }
    let recognised = names.map { Column.recognised(in: $0) }
    guard let best = recognised.firstIndex(where: { Set($0.map(\.column)).count >= 2 }) else {
      findings.add(.wrongKind(Column.self, names: names, table: table))
      return nil
    }
    row = best
    cells = Dictionary(recognised[best].map { ($0.column, $0.cell) }) { first, _ in first }

    let position = table.rows[best]
    if Self.isSplit(names, at: best, cells: cells) {
      findings.add(.splitHeader(Column.self, position.line, table.file))
      return nil
    }
    guard Column.identifying.allSatisfy({ cells[$0] != nil }) else {
      findings.add(.wrongKind(Column.self, names: names, table: table))
      return nil
    }
    if best > 0 { findings.add(.textAboveHeader(position.line, table.file)) }
    checkColumns(names[best], recognised[best], of: position, table, &findings)
    let isComplete = Column.required.allSatisfy { cells[$0] != nil }
    if !isComplete { return nil }
    if best + 1 == table.rows.count { findings.add(.noRows(Column.self, table.file)) }
  }

  /// Whether the names of the columns are spread over two rows, as merged cells in a header do:
  /// the row below names columns that this one does not, and says nothing in the key's column.
  private static func isSplit(_ names: [[String]], at row: Int, cells: [Column: Int]) -> Bool {
    guard row + 1 < names.count else { return false }
    let below = names[row + 1]
    if let key = cells[Column.key], key < below.count, !below[key].isEmpty { return false }
    let fillsGaps = names[row].indices.contains { cell in
      names[row][cell].isEmpty && cell < below.count && !below[cell].isEmpty
    }
    return fillsGaps || Column.recognised(in: below).contains { cells[$0.column] == nil }
  }

  private func checkColumns(
    _ names: [String], _ recognised: [(column: Column, cell: Int)], of row: CSVTable.Row,
    _ table: CSVTable, _ findings: inout FindingList
  ) {
    let known = Dictionary(uniqueKeysWithValues: recognised.map { ($0.cell, $0.column) })
    for (index, name) in names.enumerated() where !name.isEmpty {
      let place = table.place(table.cells[row.cells.lowerBound + index], of: row)
      guard let column = known[index] else {
        findings.add(.unknownColumn(name, Column.self, at: place))
        continue
      }
      if cells[column] != index { findings.add(.duplicateColumn(name, column, at: place)) }
    }
    for column in Column.required where cells[column] == nil {
      findings.add(.missingColumn(column, row.line, table.file))
    }
  }
}

extension Finding {
  fileprivate static func wrongKind<Column: CSVColumn>(
    _: Column.Type, names: [[String]], table: CSVTable
  ) -> Finding {
    let kind = Column.fileKind
    let missing = Column.identifying.map(\.name).joined(separator: ", ")
    let seems = names.lazy.compactMap(FileKind.recognised).first.flatMap { $0 == kind ? nil : $0 }
    let zh = seems.map { "，看起来是\($0.name.zh)" } ?? ""
    let en = seems.map { "; it seems to be a \($0.name.en)" } ?? ""
    return Finding(
      .error, kind.mismatch, at: Place(file: table.file, line: table.rows.first?.line),
      Wording(
        zh: "这不是\(kind.name.zh)：没有同时含有“\(missing)”列的表头\(zh)",
        en: "the file is not a \(kind.name.en): no header has the columns \"\(missing)\"\(en)"),
      hint: expected(Column.self))
  }

  fileprivate static func splitHeader<Column: CSVColumn>(
    _: Column.Type, _ line: Int, _ file: String
  ) -> Finding {
    Finding(
      .error, "split-header", at: Place(file: file, line: line, column: 1),
      Wording(
        zh: "表头分在第 \(line) 行和下一行：合并单元格另存为 CSV 后就是这样",
        en: "the header is spread over line \(line) and the next, as merged cells leave it"),
      hint: Wording(
        zh: "取消合并单元格，把列名写在同一行。\(expected(Column.self).zh)",
        en: "unmerge the cells and name every column in one line. \(expected(Column.self).en)"))
  }

  fileprivate static func textAboveHeader(_ line: Int, _ file: String) -> Finding {
    Finding(
      .warning, "text-above-header", at: Place(file: file, line: 1, column: 1),
      Wording(
        zh: "表头在第 \(line) 行，以上内容已略过",
        en: "the header is line \(line); what stands above it was skipped"),
      hint: Wording(
        zh: "标题行可以删除，文件第一行应为表头",
        en: "delete the title lines, so that the header comes first"))
  }

  fileprivate static func unknownColumn<Column: CSVColumn>(
    _ name: String, _: Column.Type, at place: Place
  ) -> Finding {
    Finding(
      .warning, "unknown-column", at: place,
      Wording(zh: "不认识“\(name)”列，已略过", en: "the column \"\(name)\" is unknown and was skipped"),
      hint: expected(Column.self))
  }

  fileprivate static func duplicateColumn<Column: CSVColumn>(
    _ name: String, _ column: Column, at place: Place
  ) -> Finding {
    Finding(
      .error, "duplicate-column", at: place,
      Wording(
        zh: "“\(name)”列重复：前面已有“\(column.name)”列",
        en: "the column \"\(name)\" names \"\(column.name)\" a second time"),
      hint: Wording(zh: "删除其中一列", en: "delete one of the two"))
  }

  fileprivate static func missingColumn<Column: CSVColumn>(
    _ column: Column, _ line: Int, _ file: String
  ) -> Finding {
    Finding(
      .error, "missing-column", at: Place(file: file, line: line),
      Wording(zh: "缺少“\(column.name)”列", en: "the column \"\(column.name)\" is missing"),
      hint: expected(Column.self))
  }

  fileprivate static func noRows<Column: CSVColumn>(_: Column.Type, _ file: String) -> Finding {
    Finding(
      Column.fileKind == .plan ? .error : .warning, "no-rows", at: Place(file: file),
      Wording(zh: "只有表头，没有数据", en: "there is a header but nothing below it"))
  }

  private static func expected<Column: CSVColumn>(_: Column.Type) -> Wording {
    Wording(
      zh: "应有的列：\(Column.expectedHeader)", en: "the columns are \(Column.expectedHeader)")
  }
}
