import Foundation
import Testing

/// One random sequence of all commands that change a plan leaves a file that verifies; each command undone
/// is the plan before it, and done again the plan after it, to the byte.
@Suite struct ChangeTortureTests {
  /// A plan after a change: all rows of its file, and its text.
  private struct State: Equatable {
    let contents: [String]
    let text: String

    init(_ environment: Environment) throws {
      contents = try environment.contents()
      text = try environment.planText()
    }
  }

  /// `CHANGE_LINES=1000 CHANGE_SEED=7 swift test --filter ChangeTorture` runs that many in one sequence.
  private static let count = number("CHANGE_LINES") ?? 90
  private static let seed = UInt64(clamping: number("CHANGE_SEED") ?? 1)

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test func whatIsDoneIsUndoneAndDoneAgain() throws {
    let environment = try Environment()
    for line in ChangeLines.start { try environment.succeed(line) }
    var lines = ChangeLines(Self.seed)
    var files = ChangeFiles(Self.seed)
    var states = [try State(environment)]
    var done: [String] = []
    for number in 0..<Self.count {
      let line = lines.next()
      try files.prepare(line, in: environment)
      let run = try environment.run(line)
      guard [0, 3, 64].contains(run.status) else {
        Issue.record("status \(run.status): \(number) \(line)\n\(run.error.suffix(400))")
        return
      }
      let state = try State(environment)
      if state == states[states.count - 1] { continue }
      #expect(run.status == 0, "refused, and yet changed: \(number) \(line)")
      #expect(state.text != states[states.count - 1].text, "the text does not tell it: \(line)")
      states.append(state)
      done.append(line)
    }
    // Many of the lines have to do something, or nothing is tried.
    #expect(done.count > Self.count / 5, "\(done.count) changes")
    let verified = try environment.run("verify")
    #expect(verified.status == 0, "\(verified.error)")
    for (number, line) in done.enumerated().reversed() {
      let undone = try environment.run("undo --yes --quiet")
      #expect(undone.status == 0, "\(line): \(undone.error)")
      guard try State(environment) == states[number] else {
        Issue.record("undone is not what was before: \(line)")
        return
      }
    }
    for (number, line) in done.enumerated() {
      try environment.succeed("redo --yes --quiet")
      guard try State(environment) == states[number + 1] else {
        Issue.record("done again is not what was: \(line)")
        return
      }
    }
    if Self.count >= 1_000 {
      let kinds = Dictionary(grouping: done) {
        $0.split(separator: " ").prefix(2).joined(separator: " ")
      }
      print("\(done.count) of \(Self.count) lines changed the plan:")
      for (kind, lines) in kinds.sorted(by: { $0.key < $1.key }) { print("\(lines.count) \(kind)") }
    }
  }

  /// A command that changes the plan and is never drawn would be undone by no test.
  @Test func everyCommandThatChangesThePlanIsDrawn() throws {
    var lines = ChangeLines(5)
    let drawn = (0..<6_000).map { _ in lines.next() + " " }
    // Steps through the history are what the sequence is undone with.
    let own: Set = ["undo", "redo"]
    for command in try CommandTree().commands
    where command.arguments.contains(where: { $0.names.contains("--dry-run") }) {
      let path = command.path.dropFirst().joined(separator: " ")
      let word = path == "progress record" ? "progress " : path + " "
      if own.contains(path) { continue }
      #expect(drawn.contains { $0.hasPrefix(word) }, "\(path) is never drawn")
    }
  }
}
