import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct ProgressCSVTests {
  private static let header = "date,code,start,finish,remaining_days,percent,note,reporter"

  @Test func bareDatesMeanTheEndsOfTheWorkingDay() throws {
    let records = try read("2028/2/2,HS.A,2028年1月3日,2028-02-01,,100,好,施工单位").records
    #expect(
      records == [
        ProgressRecord(
          activity: 0, date: instant("2028-02-02T08:00"),
          actualStart: instant("2028-01-03T08:00"), actualFinish: instant("2028-02-01T18:00"),
          percent: 100, note: "好", reporter: "施工单位")
      ])
  }

  @Test func remainingDaysMayBeHalves() throws {
    let records = try read(
      "2028-02-02T18:00,HS.A,2028-01-03T13:30,,4.5,45%,,", "2028-02-02,HS.B,2028-01-03,,0,,,"
    ).records
    #expect(records.map(\.remaining) == [2160, 0])
    #expect(records[0].percent == 45)
    #expect(records[0].actualStart == instant("2028-01-03T13:30"))
    #expect(records[0].date == instant("2028-02-02T18:00"))
  }

  @Test func codesMayBeLocalWhereTheProjectIsGiven() throws {
    let rows = "2028-02-02,B,2028-01-03,,,,,"
    #expect(try read(rows, project: 0).records[0].activity == 1)
    let told = findings(rows)
    #expect(told.map(\.short) == ["unknown-activity 2:12"])
    #expect(told[0].hint?.en == "did you mean HS.B?")
  }

  @Test func whatIsNoRecordIsToldTogether() {
    let told = findings(
      "yesterday,HS.A,,,,,,", "2028-02-02,HS.Q,,,,,,", "2028-02-02,HS.A,2028-13-01,,,,,",
      "2028-02-02,HS.A,2028-01-01,,-1,101,,", "2028-02-03,HS.A,,,four,much,,",
      "2028-02-04,HS.A,,,,-5,,", "2028-02-05,,2028-01-01,,,,,", "2028-02-06,HS.A,,,40000,,,")
    #expect(
      told.map(\.short) == [
        "bad-date 2:1", "unknown-activity 3:12", "bad-date 4:17", "repeated-progress 5:1",
        "negative-remaining 5:29", "percent-out-of-range 5:32", "bad-remaining 6:19",
        "bad-percent 6:24", "percent-out-of-range 7:20", "merged-cells 8:1", "bad-remaining 9:19",
      ])
  }

  @Test func anActualAfterTheDataDateIsRefusedAndTheWayOutIsSaid() {
    let told = findings(
      "2028-02-02,HS.A,2028-01-03,2028-02-02,,,,", "2028-02-02,HS.B,2028-02-03,,,,,",
      "2028-02-02T18:00,HS.A,2028-01-03,2028-02-02,,,,")
    #expect(
      told.map(\.short) == ["progress-after-data-date 2:28", "progress-after-data-date 3:17"])
    #expect(told[0].hint?.en.contains("2028-02-03") == true)
    #expect(told[0].hint?.en.contains("2028-02-02 18:00") == true)
    #expect(told[1].hint?.zh.contains("还没有发生") == true)
  }

  @Test func aStartOnTheMorningOfTheDataDateIsNotAfterIt() {
    #expect(findings("2028-02-02,HS.A,2028-02-02,,,,,").isEmpty)
  }

  @Test func aFinishIsNotBeforeTheStartOfTheSameOrAnEarlierRecord() throws {
    #expect(
      findings("2028-02-02,HS.A,2028-01-20,2028-01-10,,,,").map(\.short)
        == ["finish-before-start 2:28"])
    #expect(
      findings("2028-02-09,HS.A,,2028-01-10,,,,", "2028-02-02,HS.A,2028-01-20,,,,,").map(\.short)
        == ["finish-before-start 2:18"])
    let known = try read("2028-02-02,HS.A,2028-01-20,,,,,").records
    #expect(
      findings("2028-02-09,HS.A,,2028-01-10,,,,", known: known).map(\.short)
        == ["finish-before-start 2:18"])
    #expect(findings("2028-02-09,HS.A,2028-01-09,2028-01-10,,,,", known: known).isEmpty)
  }

  @Test func aFinishLeavesNothingRemaining() {
    let told = findings(
      "2028-02-02,HS.A,2028-01-03,2028-02-01,2,,,", "2028-02-02,HS.B,2028-01-03,2028-02-01,0,80,,")
    #expect(told.map(\.short) == ["remaining-with-finish 2:39", "finished-below-100 3:41"])
  }

  @Test func progressWithoutAStartIsAWarning() throws {
    let warnings = try read("2028-02-02,HS.A,,,3,,,", "2028-02-02,HS.B,,,,,只是备注,").warnings
    #expect(warnings.map(\.short) == ["progress-without-start 2:1"])
  }

  @Test func aMilestoneHappensAtItsFinish() throws {
    let records = try read(
      "2028-02-02,HS.M,,2028-02-01,,,,", "2028-02-03,HS.M,2028-02-01,2028-02-01,0,,,"
    ).records
    #expect(records[0].actualStart == nil)
    #expect(records[1].actualStart == records[0].actualFinish)
    let told = findings(
      "2028-02-02,HS.M,2028-02-01,,,,,", "2028-02-03,HS.M,2028-01-31,2028-02-01,,,,",
      "2028-02-04,HS.M,,2028-02-01,3,,,")
    #expect(
      told.map(\.short) == [
        "milestone-with-start 2:17", "milestone-with-start 3:17", "milestone-with-remaining 4:29",
        "remaining-with-finish 4:29",
      ])
  }

  @Test func onTheMinuteGrainBareDatesAreThoseOfTheCalendar() throws {
    var portfolio = Support.portfolio("HS", grain: .minute)
    let long = [Shift(from: 360, to: 960)]
    portfolio.calendars.append(
      WorkCalendar(name: "long", week: Array(repeating: long, count: 6) + [[]]))
    portfolio.activities = [
      Activity(project: 0, code: "A", name: "甲", duration: 600, calendar: "long")
    ]
    let bytes = Array("\(Self.header)\n2028-02-12,A,2028-02-05,2028-02-06,,,,\n".utf8)
    let record = try ProgressCSV.read(bytes, file: "", for: portfolio, project: 0).records[0]
    #expect(record.date == instant("2028-02-12T08:00"))
    #expect(record.actualStart == instant("2028-02-05T06:00"))
    // 2028-02-06 is a Sunday, on which that calendar has no hours of its own.
    #expect(record.actualFinish == instant("2028-02-06T18:00"))
    let text = ProgressCSV.write([record], of: portfolio)
    #expect(text == "\(Self.header)\n2028-02-12,HS.A,2028-02-05,2028-02-06,,,,\n")
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func randomRecordsComeBack(seed: UInt64) throws {
    var random = Seeded(seed)
    let portfolio = try portfolio()
    let records = (0..<20).map { i in RandomPlan.record(i, &random) }
    for flavour in CSVFlavour.allCases {
      let text = ProgressCSV.write(records, of: portfolio, as: flavour)
      let again = try ProgressCSV.read(Array(text.utf8), file: "", for: portfolio).records
      #expect(again == records)
      #expect(ProgressCSV.write(again, of: portfolio, as: flavour) == text)
    }
  }

  /// A fact that is added to records has to have a column, or it is lost on the way.
  @Test func everyFactOfARecordHasAColumn() {
    let record = ProgressRecord(activity: 0, date: Instant(minute: 0))
    let columns = ProgressColumn.written + ProgressColumn.rare
    #expect(Mirror(reflecting: record).children.count == columns.count)
  }

  @Test func restsAndResumptionsAreReadAndWritten() throws {
    let text =
      "\(Self.header),suspended,resumes\n2028-02-02,HS.A,2028-01-03,,,,,,2028-01-10,2028-02-20\n"
    let record = try ProgressCSV.read(Array(text.utf8), file: "", for: portfolio()).records[0]
    #expect(record.suspended == instant("2028-01-10T08:00"))
    #expect(record.resumes == instant("2028-02-20T08:00"))
    #expect(ProgressCSV.write([record], of: try portfolio()) == text)
    let chinese = "数据日期,编码,停工日期,复工日期\n2028-02-02,HS.A,2028年1月10日,\n"
    let rest = try ProgressCSV.read(Array(chinese.utf8), file: "", for: portfolio()).records
    #expect(rest.map(\.suspended) == [instant("2028-01-10T08:00")])
  }

  private func portfolio() throws -> Portfolio {
    try Support.portfolio(plan: "A,甲,,5,workday", "B,乙,,90,calendar-day", "M,丙,,0,workday,,,yes")
  }

  private func read(
    _ rows: String..., project: Int? = nil, known: [ProgressRecord] = []
  ) throws -> ProgressCSV.Result {
    try ProgressCSV.read(
      bytes(rows), file: "p.csv", for: try portfolio(), project: project, known: known)
  }

  private func findings(_ rows: String..., known: [ProgressRecord] = []) -> [Finding] {
    let portfolio = try! portfolio()
    return Support.findings { () throws(InvalidInput) in
      try ProgressCSV.read(bytes(rows), file: "p.csv", for: portfolio, known: known).warnings
    }
  }

  private func bytes(_ rows: [String]) -> [UInt8] {
    Array(([Self.header] + rows).joined(separator: "\n").utf8)
  }

  private func instant(_ text: String) -> Instant { Instant(iso: text)! }
}
