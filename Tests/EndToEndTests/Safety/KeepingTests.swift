import Foundation
import Testing

/// Backup, restore, verify, the owner of an undo, and what an import takes away.
@Suite struct KeepingTests {
  private let run: FaultyRun
  private var environment: Environment { run.environment }

  init() throws {
    run = try FaultyRun(try Sandbox.samples.get())
    try run.reset()
  }

  @Test func aPlanGoesBackToItsBackup() throws {
    try environment.succeed("backup copy.db")
    let before = try #require(run.content())
    try environment.succeed("activity set P.A1 --days 21", "restore copy.db", "verify")
    #expect(run.content() == before)
    #expect(try environment.names.contains("plan.db.before-restore"))
  }

  @Test func aBackupHasTheDayInItsName() throws {
    try environment.succeed("backup", "backup")
    #expect(try environment.names.contains { $0.hasPrefix("plan.backup-20") })
  }

  @Test func verifyTellsWhatWasAltered() throws {
    #expect(try environment.run("verify --json").object()["isSound"] as? Bool == true)
    try environment.execute("UPDATE activity SET name = '改' WHERE code = 'A1'", in: "plan.db")
    let result = try environment.run("verify")
    #expect(result.status == 5)
    #expect(result.error.contains("[plan-file-flaw]"))
  }

  @Test func anothersCommandIsUndoneOnlyWhenThatIsMeant() throws {
    try environment.succeed("activity set P.A1 --days 21")
    environment.variables["USER"] = "other"
    let refused = try environment.run("undo")
    #expect(refused.status == 3)
    #expect(refused.error.contains("tester"))
    #expect(refused.error.contains("--yes"))
    try environment.succeed("undo --yes", "redo --yes")
  }

  @Test func anImportSaysWhatItTakesAwayAndAsksAboveATenth() throws {
    try environment.write(
      "code,name,duration_days,calendar,predecessors\nA1,基础,20,calendar-day,\nA2,主体,60,calendar-day,\nA5,验收,5,workday,\n",
      to: "fewer.csv")
    let before = try #require(run.content())
    let asked = try environment.run("import plan fewer.csv --project P")
    #expect(asked.status == 3)
    #expect(asked.error.contains("条逻辑关系"))
    #expect(asked.error.contains("[needs-confirmation]"))
    #expect(run.content() == before)
    let told = try environment.run("import plan fewer.csv --project P --yes")
    #expect(told.status == 0)
    #expect(told.error.contains("[import-removes]"))
  }

  @Test func aForeignFileDoesNotTakeTheRequiredDateAway() throws {
    try environment.copy("Tests/EndToEndTests/Fixtures/ten-hour-day.xer")
    try environment.succeed(
      "project add HS --name 学校 --finish-by 2027-09-01", "import plan ten-hour-day.xer")
    #expect(try environment.run("project show HS").text.contains("2027-09-01"))
  }

  @Test(arguments: ["plan", "plan --json", "export plan --project P", "log"])
  func aFullDiskStillLetsThePlanBeRead(line: String) throws {
    let whole = try environment.run(line)
    for call in 1...4 {
      let result = try run.run(line, .full, at: call)
      #expect(result.status == 0, "\(line) at \(call): \(result.error)")
      #expect(result.output == whole.output)
    }
  }
}
