import Plan

/// A CSV file whose header has been understood: rows of cells by column.
struct Sheet<Column: CSVColumn> {
  /// A row of data.
  struct Row {
    fileprivate let sheet: Sheet
    fileprivate let row: CSVTable.Row

    /// The line it begins in.
    var line: Int { row.line }

    /// The place of the row's beginning.
    var place: Finding.Place { Finding.Place(file: sheet.table.file, line: line, column: 1) }

    /// Returns a cell without blanks around it; empty where the file has no such column.
    func value(_ column: Column) -> String {
      guard let cell = sheet.cell(column, of: row) else { return "" }
      return sheet.table.trimmedText(cell)
    }

    /// Returns a cell of free text on one line; quoted blanks at its ends stay.
    func text(_ column: Column) -> String { paragraphs(column).onOneLine }

    /// Returns a cell of free text with its line ends.
    func paragraphs(_ column: Column) -> String {
      guard let cell = sheet.cell(column, of: row) else { return "" }
      return FormulaGuard.removed(from: sheet.table.text(cell))
    }

    /// Returns where a cell begins; the beginning of the row where the file has no such cell.
    func place(_ column: Column) -> Finding.Place {
      guard let cell = sheet.cell(column, of: row) else { return place }
      return sheet.table.place(cell, of: row)
    }

    /// Returns where the text of a cell begins, behind the quote and blanks that stand before it.
    func textPlace(_ column: Column) -> Finding.Place {
      guard let cell = sheet.cell(column, of: row) else { return place }
      var inner = cell
      inner.start = sheet.table.bytes.trimmed(cell.start..<cell.end).lowerBound
      inner.isQuoted = false
      return sheet.table.place(inner, of: row)
    }
  }

  fileprivate let table: CSVTable
  /// The cell of each column that the file has.
  private let cells: [Column: Int]
  private let firstRow: Int

  /// The columns that the file has.
  var columns: Set<Column> { Set(cells.keys) }

  /// Reads a file and understands its header.
  ///
  /// - Parameter findings: Takes what is wrong with the form of the file; the sheet's rows are
  ///   those that are worth a closer look.
  /// - Returns: nil when the file cannot be read at all.
  init?(_ bytes: [UInt8], file: String, findings: inout FindingList) {
    do {
      table = try CSVReader.read(bytes, file: file)
    } catch {
      findings.add(error.findings)
      return nil
    }
    guard let header = Header<Column>(of: table, findings: &findings) else { return nil }
    cells = header.cells
    firstRow = header.row + 1
  }

  /// The rows of data that have their key, with what is wrong with the form of the others.
  func rows(findings: inout FindingList) -> [Row] {
    let width = (cells.values.max() ?? 0) + 1
    return table.rows[firstRow...].compactMap { row in
      if let surplus = surplusCell(of: row, width: headerWidth(atLeast: width)) {
        findings.add(.extraCells(at: table.place(surplus, of: row)))
      }
      guard let key = cell(Column.key, of: row), !table.isEmpty(key) else {
        findings.add(.mergedCells(Column.key.name, at: row.line, file: table.file))
        return nil
      }
      return Row(sheet: self, row: row)
    }
  }

  fileprivate func cell(_ column: Column, of row: CSVTable.Row) -> CSVTable.Cell? {
    cells[column].flatMap { table.cell($0, of: row) }
  }

  private func headerWidth(atLeast width: Int) -> Int {
    max(width, table.rows[firstRow - 1].cells.count)
  }

  /// The first cell past the header's last one that holds something.
  private func surplusCell(of row: CSVTable.Row, width: Int) -> CSVTable.Cell? {
    guard row.cells.count > width else { return nil }
    return table.cells[row.cells.lowerBound + width..<row.cells.upperBound]
      .first { !table.isEmpty($0) }
  }
}

extension Finding {
  fileprivate static func extraCells(at place: Place) -> Finding {
    Finding(
      .error, "extra-cells", at: place,
      Wording(
        zh: "这一行的单元格比表头多", en: "the line has more cells than the header has columns"),
      hint: Wording(
        zh: "含有逗号的文字要加英文引号；多余的单元格请删除",
        en: "put text that contains a comma in quotation marks, or delete the surplus cell"))
  }

  fileprivate static func mergedCells(_ key: String, at line: Int, file: String) -> Finding {
    Finding(
      .error, "merged-cells", at: Place(file: file, line: line, column: 1),
      Wording(
        zh: "这一行的“\(key)”列为空，其他单元格却有内容：合并单元格另存为 CSV 后就是这样",
        en: "the cell \"\(key)\" is empty but others are filled, as merged cells leave it"),
      hint: Wording(
        zh: "在 Excel 中取消合并单元格并逐格填写；标题行、小计行和签字行请删除",
        en:
          "unmerge the cells in Excel and fill each one; delete headings, subtotals and signatures")
    )
  }
}
