import Foundation
import Testing

/// Every command that changes a noun of a plan can be tried, tells what it moves, and is undone and done
/// again.
@Suite struct NounTests {
  /// The lines that tell consequences and findings.
  private func told(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("  ") }
  }

  @Test(arguments: NounLines.changes) func aChangeIsTriedDoneUndoneAndDoneAgain(_ line: String)
    throws
  {
    let environment = try Environment.nouns()
    let before = try environment.contents()
    let bytes = try environment.bytes("plan.db")
    let trial = try environment.run(line + " --dry-run")
    #expect(trial.status == 0, "\(trial.error)")
    #expect(trial.error.hasSuffix("试算：什么都没有保存\n"))
    #expect(try environment.bytes("plan.db") == bytes, "a trial changes nothing")
    let done = try environment.run(line)
    #expect(done.status == 0, "\(done.error)")
    #expect(told(done.error) == told(trial.error), "the trial tells what doing it tells")
    #expect(!told(done.error).isEmpty, "it says what it moved, or that nothing did")
    #expect(done.output == trial.output)
    let after = try environment.contents()
    #expect(after != before)
    try environment.succeed("undo --quiet")
    #expect(try environment.contents() == before)
    try environment.succeed("redo --quiet")
    #expect(try environment.contents() == after)
    try environment.succeed("verify")
    try environment.succeed("undo --quiet")
    let json = try environment.run(line + " --json")
    let object = try json.object()
    #expect(object["isChanged"] as? Bool == true)
    #expect(object["consequences"] is [Any])
    #expect(object["changed"] is [Any] || line.hasPrefix("rescue"))
  }

  @Test(arguments: NounLines.refusals.map(\.line)) func whatMakesNoSenseIsRefused(_ line: String)
    throws
  {
    let reason = try #require(NounLines.refusals.first { $0.line == line }).reason
    let environment = try Environment.nouns()
    let bytes = try environment.bytes("plan.db")
    for isTrial in [true, false] {
      let refused = try environment.run(line + (isTrial ? " --dry-run" : ""))
      // What asks before it is done is no question in a trial.
      if isTrial, reason == "[needs-confirmation]" { continue }
      #expect(refused.status == 3, "\(line): \(refused.error)")
      #expect(refused.error.contains(reason), "\(refused.error)")
      #expect(try environment.bytes("plan.db") == bytes)
    }
    let english = try environment.run(line + " --lang en")
    #expect(english.status == 3 && !english.error.isEmpty)
  }

  /// A command that changes the plan and stands in none of these lines would be tried by nothing.
  @Test func everyCommandThatChangesThePlanIsTriedAndRefused() throws {
    // Steps through the history are done in tests of their own: EarlierChangeTests and RetractionTests.
    let own: Set = ["undo", "redo", "revert"]
    let tree = try CommandTree()
    let changing = tree.commands.filter { command in
      command.arguments.contains { $0.names.contains("--dry-run") }
    }.map { $0.path.dropFirst().joined(separator: " ") }
    #expect(changing.count > 50)
    for path in changing {
      // The word record may be left out.
      let word = path == "progress record" ? "progress Q" : path
      func names(_ line: String) -> Bool {
        (line + " ").hasPrefix(word + (word == path ? " " : ""))
      }
      let isTried = own.contains(path) || NounLines.changes.contains(where: names)
      #expect(isTried, "nothing tries \(path)")
      #expect(NounLines.refusals.map(\.line).contains(where: names), "nothing refuses \(path)")
    }
  }

  @Test(arguments: [
    "calendar list", "calendar show 六天制", "calendar show workday", "holiday list 2026",
    "window list",
    "window show 雨季", "office list", "office show 供电公司", "person list", "person show 王工",
    "required list", "required list P", "required show P", "reserve list", "reserve show P",
    "level list P", "level list --level 3", "activity show P.A3", "relation list P.A2",
    "relation list P --crossing",
    "activity list Q", "activity list --where level=1", "project template list",
    "project template show kindergarten", "show P.A3", "show P",
  ]) func listsAreReadAsTablesAndAsJSON(_ line: String) throws {
    let environment = try Environment.nouns()
    for language in ["zh", "en"] {
      let text = try environment.run(line + " --lang \(language)")
      #expect(text.status == 0, "\(line): \(text.error)")
      #expect(text.lines.count > 1, "\(line): \(text.text)")
    }
    let json = try environment.run(line + " --json")
    #expect(try JSONSerialization.jsonObject(with: json.output) is NSObject, "\(line)")
  }
}
