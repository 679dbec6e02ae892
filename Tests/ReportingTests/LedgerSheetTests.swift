import CivilTime
import Control
import Documents
import Plan
import Testing

@testable import Reporting
@testable import Scheduler

/// 节点台账.
@Suite struct LedgerSheetTests {
  private func row(_ progress: [ProgressRecord], at date: String) throws -> [String: Workbook.Cell]
  {
    let plan = SmallPlan.file([SmallPlan.backward("甲", requiredBy: "2028-01-20")], progress)
    return try #require(LedgerSheet(source(plan, at: date)).sheet.record("编码", "甲.B"))
  }

  @Test func everyNodeHasARowAndNothingElse() {
    let portfolio = Tinghu.planFile.portfolio
    let sheet = LedgerSheet(source(Tinghu.planFile)).sheet
    #expect(sheet.records.count == portfolio.activities.count { $0.isNode })
    #expect(sheet.records.allSatisfy { $0["责任领导"]?.text == "" && $0["解决措施"]?.text == "" })
  }

  @Test func aDoneNodeIsStruckOffWithItsDayAndARedFlag() throws {
    let row = try row(
      SmallPlan.finished(0, on: "2028-01-11", reported: "2028-01-17"), at: "2028-01-17")
    #expect(row["状态"]?.text == "已完成" && row["旗"]?.text == "红旗")
    #expect(row["销号情况"]?.text == "已销号" && row["销号日期"]?.text == "2028-1-11")
    // Planned backward from the required 20th.
    #expect(row["偏差"]?.text == "-9" && row["完成时限"]?.text == "")
  }

  /// As the wall chart's legend has it: what was done late earns none.
  @Test func onlyWhatWasDoneInTimeHasARedFlag() throws {
    let samples = source(Tinghu.planFile)
    let sheet = LedgerSheet(samples).sheet
    var late = 0
    for (position, activity) in samples.portfolio.activities.enumerated() where activity.isNode {
      let row = try #require(sheet.record("编码", samples.portfolio.code(of: position)))
      let status = samples.comparison[position].status
      let isInTime = status == .doneEarly || status == .doneOnTime
      let flag = isInTime ? "红旗" : status == .overdue ? "黑旗" : ""
      #expect(row["旗"]?.text == flag, "\(activity.name)")
      if status == .doneLate { late += 1 }
    }
    // Ground level of RL, ten days late, and the start of CE-BC, four days.
    #expect(late == 2)
  }

  /// 红旗 is praise, as on the wall chart: what was done late has none.
  @Test func aNodeDoneLateHasNoFlag() throws {
    let row = try row(
      SmallPlan.finished(0, on: "2028-01-23", reported: "2028-01-24"), at: "2028-01-24")
    #expect(row["状态"]?.text == "已完成" && row["旗"]?.text == "")
    #expect(row["偏差"]?.text == "3")
  }

  @Test func anOverdueNodeHasABlackFlagItsReasonAndADeadline() throws {
    let row = try row(
      [SmallPlan.record(0, on: "2028-01-24", remaining: 5, note: "停电")], at: "2028-01-24")
    #expect(row["状态"]?.text == "超期" && row["旗"]?.text == "黑旗")
    #expect(row["存在问题"]?.text == "主体施工：停电")
    #expect(row["完成时限"]?.text == "2028-1-20")
    #expect(row["销号情况"]?.text == "未销号" && row["销号日期"]?.text == "")
  }

  @Test func aNodeNotYetDueHasNoFlag() throws {
    let row = try row([], at: "2028-01-03")
    #expect(row["状态"]?.text == "未到期" && row["旗"]?.text == "" && row["存在问题"]?.text == "")
  }

  @Test func theNodesOwnRemarkComesFirst() throws {
    let own = ProgressRecord(activity: 1, date: at("2028-01-17T08:00"), note: "资料不全")
    let row = try row(
      [SmallPlan.record(0, on: "2028-01-17", remaining: 5, note: "停电"), own], at: "2028-01-17")
    #expect(row["存在问题"]?.text == "资料不全")
  }
}
