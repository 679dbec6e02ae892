import Testing

@Suite struct ProjectTests {
  @Test func anAddedProjectIsListedWithAllThatWasSaid() throws {
    let environment = try Environment()
    try environment.succeed(
      "init",
      "project add HS --name 高中 --finish-by 2028-09-01 --reserve 15 --lead 项目办 --source 区政府文件")
    let project = try #require(try environment.run("project list --json").list().first)
    #expect(project["code"] as? String == "HS")
    #expect(project["name"] as? String == "高中")
    #expect(project["direction"] as? String == "backward")
    #expect(project["reserveDays"] as? Int == 15)
    #expect(project["lead"] as? String == "项目办")
    let required = try #require((project["requiredDates"] as? [[String: Any]])?.first)
    #expect(required["date"] as? String == "2028-09-01T18:00")
    #expect(required["source"] as? String == "区政府文件")
  }

  @Test func showNamesItsActivitiesAsTyped() throws {
    let shown = try Environment.prepared().run("project show KG")
    #expect(shown.status == 0)
    let line = try #require(shown.lines.first { $0.hasPrefix("A02 ") })
    #expect(line.contains("A01SS+5"))
    #expect(line.contains("资规局"))
  }

  @Test func setChangesWhatIsNamedAndKeepsTheRest() throws {
    let environment = try Environment.prepared()
    try environment.succeed("project set EX --reserve 20 --finish-by 2028-08-25")
    let projects = try environment.run("project list --json").list()
    let project = try #require(projects.first { $0["code"] as? String == "EX" })
    #expect(project["reserveDays"] as? Int == 20)
    #expect(project["name"] as? String == "扩建")
    #expect(project["start"] as? String == "2026-12-29T08:00")
    let required = try #require((project["requiredDates"] as? [[String: Any]])?.first)
    #expect(required["date"] as? String == "2028-08-25T18:00")
    #expect(required["activity"] as? String == "EX.E05")
  }

  @Test func removeTakesItsActivitiesAlong() throws {
    let environment = try Environment.prepared()
    try environment.succeed("project remove EX")
    #expect(try environment.run("project list --json").list().count == 1)
    let codes = try environment.run("plan --json").activities().keys
    #expect(codes.count == 31)
    #expect(codes.allSatisfy { $0.hasPrefix("KG.") })
  }

  @Test func aProjectWithProgressGoesOnlyWhenThatIsMeant() throws {
    let environment = try Environment.prepared()
    try environment.succeed("progress KG.A01 --started 2027-03-01 --date 2027-03-08")
    let refused = try environment.run("project remove KG --lang en")
    #expect(refused.status == 3)
    #expect(refused.error.contains("[needs-confirmation]"))
    try environment.succeed("project remove KG --yes")
    try environment.succeed("undo --quiet")
    #expect(try environment.run("progress list KG.A01").text.contains("2027-03-01"))
  }

  @Test(
    arguments: [
      ("project add EX --name 再来 --forward --start 2027-01-01", "[refused]", 3),
      ("project add a.b --name 点 --forward --start 2027-01-01", "[refused]", 3),
      ("project add ZZ --name 无期", "--forward or --finish-by", 64),
      ("project add ZZ --name 两样 --forward --finish-by 2028-09-01", "--forward or --finish-by", 64),
      ("project add ZZ --name 负 --finish-by 2028-09-01 --reserve=-1", "--reserve", 64),
      ("project show ZZ", "[unknown-project]", 3),
      ("project set EX --at Z99 --reason 试", "[unknown-required-activity]", 3),
    ] as [(String, String, Int32)])
  func whatMakesNoSenseIsRefused(_ line: String, _ word: String, _ status: Int32) throws {
    let environment = try Environment.prepared()
    let before = try environment.bytes("plan.db")
    let refused = try environment.run(line + " --lang en")
    #expect(refused.status == status)
    #expect(refused.error.contains(word))
    #expect(try environment.bytes("plan.db") == before)
  }
}
