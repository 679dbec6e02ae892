import Plan

/// Takes a Primavera file line by line: its header, tables, column names and rows.
///
/// A line that begins with no mark continues the row before it: some programs leave line breaks
/// within values.
struct XERParser {
  /// How long a line may be, in bytes; a calendar of thirty years fits a hundred times.
  static let longestLine = 16 << 20
  /// How many fields a line may have.
  static let mostFields = 1000

  /// What was read, by table.
  private(set) var rows: [XERTable: XERRows]
  /// The tables that are not read, in the order of the file, with the number of their rows.
  private(set) var unread: [(name: String, rows: Int)] = []
  /// The columns that are not read of the tables that are.
  private(set) var unreadColumns: [(table: XERTable, names: [String])] = []
  /// The fields of the header line.
  private(set) var header: [String] = []
  /// What is wrong with the file.
  private(set) var findings = FindingList()
  /// Whether the file was in UTF-16, and its lines are UTF-8.
  var isConverted = false
  /// How many rows had fewer fields than their table has columns.
  private(set) var shortRows = 0

  let file: String
  private var table: XERTable?
  private var columns: [Int] = []
  private var fieldCount = 0
  private var pending: [UInt8] = []
  private var pendingLine = 0
  private var hasEnded = false
  private var lastWasShort = false

  init(file: String) {
    self.file = file
    rows = Dictionary(uniqueKeysWithValues: XERTable.allCases.map { ($0, XERRows($0)) })
  }

  /// Takes one line without its end.
  mutating func take(_ line: [UInt8], number: Int) {
    if line.count > 1, line[0] == UInt8(ascii: "%"), !hasEnded, Self.isMark(line) {
      flush()
      switch line[1] {
      case UInt8(ascii: "T"): begin(line, number)
      case UInt8(ascii: "F"): takeColumns(line, number)
      case UInt8(ascii: "R"):
        pending = line
        pendingLine = number
      default: hasEnded = true
      }
    } else if number == 1 {
      header = fields(line, number).map { String(decoding: line[$0], as: UTF8.self) }
    } else if !pending.isEmpty, !line.isEmpty {
      if pending.count + line.count > Self.longestLine {
        findings.add(.xerLineTooLong(at: .init(file: file, line: number)))
        pending = []
      } else {
        pending += [0x7F, 0x7F]
        pending += line
      }
    }
  }

  /// Takes the end of the file.
  mutating func end(line: Int) {
    flush()
    guard !hasEnded else { return }
    findings.add(.xerTruncated(at: .init(file: file, line: line), isError: lastWasShort))
  }

  private static func isMark(_ line: [UInt8]) -> Bool {
    let isKnown = [UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "R"), UInt8(ascii: "E")]
      .contains(line[1])
    return isKnown && (line.count == 2 || line[2] == 9 || line[1] == UInt8(ascii: "E"))
  }

  private mutating func begin(_ line: [UInt8], _ number: Int) {
    let name = fields(line, number).dropFirst().first.map {
      String(decoding: line[$0], as: UTF8.self)
    }
    let wanted = name?.trimmed ?? ""
    table = XERTable(rawValue: wanted)
    columns = []
    fieldCount = 0
    lastWasShort = false
    if table == nil { unread.append((String(wanted.prefix(40)), 0)) }
  }

  private mutating func takeColumns(_ line: [UInt8], _ number: Int) {
    guard let table else { return }
    let names = fields(line, number).dropFirst().map {
      String(decoding: line[$0], as: UTF8.self).trimmed
    }
    fieldCount = names.count
    columns = table.columns.map { column in names.firstIndex(of: column.rawValue) ?? -1 }
    let known = Set(table.columns.map(\.rawValue))
    unreadColumns.append((table, names.filter { !known.contains($0) }))
    let missing = Self.needed(table).filter { !names.contains($0.rawValue) }
    for column in missing {
      findings.add(
        .xerMissingColumn(
          column.rawValue, table.rawValue, at: .init(file: file, line: number)))
    }
  }

  /// The columns without which a table makes no sense.
  private static func needed(_ table: XERTable) -> [XERColumn] {
    switch table {
    case .project: [.project]
    case .calendar: [.calendar]
    case .wbs: [.wbs, .project]
    case .task: [.task, .project]
    case .relation: [.task, .predecessor]
    default: []
    }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    defer { pending.removeAll(keepingCapacity: true) }
    guard let table else {
      if !unread.isEmpty { unread[unread.count - 1].rows += 1 }
      return
    }
    let all = fields(pending, pendingLine).dropFirst()
    lastWasShort = all.count < fieldCount
    if lastWasShort { shortRows += 1 }
    if fieldCount == 0 {
      findings.add(
        .xerRowWithoutColumns(table.rawValue, at: .init(file: file, line: pendingLine)))
      return
    }
    if all.count > fieldCount, all.dropFirst(fieldCount).contains(where: { !$0.isEmpty }) {
      findings.add(
        .xerExtraFields(
          all.count, fieldCount, table.rawValue, at: .init(file: file, line: pendingLine)))
      return
    }
    let cells = columns.map { column in
      column >= 0 && column < all.count ? all[all.startIndex + column] : 0..<0
    }
    rows[table]!.append(pending, cells: cells, line: pendingLine)
  }

  /// Splits a line at its tabs.
  private mutating func fields(_ line: [UInt8], _ number: Int) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var begin = 0
    for (index, byte) in line.enumerated() where byte == 9 {
      fields.append(begin..<index)
      begin = index + 1
      if fields.count == Self.mostFields {
        findings.add(.xerTooManyFields(at: .init(file: file, line: number)))
        return fields
      }
    }
    fields.append(begin..<line.count)
    return fields
  }
}
