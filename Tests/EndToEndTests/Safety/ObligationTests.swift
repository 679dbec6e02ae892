import Testing

/// A required date stays with the activity that carries it.
@Suite struct ObligationTests {
  private let environment: Environment

  init() throws {
    environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,milestone
      A,工作,100,workday,,
      E,开学,0,calendar-day,A,yes

      """, to: "plan.csv")
    try environment.succeed(
      "init", "project add P --name 学校 --finish-by 2027-09-01 --start 2027-03-01")
  }

  private func margin() throws -> Int? {
    let project = try environment.run("plan --json").projects()["P"]
    let dates = project?["requiredDates"] as? [[String: Any]]
    return (dates?.first?["margin"] as? [String: Any])?["days"] as? Int
  }

  @Test func itIsBoundWhenThePlanFirstHasAnActivityAndSaysSo() throws {
    let result = try environment.run("import plan plan.csv --project P")
    #expect(result.status == 0)
    #expect(result.error.contains("P.E“开学”"))
    #expect(result.error.contains("[required-date-bound]"))
  }

  @Test func aLaterMilestoneAsksOnce() throws {
    try environment.succeed("import plan plan.csv --project P")
    let before = try margin()
    let line = "activity add P.F --name 备案 --kind milestone --calendar workday"
    let asked = try environment.run(line)
    #expect(asked.status == 3)
    #expect(asked.error.contains("--at E"))
    #expect(try margin() == before)
    try environment.succeed(line + " --at E")
    #expect(try margin() == before)
    try environment.succeed("activity add P.G --name 移交 --kind milestone --calendar workday")
    #expect(try margin() == before)
  }

  @Test func aTableWithALaterMilestoneAsksToo() throws {
    try environment.succeed("import plan plan.csv --project P")
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,milestone
      A,工作,100,workday,,
      E,开学,0,calendar-day,A,yes
      F,备案,0,calendar-day,E,yes

      """, to: "plan.csv")
    #expect(try environment.run("import plan plan.csv --project P").status == 3)
    try environment.succeed("import plan plan.csv --project P --at F")
    #expect(try environment.run("project show P").text.contains("F 备案"))
  }

  @Test func theCarrierIsNotRemovedUnawares() throws {
    try environment.succeed("import plan plan.csv --project P")
    let result = try environment.run("activity remove P.E")
    #expect(result.status == 3)
    #expect(result.error.contains("[required-activity-gone]"))
    try environment.succeed("activity remove P.E --at A")
    #expect(try margin() != nil)
  }

  @Test func workThatWasTakenForWantOfAMilestoneGivesWayAndSaysSo() throws {
    try environment.succeed("activity add P.A --name 一 --days 10 --calendar workday")
    let result = try environment.run(
      "activity add P.B --name 二 --days 10 --calendar workday --after A")
    #expect(result.status == 0)
    #expect(result.error.contains("P.B“二”"))
  }

  @Test func aSourceWithoutADateIsRefused() throws {
    try environment.succeed("project add Q --name 二 --forward --start 2027-01-01")
    #expect(try environment.run("project set Q --source 文件").status == 3)
  }
}
