import Documents
import Plan
import PlanExchange
import PlanStore

@testable import Planning

/// A workbook of a plan, changed as somebody would in Excel.
struct ReturnedWorkbook {
  var tables: [PlanEntries.Kind: EntryTable]
  private var book: PlanBook

  /// Hands out a plan.
  init(_ workspace: Workspace, _ language: Language = .zh) throws {
    book = PlanBook(
      workspace.stored, try? workspace.comparison(), try BookMarks(.plan, workspace, language))
    tables = book.tables
  }

  /// Types into a cell.
  mutating func type(
    _ cell: EntryTable.Cell, _ kind: PlanEntries.Kind, _ key: String, _ column: String
  ) {
    tables[kind]!.type(cell, key, column)
  }

  /// Types into the first cell of a row that is computed.
  mutating func typeOverComputed(_ cell: EntryTable.Cell, _ kind: PlanEntries.Kind, _ key: String) {
    let column = tables[kind]!.columns.first { $0.use == .computed }!
    tables[kind]!.type(cell, key, column.id)
  }

  /// Types a new row, by columns.
  mutating func add(_ kind: PlanEntries.Kind, _ cells: [String: EntryTable.Cell]) {
    let columns = tables[kind]!.columns
    tables[kind]!.rows.append(.init("", columns.map { cells[$0.id] ?? .empty }))
  }

  /// Deletes a row.
  mutating func delete(_ kind: PlanEntries.Kind, _ key: String) {
    tables[kind]!.rows.removeAll { $0.key == key }
  }

  /// The file.
  var bytes: [UInt8] {
    get throws {
      var book = book
      book.tables = tables
      return try Self.bytes(of: book.sheets)
    }
  }

  static func bytes(of sheets: [Workbook.Sheet]) throws -> [UInt8] {
    var workbook = Workbook(
      DocumentProperties(title: "x", created: DateStamp(year: 2027, month: 3, day: 1)!))
    for sheet in sheets { try workbook.append(sheet) }
    return try ExcelWriter().write(workbook)
  }
}

extension EntryTable {
  /// Types into a cell.
  mutating func type(_ cell: Cell, _ key: String, _ column: String) {
    let row = rows.firstIndex { $0.key == key }!
    rows[row].cells[position(of: column)!] = cell
  }
}
