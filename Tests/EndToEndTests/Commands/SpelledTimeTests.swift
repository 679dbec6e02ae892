import Testing

/// A time may be written as it is spoken, wherever one is given.
@Suite struct SpelledTimeTests {
  @Test(arguments: [("2周", "14d"), ("14天", "14d"), ("10个工作日", "10w"), ("2weeks", "14d")])
  func aSpelledTimeIsTheSameTime(spelled: String, plain: String) throws {
    let environment = try Environment.prepared()
    func consequences(_ line: String) throws -> String {
      let run = try environment.run(line)
      #expect(run.status == 0, "\(line): \(run.error)")
      return run.text + run.error
    }
    for line in [
      "activity delay EX.C02 TIME --reason x --dry-run", "try \"EX.C02 +TIME\"",
      "link EX.C02 EX.C05 --type SS --lag TIME --dry-run", "try \"EX.C02 -> EX.C05 SS+TIME\"",
    ] {
      #expect(
        try consequences(line.replacing("TIME", with: spelled))
          == consequences(line.replacing("TIME", with: plain)))
    }
  }
}
