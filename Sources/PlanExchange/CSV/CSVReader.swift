import Plan

/// Reads CSV as RFC 4180 has it, and as Excel writes it: any line end, quoted cells with line ends
/// in them, and a comma, semicolon or tab between the cells, whichever the first lines use most.
struct CSVReader {
  private let file: String
  private let bytes: [UInt8]
  private let separator: UInt8
  private var table: CSVTable
  private var position = 0
  private var line = 1

  /// Reads a file.
  ///
  /// - Throws: what ``TextDecoding`` throws, `unclosed-quote`, `stray-quote` and
  ///   `forbidden-character`, for every cell that holds one.
  static func read(_ bytes: [UInt8], file: String) throws(InvalidInput) -> CSVTable {
    var reader = CSVReader(try TextDecoding.utf8(bytes, file: file), file: file)
    let table = try reader.read()
    let findings = table.forbiddenCharacters
    guard findings.isEmpty else { throw InvalidInput(findings) }
    return table
  }

  private init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    table = CSVTable(file: file, bytes: bytes)
    if let declared = Self.declaredSeparator(bytes) {
      separator = declared
      while position < bytes.count, !bytes.endsLine(at: position) { position += 1 }
      position = min(position + 1, bytes.count)
      line = 2
    } else {
      separator = Self.commonestSeparator(bytes)
    }
  }

  private mutating func read() throws(InvalidInput) -> CSVTable {
    while position < bytes.count { try readRow() }
    return table
  }

  private mutating func readRow() throws(InvalidInput) {
    var row = CSVTable.Row(
      cells: table.cells.count..<table.cells.count, start: position, line: line)
    var isBlank = true
    while true {
      let cell = try readCell(of: row)
      table.cells.append(cell)
      isBlank = isBlank && table.isEmpty(cell)
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineEnd()
    row.cells = row.cells.lowerBound..<table.cells.count
    if isBlank {
      table.cells.removeSubrange(row.cells)
    } else {
      table.rows.append(row)
    }
  }

  private mutating func readCell(of row: CSVTable.Row) throws(InvalidInput) -> CSVTable.Cell {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      return try readQuotedCell(of: row)
    }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == 10 || byte == 13 { break }
      position += 1
    }
    return .init(start: start, end: position, isQuoted: false, hasDoubledQuotes: false)
  }

  private mutating func readQuotedCell(of row: CSVTable.Row) throws(InvalidInput) -> CSVTable.Cell {
    position += 1
    var cell = CSVTable.Cell(
      start: position, end: position, isQuoted: true, hasDoubledQuotes: false)
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else { break }
        cell.hasDoubledQuotes = true
        position += 1
      } else if bytes.endsLine(at: position) {
        line += 1
      }
      position += 1
    }
    guard position < bytes.count else {
      throw InvalidInput([.unclosedQuote(at: table.place(cell, of: row))])
    }
    cell.end = position
    position += 1
    while position < bytes.count, bytes[position] == 32 { position += 1 }
    guard position == bytes.count || [separator, 10, 13].contains(bytes[position]) else {
      throw InvalidInput([.strayQuote(at: table.place(cell, of: row))])
    }
    return cell
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    position += bytes.endsLine(at: position) ? 1 : 2
    line += 1
  }

  /// The separator of a first line `sep=;`, which Excel writes and understands.
  private static func declaredSeparator(_ bytes: [UInt8]) -> UInt8? {
    guard bytes.starts(with: "sep=".utf8), bytes.count > 4, [44, 59, 9].contains(bytes[4])
    else { return nil }
    return bytes.count == 5 || bytes[5] == 10 || bytes[5] == 13 ? bytes[4] : nil
  }

  private static func commonestSeparator(_ bytes: [UInt8]) -> UInt8 {
    var counts = (comma: 0, semicolon: 0, tab: 0)
    var lines = 0
    var isQuoted = false
    for byte in bytes where lines < 10 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: break
      case UInt8(ascii: ","): counts.comma += 1
      case UInt8(ascii: ";"): counts.semicolon += 1
      case UInt8(ascii: "\t"): counts.tab += 1
      case 10: lines += 1
      default: break
      }
    }
    if counts.tab > max(counts.comma, counts.semicolon) { return UInt8(ascii: "\t") }
    return counts.semicolon > counts.comma ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}

extension Finding {
  fileprivate static func unclosedQuote(at place: Place) -> Finding {
    Finding(
      .error, "unclosed-quote", at: place,
      Wording(
        zh: "单元格以引号开头，但直到文件末尾都没有结束的引号",
        en: "the cell begins with a quotation mark that is never closed"),
      hint: Wording(
        zh: "补上结束的引号；单元格内的引号要写两个（\"\"）",
        en: "close it; a quotation mark within a cell is written twice (\"\")"))
  }

  fileprivate static func strayQuote(at place: Place) -> Finding {
    Finding(
      .error, "stray-quote", at: place,
      Wording(
        zh: "单元格的引号结束之后还有文字",
        en: "text follows the closing quotation mark of the cell"),
      hint: Wording(
        zh: "单元格内的引号要写两个（\"\"）",
        en: "a quotation mark within a cell is written twice (\"\")"))
  }
}
