import CivilTime
import Control
import Documents
import Plan
import Testing

@testable import Reporting
@testable import Scheduler

/// 周报附表.
@Suite struct WeeklySheetTests {
  private func sheet(_ plan: PlanFile, week: String, projects: [Int]? = nil) -> Workbook.Sheet {
    let comparison = plan.comparison(at: plan.dataDate(ofWeek: day(week)))
    let source = SheetSource(comparison, projects: projects, terms: Terms(.zh))
    return WeeklySheet(source, plan.weekly(day(week))).sheet
  }

  @Test func everyProjectOfTheSamplesHasARowInTheWordsOfTheReport() throws {
    let sheet = sheet(Tinghu.planFile, week: "2028-02-02")
    #expect(sheet.title == "工程进度周报（2028年1月31日—2月6日）附表")
    #expect(sheet.records.count == 9)
    let row = try #require(sheet.record("项目", "新区实验学校扩建"))
    #expect(row["形象进度"]?.text == "主体封顶已完成，门窗与外墙完成60%。")
    #expect(row["本周完成"]?.text == "抹灰1月25日完成（补报），按期")
    #expect(row["下一节点/计划节点"]?.text == "竣工验收" && row["下一节点/偏差"]?.text == "4")
    #expect(row["存在问题"]?.text == "竣工验收滞后4个工作日：新旧楼连廊接驳错过寒假窗口，晚150天。")
    #expect(row["需协调事项"]?.text == "新旧楼连廊接驳（施工单位，开学启用推迟4天，最迟7月17日）")
    #expect(row["灯"]?.text == "黄")
  }

  @Test func onlyTheProjectsAskedForAreTold() {
    let sheet = sheet(Tinghu.planFile, week: "2028-02-02", projects: [3, 0])
    #expect(sheet.records.map { $0["项目"]?.text } == ["亭湖高中二期", "便仓小学迁建"])
  }

  @Test func aLongListSaysHowManyItLeavesOut() throws {
    var plan = SmallPlan.file([SmallPlan.forward("甲")])
    for index in 1...12 {
      plan.portfolio.activities.append(
        Activity(
          project: 0, code: "C\(index)", name: "工作\(index)", duration: 5 * 480,
          calendar: "calendar-day"))
    }
    let sheet = sheet(PlanFile(plan.portfolio), week: "2028-01-03")
    let lines = try #require(sheet.records.first?["本周余下及下周计划"]?.text).split(separator: "\n")
    #expect(lines.count == 8 && lines.last == "另有 7 项，见周报。")
  }

  @Test func nothingIsToldAsNone() throws {
    let plan = SmallPlan.file(
      [SmallPlan.forward("甲")], SmallPlan.finished(0, on: "2028-01-12", reported: "2028-01-13"))
    let row = try #require(sheet(plan, week: "2028-01-24").records.first)
    #expect(row["形象进度"]?.text == "全部完成。" && row["存在问题"]?.text == "无")
    #expect(row["本周完成"]?.text == "无" && row["下一节点/计划节点"]?.text == "")
  }
}
