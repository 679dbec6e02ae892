import Containers

/// Reads the cells of a sheet.
///
/// Cells that share a text point at the same bytes, so that a file cannot make much of little.
final class ExcelSheetReader: XMLEvents {
  /// The columns that are read; nobody's plan is wider.
  private static let mostColumns = 1024
  /// The most cells of a sheet, and the most rows that Excel knows.
  private static let mostCells = 12_000_000
  private static let mostRows = 1 << 20
  /// The most bytes that all cells together may say: a text that many share is read for each.
  private static let mostText = 400_000_000

  private enum Element {
    case other, row, cell, value, formula, text, aid
  }

  /// A cell that is being read.
  private struct Open {
    var column = 0
    var style = 0
    var type: [UInt8] = []
    var text: [UInt8] = []
    var hasValue = false
    var hasFormula = false
  }

  private let texts: ExcelTexts
  private let styles: ExcelStyles
  private let is1904: Bool
  private var bytes: [UInt8]
  private var cells: [CellTable.Cell] = []
  private var rows: [CellTable.Row] = []
  private var stack: [Element] = []
  private var line = 0
  private var rowStart = 0
  private var hasContent = false
  private var said = 0
  private var column = 0
  private var open = Open()
  private var merges = ExcelMerges()
  /// The formulas without a value: line and column.
  private var unvalued: [(line: Int, column: Int)] = []
  /// Why it read no further; nil where nothing was wrong.
  private(set) var fault: ExcelFault?

  init(_ texts: ExcelTexts, _ styles: ExcelStyles, is1904: Bool) {
    self.texts = texts
    self.styles = styles
    self.is1904 = is1904
    bytes = texts.bytes
  }

  /// The table that was read.
  func table(file: String, sheet: String) throws(ExcelFault) -> CellTable {
    if let fault { throw fault }
    if rows.isEmpty { throw .emptySheet(sheet) }
    var facts = CellTable.SheetFacts(name: sheet)
    facts.unvalued = unvalued
    facts.merged = merges.hidden(rows, cells)
    return CellTable(file: file, bytes: bytes, cells: cells, rows: rows, sheet: facts)
  }

  // MARK: Elements

  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool {
    let element = Self.element(name)
    stack.append(element)
    switch element {
    case .row: return beginRow(attributes)
    case .cell: return beginCell(attributes)
    case .value: open.hasValue = true
    case .formula: open.hasFormula = true
    case .other:
      if ExcelName.is(name, "mergeCell"), let range = attributes["ref"] { merges.add(range) }
    case .text, .aid: break
    }
    return true
  }

  private static func element(_ name: UnsafeBufferPointer<UInt8>) -> Element {
    let local = ExcelName.local(name)
    switch (local.count, local.first) {
    case (1, UInt8(ascii: "c")): return .cell
    case (1, UInt8(ascii: "v")): return .value
    case (1, UInt8(ascii: "f")): return .formula
    case (1, UInt8(ascii: "t")): return .text
    case (3, UInt8(ascii: "r")): return ExcelName.is(name, "row") ? .row : .aid
    default: return .other
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool {
    switch stack.last {
    case .value: open.text.append(contentsOf: bytes)
    case .text where !stack.contains(.aid): open.text.append(contentsOf: bytes)
    default: break
    }
    return true
  }

  func close(at place: XMLPlace) -> Bool {
    switch stack.popLast() {
    case .cell: return endCell()
    case .row: endRow()
    default: break
    }
    return true
  }

  // MARK: Rows

  private func beginRow(_ attributes: XMLAttributes) -> Bool {
    let number = attributes.bytes(of: "r").map(Self.number) ?? line + 1
    guard let number, number > line, number <= Self.mostRows else { return stop(.disorder) }
    line = number
    column = 0
    rowStart = cells.count
    hasContent = false
    return true
  }

  private func endRow() {
    while cells.count > rowStart, cells[cells.count - 1].start == cells[cells.count - 1].end {
      cells.removeLast()
    }
    if hasContent {
      rows.append(CellTable.Row(cells: rowStart..<cells.count, start: 0, line: line))
    } else {
      cells.removeSubrange(rowStart...)
    }
  }

  // MARK: Cells

  private func beginCell(_ attributes: XMLAttributes) -> Bool {
    open.type.removeAll(keepingCapacity: true)
    open.text.removeAll(keepingCapacity: true)
    open.hasValue = false
    open.hasFormula = false
    if let place = attributes.bytes(of: "r") {
      guard let named = Self.column(place), named > column else { return stop(.disorder) }
      open.column = named
    } else {
      open.column = column + 1
    }
    column = open.column
    open.style = attributes.bytes(of: "s").flatMap(Self.number) ?? 0
    if let type = attributes.bytes(of: "t") { open.type.append(contentsOf: type) }
    return true
  }

  private func endCell() -> Bool {
    if open.hasFormula, open.text.isEmpty, open.type.isEmpty || !open.hasValue {
      if unvalued.count < 20 { unvalued.append((line, open.column)) }
      return true
    }
    guard let cell = content() else { return stop(.badText) }
    if cell.start == cell.end || open.column > Self.mostColumns { return true }
    said += cell.end - cell.start
    if said > Self.mostText { return stop(.tooManyCells) }
    while cells.count - rowStart < open.column - 1 {
      cells.append(.init(start: 0, end: 0, isQuoted: true, hasDoubledQuotes: false))
    }
    cells.append(cell)
    if !hasContent { hasContent = !bytes.trimmed(cell.start..<cell.end).isEmpty }
    return cells.count <= Self.mostCells || stop(.tooManyCells)
  }

  /// What a cell says; nil where it names a text that is not there.
  private func content() -> CellTable.Cell? {
    var cell = CellTable.Cell(
      start: bytes.count, end: bytes.count, isQuoted: true, hasDoubledQuotes: false)
    let style = styles[open.style]
    cell.indent = style.indent
    switch open.type.first {
    case UInt8(ascii: "s") where open.type.count == 1:
      if open.text.isEmpty { return cell }
      guard let number = open.text.withUnsafeBufferPointer(Self.number), let text = texts[number]
      else { return nil }
      cell.start = text.lowerBound
      cell.end = text.upperBound
      return cell
    case nil, UInt8(ascii: "n"):
      cell.isDate = appendNumber(style.meaning)
    case UInt8(ascii: "d"):
      cell.isDate = true
      appendISODate()
    case UInt8(ascii: "b"):
      bytes.append(contentsOf: open.text.first == UInt8(ascii: "1") ? "是".utf8 : "否".utf8)
    default:
      bytes.append(contentsOf: open.text)
      ExcelEscapes.decode(&bytes, from: cell.start)
    }
    cell.end = bytes.count
    return cell
  }

  /// Appends a number as people see it; returns whether it is a date.
  private func appendNumber(_ meaning: ExcelStyles.Meaning) -> Bool {
    if open.text.isEmpty { return false }
    // Most numbers are short and whole.
    if meaning == .number, open.text.count < 10, open.text.allSatisfy({ $0.isDigit }) {
      bytes.append(contentsOf: open.text)
      return false
    }
    let text = String(decoding: open.text, as: UTF8.self).trimmed
    guard let number = Double(text) else {
      bytes.append(contentsOf: open.text)
      return false
    }
    switch meaning {
    case .number: bytes.append(contentsOf: ExcelNumber.text(number).utf8)
    case .percent: bytes.append(contentsOf: ExcelNumber.percent(number).utf8)
    case .date:
      guard let date = ExcelNumber.date(number, is1904: is1904) else {
        bytes.append(contentsOf: ExcelNumber.text(number).utf8)
        return false
      }
      bytes.append(contentsOf: date.utf8)
      return true
    }
    return false
  }

  /// `2027-04-09T00:00:00`, which some programs write, is the bare day.
  private func appendISODate() {
    let text = String(decoding: open.text, as: UTF8.self)
    let parts = text.split(separator: "T", maxSplits: 1)
    let time = parts.count == 2 ? parts[1].prefix(5) : ""
    let plain = time.isEmpty || time == "00:00" ? "\(parts.first ?? "")" : "\(parts[0]) \(time)"
    bytes.append(contentsOf: plain.utf8)
  }

  private func stop(_ fault: ExcelFault) -> Bool {
    self.fault = fault
    return false
  }
}
