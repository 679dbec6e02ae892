import Plan

/// A table whose header has been understood: rows of cells by column.
final class Sheet<Column: CSVColumn>: Sendable {
  /// A row of data.
  struct Row: Sendable {
    let sheet: Sheet
    /// Its position among the rows of the table.
    let index: Int

    var row: CellTable.Row { sheet.table.rows[index] }

    /// The line it begins in.
    var line: Int { row.line }

    /// The place of the row's beginning.
    var place: Finding.Place { sheet.table.place(of: row) }

    /// Returns the name of a column as the file has it, for sentences.
    func title(_ column: Column) -> String { sheet.title(column) }

    /// Returns a cell without blanks around it; empty where the file has no such column.
    func value(_ column: Column) -> String {
      guard let cell = sheet.cell(column, of: row) else { return "" }
      return sheet.table.trimmedText(cell)
    }

    /// Returns whether a cell holds nothing but blanks, or the file has no such column.
    func isEmpty(_ column: Column) -> Bool {
      sheet.cell(column, of: row).map(sheet.table.isEmpty) ?? true
    }

    /// Returns a cell of which one may cover several rows; what is merged counts for each.
    func sharedValue(_ column: Column) -> String {
      sharedCell(column).map(sheet.table.trimmedText) ?? ""
    }

    /// Returns a cell of free text on one line; quoted blanks at its ends stay.
    func text(_ column: Column) -> String {
      guard let cell = sharedCell(column) else { return "" }
      // A line end needs quotes around it.
      return cell.isQuoted ? paragraphs(cell).onOneLine : paragraphs(cell)
    }

    /// Returns a cell of free text with its line ends.
    func paragraphs(_ column: Column) -> String {
      sharedCell(column).map(paragraphs) ?? ""
    }

    private func paragraphs(_ cell: CellTable.Cell) -> String {
      let text = sheet.table.text(cell)
      // A workbook knows which cells are formulas.
      return sheet.table.sheet == nil ? FormulaGuard.removed(from: text) : text
    }

    /// Returns whether a workbook holds a cell as a date.
    func isDate(_ column: Column) -> Bool { sheet.cell(column, of: row)?.isDate ?? false }

    /// Returns how far a cell is indented: by its blanks, a full-width one counting twice, and by the
    /// workbook.
    func indent(_ column: Column) -> Int {
      guard let cell = sheet.cell(column, of: row) else { return 0 }
      return sheet.table.blanks(before: cell, of: row) + 2 * Int(cell.indent)
    }

    /// Returns where a cell begins; the beginning of the row where the file has no such cell.
    func place(_ column: Column) -> Finding.Place {
      if sheet.table.sheet != nil, let number = sheet.cellNumber(of: column) {
        return sheet.table.place(of: row, column: number + 1)
      }
      guard let cell = sheet.cell(column, of: row) else { return place }
      return sheet.table.place(cell, of: row)
    }

    /// Returns where the text of a cell begins, behind the quote and blanks that stand before it.
    func textPlace(_ column: Column) -> Finding.Place {
      guard sheet.table.sheet == nil, let cell = sheet.cell(column, of: row) else {
        return place(column)
      }
      var inner = cell
      inner.start = sheet.table.bytes.trimmed(cell.start..<cell.end).lowerBound
      inner.isQuoted = false
      return sheet.table.place(inner, of: row)
    }

    private func sharedCell(_ column: Column) -> CellTable.Cell? {
      guard let number = sheet.cellNumber(of: column) else { return nil }
      let cell = sheet.table.cell(number, of: row)
      if let cell, !sheet.table.isEmpty(cell) { return cell }
      return sheet.table.mergedCell(number, of: row) ?? cell
    }
  }

  let table: CellTable
  /// The columns that the file has.
  let columns: [Column]
  /// The names of columns that were left out, as nobody keeps what they hold.
  let leftOut: [String]
  /// The cell of each column, by its ordinal; -1 where the file has none.
  private let cells: [Int]
  /// The names of all cells.
  let names: [String]
  /// The first row of data.
  let firstRow: Int
  /// The first row of the header.
  private let headerRow: Int

  /// Reads a file and understands its header.
  ///
  /// - Parameters:
  ///   - wanted: The sheet of a workbook; nil for the first that can be read.
  ///   - findings: Takes what is wrong with the form of the file; the sheet's rows are those that
  ///     are worth a closer look.
  /// - Returns: nil when the file cannot be read at all.
  convenience init?(
    _ bytes: [UInt8], file: String, named wanted: String? = nil, findings: inout FindingList
  ) {
    do {
      self.init(
        try TableReader.read(bytes, file: file, sheet: wanted), findings: &findings)
    } catch {
      findings.add(error.findings)
      return nil
    }
  }

  /// Understands the header of a table.
  init?(_ table: CellTable, findings: inout FindingList) {
    self.table = table
    guard let header = Header<Column>(of: table, findings: &findings) else { return nil }
    columns = Column.allCases.filter { header.cells[$0] != nil }
    cells = Column.allCases.map { header.cells[$0] ?? -1 }
    names = header.names
    leftOut = header.leftOut
    headerRow = header.rows.lowerBound
    firstRow = header.rows.upperBound + 1
    let first = table.rows[headerRow].line
    for formula in table.sheet?.unvalued ?? []
    where formula.line > first && cells.contains(formula.column - 1) {
      findings.add(
        .formulaWithoutValue(
          at: .init(
            file: table.file, line: formula.line, column: formula.column, sheet: table.sheet?.name))
      )
    }
  }

  /// The texts that stand above the header.
  var textsAbove: [String] {
    table.rows[..<headerRow].flatMap { row in
      table.cells[row.cells].map(table.trimmedText).filter { !$0.isEmpty }
    }
  }

  /// The name of a column as the file has it; the usual one where the file lacks it.
  func title(_ column: Column) -> String {
    cellNumber(of: column).map { names[$0].onOneLine } ?? column.name
  }

  /// The rows of data that have their key, with what is wrong with the form of the others.
  func rows(findings: inout FindingList) -> [Row] {
    allRows(findings: &findings).filter { row in
      let hasKey = !row.value(Column.key).isEmpty
      if !hasKey { findings.add(.mergedCells(title(Column.key), at: row.place)) }
      return hasKey
    }
  }

  /// All rows below the header, with what is wrong with their form.
  func allRows(findings: inout FindingList) -> [Row] {
    let width = max((cells.max() ?? 0) + 1, names.count)
    for index in firstRow..<table.rows.count {
      let row = table.rows[index]
      if let surplus = surplusCell(of: row, width: width) {
        findings.add(.extraCells(at: table.place(surplus, of: row)))
      }
    }
    return (firstRow..<table.rows.count).map { Row(sheet: self, index: $0) }
  }

  func cell(_ column: Column, of row: CellTable.Row) -> CellTable.Cell? {
    cellNumber(of: column).flatMap { table.cell($0, of: row) }
  }

  func cellNumber(of column: Column) -> Int? {
    let number = cells[column.ordinal]
    return number < 0 ? nil : number
  }

  /// The first cell past the header's last one that holds something; nobody means those of a workbook.
  private func surplusCell(of row: CellTable.Row, width: Int) -> CellTable.Cell? {
    guard table.sheet == nil, row.cells.count > width else { return nil }
    return table.cells[row.cells.lowerBound + width..<row.cells.upperBound]
      .first { !table.isEmpty($0) }
  }
}

extension CellTable {
  /// The blanks before the text of a cell, a full-width one counting twice.
  fileprivate func blanks(before cell: Cell, of row: Row) -> Int {
    // In CSV only quotes keep blanks that are meant.
    if sheet == nil, cell.isQuoted { return 0 }
    let first = bytes.trimmed(cell.start..<cell.end).lowerBound
    if first == cell.start { return 0 }
    let blanks = String(decoding: bytes[cell.start..<first], as: UTF8.self)
    return blanks.unicodeScalars.reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : $1 == "\t" ? 4 : 1) }
  }
}

extension Finding {
  static func extraCells(at place: Place) -> Finding {
    Finding(
      .error, "extra-cells", at: place,
      Wording(
        zh: "这一行的单元格比表头多", en: "the line has more cells than the header has columns"),
      hint: Wording(
        zh: "含有逗号的文字要加英文引号；多余的单元格请删除",
        en: "put text that contains a comma in quotation marks, or delete the surplus cell"))
  }

  static func mergedCells(_ key: String, at place: Place) -> Finding {
    Finding(
      .error, "merged-cells", at: place,
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
