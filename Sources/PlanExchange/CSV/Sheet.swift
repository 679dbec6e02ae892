import Plan

/// A CSV file whose header has been understood: rows of cells by column.
final class Sheet<Column: CSVColumn>: Sendable {
  /// A row of data.
  struct Row: Sendable {
    fileprivate let sheet: Sheet
    /// Its position among the rows of the table.
    fileprivate let index: Int

    fileprivate var row: CSVTable.Row { sheet.table.rows[index] }

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
    func text(_ column: Column) -> String {
      // A line end needs quotes around it.
      let hasLines = sheet.cell(column, of: row)?.isQuoted ?? false
      return hasLines ? paragraphs(column).onOneLine : paragraphs(column)
    }

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
  /// The columns that the file has, few enough to be looked through.
  let columns: [Column]
  /// The cell that each of them is in.
  private let cells: [Int]
  private let firstRow: Int

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
    columns = Column.allCases.filter { header.cells[$0] != nil }
    cells = columns.map { header.cells[$0]! }
    firstRow = header.row + 1
  }

  /// The rows of data that have their key, with what is wrong with the form of the others.
  func rows(findings: inout FindingList) -> [Row] {
    let width = max((cells.max() ?? 0) + 1, table.rows[firstRow - 1].cells.count)
    let key = cellNumber(of: Column.key)
    return (firstRow..<table.rows.count).compactMap { index in
      let row = table.rows[index]
      if let surplus = surplusCell(of: row, width: width) {
        findings.add(.extraCells(at: table.place(surplus, of: row)))
      }
      guard let cell = key.flatMap({ table.cell($0, of: row) }), !table.isEmpty(cell) else {
        findings.add(.mergedCells(Column.key.name, at: row.line, file: table.file))
        return nil
      }
      return Row(sheet: self, index: index)
    }
  }

  fileprivate func cell(_ column: Column, of row: CSVTable.Row) -> CSVTable.Cell? {
    cellNumber(of: column).flatMap { table.cell($0, of: row) }
  }

  private func cellNumber(of column: Column) -> Int? {
    for index in columns.indices where columns[index] == column { return cells[index] }
    return nil
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
