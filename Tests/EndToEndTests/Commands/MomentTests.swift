import Testing

@testable import schedctl

/// A number or a day by which a moment in the life of a plan is named has to be one of it.
@Suite struct MomentTests {
  /// What a command is told that must be told something.
  private static let values = ["code": "EX.A03", "output": "chart.svg"]

  /// Where a line of the log is named, and where a day does, too.
  private static func lines() throws -> [(line: String, takesDays: Bool)] {
    let past = try CommandDescription.root.all.compactMap { command -> (String, Bool)? in
      guard command.arguments.contains(where: { $0.words.contains("--as-of") }) else { return nil }
      let needed = try command.arguments.filter { !$0.isOptional }.map { argument in
        let value = try #require(
          values[argument.valueName ?? ""], "\(command.path) \(argument.synopsis)")
        return argument.word.isEmpty ? value : "\(argument.word) \(value)"
      }
      return ((command.path + needed + ["--as-of"]).joined(separator: " "), true)
    }
    let others = [
      ("diff", true), ("diff 1", true), ("revert --to", true), ("revert --project EX --to", true),
      ("undo", false), ("redo", false),
    ]
    return past + others
  }

  @Test func noLineAndNoDayOutsideItsLifeIsTaken() throws {
    let environment = try Environment.prepared()
    let last = try #require(
      try environment.run("log --json").list().first?["number"] as? Int)
    let lines = try Self.lines()
    #expect(lines.count > 9)
    for (line, takesDays) in lines {
      for number in [last + 1, 9999] {
        let zh = try environment.run("\(line) \(number) --json")
        #expect(zh.status == 3, "\(line) \(number): \(zh.text)")
        #expect(zh.text.contains("没有第 \(number) 条改动，最后一条是第 \(last) 条"), "\(line): \(zh.text)")
        let en = try environment.run("\(line) \(number) --lang en")
        #expect(
          en.status == 3 && en.text.isEmpty
            && en.error.contains(
              "there is no change \(number); the last is \(last) [no-such-change]"),
          "\(line): \(en.error)")
      }
      guard takesDays else { continue }
      let early = try environment.run("\(line) 2000-01-01 --lang en")
      #expect(early.status == 3 && early.text.isEmpty, "\(line): \(early.text)")
      #expect(
        early.error.contains("there was no plan on 2000-01-01; it begins with 2"),
        "\(line): \(early.error)")
    }
  }

  /// The last line and the day of the first are of its life.
  @Test func theEndsOfItsLifeAreTaken() throws {
    let environment = try Environment.prepared()
    let log = try environment.run("log --all --json").list()
    let last = try #require(log.first?["number"] as? Int)
    let first = try #require((log.last?["when"] as? String)?.prefix(10))
    for moment in ["1", "\(last)", "\(first)", "2099-01-01"] {
      let run = try environment.run("plan --as-of \(moment)")
      #expect(run.status == 0, "\(moment): \(run.error)")
    }
  }
}
