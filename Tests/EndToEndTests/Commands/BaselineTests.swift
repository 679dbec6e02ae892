import Testing

@Suite struct BaselineTests {
  @Test func whatWasTakenIsListed() throws {
    let environment = try Environment.prepared()
    try environment.succeed("baseline take --data-date 2027-01-11")
    let list = try environment.run("baseline list --json").list()
    #expect(list.map { $0["number"] as? Int } == [1, 2])
    #expect(list[0]["name"] as? String == "一季度")
    #expect(list[0]["activities"] as? Int == 81)
    #expect(list[1]["dataDate"] as? String == "2027-01-11T08:00")
  }

  @Test func aBaselineStandsStillWhenThePlanMoves() throws {
    let environment = try Environment.prepared()
    let before = try environment.run("plan --json").activities()["KG.E03M"]
    try environment.succeed("activity set KG.A01 --days 30")
    let after = try environment.run("plan --json").activities()["KG.E03M"]
    #expect(after?["planFinish"] as? String == before?["planFinish"] as? String)
    #expect(after?["finish"] as? String != before?["finish"] as? String)
    let slip = try #require(after?["slip"] as? [String: Any])
    #expect(try #require(slip["days"] as? Int) > 0)
  }

  @Test func aBackwardProjectIsPlannedToItsInternalTarget() throws {
    let activities = try Environment.prepared().run("plan --json").activities()
    // Ten calendar days in reserve before 2028-09-01.
    #expect(activities["EX.E05"]?["planFinish"] as? String == "2028-08-22T18:00")
    // A forward project is planned at its early dates.
    let opening = activities["KG.E03M"]
    #expect(opening?["planFinish"] as? String == opening?["earlyFinish"] as? String)
  }
}
