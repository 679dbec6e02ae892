import CivilTime
import Documents
import Plan
import PlanExchange
import PlanStore
import Testing

@testable import Planning

/// What offices are asked for in a workbook, and what comes back.
@Suite struct ReturnsTests {
  private func bench() throws -> Bench {
    let bench = try Bench.small()
    try bench.open().record(
      ProgressEntry(started: DateText("2027-03-01"), remaining: 8, date: DateText("2027-03-03")),
      of: "P.A", today: Bench.now.day)
    bench.forget()
    return bench
  }

  private func book(_ bench: Bench, _ language: Language = .zh) throws -> ReturnsBook {
    let workspace = try bench.open()
    var marks = try BookMarks(.returns, workspace, language)
    marks.office = "施工单位"
    marks.dataDate = Instant(Day.of2027(3, 10), minuteOfDay: 480)
    return try ReturnsBook(workspace, marks)
  }

  private func bytes(_ book: ReturnsBook) throws -> [UInt8] {
    try ExcelWriter().write(try book.workbook(created: Day.of2027(3, 10).stamp))
  }

  @Test func whatIsKnownIsFilledIn() throws {
    let table = try book(try bench()).table
    #expect(table.rows.map(\.key) == ["P.A"])
    func cell(_ id: String) -> EntryTable.Cell { table.rows[0].cells[table.position(of: id)!] }
    #expect(cell("state") == .text("进行中"))
    #expect(cell("start") == .day(Day.of2027(3, 1)))
    #expect(cell("remaining") == .number(8))
    #expect(cell("finish") == .empty && cell("note") == .empty)
  }

  @Test func aRowThatNobodyTouchedIsNoRecord() throws {
    let bench = try bench()
    for language in Language.allCases {
      let file = try bytes(try book(bench, language))
      let read = try bench.open().importReturns(file, file: "r.xlsx", .init())
      #expect(read?.progress?.new == 0 && read?.untouched == 1 && read?.isChanged == false)
    }
    #expect(try bench.open().importReturns(Array("date,code".utf8), file: "p.csv", .init()) == nil)
  }

  @Test func whatTheOfficeFilledInIsRecordedAndOnlyThat() throws {
    let bench = try bench()
    var book = try book(bench)
    book.table.type(.text("３.５"), "P.A", "remaining")
    book.table.type(.text("2027年3月15日"), "P.A", "expected")
    book.table.type(.number(0.6), "P.A", "percent")
    book.table.type(.text("是"), "P.A", "help")
    book.table.type(.text("停电"), "P.A", "note")
    let read = try bench.open().importReturns(try bytes(book), file: "r.xlsx", .init())
    #expect(read?.progress?.new == 1)
    let record = try #require(try bench.open().stored.progress.last)
    #expect(record.date == Instant(Day.of2027(3, 10), minuteOfDay: 480))
    #expect(record.actualStart == nil && record.remaining == 1680 && record.percent == 60)
    #expect(record.expectedFinish == Instant(Day.of2027(3, 15), minuteOfDay: 1080))
    #expect(record.note == "【需协调】停电" && record.reporter == "施工单位")
    let again = try bench.open().importReturns(try bytes(book), file: "r.xlsx", .init())
    #expect(again?.progress?.new == 0 && again?.progress?.known == 1)
  }

  @Test func aFinishIsRecorded() throws {
    let bench = try bench()
    var book = try book(bench, .en)
    book.table.type(.text("已完成"), "P.A", "state")
    book.table.type(.day(Day.of2027(3, 9)), "P.A", "finish")
    _ = try bench.open().importReturns(try bytes(book), file: "r.xlsx", .init())
    let record = try #require(try bench.open().stored.progress.last)
    #expect(record.actualFinish == Instant(Day.of2027(3, 9), minuteOfDay: 1080))
  }

  @Test func whatIsTypedWrongIsToldByCellAndNothingIsRecorded() throws {
    let wrong: [(String, EntryTable.Cell, id: String, cell: String)] = [
      ("state", .text("未开始"), "state-goes-back", "I4"), ("state", .text("还行"), "bad-state", "I4"),
      ("state", .text("已完成"), "finished-without-date", "K4"),
      ("finish", .text("上周"), "bad-date", "K4"),
      ("finish", .day(Day.of2027(3, 20)), "progress-after-data-date", "K4"),
      ("remaining", .text("很久"), "bad-remaining", "L4"),
      ("percent", .text("160%"), "percent-out-of-range", "M4"),
      ("help", .text("也许"), "bad-yes-no", "O4"),
    ]
    for (column, cell, id, place) in wrong {
      let bench = try bench()
      var book = try book(bench)
      book.table.type(cell, "P.A", column)
      do {
        _ = try bench.open().importReturns(try bytes(book), file: "r.xlsx", .init())
        Issue.record("\(id) was not told")
      } catch let error as InvalidInput {
        #expect(error.findings.map(\.id) == [id], "\(column)")
        #expect(error.findings.first?.place?.cell == place, "\(id)")
      }
      #expect(try bench.open().stored.progress.count == 1)
    }
  }

  @Test func whatBeganNeedsItsDate() throws {
    let bench = try Bench.small()
    var book = try book(bench)
    book.table.type(.text("进行中"), "P.A", "state")
    #expect(throws: InvalidInput.self) {
      try bench.open().importReturns(try bytes(book), file: "r.xlsx", .init())
    }
    do { _ = try bench.open().importReturns(try bytes(book), file: "r.xlsx", .init()) } catch let
      error
      as InvalidInput
    { #expect(error.findings.map(\.id) == ["started-without-date"]) }
  }

  @Test func eachOfficeHasAFileOfItsOwn() throws {
    let bench = try bench()
    let workspace = try bench.open()
    #expect(workspace.nextReturn(today: Day.of2027(3, 1)) == Day.of2027(3, 10))
    #expect(workspace.nextReturn(today: Day.of2027(3, 20)) == Day.of2027(3, 20))
    let files = try workspace.returnsOfEach(.init(date: Day.of2027(3, 10)), .zh)
    #expect(files.map(\.file) == ["施工单位.xlsx"] && files[0].rows == 1)
    let sheet = files[0].workbook.sheets[0]
    #expect(sheet.isProtected && files[0].workbook.sheets[1].isHidden)
    #expect(sheet.columns.filter { $0.entry != nil }.count == 8)
  }
}
