import Testing

@Suite struct InitTests {
  @Test func createsAPlanThatCanBeRead() throws {
    let environment = try Environment()
    let made = try environment.run("init")
    #expect(made.status == 0)
    #expect(made.output.isEmpty, "talk goes to standard error")
    #expect(made.error.contains("plan.db"))
    #expect(try environment.names == ["plan.db"])
    #expect(try environment.run("plan").status == 0)
  }

  @Test func refusesAnExistingFileAndLeavesIt() throws {
    let environment = try Environment()
    try environment.write("mine", to: "plan.db")
    let refused = try environment.run("init --lang en")
    #expect(refused.status == 5)
    #expect(refused.error.contains("[plan-file-exists]"))
    #expect(try environment.bytes("plan.db").elementsEqual("mine".utf8))
  }

  @Test func refusesAFolderThatIsNotThere() throws {
    let refused = try Environment().run("init --file no/such/plan.db --lang en")
    #expect(refused.status == 5)
    #expect(refused.error.contains("[plan-folder-missing]"))
  }
}
