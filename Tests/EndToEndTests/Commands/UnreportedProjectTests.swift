import Testing

/// A project that did not report in the week is told apart, in words, in JSON and by the exit status.
@Suite struct UnreportedProjectTests {
  private let environment: Environment

  init() throws {
    environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,milestone,office
      A,土方,10,calendar-day,,,施工单位
      Z,竣工,0,calendar-day,A,yes,施工单位

      """, to: "plan.csv")
    try environment.succeed("init")
    for code in ["P", "Q"] {
      try environment.succeed(
        "project add \(code) --name \(code)校 --forward --start 2027-03-01",
        "import plan plan.csv --project \(code)")
    }
    try environment.succeed(
      "baseline take --name 批准",
      "progress P.A --started 2027-03-01 --remaining 8 --date 2027-03-03",
      "progress Q.A --started 2027-03-01 --remaining 8 --date 2027-03-03")
  }

  @Test func theExitStatusSaysThatOneIsMissing() throws {
    #expect(try environment.run("flags --check").status == 0)
    try environment.succeed("progress P.A --remaining 2 --date 2027-03-09")
    for line in ["flags --check", "plan --check"] {
      let result = try environment.run(line)
      #expect(result.status == 6, "\(line): \(result.text)")
      #expect(result.text.contains("本周未填报（上次 3月3日）"), "\(line): \(result.text)")
    }
    // What is late is worse than what is missing.
    try environment.succeed("progress P.A --remaining 5 --date 2027-03-10")
    #expect(try environment.run("flags --check").status == 1)
    // A data date that is asked for moves all, and the missing one is then late.
    #expect(try environment.run("flags --check --data-date 2027-03-25").status == 1)
    let moved = try environment.run("plan --data-date 2027-03-25").text
    #expect(!moved.contains("未填报"))
  }

  @Test func theJSONSaysUpToWhenEachIsKnown() throws {
    try environment.succeed("progress P.A --finished 2027-03-09 --date 2027-03-12")
    let result = try environment.run("plan --json")
    let projects = try result.projects()
    #expect(projects["P"]?["dataDate"] as? String == "2027-03-12T08:00")
    #expect(projects["Q"]?["dataDate"] as? String == "2027-03-03T08:00")
    #expect(projects["P"]?["held"] as? Bool == false)
    #expect(projects["Q"]?["held"] as? Bool == true)
    #expect(projects["Q"]?["reported"] as? Bool == false)
    let activities = projects["Q"]?["activities"] as? [[String: Any]] ?? []
    #expect(activities.map { $0["status"] as? String } == ["unknown", "unknown"])
  }

  /// Reported on a Monday morning, the week before is what there is to tell.
  @Test func theReportIsOfTheWeekThatTheLastProgressCloses() throws {
    try environment.succeed("progress P.A --finished 2027-03-07 --date 2027-03-08")
    let report = try environment.run("report weekly").text
    #expect(report.contains("2027年3月1日—3月7日"), "\(report)")
    #expect(report.contains("P校：土方3月7日完成"), "\(report)")
    #expect(!report.contains("未填报项目"), "\(report)")
    let next = try environment.run("report weekly --week 2027-03-10").text
    #expect(next.contains("本周未填报项目1个：Q校（上次 3月3日）"), "\(next)")
  }

  @Test func aPercentageAloneIsWarnedOfWhenItIsReported() throws {
    try environment.succeed("undo", "undo")
    let alone = try environment.run(
      "progress P.A --started 2027-03-01 --percent 20 --date 2027-03-09")
    #expect(
      alone.error.contains("[percent-only]") && alone.error.contains("还剩 8 天"), "\(alone.error)")
    #expect(try environment.run("plan").error.contains("[percent-only]"))
    let report = try environment.run("report weekly").text
    #expect(!report.contains("按计划推进"), "\(report)")
    #expect(report.contains("按匀速进展拖后6天") && report.contains("剩余工期为推算"), "\(report)")
  }
}
