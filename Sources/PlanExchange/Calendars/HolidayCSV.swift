import CivilTime
public import Plan

/// The columns of a table of holidays.
enum HolidayColumn: String, CSVColumn {
  case date
  case kind
  case name
  case noticeYear = "notice_year"

  static let fileKind = FileKind.holidays
  static let identifying = [date, kind, noticeYear]
  static let required = [name]
  static let key = date
  static let byName = namesOfAll()

  var aliases: [String] {
    switch self {
    case .date: ["日期"]
    case .kind: ["类型", "类别"]
    case .name: ["名称", "节日", "节假日"]
    case .noticeYear: ["通知年份", "年份"]
    }
  }
}

/// Reads and writes the State Council's holidays as CSV: `date,kind,name,notice_year`.
public enum HolidayCSV {
  /// Reads holidays, in the order of the file.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  /// - Returns: The holidays, and what should be looked at.
  /// - Throws: Every finding of the file, when one is an error.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(InvalidInput) -> (holidays: [Holiday], warnings: [Finding]) {
    var findings = FindingList()
    var holidays: [Holiday] = []
    if let sheet = Sheet<HolidayColumn>(bytes, file: file, findings: &findings) {
      var lines: [Day: Int] = [:]
      for row in sheet.rows(findings: &findings) {
        guard let holiday = holiday(row, &findings) else { continue }
        if let first = lines[holiday.day] {
          findings.add(.duplicateHoliday(holiday.day, first, row.line, at: row.place))
        }
        lines[holiday.day] = lines[holiday.day] ?? row.line
        holidays.append(holiday)
      }
    }
    return (holidays, try findings.warnings())
  }

  /// Writes holidays, in their order.
  public static func write(_ holidays: [Holiday], as flavour: CSVFlavour = .plain) -> String {
    var writer = CSVWriter(flavour)
    writer.write(HolidayColumn.allCases.map(flavour.heading))
    for holiday in holidays {
      writer.write { (column: HolidayColumn) in
        switch column {
        case .date: "\(holiday.day)"
        case .kind: flavour.word(holiday.kind == .off ? "休" : "班", holiday.kind.rawValue)
        case .name: flavour.guarded(holiday.name)
        case .noticeYear: String(holiday.noticeYear)
        }
      }
    }
    return writer.text
  }

  private static func holiday(
    _ row: Sheet<HolidayColumn>.Row, _ findings: inout FindingList
  ) -> Holiday? {
    let day = row.day(.date, &findings)
    let kind = kind(row.value(.kind))
    if kind == nil { findings.add(.badHolidayKind(row.value(.kind), at: row.place(.kind))) }
    let year = Int(row.value(.noticeYear)).flatMap {
      Day.readableYears.contains($0) ? $0 : nil
    }
    let isLikely =
      year.map { year in day.map { ($0.year - 1...$0.year + 1).contains(year) } ?? true } ?? false
    if !isLikely {
      findings.add(.badNoticeYear(row.value(.noticeYear), at: row.place(.noticeYear)))
    }
    guard let day, let kind, let year else { return nil }
    return Holiday(day: day, kind: kind, name: row.text(.name), noticeYear: year)
  }

  private static func kind(_ text: String) -> Holiday.Kind? {
    switch text.lowercased() {
    case "off", "休", "放假", "休息": .off
    case "work", "班", "上班", "调休上班": .work
    default: nil
    }
  }
}

extension Sheet.Row {
  /// Reads a cell that is a day without a time; tells it and returns nil where it is none.
  func day(_ column: Column, _ findings: inout FindingList) -> Day? {
    let text = value(column)
    if case .day(let day) = DateText(text) { return day }
    findings.add(.badDate(text, column.name, at: place(column)))
    return nil
  }
}

extension Finding {
  fileprivate static func duplicateHoliday(
    _ day: Day, _ first: Int, _ second: Int, at place: Place
  ) -> Finding {
    Finding(
      .error, "duplicate-holiday", at: place,
      Wording(
        zh: "\(day) 出现两次：第 \(first) 行和第 \(second) 行",
        en: "\(day) is there twice, in line \(first) and line \(second)"),
      hint: Wording(zh: "删除其中一行", en: "delete one of the two lines"))
  }

  fileprivate static func badHolidayKind(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-holiday-kind", at: place,
      Wording(
        zh: "“\(text)”既不是放假也不是上班", en: "\"\(text)\" is neither a day off nor a day of work"),
      hint: Wording(zh: "写 off（放假）或 work（调休上班）", en: "write off or work"))
  }

  fileprivate static func badNoticeYear(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-notice-year", at: place,
      Wording(
        zh: "“\(text)”不是这一天所属放假通知的年份",
        en: "\"\(text)\" is not the year of a notice that this day can belong to"),
      hint: Wording(
        zh: "写国务院办公厅通知的年份，与日期至多相差一年",
        en: "write the year the State Council's notice is for, at most one from the day's"))
  }
}
