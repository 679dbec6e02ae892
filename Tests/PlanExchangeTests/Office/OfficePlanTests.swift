import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

/// Plans as offices have them.
@Suite struct OfficePlanTests {
  @Test func predecessorsByAnyUsualNameAreLogic() throws {
    let (plan, _) = try OfficeCase.plan("05-pred-header-unknown-logic-lost")
    #expect(plan.predecessors(of: "A02") == ["A01"])
    // 35 days from 2027-03-01 end on 04-04, 40 days from 04-05 on 05-14.
    let schedule = try Network(plan).schedule()
    #expect(schedule.activities[1].start.day == Day(iso: "2027-04-05"))
    #expect(schedule.activities[1].finish.day == Day(iso: "2027-05-14"))
  }

  @Test func aTotalIsNoWork() throws {
    let table = PlanCSV.read(try OfficeCase.bytes("06-total-row"), file: "t")
    #expect(table.rows.map(\.code) == ["A01", "A02"])
    #expect(table.account.entries.contains { $0.fate == .leftOut && $0.what.zh == "合计行" })
    var plan = OfficeCase.empty()
    _ = try table.insert(into: &plan, project: 0)
    #expect(try Network(plan).schedule().projects[0].finish?.day == Day(iso: "2027-05-14"))
  }

  @Test func aRowOfSignaturesIsNoWork() throws {
    let table = PlanCSV.read(try OfficeCase.bytes("14-signature-row"), file: "t")
    #expect(table.rows.map(\.code) == ["A01", "A02"])
    #expect(!table.isRefused)
    #expect(table.account.sentences.contains { $0.zh.contains("签字行 1（填表人：）") })
  }

  @Test func plannedDatesAreKeptForComparisonAndMayBecomeConstraints() throws {
    var table = PlanCSV.read(try OfficeCase.bytes("07-dates-columns-dropped"), file: "t")
    #expect(table.rows[2].plannedStart == .day(Day(iso: "2027-09-01")!))
    #expect(table.rows[2].plannedFinish == .day(Day(iso: "2027-09-30")!))
    var free = OfficeCase.empty()
    _ = try table.insert(into: &free, project: 0)
    #expect(free.activities.allSatisfy { $0.constraints.isEmpty })
    table.holdPlannedStarts()
    var held = OfficeCase.empty()
    _ = try table.insert(into: &held, project: 0)
    let schedule = try Network(held).schedule()
    #expect(
      schedule.activities.map { "\($0.start.day)" } == ["2027-03-01", "2027-04-05", "2027-09-01"])
    #expect(
      schedule.activities.map { "\($0.finish.day)" } == ["2027-04-04", "2027-05-14", "2027-09-30"])
  }

  @Test func blanksWithinHeadingsDoNotMatter() throws {
    let (plan, told) = try OfficeCase.plan("08-header-spaced")
    #expect(told == [])
    #expect(plan.days(of: "A01") == 35 && plan["A01"]?.calendar == "workday")
    #expect(plan.days(of: "A02") == 40 && plan.predecessors(of: "A02") == ["A01"])
  }

  @Test func headingsOfTemplatesAreKnown() throws {
    let (plan, told) = try OfficeCase.plan("09-header-synonyms")
    #expect(told == [])
    #expect(plan.activities.map(\.owner) == ["规财科", "设计院"])
    #expect(plan.activities.map(\.calendar) == ["workday", "calendar-day"])
    #expect(plan.predecessors(of: "A02") == ["A01"])
  }

  @Test func withoutCodesTheNumbersAreCodes() throws {
    let (plan, told) = try OfficeCase.plan("10-bureau-table-without-code")
    #expect(told.map(\.id).sorted() == ["calendar-assumed", "text-above-header"])
    #expect(plan.activities.map(\.code) == ["1", "2", "3"])
    #expect(plan.activities.map(\.owner) == ["规财科", "设计院", "规财科"])
    #expect(plan.days(of: "1") == 35)
    #expect(plan.predecessors(of: "2") == ["1"] && plan.predecessors(of: "3") == ["2"])
  }

  @Test func unitsAreReadAndWhatIsNoWholeNumberOfDaysIsRefused() throws {
    let told = OfficeCase.told(try OfficeCase.bytes("11-duration-units"))
    #expect(told.map(\.id) == ["fractional-duration", "bad-duration"])
    #expect(told.map { $0.place?.line } == [5, 6])
    #expect(told[1].hint?.zh.contains("月和周换算成天") == true)
    let table = PlanCSV.read(try OfficeCase.bytes("11-duration-units"), file: "t")
    #expect(table.rows.map(\.durationDays).prefix(3) == [35, 40, 15])
    #expect(table.rows.prefix(3).map(\.calendar) == ["workday", "calendar-day", "workday"])
  }

  @Test func aUnitThatContradictsTheCalendarIsRefused() {
    let told = OfficeCase.told(text: "编码,名称,工期,日历\nA,甲,15个工作日,日历天\n")
    #expect(told.map(\.id) == ["calendar-conflict"])
  }

  @Test func theUnitOfTheHeadingIsTheCalendarOfRowsWithoutOne() throws {
    let (plan, told) = try OfficeCase.plan(text: "编码,名称,工期（工作日）\nA,甲,5\nB,乙,6日历天\n")
    #expect(told == [])
    #expect(plan.activities.map(\.calendar) == ["workday", "calendar-day"])
  }

  @Test func fullWidthCodesAreTheSameCodes() throws {
    let (plan, told) = try OfficeCase.plan("12-fullwidth-codes")
    #expect(told == [])
    #expect(plan.activities.map(\.code) == ["A01", "A02"])
    #expect(plan.predecessors(of: "A02") == ["A01"])
  }

  @Test func wordsForNothingAreNoPredecessors() throws {
    let (plan, _) = try OfficeCase.plan("13-none-markers")
    #expect(plan.relations == [Relation(predecessor: 0, successor: 1)])
  }

  @Test func ourOwnSheetSavedAsCSVIsRead() throws {
    let (plan, told) = try OfficeCase.plan(
      try OfficeCase.bytes("15-own-workbook-back"), projects: ["HS"], into: nil)
    #expect(told.map(\.id) == ["text-above-header"])
    #expect(plan.activities.map(\.code) == ["A01", "A02", "A03", "A04", "A05", "A06"])
    #expect(plan.days(of: "A06") == 20 && plan["A06"]?.calendar == "calendar-day")
    #expect(plan.predecessors(of: "A02") == ["A01SS"])
    #expect(plan.predecessors(of: "A04") == ["A03", "A02"])
    #expect(plan.relations[0].lag == Lag(minutes: 5 * 480, counting: .calendarDays))
    #expect(plan.activities.allSatisfy { $0.parent == nil && $0.kind == .task })
  }

  @Test func ofTwoColumnsOfRemarksTheFirstCounts() throws {
    let (plan, told) = try OfficeCase.plan("16-note-and-explanation")
    #expect(told.map(\.id) == ["second-column"])
    #expect(told[0].message.zh.contains("“说明”") && told[0].message.zh.contains("“备注”"))
    #expect(plan.activities[0].note == "a")
  }

  @Test func aNameThatOneRowBearsIsAPredecessor() throws {
    let table = PlanCSV.read(try OfficeCase.bytes("17-pred-by-name"), file: "t")
    #expect(table.account.entries.contains { $0.fate == .adapted && $0.examples == ["可研"] })
    #expect(try OfficeCase.plan("17-pred-by-name").portfolio.predecessors(of: "A02") == ["A01"])
  }

  @Test func aNameThatTwoRowsBearIsRefusedWithTheirCodes() {
    let told = OfficeCase.told(
      text: "编码,名称,工期,日历,紧前工作\nA,验收,5,工作日,\nB,验收,5,工作日,\nC,移交,5,工作日,验收\n")
    #expect(told.map(\.short) == ["ambiguous-predecessor 4:12"])
    #expect(told[0].hint?.zh.contains("A, B") == true)
  }

  @Test(arguments: [
    ("后续工序", "逻辑关系"), ("时距（天）", "逻辑关系"), ("要求日期", "日期"), ("合同工期", "工期"),
    ("累计完成进度", "进度"), ("Late by date", "日期"),
  ])
  func aColumnThatMayDecideDatesIsNeverSkipped(name: String, what: String) {
    let told = OfficeCase.told(text: "编码,名称,工期,日历,\(name)\nA,甲,5,工作日,x\n")
    #expect(told.map(\.id) == ["column-not-understood"] && told[0].place?.column == 13)
    #expect(told[0].severity == .error && told[0].message.zh.contains(what))
    #expect(told[0].message.zh.contains(name))
    // An empty column says nothing that could be lost.
    #expect(OfficeCase.told(text: "编码,名称,工期,日历,\(name)\nA,甲,5,工作日,\n") == [])
  }

  @Test func progressInAPlanIsToldAndNotRead() {
    let told = OfficeCase.told(text: "编码,名称,工期,日历,实际完成时间\nA,甲,5,工作日,2027-04-09\n")
    #expect(told.map(\.id) == ["progress-not-read"] && told[0].place?.column == 13)
  }
}
