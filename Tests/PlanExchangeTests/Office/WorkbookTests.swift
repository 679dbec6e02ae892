import CivilTime
import Plan
import Testing

@testable import PlanExchange

/// Plans and progress in workbooks.
@Suite struct WorkbookTests {
  private static func day(_ text: String) -> Day { Day(iso: text)! }

  /// 倒排表 with a merged title, a merged office, numbers, dates and texts that look like dates.
  private static func plan(_ dialect: SampleWorkbook.Dialect, is1904: Bool) -> SampleWorkbook {
    var book = SampleWorkbook()
    book.dialect = dialect
    book.is1904 = is1904
    book.rows = [
      [.text("亭湖高中二期工程倒排工期表")],
      [
        .text("序号"), .text("工作内容"), .text("责任单位"), .text("工期\n（日历天）"), .text("计划开始时间"),
        .text("计划完成时间"), .text("前置任务"), .text("备注"),
      ],
      [
        .number(1), .text("可研 & 批复"), .text("规财科"), .number(35),
        .date(day("2027-03-01"), 0), .date(day("2027-04-04"), 0), .empty, .text("一\n二"),
      ],
      [
        .number(2), .text("设计"), .empty, .formula("D3+5", value: "40"), .text("2027.4.5"),
        .date(day("2027-05-14"), 0), .number(1), .empty,
      ],
      [
        .number(3), .text("招标"), .text("装勤办"), .text("20天"), .text("5月15日"), .empty,
        .text("2FS+2天"), .empty,
      ],
      [.text("合计"), .empty, .empty, .formula("SUM(D3:D5)", value: "95")],
    ]
    book.merges = ["A1:H1", "C3:C4"]
    return book
  }

  @Test(arguments: SampleWorkbook.Dialect.allCases, [false, true])
  func aPlanIsReadFromAWorkbookOfAnyProgram(
    dialect: SampleWorkbook.Dialect, is1904: Bool
  ) throws {
    let table = PlanCSV.read(Self.plan(dialect, is1904: is1904).bytes, file: "t.xlsx")
    #expect(table.findings.map(\.id) == ["text-above-header"])
    #expect(table.rows.map(\.code) == ["1", "2", "3"])
    #expect(table.rows.map(\.name) == ["可研 & 批复", "设计", "招标"])
    #expect(table.rows.map(\.durationDays) == [35, 40, 20])
    #expect(table.rows.map(\.calendar) == ["calendar-day", "calendar-day", "calendar-day"])
    #expect(table.rows.map(\.office) == ["规财科", "规财科", "装勤办"])
    #expect(table.rows[0].note == "一\n二")
    let starts = ["2027-03-01", "2027-04-05", "2027-05-15"].map { DateText.day(Self.day($0)) }
    #expect(table.rows.map(\.plannedStart) == starts)
    #expect(table.rows[1].plannedFinish == .day(Self.day("2027-05-14")))
    #expect(table.rows.map { $0.predecessors.map(\.activity.code) } == [[], ["1"], ["2"]])
    #expect(table.rows[2].predecessors[0].lag == LagText(number: 2))
  }

  /// The same plan as written by openpyxl 3.0.9 and, from its file, by LibreOffice 7.4.
  @Test(arguments: ["openpyxl", "libreoffice"]) func filesOfOtherProgramsAreRead(name: String)
    throws
  {
    let table = PlanCSV.read(try Self.file(name), file: name)
    #expect(table.findings.map(\.id) == ["text-above-header"])
    #expect(table.rows.map(\.name) == ["可研 & 批复", "设计", "招标"])
    #expect(table.rows.map(\.durationDays) == [35, 40, 20])
    #expect(table.rows.map(\.office) == ["规财科", "规财科", "装勤办"])
    let starts = ["2027-03-01", "2027-04-05", "2027-05-15"].map { DateText.day(Self.day($0)) }
    #expect(table.rows.map(\.plannedStart) == starts)
    #expect(table.rows[0].plannedFinish == .day(Self.day("2027-04-04")))
    #expect(table.rows.map { $0.predecessors.map(\.activity.code) } == [[], ["1"], ["2"]])
  }

  @Test(arguments: ["openpyxl", "libreoffice"])
  func progressOfOtherProgramsIsReadInThe1904System(name: String) throws {
    let read = try ProgressCSV.read(
      try Self.file("\(name)-progress-1904"), file: name, for: try OfficeCase.base(), project: 0)
    #expect(read.records.map(\.percent) == [60, 5])
    #expect(
      read.records.map(\.actualStart) == [
        Instant(iso: "2027-03-01T08:00"), Instant(iso: "2027-04-10T08:00"),
      ])
  }

  /// openpyxl writes formulas without their values.
  @Test func aFormulaOfOpenpyxlIsRefused() throws {
    let table = PlanCSV.read(try Self.file("openpyxl-formula"), file: "t")
    let told = table.findings.first { $0.id == "formula-without-value" }
    #expect(told?.place?.cell == "D4")
  }

  private static func file(_ name: String) throws -> [UInt8] {
    try Support.repositoryFile("Tests/PlanExchangeTests/Corpus/Office/\(name).xlsx")
  }

  @Test func aMistakeIsToldWithItsSheetAndCell() {
    var book = SampleWorkbook()
    book.rows = [
      [.text("编码"), .text("名称"), .text("工期"), .text("紧前工作")],
      [.text("A"), .text("甲"), .text("约35")],
      [.text("B"), .text("乙"), .number(0.5), .text("C")],
    ]
    let told = OfficeCase.told(book.bytes)
    let errors = told.filter { $0.severity == .error }
    #expect(errors.map(\.id) == ["bad-duration", "fractional-duration", "unknown-predecessor"])
    #expect(errors.map { $0.place?.cell } == ["C2", "C3", "D3"])
    #expect(errors.allSatisfy { $0.place?.sheet == "计划" })
  }

  @Test func dayAndMinuteOfBothDateSystemsAreExact() throws {
    for is1904 in [false, true] {
      var random = Seeded(is1904 ? 4 : 0)
      for _ in 0..<400 {
        let day = Day(number: Int32.random(in: -34_000...40_000, using: &random))
        let minutes = Bool.random(using: &random) ? 0 : Int.random(in: 1..<1440, using: &random)
        let base = Day(year: is1904 ? 1904 : 1899, month: is1904 ? 1 : 12, day: is1904 ? 1 : 30)!
        let number: Int = day - base
        guard number > 60 else { continue }
        let text = try #require(
          ExcelNumber.date(Double(number) + Double(minutes) / 1440, is1904: is1904))
        let read = try #require(DateText(text))
        #expect(read == (minutes == 0 ? .day(day) : .minute(Instant(day, minuteOfDay: minutes))))
      }
    }
  }

  /// Excel counts a 1900-02-29 that never was (day 60), so the first of March is 61.
  @Test(arguments: [
    (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (46_447, "2027-03-01"),
  ])
  func daysAreThoseOfExcel(number: Double, text: String) {
    #expect(ExcelNumber.date(number, is1904: false) == text)
  }

  @Test func aPercentageFormatIsAPercentage() throws {
    var book = SampleWorkbook()
    book.rows = [
      [.text("截至2027年4月12日")],
      [.text("编码"), .text("实际开始"), .text("剩余工期"), .text("完成百分比")],
      [.text("A01"), .date(Self.day("2027-03-01"), 0), .number(7), .percent(0.6)],
      [.text("A02"), .date(Self.day("2027-04-10"), 0), .number(38), .percent(0.05)],
    ]
    let read = try ProgressCSV.read(
      book.bytes, file: "p.xlsx", for: try OfficeCase.base(), project: 0)
    #expect(read.records.map(\.percent) == [60, 5])
    #expect(read.records.map(\.remaining) == [7 * 480, 38 * 480])
    #expect(read.records[0].date == Instant(iso: "2027-04-12T08:00"))
  }

  @Test func aSheetIsChosenByNameOrNumber() throws {
    var book = Self.plan(.excel, is1904: false)
    book.sheet = "施工"
    for sheet in [nil, "施工", "2"] {
      #expect(PlanCSV.read(book.bytes, file: "t", sheet: sheet).rows.count == 3)
    }
    let told = PlanCSV.read(book.bytes, file: "t", sheet: "设计").findings
    #expect(told.map(\.id) == ["unknown-sheet"])
    #expect(told[0].hint?.zh.contains("“施工”") == true)
    let empty = PlanCSV.read(book.bytes, file: "t", sheet: "隐藏").findings
    #expect(empty.map(\.id) == ["empty-sheet"])
    let text = PlanCSV.read(Array("编码,名称,工期\n".utf8), file: "t", sheet: "设计").findings
    #expect(text.map(\.id) == ["unknown-sheet"])
  }

  @Test func aFormulaWithoutAValueAndACodeThatBecameADateAreRefused() {
    var book = SampleWorkbook()
    book.rows = [
      [.text("编码"), .text("名称"), .text("工期"), .text("日历"), .text("紧前")],
      [.date(Self.day("2027-03-01"), 0), .text("甲"), .formula("1+1", value: nil), .text("工作日")],
      [.text("B"), .text("乙"), .number(5), .text("工作日"), .date(Self.day("2027-01-02"), 0)],
    ]
    let told = OfficeCase.told(book.bytes)
    #expect(told.first?.id == "code-became-date")
    #expect(
      told.map { "\($0.id) \($0.place?.cell ?? "")" } == [
        "code-became-date A2", "formula-without-value C2", "missing-duration C2",
        "code-became-date E3",
      ])
  }
}
