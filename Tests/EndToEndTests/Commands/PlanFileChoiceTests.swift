import Foundation
import Testing

@Suite struct PlanFileChoiceTests {
  @Test func theOptionWinsOverTheEnvironment() throws {
    let environment = try Environment.prepared()
    try environment.succeed("init --file empty.db")
    environment.variables["SCHEDCTL_FILE"] = "plan.db"
    #expect(try environment.run("project list --json --file empty.db").list().isEmpty)
    #expect(try environment.run("project list --json").list().count == 2)
  }

  @Test func theEnvironmentWinsOverTheFolder() throws {
    let environment = try Environment.prepared()
    try environment.succeed("init --file other.db")
    environment.variables["SCHEDCTL_FILE"] = "other.db"
    #expect(try environment.run("project list --json").list().isEmpty)
  }

  @Test func aPlanInAFolderAboveIsFound() throws {
    let environment = try Environment.prepared()
    let below = environment.folder.appending(path: "a/b/c")
    try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
    let found = try environment.run("project list --json", in: "a/b/c")
    #expect(try found.list().count == 2)
  }

  @Test func aPlanThatIsNowhereIsTold() throws {
    let missing = try Environment().run("plan --lang en")
    #expect(missing.status == 5)
    #expect(missing.error.contains("there is no plan file \"plan.db\""))
    #expect(missing.error.contains("schedctl init"))
  }
}
