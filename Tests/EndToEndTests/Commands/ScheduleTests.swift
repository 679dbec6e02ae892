import Foundation
import Glibc
import Testing

@Suite struct ScheduleTests {
  /// Two tasks side by side, an early milestone, a last one, and work after it.
  private static let plan = """
    code,name,duration_days,calendar,predecessors,level,milestone,role,office,window
    A,甲,5,workday,,,,,,
    M1,中间节点,0,calendar-day,A,1,yes,,,
    B,乙,5,workday,A,,,,,
    M2,末节点,0,calendar-day,B,1,yes,,,
    C,收尾,3,workday,M2,,,,,

    """

  @Test func theRequiredActivityIsTheLastMilestoneInTheFile() throws {
    let environment = try Environment()
    try environment.write(Self.plan, to: "P.csv")
    #expect(try requiredActivity(environment, "") == "P.M2")
    #expect(try requiredActivity(environment, "--at M1") == "P.M1")
  }

  @Test func withoutMilestonesItIsTheLastActivityWithoutSuccessors() throws {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors
      A,甲,5,workday,
      C,丙,3,workday,A
      D,丁,1,workday,A
      B,乙,5,workday,A C

      """, to: "P.csv")
    // C has the successor B; D and B have none, and B stands last.
    #expect(try requiredActivity(environment, "") == "P.B")
  }

  private func requiredActivity(_ environment: Environment, _ options: String) throws -> String? {
    let run = try environment.run("schedule P.csv --finish-by 2026-06-30 --json \(options)")
    let project = try #require(try run.projects()["P"])
    return (project["requiredDates"] as? [[String: Any]])?.first?["activity"] as? String
  }

  @Test func theTableShowsTheBoardAndEveryActivity() throws {
    let environment = try Environment()
    try environment.write(Self.plan, to: "学校.csv")
    let run = try environment.run("schedule 学校.csv --start-from 2026-03-02 --lang en")
    #expect(run.status == 0)
    #expect(run.lines[0] == "Projects")
    for code in ["A", "M1", "B", "M2", "C"] {
      #expect(run.lines.contains { $0.hasPrefix("学校.\(code) ") })
    }
  }

  @Test func everyPhaseIsTimedOnStandardError() throws {
    let environment = try Environment()
    try environment.write(Self.plan, to: "P.csv")
    let plain = try environment.run("schedule P.csv --start-from 2026-03-02 --json")
    let timed = try environment.run("schedule P.csv --start-from 2026-03-02 --json --timings")
    #expect(timed.output == plain.output)
    let lines = timed.error.split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != " " } } == ["read", "compile", "passes", "write"])
    for line in lines { #expect(line.wholeMatch(of: /[a-z]+ \d+\.\d ms/) != nil, "\(line)") }
  }

  @Test func holidaysAndWindowsMayComeFromFiles() throws {
    let environment = try Environment()
    try environment.write(
      Self.plan + "D,暑期,5,workday,,,,,,summer-holiday\n", to: "P.csv")
    try environment.write(
      "date,kind,name,notice_year\n2026-03-04,off,停工,2026\n", to: "holidays.csv")
    try environment.write(
      "window,from,to,kind,provisional,note\nsummer-holiday,2026-05-04,2026-05-31,inside,no,\n",
      to: "windows.csv")
    let run = try environment.run(
      "schedule P.csv --start-from 2026-03-02 --holidays holidays.csv --windows windows.csv --json")
    let activities = try run.activities()
    // Monday to Friday without that Wednesday: the fifth day is the Monday after.
    #expect(activities["P.A"]?["finish"] as? String == "2026-03-09T18:00")
    #expect(activities["P.D"]?["start"] as? String == "2026-05-04T08:00")
  }

  @Test func aFileFromExcelGivesTheSame() throws {
    let environment = try Environment()
    let text = try Repository.text("samples/tinghu/high-school-phase-2.csv")
    try environment.write(text, to: "P.csv")
    let options = "--finish-by 2028-09-01 --json"
    let plain = try environment.run("schedule P.csv \(options)")
    #expect(try plain.activities().count == 74)
    for data in [
      try GB18030.encode(text),
      Data([0xEF, 0xBB, 0xBF]) + Data(text.replacing("\n", with: "\r\n").utf8),
    ] {
      try data.write(to: environment.folder.appending(path: "P.csv"))
      #expect(try environment.run("schedule P.csv \(options)").output == plain.output)
    }
  }

  @Test func standardInputAndAPipeAreRead() throws {
    let environment = try Environment()
    try environment.write(Self.plan, to: "PLAN.csv")
    let options = "--start-from 2026-03-02 --json"
    let plain = try environment.run("schedule PLAN.csv \(options)")
    let piped = try environment.run("schedule - \(options)", input: Data(Self.plan.utf8))
    #expect(piped.status == 0)
    #expect(piped.output == plain.output, "standard input bears the code PLAN")

    let pipe = environment.folder.appending(path: "fifo/PLAN.csv")
    try FileManager.default.createDirectory(
      at: pipe.deletingLastPathComponent(), withIntermediateDirectories: true)
    #expect(mkfifo(pipe.path, 0o600) == 0)
    // The writer waits in `open` until the program opens the other end.
    let bytes = Data(Self.plan.utf8)
    let writer = Thread { try? FileHandle(forWritingTo: pipe).write(contentsOf: bytes) }
    writer.start()
    let reader = try environment.run("schedule fifo/PLAN.csv \(options)")
    #expect(reader.output == plain.output)
  }

  @Test(
    arguments: [
      ("schedule P.csv", "[project-without-start]", 3),
      ("schedule P.csv --finish-by 2026-06-30 --at Z", "[unknown-required-activity]", 3),
      ("schedule P.csv --at A", "--finish-by", 64),
      ("schedule none.csv --start-from 2026-03-02", "[file-unusable]", 5),
      ("schedule . --start-from 2026-03-02", "[file-unusable]", 5),
      ("schedule P.csv --start-from 2026-03-02 --holidays P.csv", "[not-holidays]", 3),
      ("schedule P.csv --start-from 2026-03-02 --windows P.csv", "[not-windows]", 3),
    ] as [(String, String, Int32)])
  func whatCannotBeScheduledIsTold(_ line: String, _ word: String, _ status: Int32) throws {
    let environment = try Environment()
    try environment.write(Self.plan, to: "P.csv")
    let refused = try environment.run(line + " --lang en")
    #expect(refused.status == status)
    #expect(refused.output.isEmpty)
    #expect(refused.error.contains(word))
  }

  @Test func theCheckIsTwoWhenTheDateIsLost() throws {
    let environment = try Environment()
    try environment.write(Self.plan, to: "P.csv")
    let late = "schedule P.csv --start-from 2026-03-02 --finish-by 2026-03-10 --check"
    #expect(try environment.run(late).status == 2)
    let kept = "schedule P.csv --start-from 2026-03-02 --finish-by 2026-03-31 --check"
    #expect(try environment.run(kept).status == 0)
  }
}
