import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct SheetTests {
  @Test func aRowWithoutItsCodeIsALeftoverOfMergedCells() {
    let told = Support.findings(
      ofPlan: "A01,甲,,5,workday,,,,,施工单位,,", ",乙,,6,,,,,,,,", "A03,丙,,7,workday,,,,,,,")
    #expect(told.map(\.short) == ["merged-cells 3:1"])
    #expect(told[0].hint?.zh.contains("取消合并") == true)
  }

  @Test func aHeadingBetweenRowsIsASummary() throws {
    let plan = try Support.portfolio(plan: "前期阶段,,,,,,,,,,,", "A01,甲,,5,workday,,,,,,,")
    #expect(plan.activities.map(\.kind) == [.summary, .task])
    #expect(plan.activities.map(\.name) == ["前期阶段", "甲"])
    #expect(plan.activities[1].parent == plan.activities[0].code)
  }

  @Test func cellsPastTheHeaderAreToldUnlessEmpty() {
    let told = Support.findings(
      ofPlan: "A01,甲,,5,workday,,,,,a,,n,,,", "A02,甲,,5,workday,,,,,a,,n,,b")
    #expect(told.map(\.short) == ["extra-cells 3:28"])
  }

  @Test func rowsOfEmptyCellsAndShortRowsAreFine() {
    #expect(Support.findings(ofPlan: "", ",,,,,,,,,,,", "A01,甲,,5,workday", " , ,").isEmpty)
  }

  @Test func namesOfSeveralLinesBecomeOneLineAndNotesKeepTheirs() throws {
    let portfolio = try Support.portfolio(
      plan: "A01,\"主体\r\n结构 \",,5,workday,,,,,\"甲\n\n乙\",,\"一\n二\"")
    #expect(portfolio.activities[0].name == "主体 结构")
    #expect(portfolio.activities[0].owner == "甲 乙")
    #expect(portfolio.activities[0].note == "一\n二")
  }
}
