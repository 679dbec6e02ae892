import Testing

@Suite struct FlagsTests {
  @Test func withoutCheckTheStatusIsZero() throws {
    let environment = try Environment.prepared()
    #expect(try environment.run("flags").status == 0)
    #expect(try environment.run("plan").status == 0)
  }

  @Test func onPlanTheCheckPasses() throws {
    let environment = try Environment.prepared()
    try environment.succeed("project remove EX")
    #expect(try environment.run("flags --check").status == 0)
    #expect(try environment.run("plan --check").status == 0)
  }

  @Test func aLateMilestoneIsOne() throws {
    let environment = try Environment.prepared()
    try environment.succeed("project remove EX", "activity set KG.A01 --days 27")
    let flags = try environment.run("flags --check --json")
    #expect(flags.status == 1)
    #expect(try environment.run("plan --check").status == 1)
  }

  @Test func aLostRequiredDateIsTwo() throws {
    let environment = try Environment.prepared()
    try environment.succeed("progress EX.A01 --started 2026-12-29 --remaining 40 --date 2027-01-20")
    let flags = try environment.run("flags --check")
    #expect(flags.status == 2)
    #expect(flags.text.contains("2028-09-01"))
    #expect(try environment.run("plan --check").status == 2)
    #expect(try environment.run("flags").status == 0)
  }

  @Test func milestonesOnlyUnlessAllIsAsked() throws {
    let environment = try Environment.prepared()
    let milestones = try environment.run("flags --json").object()["nodes"] as? [[String: Any]]
    #expect(milestones?.count == 10)
    let all = try environment.run("flags --json --all").object()["nodes"] as? [[String: Any]]
    #expect(all?.count == 81)
  }
}
