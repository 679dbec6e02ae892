import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// What is said when somebody asks why.
@Suite struct WhyReportTests {
  private func text(_ plan: PlanFile, _ code: String, late: Bool = false) -> String {
    let report = WhyReport(
      plan.comparison(), of: plan.position(code), late: late, terms: Terms(.zh))
    return TerminalWriter().write(report.document)
  }

  @Test func whatIsDoneIsSaidToBeDone() {
    let plan = Tinghu.planFile
    #expect(text(plan, "RL.C04").hasPrefix("RL.C04“基础出正负零”已于 2028-01-05 完成。"))
    #expect(text(plan, "RL.C04").contains("的实际日期。"))
    #expect(text(plan, "RL.C04", late: true) == "RL.C04“基础出正负零”已完成。\n")
  }

  @Test func whatLeadsToNoRequiredDateIsNotLimited() {
    let answer = text(Tinghu.planFile, "KG.E03M", late: true)
    #expect(answer == "KG.E03M“开园”后面没有要求完成时间，没有最迟日期可言。\n")
  }

  @Test func aProjectWithoutAStartBeginsAtItsLatest() {
    let plan = PlanFile(Tinghu.portfolio("EX"))
    let answer = text(plan, "EX.E05")
    #expect(answer.contains("起点：项目未定开始日期，取其最迟启动日"))
    #expect(answer.contains("按内部目标倒推的最迟启动"))
  }

  @Test func workThatAWindowHoldsSaysSoBothWays() {
    let plan = Tinghu.planFile
    #expect(text(plan, "HS.E06").contains("HS.C33“一二期系统并网”错过 2028 年五一窗口"))
    #expect(text(plan, "HS.C27", late: true).contains("HS.C33“一二期系统并网”须在五一窗口"))
  }

  @Test func noWindowLeftIsSaidInPlaceOfADate() {
    var portfolio = Tinghu.portfolio("EX")
    portfolio.projects[0].start = at("2027-09-01T08:00")
    portfolio.projects[0].requiredDates[0].finish = at("2027-12-31T18:00")
    // The summer holidays that are known begin in 2027, too late for this date.
    portfolio.windows.removeAll { $0.name == "summer-holiday" && $0.from.year < 2028 }
    let plan = PlanFile(portfolio)
    #expect(text(plan, "EX.C01", late: true).contains("没有可用窗口，无最迟日期"))
  }

  @Test func programsGetTheSameChain() {
    let plan = Fixture.workedExample.plan
    var writer = JSONWriter()
    WhyReport(
      plan.comparison(), of: plan.position("P.M"), late: false, terms: Terms(.zh)
    ).write(to: &writer)
    let json = String(decoding: writer.finish(), as: UTF8.self)
    #expect(json.hasPrefix("{\"code\":\"P.M\",\"late\":false,\"steps\":[{\"code\":\"P.M\""))
    // 甲 was to end on Wednesday 03-11 and ends on Monday 03-16: three working days.
    #expect(
      json.contains(
        "\"lost\":[{\"cause\":\"周末\",\"days\":4}],\"effects\":[{\"code\":\"P.A\",\"effect\":"
          + "{\"behind\":{\"minutes\":1440,\"days\":3,\"dayKind\":\"working\"},"))
    #expect(json.hasSuffix("]}\n"))
  }
}
