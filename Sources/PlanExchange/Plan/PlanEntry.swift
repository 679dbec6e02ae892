import Plan

/// A row of a plan on its way: what it is called and what it is a part of.
struct PlanEntry {
  let row: Sheet<PlanColumn>.Row
  let kind: RowKind
  /// The code or name of its project; nil where it names none.
  var project: String?
  /// Its code within the project.
  var code = ""
  /// The number by which rows are counted or outlined, as typed: `3`, `1.2`.
  var number = ""
  /// The code of what it is a part of.
  var parent: String?
  /// Whether others are parts of it.
  var isSummary = false

  init(row: Sheet<PlanColumn>.Row, kind: RowKind) {
    self.row = row
    self.kind = kind
    if case .heading = kind { isSummary = true }
  }

  /// Whether it is a heading of other rows.
  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// The name of a heading; nil for other rows.
  var heading: (name: String, rank: Int)? {
    if case .heading(let name, let rank) = kind { (name, rank) } else { nil }
  }
}

extension Sheet.Row {
  /// The texts of all its cells.
  var texts: [String] { sheet.table.cells[row.cells].map(sheet.table.trimmedText) }

  /// The first text, and the cell it is in.
  var firstText: (cell: Int, text: String)? {
    let cells = sheet.table.cells[row.cells]
    guard let index = cells.firstIndex(where: { !sheet.table.isEmpty($0) }) else { return nil }
    return (index - cells.startIndex, sheet.table.trimmedText(cells[index]))
  }
}

/// The workbook that this program writes, told by the columns that no other table has.
enum OwnWorkbook {
  /// The sign before the names of milestones.
  static let milestone: Character = "★"
  /// Its English word for the calendar of every day.
  static let everyDay = "calendar"

  /// Returns whether a sheet is that workbook in English, which shows the English name of work that
  /// has one.
  static func isEnglish(_ sheet: Sheet<PlanColumn>) -> Bool {
    let names = Set(sheet.leftOut.map(HeaderName.normalised))
    return names.isSuperset(of: ["lateststart", "latestfinish", "float", "margin", "light"])
  }

  /// Returns whether a sheet is the 倒排工期表 of a workbook of ours, in either language.
  static func isOwn(_ sheet: Sheet<PlanColumn>) -> Bool {
    let names = Set(sheet.leftOut.map(HeaderName.normalised))
    return names.isSuperset(of: ["最迟开始", "最迟完成", "总时差", "裕量", "灯"]) || isEnglish(sheet)
  }
}
