import Plan

/// Reads CSV as RFC 4180 has it, and as Excel writes it: any line end, quoted cells with line ends
/// in them, and a comma, semicolon or tab between the cells, whichever the first lines use most.
struct CSVReader {
  private let separator: UInt8
  private var cells: [CellTable.Cell] = []
  private var rows: [CellTable.Row] = []
  private var position = 0
  private var line = 1

  /// Reads a file.
  ///
  /// - Throws: what ``TextDecoding`` throws, `unclosed-quote`, `stray-quote` and
  ///   `forbidden-character`, for every cell that holds one.
  static func read(_ bytes: [UInt8], file: String) throws(InvalidInput) -> CellTable {
    let text = try TextDecoding.utf8(bytes, file: file)
    var reader = CSVReader(text)
    let fault = text.withUnsafeBufferPointer { reader.read($0) }
    let table = CellTable(file: file, bytes: text, cells: reader.cells, rows: reader.rows)
    if let fault {
      let place = table.place(fault.cell, of: fault.row)
      throw InvalidInput([fault.isStray ? .strayQuote(at: place) : .unclosedQuote(at: place)])
    }
    let findings = table.forbiddenCharacters
    guard findings.isEmpty else { throw InvalidInput(findings) }
    return table
  }

  private init(_ bytes: [UInt8]) {
    if let declared = Self.declaredSeparator(bytes) {
      separator = declared
      while position < bytes.count, !bytes.endsLine(at: position) { position += 1 }
      position = min(position + 1, bytes.count)
      line = 2
    } else {
      separator = Self.commonestSeparator(bytes)
    }
  }

  /// A quoted cell that does not end as it must.
  private struct Fault {
    var cell: CellTable.Cell
    var row: CellTable.Row
    /// Whether text follows the closing quote; else there is none.
    var isStray: Bool
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Fault? {
    cells.reserveCapacity(text.count / 8)
    rows.reserveCapacity(text.count / 64)
    while position < text.count {
      var row = CellTable.Row(cells: cells.count..<cells.count, start: position, line: line)
      var isBlank = true
      while true {
        let cell: CellTable.Cell
        if position < text.count, text[position] == UInt8(ascii: "\"") {
          switch readQuotedCell(text, of: row) {
          case .success(let quoted): cell = quoted
          case .failure(let fault): return fault
          }
        } else {
          cell = readPlainCell(text)
        }
        cells.append(cell)
        isBlank = isBlank && text.trimmed(cell.start..<cell.end).isEmpty
        guard position < text.count, text[position] == separator else { break }
        position += 1
      }
      if position < text.count {
        position += text.endsLine(at: position) ? 1 : 2
        line += 1
      }
      row.cells = row.cells.lowerBound..<cells.count
      if isBlank {
        cells.removeSubrange(row.cells)
      } else {
        rows.append(row)
      }
    }
    return nil
  }

  private mutating func readPlainCell(_ text: UnsafeBufferPointer<UInt8>) -> CellTable.Cell {
    let start = position
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte == separator || byte == 10 || byte == 13 { break }
      end += 1
    }
    position = end
    return .init(start: start, end: end, isQuoted: false, hasDoubledQuotes: false)
  }

  private enum Quoted {
    case success(CellTable.Cell)
    case failure(Fault)
  }

  private mutating func readQuotedCell(
    _ text: UnsafeBufferPointer<UInt8>, of row: CellTable.Row
  ) -> Quoted {
    position += 1
    var cell = CellTable.Cell(
      start: position, end: position, isQuoted: true, hasDoubledQuotes: false)
    while position < text.count {
      if text[position] == UInt8(ascii: "\"") {
        guard position + 1 < text.count, text[position + 1] == UInt8(ascii: "\"") else { break }
        cell.hasDoubledQuotes = true
        position += 1
      } else if text.endsLine(at: position) {
        line += 1
      }
      position += 1
    }
    guard position < text.count else {
      return .failure(Fault(cell: cell, row: row, isStray: false))
    }
    cell.end = position
    position += 1
    while position < text.count, text[position] == 32 { position += 1 }
    guard position == text.count || [separator, 10, 13].contains(text[position]) else {
      return .failure(Fault(cell: cell, row: row, isStray: true))
    }
    return .success(cell)
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
    for byte in bytes {
      if lines == 10 { break }
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
