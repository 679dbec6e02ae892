import Foundation
import Plan
import Scheduler
import Testing

@Suite struct BadPlanFileTests {
  @Test(arguments: [
    ("我的文件\n", "is no plan (and no SQLite database)"), ("", "is empty and no plan"),
  ])
  func aFileThatIsNoPlanIsRefusedAndLeftAlone(_ content: String, _ words: String) throws {
    let environment = try Environment()
    try environment.write(content, to: "plan.db")
    for line in ["plan", "project add P --name 试点 --forward --start 2028-01-03", "undo"] {
      let run = try environment.run(line + " --lang en")
      #expect(run.status == 5)
      #expect(run.error.contains("error: \"plan.db\" \(words) [plan-file-foreign]"))
    }
    #expect(try environment.bytes("plan.db").elementsEqual(content.utf8))
    #expect(try environment.names == ["plan.db"])
  }

  @Test func anotherProgramsDatabaseIsRefusedAndLeftAlone() throws {
    let environment = try Environment()
    try environment.execute(
      "PRAGMA application_id = 42; CREATE TABLE bookmark (title TEXT)", in: "plan.db")
    try expectRefusal(
      environment, "is an SQLite database of another program and no plan [plan-file-foreign]")
  }

  @Test func aNewerSchemaIsRefusedAndLeftAlone() throws {
    let environment = try Environment.prepared()
    try environment.execute(
      "INSERT INTO applied_migration (name, sql) VALUES ('9999_future', '')", in: "plan.db")
    try expectRefusal(
      environment,
      "was made by a newer schedctl: this one does not know its \"9999_future\" [plan-file-newer]")
  }

  private func expectRefusal(_ environment: Environment, _ words: String) throws {
    let before = try environment.bytes("plan.db")
    for line in ["plan", "project add P --name 试点 --forward --start 2028-01-03", "undo"] {
      let run = try environment.run(line + " --lang en")
      #expect(run.status == 5)
      #expect(run.error.contains(words), "\(run.error)")
      #expect(run.output.isEmpty)
    }
    #expect(try environment.bytes("plan.db") == before)
    #expect(try environment.names == ["plan.db"])
  }

  @Test func aFileCutShortIsRefused() throws {
    let environment = try Environment.prepared()
    let data = try environment.bytes("plan.db")
    try data.prefix(data.count / 2).write(to: environment.folder.appending(path: "plan.db"))
    let run = try environment.run("plan --lang en")
    #expect(run.status == 5)
    #expect(run.error.contains("[plan-file-damaged]"))
  }

  @Test func aCalendarWithoutWorkingTimeIsRefused() throws {
    let portfolio = Portfolio(
      calendars: [WorkCalendar(name: "idle", week: Array(repeating: [], count: 7))])
    let error = #expect(throws: InvalidInput.self) { try Network(portfolio) }
    #expect(error?.findings.map(\.id) == ["calendar-without-work"])
    #expect(
      error?.findings.first?.message.en == "calendar \"idle\" has no working time in its week")
  }
}
