import CivilTime
import Documents
import Plan
import PlanExchange
import PlanStore
import Planning
import Reporting
import Scheduler
import Testing

/// What is told of files that people bring along.
@Suite struct FileFindingTests {
  private static let header =
    "ERMHDR\t19.12\t2026-03-01\tProject\tadmin\t管理员\tdb\tProject Management\tCNY"
  private static let project = [
    header, "%T\tPROJECT",
    "%F\tproj_id\tproj_short_name\tplan_start_date\tlast_recalc_date\tplan_end_date\tclndr_id",
    "%R\t10\tHS\t2026-03-02 08:00\t2026-03-02 08:00\t2026-03-31 17:00\t5",
  ]

  /// The names of what a file of these lines is refused for or warned about.
  private func ids(_ lines: [String]) -> Set<String> {
    do throws(InvalidInput) {
      let bytes = Array(lines.joined(separator: "\r\n").utf8)
      return Set(try PrimaveraXER.read(ByteStream(bytes), file: "p.xer").findings.map(\.id))
    } catch {
      return Set(error.findings.map(\.id))
    }
  }

  @Test func aFileThatIsNoXER() {
    #expect(ids(["code,name"]) == ["not-primavera"])
  }

  @Test func linesAndRowsThatAreTooLong() {
    let many = String(repeating: "\tx", count: 5_000)
    #expect(
      ids([Self.header, "%T\tPROJECT", "%F\tproj_id\(many)", "%E"]).contains("too-many-fields"))
    let long = String(repeating: "x", count: 17 << 20)
    #expect(ids([Self.header, "%T\tPROJECT", "%F\t\(long)", "%E"]).contains("line-too-long"))
  }

  @Test func aRowBeforeTheNamesOfItsColumns() {
    #expect(ids([Self.header, "%T\tPROJECT", "%R\t10", "%E"]).contains("row-without-columns"))
  }

  @Test func aFileWithoutItsEnd() {
    #expect(ids(Self.project).contains("truncated-file"))
  }

  /// A project with a breakdown and a calendar.
  private func lines(parent: String, calendar: String) -> [String] {
    Self.project + [
      "%T\tCALENDAR", "%F\tclndr_id\tclndr_name\tday_hr_cnt\tbase_clndr_id\tclndr_data",
      "%R\t5\t五天\t8\t\t\(calendar)", "%T\tPROJWBS",
      "%F\twbs_id\tproj_id\tseq_num\tproj_node_flag\twbs_short_name\twbs_name\tparent_wbs_id",
      "%R\t100\t10\t1\tY\tHS\t高中\t", "%R\t101\t10\t2\tN\t01\t主体\t\(parent)",
      "%R\t102\t10\t3\tN\t02\t附属\t101", "%T\tTASK",
      "%F\ttask_id\tproj_id\twbs_id\tclndr_id\ttask_code\ttask_name\ttask_type\tstatus_code\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt",
      "%R\t2\t10\t101\t5\tA1\t基础\tTT_Task\tTK_NotStart\t40\t40", "%E",
    ]
  }

  @Test func aBreakdownThatLeadsBackToItself() {
    let ids = ids(lines(parent: "102", calendar: ""))
    #expect(ids.contains("breakdown-loop"), "\(ids)")
  }

  @Test func aCalendarThatMakesNoSense() {
    let ids = ids(
      lines(
        parent: "100",
        calendar: "(0||CalendarData()("))
    #expect(ids.contains("bad-calendar"), "\(ids)")
  }

  private static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Project xmlns="http://schemas.microsoft.com/project"><Name>P</Name>
    <StartDate>2027-03-01T08:00:00</StartDate><CalendarUID>1</CalendarUID>
    <Calendars><Calendar><UID>1</UID><Name>标准</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>
    <WeekDay><DayType>2</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime>
    <FromTime>FROM</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>
    </WeekDays></Calendar></Calendars>
    <Tasks><Task><UID>1</UID><ID>1</ID><Name>土方</Name><Duration>PT18H0M0S</Duration></Task></Tasks>
    </Project>
    """

  @Test func aShiftThatEndsBeforeItBegins() {
    let text = Self.xml.replacing("FROM", with: "18:00:00")
    let error = #expect(throws: InvalidInput.self) {
      try MicrosoftXML.read(ByteStream(Array(text.utf8)), file: "p.xml", code: "P")
    }
    #expect(error?.findings.map(\.id).contains("bad-shift") == true, "\(String(describing: error))")
  }

  @Test func aFileThatTheSystemDoesNotRead() {
    let error = #expect(throws: InvalidInput.self) {
      try MicrosoftXML.read(ByteStream { _ in nil }, file: "p.xml", code: "P")
    }
    #expect(error?.findings.map(\.id) == ["unreadable-file"])
  }

  @Test func anotherProgramsPlanByOurRulesSaysWhatMoves() throws {
    let bench = try Bench()
    let text = Self.xml.replacing("FROM", with: "08:00:00")
    let input = try PlanInput(ByteStream(Array(text.utf8)), file: "p.xml")
    try bench.open().importPlan(
      input, Workspace.ImportOptions(project: "P", profile: .schedctl))
    #expect(bench.told.map(\.id).contains("profile-dates"))
  }

  @Test func reasonsOfAnotherProgramsPlanAreOurs() throws {
    let bench = try Bench.small()
    try bench.open().change { $0.portfolio.projects[0].profile = .msp }
    let told = try bench.open().findings(explaining: 0)
    #expect(told.map(\.id) == ["explained-by-own-rules"])
  }

  @Test func relationsBetweenProjectsOfDifferentRulesDoNotCountInP6() throws {
    let bench = try Bench.small()
    let workspace = try bench.open()
    try workspace.addProject("Q", ProjectEdit(name: "另一个", start: DateText("2027-03-01")))
    try workspace.addActivity("Q.A", .days(5, name: "装修"))
    try workspace.link("P.A", "Q.A")
    try workspace.change {
      $0.portfolio.projects[1].profile = .p6
      $0.portfolio.projects[1].grain = .minute
    }
    #expect(try bench.scheduleIDs().contains("relation-across-profiles"))
  }

  @Test func aRuleOfNoKind() {
    let text =
      "id,kind,words,except,milestone,amount,unit,certainty,source,source_en\nx,most,开工,,,3,working,V,法,law\n"
    let error = #expect(throws: InvalidInput.self) {
      try LegalRuleCSV.read(Array(text.utf8), file: "rules.csv")
    }
    #expect(error?.findings.map(\.id) == ["bad-rule"])
  }

  @Test func aTemplateThatIsNoDocument() {
    #expect(throws: Finding.self) { try ReportTemplate(Array("PK\u{3}\u{4}".utf8), file: "t.docx") }
    let ids: [(OfficeFileError, String)] = [
      (.damaged("word/document.xml"), "template-damaged"),
      (.unsafeName("../x"), "template-unsafe"),
      (.tooLarge(part: nil, limit: 1 << 20), "template-too-large"),
      (.unsupported(.macros), "template-unsupported"),
      (.loop(name: "行", .notClosed), "template-loop"),
    ]
    for (error, id) in ids { #expect(error.id == id) }
  }

  @Test func aSetLeavesOutWhatNobodyLeafsThrough() throws {
    let rows = (1...5_001).map { "A\($0),工作,1,calendar-day,,,施工单位,," }.joined(separator: "\n")
    let bench = try Bench.project(rows)
    let workspace = try bench.open()
    let edition = try WeeklyEdition(workspace, week: .of2027(3, 1), language: .zh)
    var told: [Finding] = []
    let papers = try WeeklyPapers(
      workspace, edition, paper: .a1, issued: .of2027(3, 1), terms: Terms(.zh)
    ) { told += $0 }
    #expect(!papers.steps.isEmpty)
    #expect(told.map(\.id) == ["chart-abridged"])
  }
}
