import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct PlanCSVWritingTests {
  @Test func aPlanComesBackByteForByte() throws {
    let text = #"""
      code,name,name_en,duration_days,calendar,predecessors,level,milestone,role,office,window,note
      A01,可研报告编制与批复,"Feasibility study, approval",35,workday,,1,,,规财科·发改委,,资金：“两上两下”
      A02,施工图,Drawings,28,calendar-day,A01SS+8 B05FS-3w,2,,,设计单位,,
      B03,拆改,Demolition,20,calendar-day,A02FF+20 A01,2,,,施工单位,summer-holiday,"拆除前 15 日备案, 见 ""条例"""
      B05,开工令,Notice to commence,0,calendar-day,A01 B03SS+1e,1,yes,commence,监理·项目办,,
      D05,竣工验收,Completion acceptance,1,workday,B05,1,,completion,五方主体,,

      """#
    var portfolio = Support.portfolio("HS")
    _ = try PlanCSV.read(Array(text.utf8), file: "")
      .insert(into: &portfolio, project: 0, windows: ["summer-holiday"])
    #expect(try PlanCSV.write(portfolio, project: 0) == text)
  }

  @Test(arguments: [
    ("community-education-centre", 20), ("high-school-phase-2", 74), ("kindergarten", 31),
    ("new-primary-school", 69), ("school-expansion", 50), ("school-relocation", 63),
    ("sports-school", 35),
  ]) func theSamplePlansComeBackByteForByte(name: String, activities: Int) throws {
    let bytes = try Support.repositoryFile("samples/tinghu/\(name).csv")
    let windows = try WindowCSV.read(
      try Support.repositoryFile("calendars/windows.csv"), file: "windows.csv"
    ).windows
    var portfolio = Support.portfolio("HS")
    portfolio.windows = windows
    let told = try PlanCSV.read(bytes, file: name).insert(into: &portfolio, project: 0)
    #expect(told == [])
    #expect(portfolio.activities.count == activities)
    #expect(Array(try PlanCSV.write(portfolio, project: 0).utf8) == bytes)
  }

  @Test(arguments: 0..<300 as Range<UInt64>) func randomPlansComeBack(seed: UInt64) throws {
    var random = Seeded(seed)
    let portfolio = RandomPlan.portfolio(&random)
    for flavour in CSVFlavour.allCases {
      var again = portfolio
      again.relations = []
      for activity in again.activities.indices { again.activities[activity].name = "?" }
      for project in portfolio.projects.indices {
        let text = try PlanCSV.write(portfolio, project: project, as: flavour)
        _ = try PlanCSV.read(Array(text.utf8), file: "").insert(into: &again, project: project)
        #expect(try PlanCSV.write(again, project: project, as: flavour) == text)
      }
      #expect(again == portfolio)
    }
  }

  @Test func plansInGB18030AreReadLikeThoseInUTF8() throws {
    let text = Support.planHeader + "\r\nA01,主体结构（4层）,,5,workday,,,,,施工单位,,备注\r\n"
    guard case .text(let bytes) = GB18030.bytes(from: Array(text.utf8)) else {
      Issue.record("this machine knows no GB18030")
      return
    }
    var portfolio = Support.portfolio("HS")
    #expect(try PlanCSV.read(bytes, file: "").insert(into: &portfolio, project: 0) == [])
    #expect(portfolio.activities[0].name == "主体结构（4层）")
  }

  @Test func rareColumnsAreWrittenOnlyWhereTheyAreUsed() throws {
    let text = """
      code,name,name_en,duration_days,calendar,predecessors,level,milestone,role,office,window,note,parent,kind,constraint,elapsed
      S,地下部分,,0,calendar-day,,3,,,,,,,summary,,
      A,降水,,5,calendar-day,,3,,,,,,S,,"SNET 2027-03-01; ZFF",yes
      M,开挖,,0,calendar-day,A+50% AFS-20%w ASS+3b AFF+2p,3,yes,,,,,S,start-milestone,FNET 2027-03-02T09:00,
      L,看护,,0,calendar-day,ASS,3,,,,,,,level-of-effort,,

      """.replacing("A+50%", with: "AFS+50%")
    var portfolio = Support.portfolio("HS")
    #expect(try PlanCSV.read(Array(text.utf8), file: "").insert(into: &portfolio, project: 0) == [])
    let activities = portfolio.activities
    #expect(activities.map(\.kind) == [.summary, .task, .milestone, .levelOfEffort])
    #expect(activities.map(\.parent) == [nil, "S", "S", nil])
    #expect(activities[1].duration == 5 * 1_440 && activities[1].isElapsed)
    #expect(activities[2].edge == .start)
    #expect(
      activities[1].constraints == [
        Constraint(.startNoEarlierThan, Instant(iso: "2027-03-01T08:00")!),
        Constraint(.zeroFreeFloat),
      ])
    #expect(
      portfolio.relations.prefix(4).map(\.lag) == [
        Lag(percent: 50, counting: .predecessor), Lag(percent: -20, counting: .successor),
        // Elapsed work counts three days by the clock.
        Lag(minutes: 3 * 1_440, counting: .predecessor), Lag(minutes: 960, counting: .project),
      ])
    let written = try PlanCSV.write(portfolio, project: 0)
    #expect(written == text, "\(written)")
  }

  @Test func chineseHeadersAndWordsMeanTheSame() throws {
    let text = """
      编码,名称,工期,日历,上级,类型,约束,历时
      S,地下部分,,,,汇总,,
      A,降水,5,calendar-day,S,,开始不早于 2027年3月1日；尽可能晚,是
      """
    var portfolio = Support.portfolio("HS")
    #expect(try PlanCSV.read(Array(text.utf8), file: "").insert(into: &portfolio, project: 0) == [])
    #expect(portfolio.activities.map(\.kind) == [.summary, .task])
    #expect(
      portfolio.activities[1].constraints.map(\.kind) == [.startNoEarlierThan, .zeroFreeFloat])
    #expect(portfolio.activities[1].isElapsed)
  }

  @Test(arguments: [
    ("S,甲,5,calendar-day,X,,,", "unknown-parent"), ("S,甲,5,calendar-day,,部分,,", "bad-kind"),
    ("S,甲,5,calendar-day,,,SNET,", "bad-constraint"),
    ("S,甲,5,calendar-day,,,ZFF 2027-03-01,", "bad-constraint"),
    ("S,甲,5,calendar-day,,,,也许", "bad-yes-no"),
  ])
  func cellsThatMakeNoSenseAreTold(row: String, id: String) {
    var portfolio = Support.portfolio("HS")
    let text = "code,name,duration_days,calendar,parent,kind,constraint,elapsed\n\(row)\n"
    let told = Support.findings { () throws(InvalidInput) in
      try PlanCSV.read(Array(text.utf8), file: "").insert(into: &portfolio, project: 0)
    }
    #expect(told.map(\.id) == [id])
    #expect(portfolio.activities.isEmpty)
  }

  @Test func whatIsLeftOutIsTold() throws {
    var portfolio = try Support.portfolio(plan: "A,甲,,5,workday", "B,乙,,5,workday")
    #expect(PlanCSV.losses(portfolio, project: 0) == [])
    portfolio.activities[1].uid = 7
    portfolio.activities[1].fields = [CustomField(name: "Text1", value: "东区")]
    portfolio.activities[0].levelingDelay = 60
    let told = PlanCSV.losses(portfolio, project: 0)
    #expect(told.map(\.codes) == [["HS.A"], ["HS.B"], ["HS.B"]])
    #expect(told.allSatisfy { $0.id == "left-out-of-csv" && $0.severity == .warning })
  }

  @Test func whatTheFormatCannotExpressIsRefused() throws {
    var portfolio = try Support.portfolio(plan: "A,甲,,5,workday", "B,乙,,5,workday,A AFS+1")
    portfolio.activities[0].duration = 100
    portfolio.relations[0].lag = Lag(minutes: 481, counting: .predecessor)
    portfolio.relations[1].lag = Lag(minutes: 90, counting: .elapsed)
    let told = Support.findings { () throws(InvalidInput) in
      _ = try PlanCSV.write(portfolio, project: 0)
      return []
    }
    #expect(told.map(\.id) == ["not-in-csv", "not-in-csv", "not-in-csv"])
    #expect(told.map(\.codes) == [["HS.A", "HS.B"], ["HS.A", "HS.B"], ["HS.A"]])
  }
}
