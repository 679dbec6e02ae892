import Foundation
import Testing

/// Random sequences of all commands that change a plan leave a file that verifies, and each undone is the
/// plan before it, to the byte.
@Suite struct ChangeTortureTests {
  @Test(arguments: TortureRounds.seeds(3, share: 60))
  func whatIsDoneIsUndoneAndDoneAgain(_ seed: UInt64) throws {
    let environment = try Environment()
    for line in ChangeLines.start { try environment.succeed(line) }
    var lines = ChangeLines(seed)
    var before: [(line: String, contents: [String])] = []
    for _ in 0..<60 {
      let line = lines.next()
      let old = try environment.contents()
      let run = try environment.run(line)
      guard [0, 3, 64].contains(run.status) else {
        Issue.record("status \(run.status): \(line)\n\(run.error.suffix(400))")
        return
      }
      let new = try environment.contents()
      if run.status != 0 { #expect(new == old, "refused, and yet changed: \(line)") }
      if new != old { before.append((line, old)) }
    }
    // Most of the lines have to do something, or nothing is tried.
    #expect(before.count > 8, "seed \(seed)")
    let verified = try environment.run("verify")
    #expect(verified.status == 0, "seed \(seed): \(verified.error)")
    let last = try environment.contents()
    for (line, contents) in before.reversed() {
      let undone = try environment.run("undo --yes --quiet")
      #expect(undone.status == 0, "seed \(seed), \(line): \(undone.error)")
      guard try environment.contents() == contents else {
        Issue.record("seed \(seed): undone is not what was before: \(line)")
        return
      }
    }
    for _ in before { try environment.succeed("redo --yes --quiet") }
    #expect(try environment.contents() == last, "seed \(seed)")
  }
}
