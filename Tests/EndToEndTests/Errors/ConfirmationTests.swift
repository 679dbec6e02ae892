import Testing

/// What only a process can be told.
@Suite struct ConfirmationTests {
  @Test func anAnswerOfNoLeavesThePlanAlone() throws {
    let environment = try Environment.prepared()
    try environment.write(
      "date,kind,name,notice_year\n2025-01-01,off,元旦,2025\n", to: "few.csv")
    let before = try environment.bytes("plan.db")
    let run = try environment.shell(
      "echo n | script -qec \"$schedctl import holidays few.csv --lang en\" /dev/null")
    #expect(run.text.contains("[not-confirmed]"), "\(run.text) \(run.error)")
    #expect(try environment.bytes("plan.db") == before)
  }

  @Test func aPlanIsNotWrittenOver() throws {
    let environment = try Environment.prepared()
    try environment.succeed("init --file other.db")
    let run = try environment.run("export holidays -o other.db --lang en")
    #expect(run.status == 3)
    #expect(run.error.contains("[output-is-database]"))
  }
}
