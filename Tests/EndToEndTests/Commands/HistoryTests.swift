import Testing

@Suite struct HistoryTests {
  @Test func undoAndRedoWalkTheSameWay() throws {
    let environment = try Environment.prepared()
    let before = try environment.run("plan --json").output
    try environment.succeed("activity set KG.A01 --days 27", "link KG.A01 EX.E05")
    let after = try environment.run("plan --json").output
    try environment.succeed("undo", "undo")
    #expect(try environment.run("plan --json").output == before)
    try environment.succeed("redo", "redo")
    #expect(try environment.run("plan --json").output == after)
  }

  @Test func theLogNamesCommandsTheLastFirst() throws {
    let environment = try Environment.prepared()
    environment.variables["SCHEDCTL_USER"] = "规财科"
    try environment.succeed("project set KG --name \"幼 儿 园\"", "undo")
    let log = try environment.run("log --json").list()
    #expect(log[0]["kind"] as? String == "undo")
    #expect(log[1]["command"] as? String == "project set KG --name \"幼 儿 园\"")
    #expect(log[1]["who"] as? String == "规财科")
    #expect(log.count == 7)
    #expect(try environment.run("log --json --limit 3").list().count == 3)
  }

  @Test func aNewFileHasNothingToUndo() throws {
    let environment = try Environment()
    try environment.succeed("init")
    let refused = try environment.run("undo --lang en")
    #expect(refused.status == 3)
    #expect(refused.error.contains("[nothing-to-undo]"))
  }

  @Test func whatWasNeverDoneCannotBeRedone() throws {
    let environment = try Environment.prepared()
    let refused = try environment.run("redo --lang en")
    #expect(refused.status == 3)
    #expect(refused.error.contains("[nothing-to-redo]"))
  }
}
