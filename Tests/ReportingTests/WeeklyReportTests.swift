import CivilTime
import Control
import Documents
import Plan
import PlanExchange
import Reporting
import Scheduler
import Testing

/// What a leader is told about a week.
@Suite struct WeeklyReportTests {
  private let tinghu = Tinghu.planFile
  private let weeks = [
    "2027-12-13", "2027-12-20", "2027-12-27", "2028-01-03", "2028-01-10", "2028-01-17",
    "2028-01-24", "2028-01-31",
  ].map(day)

  /// By hand, from the actual finishes in `samples/tinghu/progress`: commencement of HS NP EX RL KG
  /// SS CE-YD, then YD (2028-01-08) and CE-BC (2028-01-22); ground level of HS NP EX, then KG
  /// (12-22), SS (12-24) and RL (2028-01-05); topping-out of EX (12-24).
  @Test(arguments: [
    ("2027-12-13", 7, "77.8%", 3, 0), ("2027-12-20", 7, "77.8%", 5, 1),
    ("2028-01-10", 8, "88.9%", 6, 1), ("2028-01-31", 9, "100.0%", 6, 1),
  ])
  func theHeadCountsRolesOverProjects(
    _ week: String, _ commenced: Int, _ rate: String, _ ground: Int, _ toppedOut: Int
  ) {
    let head = tinghu.weekly(day(week)).section("一")[0]
    #expect(
      head.hasPrefix(
        "8项工程9个项目：已开工\(commenced)个，开工率\(rate)；基础出正负零\(ground)个，主体封顶\(toppedOut)个，竣工0个，启用0个。投资：本期未填报。"
      ))
  }

  /// Planned for the week of 12-20: KG.C02M 12-22, EX.C07 12-24 and RL.C04 12-26, which was late.
  @Test func theHeadCountsTheNodesOfTheWeek() {
    let head = tinghu.weekly(day("2027-12-20")).section("一")[0]
    #expect(head.hasSuffix("本周应完成节点3个，完成2个（提前0个）；到期未完成节点1个。"))
  }

  /// Of a project without a node of 开工 nobody knows, until a node tells that it stands on the ground.
  @Test func theHeadSaysOfHowManyNoNodeTellsThatTheyCommenced() {
    func head(_ progress: [ProgressRecord]) -> String {
      let projects = [SmallPlan.forward("Y"), SmallPlan.forward("Z")]
      return String(
        SmallPlan.file(projects, progress).weekly(day("2028-01-10")).section("一")[0])
    }
    let begun = head([SmallPlan.record(0, on: "2028-01-10", remaining: 3)])
    #expect(begun.hasPrefix("2个项目：已开工0个（2个未设开工节点），开工率0.0%；"))
    let built = head(SmallPlan.finished(0, on: "2028-01-12", reported: "2028-01-14"))
    #expect(built.hasPrefix("2个项目：已开工1个（1个未设开工节点），开工率50.0%；"))
    #expect(!tinghu.weekly(day("2028-01-31")).section("一")[0].contains("未设"))
  }

  @Test func theHeadCountsANodeOnceItsDayHasPassedOnly() {
    // The node is planned for Wednesday 01-12; by Monday 01-10 it is forecast three days late.
    let progress = [
      SmallPlan.record(0, on: "2028-01-10", remaining: 6),
      SmallPlan.record(0, on: "2028-01-17", remaining: 3),
    ]
    let plan = SmallPlan.file([SmallPlan.forward("Y")], progress)
    func overdue(_ week: String) -> String {
      String(plan.weekly(day(week)).section("一")[0].split(separator: "；").last!)
    }
    #expect(overdue("2028-01-03").hasSuffix("本周没有应完成的节点，也没有到期未完成的节点。"))
    #expect(overdue("2028-01-10") == "到期未完成节点1个。")
  }

  @Test func everyFinishedActivityIsToldExactlyOnce() {
    var told: [String: Int] = [:]
    for line in weeks.flatMap({ tinghu.weekly($0).section("三") }) where line != "本期未发生。" {
      let text = line.drop { $0 != " " }.dropFirst()
      let project = text.prefix { $0 != "：" }
      for item in text.dropFirst(project.count + 1).split(separator: "；") {
        told[
          "\(project)：\(item.prefix(upTo: item.firstIndex(of: "，")!).replacing("（补报）", with: ""))",
          default: 0] += 1
      }
    }
    let schedule = tinghu.schedule()
    var finished: [String: Int] = [:]
    for (activity, dates) in zip(tinghu.portfolio.activities, schedule.activities) {
      guard let finish = dates.actualFinish, finish.day >= weeks[0] else { continue }
      let project = tinghu.portfolio.projects[activity.project].name
      let day = "\(finish.day.month)月\(finish.day.dayOfMonth)日"
      finished["\(project)：\(activity.name)\(day)完成", default: 0] += 1
    }
    #expect(told == finished)
    #expect(told.count > 20 && told.values.allSatisfy { $0 == 1 })
  }

  @Test func whatWasReportedAWeekLateIsToldInTheWeekItWasReported() {
    // Finished on Wednesday 01-12, reported on Monday 01-24.
    let progress =
      [SmallPlan.record(0, on: "2028-01-10", remaining: 6)]
      + SmallPlan.finished(0, on: "2028-01-12", reported: "2028-01-24")
    let plan = SmallPlan.file([SmallPlan.forward("Y")], progress)
    #expect(plan.weekly(day("2028-01-10")).section("三") == ["本期未发生。"])
    #expect(plan.weekly(day("2028-01-17")).section("三")[0].contains("主体施工1月12日完成"))
    #expect(plan.weekly(day("2028-01-24")).section("三") == ["本期未发生。"])
  }

  @Test(arguments: ["2027-12-13", "2027-12-27", "2028-01-10", "2028-01-24"])
  func aPastWeekIsTheSameBytesAfterLaterProgress(_ week: String) {
    let week = day(week)
    var then = tinghu
    then.progress = then.progress.filter { $0.date <= tinghu.dataDate(ofWeek: week) }
    for language in Language.allCases {
      let terms = Terms(language)
      let before = then.weekly(week)
      let after = tinghu.weekly(week)
      #expect(
        MarkdownWriter().write(before.document(terms))
          == MarkdownWriter().write(after.document(terms)))
      #expect(before.chat(terms) == after.chat(terms))
    }
    #expect(then.progress.count < tinghu.progress.count)
  }

  @Test func emptyItemsStay() {
    let report = SmallPlan.file([SmallPlan.forward("Y")]).weekly(day("2027-06-07"))
    for section in ["三", "四", "五", "六"] {
      #expect(report.section(section) == ["本期未发生。"])
    }
    #expect(PlanFile(Tinghu.empty).weekly(day("2027-06-07")).section("二") == ["本期未发生。"])
  }

  @Test func anOrderOfSectionsIsKept() {
    for fixture in Fixture.allCases {
      let headings = fixture.plan.weekly(fixture.week).markdown.split(separator: "\n")
        .filter { $0.hasPrefix("## ") }
      // A data date within the week leaves days of it still to come.
      let due = headings.dropFirst(3).first == "## 四、本周余下及下周计划" ? "本周余下及下周计划" : "下周计划"
      #expect(
        headings == [
          "## 一、总体进展", "## 二、各项目进展", "## 三、本周完成", "## 四、\(due)", "## 五、滞后节点", "## 六、需协调解决事项",
        ])
    }
  }

  @Test func theNoteOnProvisionalDatesIsThereWhenADateIsProvisional() {
    let note = "> 2027年起放假安排尚未公布，按法定节假日推算，有关日期为暂定。"
    #expect(tinghu.weekly(day("2028-01-31")).markdown.contains(note))
    // Work on every day asks no notice.
    let plan = SmallPlan.file([SmallPlan.forward("Y")])
    #expect(!plan.weekly(day("2028-01-03")).markdown.contains("暂定"))
  }

  @Test func workThatShouldHaveBegunKeepsItsDay() {
    // Both should begin on 01-03; one has, the other is due since a week.
    let plan = SmallPlan.file(
      [SmallPlan.forward("Y", "乙园"), SmallPlan.forward("Z", "丙园")],
      [
        SmallPlan.record(0, on: "2028-01-10", remaining: 3),
        ProgressRecord(activity: 2, date: at("2028-01-10T08:00"), note: "尚未开工"),
      ])
    let due = plan.weekly(day("2028-01-03")).section("四")
    #expect(due.contains { $0.contains("丙园：主体施工计划1月12日完成，预计1月19日，滞后7天") })
    var later = plan
    later.portfolio.activities[2].duration = 40 * 480
    let again = PlanFile(later.portfolio, progress: later.progress).weekly(day("2028-01-03"))
    #expect(again.section("四").contains { $0.contains("丙园：主体施工计划1月3日开始，预计1月10日") })
  }

  @Test func whoIsAskedToActOwesItAndIsNotTheProjectsOwnOffice() {
    var plan = SmallPlan.file(
      [SmallPlan.backward("X", requiredBy: "2028-01-12")],
      [SmallPlan.record(0, on: "2028-01-10", remaining: 5)])
    let request = plan.weekly(day("2028-01-03")).section("六")
    #expect(request == ["1. 甲校·主体施工拖后2天，竣工验收推迟2天，须压缩2天（最迟1月12日完成）。责任单位：施工单位。"])
    plan.portfolio.activities[0].owner = "规财科"
    #expect(plan.weekly(day("2028-01-03")).section("六") == ["本期未发生。"])
  }

  @Test func withoutABaselineNothingIsSaidToBeOnPlan() {
    let report = Fixture.withoutBaseline.plan.weekly(day("2028-02-02"))
    #expect(!report.markdown.contains("按计划推进"))
    #expect(report.section("五") == ["还没有基准计划，无从比较。"])
  }
}
