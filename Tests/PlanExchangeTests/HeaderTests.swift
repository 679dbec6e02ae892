import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct HeaderTests {
  @Test func columnsMayStandInAnyOrderAndBearChineseNames() throws {
    let text = """
      责任单位,工期（天）,名称,编码,紧前工作,日历,是否里程碑,角色
      施工单位,10,主体,A01,,workday,,
      ,0,封顶,A02,A01,,是,封顶

      """
    var portfolio = Support.portfolio("HS")
    let told = try PlanCSV.read(Array(text.utf8), file: "").insert(into: &portfolio, project: 0)
    #expect(told == [])
    #expect(portfolio.activities.map(\.code) == ["A01", "A02"])
    #expect(portfolio.activities.map(\.owner) == ["施工单位", ""])
    #expect(portfolio.activities[1].role == .toppingOut)
    #expect(portfolio.activities[1].kind == .milestone)
    #expect(portfolio.relations == [Relation(predecessor: 0, successor: 1)])
  }

  @Test func titlesAboveTheHeaderAreSkippedWithAWarning() {
    let told = Support.findings(
      ofFile: "亭湖高中二期进度计划,,,\n单位：天,,,\ncode,name,duration_days,calendar\nA,甲,1,workday\n")
    #expect(told.map(\.short) == ["text-above-header 1:1"])
    #expect(told[0].severity == .warning)
    #expect(told[0].message.en.contains("line 3"))
  }

  /// As merged cells leave it: the rows together name the columns.
  @Test(arguments: [
    "编码,名称,时间,,责任单位\n,,工期,日历,\nA01,甲,5,workday,x\n",
    "名称,责任单位,,工期\n,,编码,\n甲,x,A01,5\n",
  ]) func aHeaderSpreadOverTwoRowsIsRead(text: String) {
    let table = PlanCSV.read(Array(text.utf8), file: "")
    #expect(table.findings == [])
    #expect(table.rows.map(\.code) == ["A01"] && table.rows.map(\.durationDays) == [5])
    #expect(table.rows.map(\.name) == ["甲"] && table.rows.map(\.office) == ["x"])
  }

  @Test func aHeaderOfTwoRowsThatIsNoneIsTold() {
    let told = Support.findings(ofFile: "编码,名称,时间,\n,,多少,日历\nA01,甲,5,workday\n")
    #expect(told.map(\.short) == ["split-header 1:1"])
    #expect(told[0].hint?.en.contains("unmerge") == true)
  }

  @Test func aMissingColumnIsToldWithTheExpectedOnes() {
    let told = Support.findings(ofFile: "code,duration_days\nA,5\n")
    #expect(told.map(\.short) == ["missing-column 1"])
    #expect(told[0].message.en.contains("\"name\""))
    #expect(told[0].hint?.en.contains(Support.planHeader) == true)
  }

  @Test func anUnknownColumnIsSkippedAndADuplicateRefused() {
    let told = Support.findings(
      ofFile: "颜色,code,name,duration_days,calendar,工期\n红,A,甲,5,workday,6\n")
    #expect(told.map(\.short) == ["unknown-column 1:1", "duplicate-column 1:37"])
    #expect(told.map(\.severity) == [.warning, .error])
  }

  @Test func aFileThatIsNoPlanIsCalledWhatItIs() {
    let progress = Support.findings(ofFile: "date,code,start,finish\n2028-01-01,HS.A,,\n")
    #expect(progress.map(\.short) == ["not-a-plan 1"])
    #expect(progress[0].message.en.contains("table of progress"))
    let windows = Support.findings(ofFile: "window,from,to,kind,provisional,note\n")
    #expect(windows[0].message.en.contains("table of windows"))
    let holidays = Support.findings(ofFile: "date,kind,name,notice_year\n")
    #expect(holidays[0].message.zh.contains("节假日表"))
    #expect(Support.findings(ofFile: "Dear Sir,\nhello\n").map(\.id) == ["not-a-plan"])
    #expect(Support.findings(ofFile: "code,name,note\nA,甲,\n").map(\.id) == ["not-a-plan"])
  }

  @Test func aHeaderWithoutRowsIsNoPlan() {
    #expect(Support.findings(ofPlan: ",,,,,").map(\.id) == ["no-rows"])
  }

  @Test(arguments: ["", "\u{FEFF}\n"]) func anEmptyFileIsTold(text: String) {
    #expect(Support.findings(ofFile: text).map(\.id) == ["empty-file"])
  }

  /// Brackets do not count in a heading, so that a name with something in brackets is the name without.
  @Test func noNameOfARulesColumnStandsForAnother() {
    check(LegalRuleColumn.self)
    check(ShorteningRuleColumn.self)
    check(SpreadRuleColumn.self)
  }

  private func check<Column: CSVColumn & Equatable>(_: Column.Type) {
    for column in Column.allCases {
      for name in [column.rawValue] + column.aliases {
        #expect(Column.byName[HeaderName.normalised(name)] == column, "\(name)")
      }
    }
  }
}
