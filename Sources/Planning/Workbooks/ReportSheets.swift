import Documents
import Plan
import PlanExchange

/// The sheets of a workbook that only tell: what is typed into them is not read back, and that is told.
enum ReportSheets {
  /// What begins the mark of a sheet, before its name.
  private static let prefix = "sheet "

  /// What sheets say, by their names with ``prefix``, as it is read back from a file.
  static func marks(_ workbook: Workbook) throws -> [(key: String, value: String)] {
    if workbook.sheets.isEmpty { return [] }
    let book = try EntryBook(try ExcelWriter().write(workbook), file: "")
    return book.sheetNames.compactMap { name in
      book.digest(ofSheet: name).map { (prefix + name, $0) }
    }
  }

  /// Those in which somebody typed since, told.
  static func findings(_ book: EntryBook) -> [Finding] {
    let marks = book.marks ?? [:]
    let edited = book.sheetNames.filter { name in
      guard let mark = marks[prefix + name], let now = book.digest(ofSheet: name) else {
        return false
      }
      return mark != now
    }
    return edited.map { .reportSheetEdited($0, book.file) }
  }
}

extension Finding {
  fileprivate static func reportSheetEdited(_ name: String, _ file: String) -> Finding {
    Finding(
      .warning, "report-sheet-edited", at: Place(file: file, sheet: name),
      Wording(
        zh: "“\(name)”是报表，里面的改动没有读入",
        en: "\"\(name)\" is a report; what was changed in it was not read"),
      hint: Wording(
        zh: "要改计划，就在“计划表”“项目表”“要求完成时间”几张表里改",
        en: "change the plan in the sheets Plan, Projects and Required dates"))
  }
}
