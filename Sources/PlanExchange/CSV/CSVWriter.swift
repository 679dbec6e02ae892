import Containers

/// The flavour in which a CSV file is written.
public enum CSVFlavour: Sendable, CaseIterable {
  /// UTF-8 without a byte order mark, LF: what tools and version control like.
  case plain
  /// UTF-8 with a byte order mark and CRLF, so that a double click in Excel shows Chinese.
  ///
  /// Text that Excel would take for a formula (beginning with `=`, `+`, `-` or `@`, full-width or
  /// behind blanks, tabs or line ends) gets an apostrophe in front, which reading takes away again.
  case excel
  /// The same with Chinese headings, and Chinese words for values that have some.
  case excelInChinese

  /// Whether a spreadsheet is to open it.
  var isForExcel: Bool { self != .plain }

  /// Chooses between a Chinese word and the one that programs write.
  func word(_ zh: String, _ plain: String) -> String { self == .excelInChinese ? zh : plain }

  /// The heading of a column.
  func heading(_ column: some CSVColumn) -> String { word(column.chineseName, column.name) }
}

/// Writes rows of cells as CSV; a cell stands in quotes only where it must.
struct CSVWriter {
  private let flavour: CSVFlavour
  private var bytes: [UInt8]

  init(_ flavour: CSVFlavour) {
    self.flavour = flavour
    bytes = flavour.isForExcel ? [0xEF, 0xBB, 0xBF] : []
  }

  /// The text written so far; with a byte order mark where it would be taken for GB 2312 without one.
  var text: String {
    let needsMark = flavour == .plain && ChineseInDisguise.isLikely(bytes)
    return (needsMark ? "\u{FEFF}" : "") + String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a row.
  mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    if flavour.isForExcel { bytes.append(13) }
    bytes.append(10)
  }

  /// Appends a row of a table, cell by cell as its columns stand.
  mutating func write<Column: CSVColumn>(_ cell: (Column) -> String) {
    write(Column.written.map(cell))
  }

  private mutating func write(_ cell: String) {
    guard Self.needsQuotes(cell) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Separators, quotes and line ends need quotes, and so do blanks at either end.
  ///
  /// Reading drops blanks elsewhere. A semicolon or tab needs them so that it is not taken for the separator.
  private static func needsQuotes(_ cell: String) -> Bool {
    let special: [UInt8] = [34, 44, 59, 9, 10, 13]
    return cell.utf8.contains(where: special.contains) || cell.trimmed != cell
  }
}

extension CSVFlavour {
  /// Returns free text in the form in which reading gives it back.
  ///
  /// Reading takes one apostrophe away from what would be a formula without its apostrophes, so
  /// text that has some gets one more, in every flavour.
  func guarded(_ text: String) -> String {
    guard FormulaGuard.looksLikeFormula(text) else { return text }
    return isForExcel || text.utf8.first == FormulaGuard.apostrophe ? "'" + text : text
  }
}

/// The rule by which spreadsheets take text for a formula, and the apostrophe that prevents it.
enum FormulaGuard {
  static let apostrophe = UInt8(ascii: "'")

  /// Returns whether text would be a formula once the apostrophes before it are gone.
  static func looksLikeFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where scalar != "'" && !isSkipped(scalar) {
      return signs.contains(scalar)
    }
    return false
  }

  /// Spreadsheets in Chinese also take the full-width forms, as the input method leaves them.
  private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

  /// Whether some program drops a scalar from the beginning of a cell.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.isHidden
  }

  /// Returns text without the apostrophe that kept it from being a formula.
  static func removed(from text: String) -> String {
    guard text.utf8.first == apostrophe, looksLikeFormula(text) else { return text }
    return String(text.dropFirst())
  }
}
