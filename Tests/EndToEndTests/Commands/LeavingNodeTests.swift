import Foundation
import Testing

/// A node of level 1 that a baseline knows does not slip out of sight: that takes a reason.
@Suite struct LeavingNodeTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.write(Self.plan(level: 1), to: "plan.csv")
    try environment.succeed(
      "init", "project add HS --name 高中 --finish-by 2028-09-01 --start 2028-04-01",
      "import plan plan.csv --project HS", "baseline take --name 批准计划")
    return environment
  }

  private static func plan(level: Int) -> String {
    """
    code,name,duration_days,calendar,predecessors,level,milestone,role,office
    A,土方,20,calendar-day,,3,,,施工单位
    M,封顶,0,calendar-day,A,\(level),yes,topping-out,施工单位
    B,装修,30,calendar-day,M,3,,,施工单位
    Y,验收,0,calendar-day,B,1,yes,,教育局
    Z,开学,0,calendar-day,Y,1,yes,opening,教育局
    """
  }

  /// A change, and what the refusal says becomes of which node.
  private static let changes = [
    ("activity set HS.M --level 2", "HS.M \"封顶\" would be of level 2"),
    ("activity remove HS.M --bridge", "HS.M \"封顶\" would be removed"),
    ("activity set HS.M --days 3 --role \"\"", "HS.M \"封顶\" would be no node any more"),
    ("project set HS --at Y", "HS.Z \"开学\" would carry its required date no more"),
    ("activity remove HS.Z --at Y", "HS.Z \"开学\" would be removed"),
    ("import plan lowered.csv --project HS", "HS.M \"封顶\" would be of level 2"),
  ]

  @Test(arguments: changes) func itIsRefusedWithoutAReason(_ change: String, _ words: String) throws
  {
    let environment = try environment()
    try environment.write(Self.plan(level: 2), to: "lowered.csv")
    let before = try environment.bytes("plan.db")
    for refused in [change, change + " --dry-run", change + " --reason \" \""] {
      let run = try environment.run(refused + " --lang en")
      #expect(run.status == 3, "\(refused): \(run.error)")
      #expect(run.error.contains("takes a reason"), "\(refused): \(run.error)")
      #expect(run.error.contains(words), "\(refused): \(run.error)")
      #expect(run.error.contains("--reason"), "\(refused)")
      #expect(try environment.bytes("plan.db") == before, "\(refused)")
    }
    #expect(try environment.run(change).error.contains("须写明理由"))
  }

  @Test(arguments: changes.map(\.0)) func withAReasonItIsDoneAndTakenBack(_ change: String) throws {
    let environment = try environment()
    try environment.write(Self.plan(level: 2), to: "lowered.csv")
    let before = try environment.run("plan --json").output
    let told = change + " --reason 方案调整"
    let trial = try environment.run(told + " --dry-run")
    #expect(trial.status == 0, "\(trial.error)")
    let done = try environment.run(told)
    #expect(done.status == 0, "\(done.error)")
    #expect(
      trial.error.contains(done.error.split(separator: "\n").last { $0.hasPrefix("  ") } ?? ""))
    #expect(try environment.run("log").text.contains("方案调整"), "the log keeps why")
    let after = try environment.run("plan --json").output
    #expect(after != before)
    try environment.succeed("undo")
    #expect(try environment.run("plan --json").output == before)
    try environment.succeed("redo")
    #expect(try environment.run("plan --json").output == after)
  }

  /// Before a baseline, of lower levels, and of a name nobody is asked.
  @Test func whatNobodyIsHeldToNeedsNoReason() throws {
    let environment = try environment()
    try environment.succeed(
      "activity set HS.M --name 主体封顶", "activity set HS.B --level 2",
      "activity set HS.B --days 40", "project set HS --finish-by 2028-09-10")
    let fresh = try Environment()
    try fresh.write(Self.plan(level: 1), to: "plan.csv")
    try fresh.succeed(
      "init", "project add HS --name 高中 --finish-by 2028-09-01 --start 2028-04-01",
      "import plan plan.csv --project HS", "activity set HS.M --level 2",
      "activity remove HS.M --bridge")
  }

  /// A trial is kept nowhere.
  @Test func aTrialNeedsNoReason() throws {
    let run = try environment().run("try \"HS.M 去掉\"")
    #expect(run.status == 0, "\(run.error)")
  }
}
