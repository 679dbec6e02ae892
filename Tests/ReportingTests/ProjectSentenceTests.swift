import CivilTime
import Control
import Plan
import Reporting
import Scheduler
import Testing

/// One sentence a project: early from what is done, the reason only when late.
@Suite struct ProjectSentenceTests {
  private func sentence(
    _ project: Project, _ progress: [ProgressRecord], week: String = "2028-01-03"
  ) -> String {
    let report = SmallPlan.file([project], progress).weekly(day(week))
    return String(report.section("二")[0].dropFirst(3))
  }

  @Test func whatGoesWellGivesNoReason() {
    let text = sentence(
      SmallPlan.backward("X", requiredBy: "2028-01-14"),
      [SmallPlan.record(0, on: "2028-01-10", remaining: 3, note: "一切正常")])
    #expect(text == "甲校：主体施工进行中，按计划推进，距1月14日要求还有2天裕量。")
  }

  @Test func whatIsLateGivesItsReason() {
    let project = SmallPlan.backward("X", requiredBy: "2028-01-14")
    #expect(
      sentence(project, [SmallPlan.record(0, on: "2028-01-10", remaining: 8, note: "连续降雨")])
        == "甲校：主体施工进行中，竣工验收较计划滞后3天（主体施工：连续降雨），比1月14日要求晚3天。")
    #expect(
      sentence(project, [SmallPlan.record(0, on: "2028-01-10", remaining: 8)])
        == "甲校：主体施工进行中，竣工验收较计划滞后3天（主体施工用时超出计划），比1月14日要求晚3天。")
  }

  @Test func theNoteOfALaterRecordIsNotYetKnown() {
    let progress = [
      SmallPlan.record(0, on: "2028-01-10", remaining: 8, note: "连续降雨"),
      SmallPlan.record(0, on: "2028-01-17", remaining: 1, note: "已抢回"),
    ]
    let text = sentence(SmallPlan.backward("X", requiredBy: "2028-01-14"), progress)
    #expect(text.contains("连续降雨") && !text.contains("已抢回"))
  }

  @Test func workNotBegunOnItsDayIsSaidSo() {
    // A note is a report: nothing else has happened. What another project reports would say nothing.
    let plan = SmallPlan.file(
      [SmallPlan.forward("Y", "乙园"), SmallPlan.forward("Z", "丙园")],
      [
        SmallPlan.record(0, on: "2028-01-10", remaining: 3),
        ProgressRecord(activity: 3, date: at("2028-01-10T08:00"), note: "已核对"),
      ])
    let text = plan.weekly(day("2028-01-03")).section("二")[1]
    #expect(text.contains("竣工验收较计划滞后7天（主体施工应开未开）"))
  }

  @Test func workThatIsNotDueYetIsNotBlamed() {
    let text = Fixture.expansion.plan.weekly(day("2026-12-28")).section("二")[0]
    #expect(text.contains("较计划滞后12天"))
    #expect(!text.contains("应开未开"))
  }

  @Test func aForecastAheadOfPlanClaimsNothing() {
    let text = sentence(
      SmallPlan.backward("X", requiredBy: "2028-01-14"),
      [SmallPlan.record(0, on: "2028-01-10", remaining: 1)])
    #expect(text == "甲校：主体施工进行中，按计划推进，距1月14日要求还有4天裕量。")
  }

  @Test func aFinishAheadOfPlanClaimsItsDays() {
    let progress = SmallPlan.finished(0, on: "2028-01-09", reported: "2028-01-10")
    let text = sentence(SmallPlan.backward("X", requiredBy: "2028-01-14"), progress)
    #expect(text == "甲校：全部完成，较计划提前5天。")
  }

  /// In every week of the samples: what is early is a node by its name, done before its plan,
  /// and not the project.
  @Test func whatIsEarlyIsANodeThatIsDone() throws {
    let plan = Tinghu.planFile
    var told = 0
    for week in ["2027-12-13", "2027-12-27", "2028-01-10", "2028-01-24", "2028-01-31"].map(day) {
      for line in plan.weekly(week).section("二") {
        guard let clause = line.split(separator: "，").first(where: { $0.contains("较计划提前") }),
          let project = plan.portfolio.projects.firstIndex(where: { line.contains($0.name + "：") })
        else { continue }
        let name = clause.prefix { $0 != "较" }
        let comparison = plan.comparison(ofWeek: week)
        let found = plan.portfolio.activities.indices.filter {
          let record = plan.portfolio.activities[$0]
          return record.project == project && record.isNode && clause.hasPrefix(record.name)
            && comparison[$0].status == .doneEarly
        }
        #expect(!name.isEmpty && found.count == 1, "\(line)")
        told += 1
      }
    }
    #expect(told > 5)
  }

  @Test func aForwardProjectSaysWhatItGainedOnlyWhenItGained() {
    func text(_ remaining: Int) -> String {
      sentence(
        SmallPlan.forward("Y"), [SmallPlan.record(0, on: "2028-01-10", remaining: remaining)])
    }
    #expect(text(1) == "乙园：主体施工进行中，按计划推进，预计1月10日建成启用，比计划争取2天。")
    #expect(text(3) == "乙园：主体施工进行中，按计划推进，预计1月12日建成启用。")
    #expect(text(5) == "乙园：主体施工进行中，竣工验收较计划滞后2天（主体施工用时超出计划），预计1月14日建成启用。")
  }

  @Test func whatAForwardProjectGainedIsTheDaysBetweenTheDatesThatAreTold() {
    // 少年体校: opening planned for 2028-10-10 and forecast for 09-29, the National Day week between.
    let report = Tinghu.planFile.weekly(day("2028-02-02"))
    #expect(report.section("二")[6].hasSuffix("预计9月29日建成启用，比计划争取11天。"))
  }

  @Test func aProjectThatTheBaselineDoesNotKnowIsNotOnPlan() {
    var plan = SmallPlan.file(
      [SmallPlan.forward("Y"), SmallPlan.forward("Z", "丙园")],
      [0, 2].map { SmallPlan.record($0, on: "2028-01-10", remaining: 3) })
    plan.baseline!.dates[2] = nil
    plan.baseline!.dates[3] = nil
    #expect(plan.weekly(day("2028-01-03")).section("二")[1].contains("尚无基准计划"))
  }

  @Test func townsRollUpInOneLine() {
    let report = Tinghu.planFile.weekly(day("2028-02-02"))
    #expect(
      report.section("二").last == "各镇社区教育中心配套建设：共2个镇，已建成0个，最多滞后2天，预计4月21日前全部启用。")
  }

  @Test func groupsOfOtherThingsAreNoTowns() {
    func line(_ names: String...) -> Substring? {
      let projects = zip(["A-1", "A-2"], names).map { SmallPlan.forward($0, $1) }
      let progress = SmallPlan.finished(0, on: "2028-01-12", reported: "2028-01-17")
      let more = SmallPlan.finished(2, on: "2028-01-12", reported: "2028-01-17")
      return SmallPlan.file(projects, progress + more).weekly(day("2028-01-10")).section("二").last
    }
    #expect(line("一标段", "二标段") == "各标段：共2个项目，已建成2个，均按计划推进，预计1月12日前全部启用。")
    #expect(line("一期", "配套楼")?.hasPrefix("A：共2个项目") == true)
  }

  @Test func codesThatOnlyBeginAlikeAreNoGroup() {
    let plan = SmallPlan.file([SmallPlan.forward("HS"), SmallPlan.forward("HS-2", "二期")])
    let report = plan.weekly(day("2028-01-03"))
    #expect(report.section("一")[0].hasPrefix("2个项目："))
    #expect(report.section("二").count == 2)
  }
}
