import Plan

/// The rows of a CSV file (RFC 4180) or of a sheet of a workbook, as places in UTF-8 bytes.
///
/// Cells become strings only when asked for, lines and columns are counted only for findings, so
/// that a file of a hundred thousand rows costs little more than one look at each byte.
final class CellTable: Sendable {
  /// A cell: its text without the quotes around it.
  struct Cell: Sendable {
    /// The position of its first byte.
    var start: Int
    /// The position after its last byte.
    var end: Int
    /// Whether it stood in quotes, which keep blanks and may hold separators and line ends.
    var isQuoted: Bool
    /// Whether it holds doubled quotes.
    var hasDoubledQuotes: Bool
    /// Whether a workbook holds it as a date.
    var isDate = false
    /// How far a workbook indents it.
    var indent: UInt8 = 0
  }

  /// A row: a run of cells.
  struct Row: Sendable {
    /// The cells, as positions in ``CellTable/cells``.
    var cells: Range<Int>
    /// The position of its first byte.
    var start: Int
    /// The line it begins in, or its number in a sheet, from 1.
    var line: Int
  }

  /// What a sheet of a workbook has besides its cells.
  struct SheetFacts: Sendable {
    /// Its name.
    var name: String
    /// The cells that merging hides below others, by ``key(_:_:)``: what the merged cell says.
    var merged: [Int: Cell] = [:]
    /// The formulas of which the file has no value, the first few.
    var unvalued: [(line: Int, column: Int)] = []

    /// The key of a cell by its row's number and its column.
    static func key(_ line: Int, _ column: Int) -> Int { line << 14 | column }
  }

  /// The file's name, for findings.
  let file: String
  /// The file's text.
  let bytes: [UInt8]
  /// The cells of all rows.
  let cells: [Cell]
  /// The rows that have a cell that is not empty.
  let rows: [Row]
  /// The sheet; nil for CSV.
  let sheet: SheetFacts?

  init(
    file: String, bytes: [UInt8], cells: [Cell], rows: [Row], sheet: SheetFacts? = nil
  ) {
    self.file = file
    self.bytes = bytes
    self.cells = cells
    self.rows = rows
    self.sheet = sheet
  }

  /// Returns a cell of a row as it stands in the file; nil past the row's end.
  func cell(_ column: Int, of row: Row) -> Cell? {
    let index = row.cells.lowerBound + column
    return index < row.cells.upperBound ? cells[index] : nil
  }

  /// Returns what the merged cell says in which a cell lies hidden; nil where none does.
  func mergedCell(_ column: Int, of row: Row) -> Cell? {
    guard let merged = sheet?.merged, !merged.isEmpty else { return nil }
    return merged[SheetFacts.key(row.line, column)]
  }

  /// Returns the text of a cell; blanks around it are dropped unless it stood in quotes.
  func text(_ cell: Cell) -> String {
    if cell.hasDoubledQuotes { return unescaped(cell) }
    return bytes.withUnsafeBufferPointer { text in
      text.text(cell.isQuoted ? cell.start..<cell.end : text.trimmed(cell.start..<cell.end))
    }
  }

  /// Returns the text of a cell without blanks around it, whether it stood in quotes or not.
  func trimmedText(_ cell: Cell) -> String {
    if cell.hasDoubledQuotes { return unescaped(cell).trimmed }
    return bytes.withUnsafeBufferPointer { $0.text($0.trimmed(cell.start..<cell.end)) }
  }

  /// Returns whether a cell holds nothing but blanks.
  func isEmpty(_ cell: Cell) -> Bool {
    bytes.trimmed(cell.start..<cell.end).isEmpty
  }

  /// Returns where a row begins, or that of one of its columns; nil for the row as a whole.
  func place(of row: Row, column: Int? = 1) -> Finding.Place {
    Finding.Place(file: file, line: row.line, column: column, sheet: sheet?.name)
  }

  /// Returns where in the file a cell of a row begins.
  func place(_ cell: Cell, of row: Row) -> Finding.Place {
    if sheet != nil {
      let index = cells[row.cells].firstIndex {
        $0.start == cell.start && $0.end == cell.end && $0.start < $0.end
      }
      return place(of: row, column: index.map { $0 - row.cells.lowerBound + 1 })
    }
    var line = row.line
    var lineStart = row.start
    let start = cell.isQuoted ? cell.start - 1 : cell.start
    for i in row.start..<start where bytes.endsLine(at: i) {
      line += 1
      lineStart = i + 1
    }
    let column = String(decoding: bytes[lineStart..<start], as: UTF8.self).count + 1
    return Finding.Place(file: file, line: line, column: column)
  }

  /// The cells that hold what no text may hold; most files are only looked through once.
  var forbiddenCharacters: [Finding] {
    bytes.withUnsafeBufferPointer { text in
      guard ForbiddenScalar(in: text) != nil else { return [] }
      return rows.flatMap { row in
        cells[row.cells].compactMap { cell in
          let inner = UnsafeBufferPointer(rebasing: text[cell.start..<cell.end])
          return ForbiddenScalar(in: inner).map {
            .forbiddenCharacter($0, at: place(cell, of: row))
          }
        }
      }
    }
  }

  private func unescaped(_ cell: Cell) -> String {
    var result: [UInt8] = []
    var i = cell.start
    while i < cell.end {
      result.append(bytes[i])
      i += bytes[i] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
