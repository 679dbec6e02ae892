import CivilTime
import Plan

/// Reads the cells of a file's tables and notes what is wrong with them.
final class XERCells {
  let file: String
  let encoding: XEREncoding
  /// What was found so far.
  var findings: FindingList
  private let tables: [XERTable: XERRows]

  init(_ parser: XERParser, file: String) {
    self.file = file
    tables = parser.rows
    findings = parser.findings
    let named: [XERTable] = [.project, .wbs, .task, .calendar, .codeType, .code, .resource]
    encoding =
      parser.isConverted
      ? .utf8
      : XEREncoding(
        header: parser.header, texts: named.flatMap { parser.rows[$0]!.texts })
    if encoding.isAssumed { findings.add(.xerEncodingGuessed(encoding, at: .init(file: file))) }
  }

  func count(_ table: XERTable) -> Int { tables[table]!.count }

  /// Where a row stands in the file.
  func place(_ table: XERTable, _ row: Int) -> Finding.Place {
    .init(file: file, line: line(table, row))
  }

  func line(_ table: XERTable, _ row: Int) -> Int { Int(tables[table]!.lines[row]) }

  /// The bytes of a cell without blanks around them.
  func bytes(_ table: XERTable, _ row: Int, _ column: XERColumn) -> ArraySlice<UInt8> {
    var cell = tables[table]!.cell(row, column)
    while cell.first == 32 { cell = cell.dropFirst() }
    while cell.last == 32 { cell = cell.dropLast() }
    return cell
  }

  /// A text: quotes around it removed, 0x7F 0x7F made a line break; empty for none.
  func text(_ table: XERTable, _ row: Int, _ column: XERColumn) -> String {
    let cell = bytes(table, row, column)
    if cell.isEmpty { return "" }
    guard var text = encoding.text(cell) else {
      findings.add(.xerEncoding(column.rawValue, encoding, at: place(table, row)))
      return ""
    }
    if let found = ForbiddenScalar(in: text) {
      findings.add(.forbiddenCharacter(found, in: column.rawValue, at: place(table, row)))
      return ""
    }
    if text.utf8.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") {
      text = String(text.dropFirst().dropLast())
      text = text.split(separator: "\"\"", omittingEmptySubsequences: false)
        .joined(separator: "\"")
    }
    guard text.utf8.contains(0x7F) else { return text }
    return text.split(separator: "\u{7F}\u{7F}", omittingEmptySubsequences: false)
      .joined(separator: "\n").filter { $0 != "\u{7F}" }
  }

  /// A text on one line.
  func name(_ table: XERTable, _ row: Int, _ column: XERColumn) -> String {
    text(table, row, column).onOneLine
  }

  /// An identifier; nil where there is none.
  func id(_ table: XERTable, _ row: Int, _ column: XERColumn) -> Int? {
    let cell = bytes(table, row, column)
    if cell.isEmpty { return nil }
    if let number = XERValue.number(cell) { return number }
    findings.add(.xerValue(plain(cell), column.rawValue, at: place(table, row)))
    return nil
  }

  /// An identifier that must be there.
  func neededID(_ table: XERTable, _ row: Int, _ column: XERColumn) -> Int? {
    if bytes(table, row, column).isEmpty {
      findings.add(.xerMissingID(column.rawValue, at: place(table, row)))
      return nil
    }
    return id(table, row, column)
  }

  /// A mark such as `TK_Active`.
  func mark(_ table: XERTable, _ row: Int, _ column: XERColumn) -> String {
    plain(bytes(table, row, column))
  }

  /// A date within ``XERValue/years``.
  func date(_ table: XERTable, _ row: Int, _ column: XERColumn) -> Instant? {
    let cell = bytes(table, row, column)
    if cell.isEmpty { return nil }
    guard let instant = XERValue.instant(cell) else {
      findings.add(.xerDate(plain(cell), column.rawValue, at: place(table, row)))
      return nil
    }
    guard XERValue.years.contains(instant.day.year) else {
      findings.add(.xerYear(plain(cell), column.rawValue, at: place(table, row)))
      return nil
    }
    return instant
  }

  /// Hours as minutes, and whether they are whole.
  func minutes(
    _ table: XERTable, _ row: Int, _ column: XERColumn
  ) -> (minutes: Int, isExact: Bool)? {
    let cell = bytes(table, row, column)
    if cell.isEmpty { return nil }
    if let amount = XERValue.minutes(hours: cell) { return amount }
    findings.add(.xerValue(plain(cell), column.rawValue, at: place(table, row)))
    return nil
  }

  /// Hours as minutes; nil where there are none or nobody can mean them, which is no finding here.
  func plainMinutes(
    _ table: XERTable, _ row: Int, _ column: XERColumn
  ) -> (minutes: Int, isExact: Bool)? {
    XERValue.minutes(hours: bytes(table, row, column))
  }

  /// Whether hours are a number, and more than anybody can mean.
  func isTooLong(_ table: XERTable, _ row: Int, _ column: XERColumn) -> Bool {
    let cell = bytes(table, row, column)
    guard XERValue.minutes(hours: cell) == nil else { return false }
    let marks = Set("-.,".utf8)
    return cell.contains(where: \.isDigit) && cell.allSatisfy { $0.isDigit || marks.contains($0) }
      && cell.first != UInt8(ascii: "-") && cell.count { marks.contains($0) } <= 1
  }

  private func plain(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(60), as: UTF8.self)
  }
}
