/// What Excel would refuse, or take for damage.
public enum WorkbookError: Error, Hashable, Sendable {
  /// A sheet without a name.
  case nameEmpty
  /// A name of more than 31 UTF-16 units.
  case nameTooLong(String)
  /// A name with one of `\ / ? * [ ] :`, or an apostrophe at an edge.
  case nameForbidden(String, Character)
  /// The name that Excel keeps for itself (History), in any case.
  case nameReserved(String)
  /// Two sheets of one name; capitals do not count.
  case nameTaken(String)
  /// A sheet without columns.
  case noColumns(sheet: String)
  /// More than 16 384 columns or 1 048 576 rows.
  case tooLarge(sheet: String)
  /// A text of more than 32 767 UTF-16 units.
  case textTooLong(sheet: String, row: Int)
  /// A number that is infinite or none.
  case notANumber(sheet: String, row: Int)

  /// What is wrong, in Chinese: a sentence without a full stop.
  public var chinese: String {
    switch self {
    case .nameEmpty: "工作表没有名称"
    case .nameTooLong(let name): "工作表名称“\(name)”超过 31 个字符；请改短"
    case .nameForbidden(let name, let sign): "工作表名称“\(name)”中不能有“\(sign)”；请改名"
    case .nameReserved(let name): "Excel 不允许工作表名为“\(name)”；请改名"
    case .nameTaken(let name): "已有名为“\(name)”的工作表；请改名"
    case .noColumns(let sheet): "工作表“\(sheet)”没有任何列"
    case .tooLarge(let sheet): "工作表“\(sheet)”超过 Excel 的 16384 列或 1048576 行；请分成几张"
    case .textTooLong(let sheet, let row): "工作表“\(sheet)”第 \(row) 条数据中有超过 32767 个字符的文字；请缩短"
    case .notANumber(let sheet, let row): "工作表“\(sheet)”第 \(row) 条数据中有不是有限值的数字"
    }
  }

  /// What is wrong, in English: a sentence without a full stop.
  public var english: String {
    switch self {
    case .nameEmpty: "a sheet has no name"
    case .nameTooLong(let name):
      "the sheet name \"\(name)\" has more than 31 characters; shorten it"
    case .nameForbidden(let name, let sign):
      "the sheet name \"\(name)\" may not have \"\(sign)\" in it; change it"
    case .nameReserved(let name): "Excel keeps the sheet name \"\(name)\" for itself; change it"
    case .nameTaken(let name): "there is a sheet \"\(name)\" already; change the name"
    case .noColumns(let sheet): "the sheet \"\(sheet)\" has no columns"
    case .tooLarge(let sheet):
      "the sheet \"\(sheet)\" has more than 16384 columns or 1048576 rows; divide it"
    case .textTooLong(let sheet, let row):
      "row \(row) of the data of sheet \"\(sheet)\" has a text of more than 32767 characters; shorten it"
    case .notANumber(let sheet, let row):
      "row \(row) of the data of sheet \"\(sheet)\" has a number that is not finite"
    }
  }

  /// The most UTF-16 units of a sheet's name.
  static let longestName = 31
  /// What may not be in a sheet's name.
  private static let forbidden: Set<Character> = ["\\", "/", "?", "*", "[", "]", ":"]

  static func check(name: String, besides others: [String]) throws(WorkbookError) {
    guard !name.isEmpty else { throw .nameEmpty }
    guard name.utf16.count <= longestName else { throw .nameTooLong(name) }
    let isEdge = name.first == "'" || name.last == "'"
    if let sign = isEdge ? "'" : name.first(where: { forbidden.contains($0) || $0.isNewline }) {
      throw .nameForbidden(name, sign)
    }
    let lowered = name.lowercased()
    guard lowered != "history" else { throw .nameReserved(name) }
    guard !others.contains(where: { $0.lowercased() == lowered }) else { throw .nameTaken(name) }
  }

  static func check(_ sheet: Workbook.Sheet) throws(WorkbookError) {
    guard !sheet.columns.isEmpty else { throw .noColumns(sheet: sheet.name) }
    // The title, two lines of headings and the footnotes need rows as well.
    guard sheet.columns.count <= 16_384,
      sheet.rows.count + sheet.footnotes.count + 8 <= 1_048_576
    else { throw .tooLarge(sheet: sheet.name) }
    for (index, row) in sheet.rows.enumerated() {
      guard case .cells(let cells) = row else { continue }
      for cell in cells {
        switch cell.value {
        case .text(let text) where text.utf8.count > 32_767 && text.utf16.count > 32_767:
          throw .textTooLong(sheet: sheet.name, row: index + 1)
        case .number(let number) where !number.isFinite:
          throw .notANumber(sheet: sheet.name, row: index + 1)
        default: break
        }
      }
    }
  }
}
