import CivilTime
import Plan
import Testing

@testable import PlanExchange

/// Progress as offices report it.
@Suite struct OfficeProgressTests {
  @Test func midnightAtTheEndOfADateOfExcelIsThatDay() throws {
    let records = try OfficeCase.progress("01-midnight-finish").records
    #expect(records[0].actualStart == Instant(iso: "2027-03-01T08:00"))
    #expect(records[0].actualFinish == Instant(iso: "2027-04-09T18:00"))
    #expect(
      records.map(\.date) == [Instant(iso: "2027-04-12T08:00"), Instant(iso: "2027-04-12T08:00")])
    #expect(records[1].actualStart == Instant(iso: "2027-04-10T08:00"))
  }

  @Test func theUsualNamesOfActualDatesAreKnownAndARowWithoutAFactIsNoRecord() throws {
    let read = try OfficeCase.progress("02-progress-header-shiji-wancheng-shijian")
    #expect(read.records.map(\.activity) == [0])
    #expect(read.records[0].actualFinish == Instant(iso: "2027-04-09T18:00"))
    #expect(read.warnings.map(\.short) == ["empty-record 3:1"])
  }

  @Test func aPercentageAloneIsToldAgainstTheTimeThatPassed() throws {
    var plan = Support.portfolio("PC")
    let table = PlanCSV.read(try OfficeCase.bytes("03-percent-only-plan"), file: "pc")
    _ = try table.insert(into: &plan, project: 0)
    let read = try ProgressCSV.read(
      try OfficeCase.bytes("03-percent-only"), file: "p", for: plan, project: 0)
    #expect(read.records[0].percent == 20)
    #expect(read.warnings.map(\.id) == ["percent-only"])
    // 8 of 10 days from 2026-03-02 have passed on the 10th; a fifth of ten days is two.
    #expect(read.warnings[0].message.zh.contains("已干 8 天") == true)
    #expect(read.warnings[0].message.zh.contains("第 2 天") == true)
    #expect(read.warnings[0].hint?.zh.contains("还需 8 天") == true)
  }

  /// It fits the time, and is all that is known all the same: a percentage likes to follow the calendar.
  @Test func percentagesThatFitTheTimeAreOneWarning() throws {
    func read(_ rows: String) throws -> [Finding] {
      try ProgressCSV.read(
        Array("数据日期,编码,实际开始,完成百分比,剩余工期\n\(rows)".utf8), file: "p",
        for: try OfficeCase.base(), project: 0
      ).warnings
    }
    let alone = try read("2027-03-15,A01,2027-03-01,40%,\n")
    #expect(alone.map(\.id) == ["percent-only"])
    #expect(alone[0].codes.count == 1)
    let many = try read("2027-03-15,A01,2027-03-01,40%,\n2027-03-22,A01,2027-03-01,60%,\n")
    #expect(many.map(\.id) == ["percent-only"])
    #expect(try read("2027-03-15,A01,2027-03-01,40%,18\n").isEmpty)
  }

  @Test func chineseThatIsAlsoUTF8IsChinese() throws {
    let read = try OfficeCase.progress("04-gbk-xuexiao-as-cyrillic")
    #expect(read.records[0].reporter == "学校")
  }

  @Test func dottedDatesAreDates() throws {
    let record = try OfficeCase.progress("18-dates-dotted").records[0]
    #expect(record.date == Instant(iso: "2027-04-12T08:00"))
    #expect(record.actualStart == Instant(iso: "2027-03-01T08:00"))
    #expect(record.actualFinish == Instant(iso: "2027-04-09T18:00"))
  }

  @Test func aDateAboveTheTableOrGivenWithItIsTheDataDate() throws {
    let table = "工作名称,实际开始,剩余工期\n设计,4月10日,38天\n"
    let titled = try read("各项工作进度表（截至2027年4月12日）\n" + table)
    #expect(titled.records[0].date == Instant(iso: "2027-04-12T08:00"))
    #expect(titled.records[0].actualStart == Instant(iso: "2027-04-10T08:00"))
    #expect(titled.records[0].activity == 1 && titled.records[0].remaining == 38 * 480)
    let given = try ProgressCSV.read(
      Array(table.utf8), file: "p", for: try OfficeCase.base(),
      ProgressCSV.Options(project: 0, dataDate: DateText("2027-04-13")))
    #expect(given.records[0].date == Instant(iso: "2027-04-13T08:00"))
    #expect(told(table).map(\.id).contains("no-data-date"))
  }

  @Test func whatIsSaidToBeFinishedHasItsDate() {
    let told = told("数据日期,编码,完成情况,实际开始\n2027-04-12,A01,已完成,2027-03-01\n")
    #expect(told.map(\.id) == ["finished-without-date"])
    #expect(told[0].severity == .error)
  }

  @Test func workThatHasNotBegunIsNoRecord() throws {
    let read = try read("数据日期,编码,完成情况,实际开始\n2027-04-12,A01,,2027-03-01\n2027-04-12,A02,未开工,\n")
    #expect(read.records.map(\.activity) == [0])
    #expect(read.warnings == [])
    #expect(read.account.sentences.contains { $0.zh.contains("尚未开始的工作 1（TH.A02）") })
  }

  @Test func aTableThatSaysNothingIsRefused() {
    #expect(told("数据日期,编码,备注\n2027-04-12,A01,\n").map(\.id).contains("no-progress"))
  }

  @Test func datesOfWhichNobodyKnowsWhetherTheyAreActualAreRefused() throws {
    let told = told("数据日期,编码,剩余工期,完成时间\n2027-04-12,A01,3,2027-04-09\n")
    #expect(told.first?.short == "ambiguous-column 1:14" && told.first?.id == "ambiguous-column")
    // Beside actual dates they are the planned ones.
    let read = try read("数据日期,编码,完成时间,实际完成\n2027-04-12,A01,2027-04-04,2027-04-09\n")
    #expect(read.records[0].actualFinish == Instant(iso: "2027-04-09T18:00"))
  }

  @Test(arguments: [
    (["0.6", "0.25"], [60.0, 25]), (["60", "25"], [60, 25]), (["0.6%", "25"], [0.6, 25]),
    (["６０％", "25%"], [60, 25]), (["1", "0.5"], [100, 50]), (["1", "2"], [1, 2]),
  ]) func sharesOfOneArePercentagesWhereAllAre(cells: [String], percents: [Double]) throws {
    let rows = zip(["A01", "A02"], cells).map { "2027-04-12,\($0),2027-03-01,20,\($1)\n" }
    let read = try read("数据日期,编码,实际开始,剩余工期,完成率\n" + rows.joined())
    #expect(read.records.map(\.percent) == percents)
  }

  private func read(_ text: String) throws -> ProgressCSV.Result {
    try ProgressCSV.read(
      Array(text.utf8), file: "p", for: try OfficeCase.base(), project: 0)
  }

  private func told(_ text: String) -> [Finding] {
    let base = try! OfficeCase.base()
    return Support.findings { () throws(InvalidInput) in
      try ProgressCSV.read(Array(text.utf8), file: "p", for: base, project: 0).warnings
    }
  }
}
