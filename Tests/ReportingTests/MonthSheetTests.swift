import CivilTime
import Control
import Documents
import Plan
import Testing

@testable import Reporting
@testable import Scheduler

/// 12个月文字表.
@Suite struct MonthSheetTests {
  @Test func aMonthTellsWhatIsPlannedInIt() throws {
    let sheet = MonthSheet(source(Tinghu.planFile), year: 2028).sheet
    let row = try #require(sheet.record("项目编码", "RL"))
    #expect(row["计划开工"]?.text == "2027-9-26" && row["计划竣工"]?.text == "2028-7-20")
    #expect(row["一月"]?.text == "继续主体结构。")
    #expect(row["二月"]?.text == "砌体开始。完成主体结构。主体封顶。")
    #expect(row["十二月"]?.text == "")
    #expect(sheet.records.count == 9 && sheet.columns.count == 17)
  }

  @Test func noMonthHasMoreSentencesThanItPrintsAndEachEndsAsOne() {
    for year in 2026...2028 {
      for record in MonthSheet(source(Tinghu.planFile), year: year).sheet.records {
        for (heading, cell) in record where heading.hasSuffix("月") && !cell.text.isEmpty {
          #expect(cell.text.hasSuffix("。"))
          #expect(cell.text.count { $0 == "。" } <= MonthText.most, "\(cell.text)")
        }
      }
    }
  }

  @Test func theMostImportantStayWhereThereIsTooMuch() throws {
    var portfolio = Tinghu.empty
    portfolio.projects = [SmallPlan.forward("甲")]
    for (code, level) in [("A", 2), ("B", 2), ("C", 1), ("D", 2), ("E", 2), ("F", 1)] {
      portfolio.activities.append(
        Activity(
          project: 0, code: code, name: "工作" + code, duration: 480, calendar: "calendar-day",
          level: level))
    }
    let text = MonthText(source(PlanFile(portfolio)), project: 0)
    #expect(text.sentences(in: 1, of: 2028) == ["A", "B", "C", "F"].map { "完成工作\($0)。" })
  }

  @Test func whatOnlyGoesOnIsToldAsSuch() throws {
    var plan = SmallPlan.file([SmallPlan.forward("甲")])
    plan.portfolio.activities[0].duration = 80 * 480
    plan.portfolio.activities[0].level = 2
    let text = MonthText(source(PlanFile(plan.portfolio)), project: 0)
    #expect(text.sentences(in: 1, of: 2028) == ["主体施工开始。"])
    #expect(text.sentences(in: 2, of: 2028) == ["继续主体施工。"])
    #expect(text.sentences(in: 3, of: 2028) == ["完成主体施工。", "竣工验收。"])
    #expect(text.sentences(in: 4, of: 2028) == [])
  }

  @Test func theYearIsThatOfTheDataDate() {
    #expect(MonthSheet(source(Tinghu.planFile, at: "2027-12-20")).sheet.name == "2027年月度计划")
    #expect(MonthSheet(source(Tinghu.planFile, .en)).sheet.name == "Months of 2028")
  }

  @Test func theMonthsAreThoseOfThePlanAndNotOfTheForecast() throws {
    let late = SmallPlan.file(
      [SmallPlan.forward("甲")], [SmallPlan.record(0, on: "2028-01-10", remaining: 60)])
    let row = try #require(MonthSheet(source(late)).sheet.records.first)
    #expect(row["一月"]?.text.contains("竣工验收。") == true && row["三月"]?.text == "")
  }
}
