import Foundation
import Testing

/// What could be, asked of the samples after six weeks: below its tables no answer has more than twelve lines, and each
/// names what it assumes.
@Suite struct AnswerLengthTests {
  private static let samples = Result { () throws -> Data in
    let environment = try Environment()
    environment.variables["samples"] = Repository.root.appending(path: "samples/tinghu").path
    let made = try environment.shell(
      """
      set -e
      SCHEDCTL=$schedctl sh "$samples/make-plan" > made 2>&1
      for week in "$samples"/progress/*.csv; do $schedctl import progress "$week" --quiet; done
      """)
    guard made.status == 0 else { throw Environment.Unexpected(line: "make-plan", result: made) }
    return try environment.bytes("plan.db")
  }

  private static let lines = [
    "rescue", "odds", "delays", "pace",
    "rescue HS --days 5 --overlap", "rescue NP --days 30", "rescue EX --days 60",
    "rescue RL --days 60 --overlap --objective fewest",
  ]

  @Test(arguments: lines) func anAnswerIsShort(_ line: String) throws {
    let environment = try Environment()
    try Self.samples.get().write(to: environment.folder.appending(path: "plan.db"))
    let projects = line.contains(" ") ? [""] : ["", " HS", " NP", " EX", " RL"]
    for (language, end, assuming) in [("zh", "。", "假定："), ("en", ".", "ssum")] {
      for project in projects {
        let answer = try environment.run("\(line)\(project) --lang \(language)")
        #expect(answer.status == 0, "\(line)\(project): \(answer.error)")
        let sentences = answer.lines.filter { $0.hasSuffix(end) }
        #expect((1...12).contains(sentences.count), "\(line)\(project): \(answer.text)")
        // Where there is nothing to tell, nothing is assumed either.
        let isNothing = ["不用补救", "to rescue", "没有变动", "Nothing moved"].contains {
          answer.text.contains($0)
        }
        #expect(isNothing || answer.text.contains(assuming), "\(line)\(project): \(answer.text)")
      }
    }
  }
}
