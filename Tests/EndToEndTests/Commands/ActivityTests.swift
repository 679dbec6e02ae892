import Testing

@Suite struct ActivityTests {
  /// A is done on Saturday 7 March, after six calendar days; B works Monday to Friday.
  @Test(arguments: [
    ("FS", "2b", "AFS+2b", "2026-03-10"), ("FS", "2w", "AFS+2w", "2026-03-11"),
    ("FS", "2p", "AFS+2p", "2026-03-11"), ("FS", "2d", "AFS+2", "2026-03-10"),
    ("SS", "50%", "ASS+50%", "2026-03-05"), ("SS", "50%w", "ASS+50%w", "2026-03-05"),
  ])
  func aLagIsCountedByTheCalendarItNames(
    _ type: String, _ lag: String, _ word: String, _ start: String
  ) throws {
    let environment = try Environment()
    try environment.succeed(
      "init", "project add T --name 试 --start 2026-03-02 --forward",
      "project set T --calendar workday",
      "activity add T.A --name a --days 6 --calendar calendar-day",
      "activity add T.B --name b --days 2 --calendar workday",
      "link T.A T.B --type \(type) --lag \(lag)")
    #expect(try environment.run("export plan --project T").text.contains("workday,\(word),"))
    #expect(try environment.run("plan T").text.contains(start))
    let unknown = try environment.run("project set T --calendar nosuch")
    #expect(unknown.status == 3)
    #expect(unknown.error.contains("[unknown-calendar]"))
  }

  @Test func anAddedActivityStandsWhereItsPredecessorLetsIt() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "activity add KG.Z1 --name 校门 --days 20 --calendar calendar-day --after B01MFS+5 --office 施工")
    let gate = try #require(try environment.run("plan --json").activities()["KG.Z1"])
    // B01M is the evening of 10-13; five calendar days later, the morning of 10-19; 20 days to 11-07.
    #expect(gate["start"] as? String == "2027-10-19T08:00")
    #expect(gate["finish"] as? String == "2027-11-07T18:00")
    #expect(gate["owner"] as? String == "施工")
  }

  @Test func whatABaselineDoesNotKnowHasNoPlanDates() throws {
    let environment = try Environment.prepared()
    try environment.succeed("activity add KG.Z1 --name 校门 --days 20 --after B01M")
    let activities = try environment.run("plan --json").activities()
    #expect(activities["KG.Z1"]?["planFinish"] is String == false)
    #expect(activities["KG.A01"]?["planFinish"] is String)
  }

  @Test func setChangesWhatIsNamedAndKeepsTheRest() throws {
    let environment = try Environment.prepared()
    try environment.succeed("activity set KG.A03 --days 25")
    let row = try environment.run("export plan --project KG").lines.first { $0.hasPrefix("A03,") }
    #expect(row == "A03,勘察设计招标,Survey/design tender,25,calendar-day,A01,2,,,项目办,,")
  }

  @Test func removeTakesItsRelationsAlongOrBridgesThem() throws {
    let environment = try Environment.prepared()
    try environment.succeed("activity remove KG.A04 --bridge")
    let rows = try environment.run("export plan --project KG").lines
    #expect(!rows.contains { $0.hasPrefix("A04,") })
    let successor = try #require(rows.first { $0.hasPrefix("A05,") })
    #expect(successor.contains("A03"), "the predecessor of A04 now leads to its successor")
  }

  @Test func linkAndUnlinkAreEachOthersInverse() throws {
    let environment = try Environment.prepared()
    let before = try environment.run("export plan --project KG").output
    try environment.succeed("link KG.A01 EX.E05 --type FF --lag=-2w")
    let linked = try environment.run("export plan --project EX").lines
    #expect(try #require(linked.last).contains("KG.A01FF-2w"))
    try environment.succeed("unlink KG.A01 EX.E05")
    #expect(try environment.run("export plan --project KG").output == before)
    let again = try environment.run("unlink KG.A01 EX.E05 --lang en")
    #expect(again.status == 3)
    #expect(again.error.contains("no such relation"))
  }

  @Test func aLinkThatClosesALoopIsRefusedAndNotKept() throws {
    let environment = try Environment.prepared()
    let before = try environment.bytes("plan.db")
    let refused = try environment.run("link KG.E03M KG.A01 --lang en")
    #expect(refused.status == 3)
    #expect(refused.error.contains("[loop]"))
    #expect(refused.error.contains("KG.E03M 开园 → KG.A01"))
    #expect(try environment.bytes("plan.db") == before)
  }

  @Test(
    arguments: [
      ("activity add A01 --name 无项目 --days 3", "lacks the code of its project", 3),
      ("activity add KG.A01 --name 已有 --days 3", "already", 3),
      ("activity add KG.Z1 --name 无工期", "--days", 64),
      ("activity set KG.A01 --days=-3", "[negative-duration]", 3),
      ("activity set KG.A01 --window 雨季", "[unknown-window]", 3),
      ("activity set A01 --days 3", "[ambiguous-code]", 3),
      ("link KG.A01 KG.A02 --type XX", "--type", 64),
      ("link KG.A01 KG.A02 --lag 3x", "--lag", 64),
    ] as [(String, String, Int32)])
  func whatMakesNoSenseIsRefused(_ line: String, _ word: String, _ status: Int32) throws {
    let environment = try Environment.prepared()
    let before = try environment.bytes("plan.db")
    let refused = try environment.run(line + " --lang en")
    #expect(refused.status == status)
    #expect(refused.error.contains(word))
    #expect(try environment.bytes("plan.db") == before)
  }

  @Test func aLagInTheProjectsCalendarCountsItsDaysWhicheverWayItIsTyped() throws {
    let environment = try Environment()
    try environment.copy("Tests/EndToEndTests/Fixtures/ten-hour-day.xer")
    try environment.succeed("init", "import plan ten-hour-day.xer", "link HS.A HS.M --lag 2p")
    let linked = try environment.run("project show HS --json")
    #expect(linked.text.contains(#""AFS+2p""#), "\(linked.text)")
    try environment.write("code,name,duration_days,predecessors\nB,Frame,3,AFS+3p\n", to: "HS.csv")
    try environment.succeed("import plan HS.csv --project HS")
    let imported = try environment.run("project show HS --json")
    #expect(imported.text.contains(#""AFS+3p""#), "\(imported.text)")
  }
}
