import CivilTime
import Control
import Documents
import Plan
import Testing

@testable import Reporting
@testable import Scheduler

/// 倒排工期表.
@Suite struct ScheduleSheetTests {
  private let plan = SmallPlan.file(
    [SmallPlan.backward("甲", requiredBy: "2028-01-20")],
    SmallPlan.finished(0, on: "2028-01-14", reported: "2028-01-17"))

  @Test func everyActivityOfTheSamplesHasARow() {
    let sheet = ScheduleSheet(source(Tinghu.planFile)).sheet
    #expect(sheet.records.count == Tinghu.planFile.portfolio.activities.count)
    #expect(
      sheet.records.map { $0["序号"]?.text } == (1...sheet.records.count).map { "\($0)" })
    #expect(sheet.groups.filter { $0.level == 1 }.count == 9)
    #expect(sheet.groups.filter(\.startsPage).count == 9)
  }

  @Test func partsOfAProjectSayHowMuchIsDone() {
    let sheet = ScheduleSheet(source(Tinghu.planFile, projects: [0])).sheet
    #expect(sheet.title == "亭湖高中二期倒排工期表")
    #expect(
      sheet.groups.map(\.name) == [
        "HS 亭湖高中二期　规财科　要求 2028-09-01 完成，裕量-5天", "　前期手续　A01—A23　共 23 项，已完成 23 项",
        "　施工准备　B01—B05　共 5 项，已完成 5 项", "　工程施工　C01—C33　共 33 项，已完成 9 项",
        "　竣工验收　D01—D07　共 7 项，已完成 0 项", "　交付启用　E01—E06　共 6 项，已完成 0 项",
      ])
  }

  @Test func finishedWorkHasItsActualDatesAndNoLatest() throws {
    let sheet = ScheduleSheet(source(plan)).sheet
    let row = try #require(sheet.record("编码", "甲.A"))
    // Planned backward from the required 20th, it was done six days early.
    #expect(row["计划/完成"]?.text == "2028-1-20")
    #expect(row["实际／预测/开始"]?.text == "2028-1-3")
    #expect(row["实际／预测/完成"]?.text == "2028-1-14")
    #expect(row["实际／预测/完成"]?.role == .strong)
    #expect(row["最迟/完成"]?.text == "" && row["总时差(天)"]?.text == "")
    #expect(row["完成%"]?.text == "1" && row["工期(天)"]?.text == "10")
    #expect(row["偏差"]?.text == "-6" && row["状态"]?.text == "提前完成")
  }

  @Test func aMilestoneHasNoStart() throws {
    let sheet = ScheduleSheet(source(plan, at: "2028-01-03")).sheet
    let row = try #require(sheet.record("工作内容", "★竣工验收"))
    #expect(row["计划/开始"]?.text == "" && row["最迟/开始"]?.text == "")
    #expect(row["最迟/完成"]?.text == "2028-1-20")
    #expect(row["裕量(天)"]?.text == "8" && row["前置工作"]?.text == "A")
  }

  @Test func aForecastAheadOfThePlanIsNotCalledEarly() throws {
    let ahead = SmallPlan.file(
      [SmallPlan.forward("乙")], [SmallPlan.record(0, on: "2028-01-06", remaining: 3)])
    let row = try #require(ScheduleSheet(source(ahead)).sheet.record("编码", "乙.A"))
    #expect(row["偏差"]?.text == "-4")
    #expect(row["偏差"]?.format == .worded(above: "滞后#天", below: "富余#天", zero: "按计划"))
    #expect(row["完成%"]?.text == "0.7")
  }

  /// Apart, so that the sheet can be read back: a note of the plan with a remark before it would be
  /// another note.
  @Test func theLastRemarkStandsBesideTheNoteOfThePlan() throws {
    var told = SmallPlan.file(
      [SmallPlan.forward("乙")],
      [
        SmallPlan.record(0, on: "2028-01-06", remaining: 9, note: "雨"),
        SmallPlan.record(0, on: "2028-01-07", remaining: 9, note: "停电"),
        SmallPlan.record(0, on: "2028-01-20", remaining: 9, note: "以后"),
      ])
    told.portfolio.activities[0].note = "合同工期"
    let row = try #require(
      ScheduleSheet(source(told, at: "2028-01-10")).sheet.record("编码", "乙.A"))
    #expect(row["最近进展"]?.text == "停电" && row["备注"]?.text == "合同工期")
  }

  @Test func withoutABaselineThePlanIsEmptyAndAFootnoteSaysSo() throws {
    let bare = PlanFile(plan.portfolio, hasBaseline: false)
    let sheet = ScheduleSheet(source(bare, .en)).sheet
    let row = try #require(sheet.record("Code", "甲.A"))
    #expect(row["Planned/Finish"]?.text == "" && row["Againstplan"]?.text == "")
    #expect(sheet.footnotes.contains { $0.contains("no baseline") })
  }

  /// 原计划 and 调整后 stand beside each other once a project is held against another baseline than its
  /// first, each with its slip; what has one baseline has it twice.
  @Test func bothPlansStandBesideEachOther() throws {
    let base = plan.comparison()
    let taken = try #require(plan.baseline).dates
    let first = Baseline(
      number: 1, name: "一", dataDate: nil,
      dates: taken.map { dates in
        dates.map { Baseline.Dates(start: $0.start + -1440, finish: $0.finish + -1440) }
      })
    let second = Baseline(number: 2, name: "二", dataDate: nil, dates: taken)
    let line = PlanLine([first, second], of: base.schedule.network.portfolio, at: { _ in nil })
    let sheet = ScheduleSheet(
      SheetSource(Comparison(base.schedule, with: line), terms: Terms(.zh))
    ).sheet
    let row = try #require(sheet.record("编码", "甲.A"))
    #expect(row["原计划/完成"]?.text == "2028-1-19" && row["调整后/完成"]?.text == "2028-1-20")
    #expect(row["计划/完成"] == nil)
    #expect(row["较原计划"]?.text == "-5" && row["偏差"]?.text == "-6")
    #expect(sheet.footnotes.contains { $0.contains("原计划为第一次冻结") })
    let headings = sheet.rules.map { sheet.columns[$0.column].heading.filter { !$0.isNewline } }
    #expect(Set(headings) == ["状态", "裕量(天)", "较原计划", "偏差", "灯"])
  }

  /// Of a percentage alone nobody knows whether it keeps its plan.
  @Test func aPercentageAloneIsNotCalledAsPlanned() throws {
    var record = SmallPlan.record(0, on: "2028-01-06", remaining: 7)
    (record.remaining, record.percent) = (nil, 30)
    let told = SmallPlan.file([SmallPlan.forward("乙")], [record])
    let row = try #require(ScheduleSheet(source(told)).sheet.record("编码", "乙.A"))
    #expect(row["偏差"]?.text == "只报百分比")
    let weekly = MarkdownWriter().write(told.weekly(day("2028-01-03")).document(Terms(.zh)))
    #expect(!weekly.contains("按计划推进"), "\(weekly)")
    #expect(weekly.contains("只报了百分比，剩余工期为推算"), "\(weekly)")
  }

  @Test func everyRuleIsAboutAColumnThatTheSheetHas() {
    let sheet = ScheduleSheet(source(plan)).sheet
    let headings = sheet.rules.map { sheet.columns[$0.column].heading.filter { !$0.isNewline } }
    #expect(Set(headings) == ["状态", "裕量(天)", "偏差", "灯"])
  }
}
