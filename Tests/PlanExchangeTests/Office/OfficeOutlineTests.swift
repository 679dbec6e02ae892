import CivilTime
import Plan
import Testing

@testable import PlanExchange

/// What is a part of what in the tables of offices, and to which project it belongs.
@Suite struct OfficeOutlineTests {
  @Test func headingsBecomeSummaries() throws {
    let (plan, told) = try OfficeCase.plan(
      text: """
        序号,工作内容,工期（工作日）,紧前工作
        一、,前期工作,,
        1,可研,35,
        2,设计,40,1
        （一）,审查,,
        3,图审,5,2
        二、施工阶段,,,
        4,主体,90,3

        """)
    #expect(told == [])
    #expect(
      plan.activities.map { "\($0.code) \($0.name) \($0.parent ?? "-")" } == [
        "S1 前期工作 -", "1 可研 S1", "2 设计 S1", "S2 审查 S1", "3 图审 S2", "S3 施工阶段 -", "4 主体 S3",
      ])
    #expect(plan["S1"]?.kind == .summary && plan["S2"]?.kind == .summary)
    #expect(plan.predecessors(of: "4") == ["3"])
  }

  @Test func numbersThatBeginAgainAreToldApartByTheirHeading() throws {
    let text = """
      序号,工作内容,工期（工作日）,紧前工作
      一,前期,,
      1,可研,35,
      2,设计,40,可研
      二,施工,,
      1,基础,40,设计
      2,主体,90,%

      """
    let (plan, _) = try OfficeCase.plan(text: text.replacing("%", with: "基础"))
    #expect(plan.activities.map(\.code) == ["S1", "1-1", "1-2", "S2", "2-1", "2-2"])
    #expect(plan.predecessors(of: "2-1") == ["1-2"])
    let told = OfficeCase.told(text: text.replacing("%", with: "1"))
    #expect(told.map(\.id) == ["ambiguous-predecessor"])
  }

  @Test func outlineNumbersMakeSummaries() throws {
    let (plan, told) = try OfficeCase.plan(
      text: """
        WBS,任务名称,工期,日历,前置任务
        1,前期,75,日历天,
        1.1,可研,35,日历天,
        1.2,设计,40,日历天,1.1
        2,施工,90,日历天,1.2

        """)
    #expect(told == [])
    #expect(plan.activities.map(\.code) == ["1", "1-1", "1-2", "2"])
    #expect(plan.activities.map(\.parent) == [nil, "1", "1", nil])
    #expect(plan["1"]?.kind == .summary && plan["2"]?.kind == .task)
    #expect(plan.predecessors(of: "2") == ["1-2"])
  }

  @Test func outlineLevelsMakeSummaries() throws {
    let (plan, _) = try OfficeCase.plan(
      text: """
        标识号,任务名称,大纲级别,工期,前置任务
        1,前期,1,75 个工作日,
        2,可研,2,35 个工作日,
        3,设计,2,40 个工作日,2
        4,施工,1,90 个工作日,"3FS+2 个工作日,2SS+50%"

        """)
    #expect(plan.activities.map(\.parent) == [nil, "1", "1", nil])
    #expect(plan.predecessors(of: "4") == ["3", "2SS"])
    #expect(plan.relations[1].lag == Lag(minutes: 960, counting: .successor))
    #expect(plan.relations[2].lag == Lag(percent: 50, counting: .predecessor))
  }

  @Test func indentsMakeSummariesButOurOwnQuotedBlanksDoNot() throws {
    let indented = "编码,名称,工期,日历\nA,前期,,\nB,　可研,35,工作日\nC,　设计,40,工作日\nD,施工,90,工作日\n"
    let plan = try OfficeCase.plan(text: indented).portfolio
    #expect(plan.activities.map(\.parent) == [nil, "A", "A", nil])
    #expect(plan.activities.map(\.name) == ["前期", "可研", "设计", "施工"])
    let quoted = try OfficeCase.plan(text: "编码,名称,工期,日历\nA,甲,5,工作日\nB,\"  乙\",5,工作日\n")
    #expect(quoted.portfolio.activities.map(\.parent) == [nil, nil])
    #expect(quoted.portfolio.activities[1].name == "  乙")
  }

  @Test func severalProjectsAreReadAtOnceAndReferToEachOther() throws {
    let text = """
      项目名称,编码,工作名称,工期,日历,紧前工作
      HS,A01,可研,35,工作日,
      ,A02,设计,40,工作日,A01、CE.A01
      CE,A01,可研,30,工作日,
      ,A02,设计,20,工作日,"A01,HS.A02SS+5"

      """
    let (plan, told) = try OfficeCase.plan(Array(text.utf8), projects: ["HS", "CE"], into: nil)
    #expect(told == [])
    #expect(plan.activities.map { plan.projects[$0.project].code } == ["HS", "HS", "CE", "CE"])
    #expect(
      plan.relations.map { [$0.predecessor, $0.successor] } == [[0, 1], [2, 1], [2, 3], [1, 3]])
    let other = OfficeCase.told(Array(text.utf8), into: 0)
    #expect(other.map(\.id) == ["project-not-found", "project-not-found"])
  }

  @Test func aProjectMayBeCalledByItsName() throws {
    var plan = OfficeCase.empty(["HS", "CE"])
    plan.projects[1].name = "亭湖高中二期"
    let text = "项目名称,编码,名称,工期,日历\n亭湖高中二期,A,甲,5,工作日\n"
    _ = try PlanCSV.read(Array(text.utf8), file: "t").insert(into: &plan, project: nil)
    #expect(plan.activities[0].project == 1)
    let told = Support.findings { () throws(InvalidInput) in
      try PlanCSV.read(Array(text.utf8), file: "t").insert(into: &plan, project: 0)
    }
    #expect(told.map(\.id) == ["other-project"])
    let none = OfficeCase.told(Array("编码,名称,工期,日历\nA,甲,5,工作日\n".utf8), into: nil)
    #expect(none.map(\.id) == ["no-project-named"])
  }

  @Test func durationsFollowFromDatesWhereThereAreNone() throws {
    let (plan, _) = try OfficeCase.plan(
      text: "序号,工作内容,开始时间,完成时间\n1,可研,2027.3.1,2027年4月4号\n2,设计,4月5日,5月14日\n")
    #expect(plan.days(of: "1") == 35 && plan.days(of: "2") == 40)
    #expect(plan.activities.allSatisfy { $0.calendar == "calendar-day" })
    // With two years in the sheet, nobody knows which the second row means.
    let told = OfficeCase.told(
      text: "序号,工作内容,开始时间,完成时间\n1,可研,2027.3.1,2028年4月4号\n2,设计,4月5日,5月14日\n")
    #expect(told.map(\.id).contains("bad-date"))
    #expect(told.first { $0.id == "bad-date" }?.message.zh.contains("“开始时间”") == true)
  }

  @Test func aHeaderOfTwoRowsIsRead() throws {
    let (plan, _) = try OfficeCase.plan(
      text: "编码,名称,工期,日历,计划,,备注\n,,,,开始,完成,\nA,甲,5,工作日,2027/3/1,2027/3/5,x\n")
    #expect(plan.activities.map(\.note) == ["x"])
  }
}
