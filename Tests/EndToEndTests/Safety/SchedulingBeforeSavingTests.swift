import Testing

/// What cannot be computed is not saved, and one project that cannot be scheduled leaves the others be.
@Suite struct SchedulingBeforeSavingTests {
  private let environment: Environment

  init() throws {
    environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,window
      A,拆除,30,calendar-day,,summer-holiday
      B,装修,30,calendar-day,A,

      """, to: "window.csv")
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,window
      A,工作,30,calendar-day,,

      """, to: "plain.csv")
    try environment.succeed(
      "init", "project add W --name 窗口 --forward --start 2027-03-01",
      "project add X --name 另一个 --forward --start 2027-03-01",
      "import plan window.csv --project W", "import plan plain.csv --project X")
  }

  @Test func aRecordThatNoPlanCanFollowIsRefusedWhole() throws {
    let before = try environment.run("export progress").text
    let result = try environment.run("progress W.A --note 看看 --date 2038-01-01")
    #expect(result.status == 3)
    #expect(result.error.contains("[past-last-window]"))
    #expect(try environment.run("export progress").text == before)
    #expect(try environment.run("plan").status == 0)
  }

  @Test func oneProjectPastItsLastWindowIsShownAsSuchAndTheOthersAreComputed() throws {
    for line in ["plan", "flags", "report weekly --week 2038-01-05", "check"] {
      let result = try environment.run("\(line) --data-date 2038-01-05")
      #expect(result.error.contains("[past-last-window]"), "\(line)")
      #expect(result.status == 0 || line == "check", "\(line): \(result.status) \(result.error)")
    }
    // Who asks for another project is not told of this one, which is not loaded.
    let other = try environment.run("plan X --data-date 2038-01-05")
    #expect(other.status == 0 && other.error.isEmpty)
    for line in ["plan W", "why W", "why W.A", "path W"] {
      #expect(try environment.run("\(line) --data-date 2038-01-05").status == 3, "\(line)")
    }
    let board = try environment.run("plan --data-date 2038-01-05").text
    #expect(board.contains("排不出"))
    #expect(board.contains("2038-02-03"))
    let report = try environment.run("report weekly --week 2038-01-05 --data-date 2038-01-05").text
    #expect(report.contains("窗口：无法排期"))
    let json = try environment.run("plan --json --data-date 2038-01-05").projects()
    #expect(json["W"]?["isScheduled"] as? Bool == false)
    #expect(json["X"]?["isScheduled"] as? Bool == true)
    #expect(try environment.run("plan --check --data-date 2038-01-05").status == 2)
  }

  @Test func whatWaitsForAProjectThatCannotBeScheduledIsNotGuessed() throws {
    try environment.succeed("link W.B X.A")
    let result = try environment.run("plan --json --data-date 2038-01-05")
    #expect(try result.projects()["X"]?["isScheduled"] as? Bool == false)
    #expect(result.error.contains("[waits-for-unscheduled]"))
  }

  @Test func aBrokenPlanCanBeMended() throws {
    // A year later the last known window is over: the plan broke by itself.
    try environment.execute(
      "DELETE FROM work_window WHERE first_day >= '2027-01-01'", in: "plan.db")
    #expect(try environment.run("plan").error.contains("[past-last-window]"))
    try environment.succeed(
      "activity set X.A --days 31", "activity set W.A --window \"\"")
    #expect(try !environment.run("plan").error.contains("[past-last-window]"))
  }

  @Test func aProjectOfAnUnknownCalendarIsLeftOutToo() throws {
    try environment.execute("UPDATE project SET calendar = 'pause' WHERE code = 'W'", in: "plan.db")
    let result = try environment.run("plan --json")
    #expect(result.status == 0)
    #expect(try result.projects()["W"]?["isScheduled"] as? Bool == false)
    #expect(try result.projects()["X"]?["isScheduled"] as? Bool == true)
  }

  /// Commands that looked activities up in the whole plan and used them in what was left of it.
  @Test(arguments: [
    "export calendar -o c.ics", "export calendar --split c", "report set -o week --week 2038-01-05",
    "export excel -o x.xlsx", "chart wall -o c.svg", "chart gantt -o c.svg", "chart trend -o c.svg",
    "chart s-curve -o c.svg", "check", "project list", "export plan --project W",
    "export msproject --project X -o x.xml",
  ])
  func everyCommandCopesWithWhatIsLeft(line: String) throws {
    try environment.succeed("baseline take --name 一")
    try environment.execute(
      "DELETE FROM work_window WHERE first_day >= '2027-01-01'", in: "plan.db")
    let result = try environment.run(line)
    #expect(result.status == 0 || line == "check", "\(result.status) \(result.error)")
    #expect([0, 3].contains(result.status))
  }
}
