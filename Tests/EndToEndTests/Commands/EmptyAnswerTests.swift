import Foundation
import Testing

@testable import schedctl

/// What a reading command says where there is nothing to tell: a sentence, never a bare head.
@Suite struct EmptyAnswerTests {
  /// What a command is told that must be told something.
  private static let values = [
    "code": "EX", "text": "没有", "calendar show name": "workday", "window show name": "avoid-exams",
    "office show name": "局", "person show name": "李工", "baseline show name": "1",
    "project template show name": "kindergarten", "serve access withdraw name": "没有",
    "serve webhook remove name": "没有",
  ]

  /// Commands that wait, tell about a file, or need a trial or a plan elsewhere.
  private static let others: Set = [
    "mcp", "watch", "init", "verify", "restore", "backup", "copy", "edit", "try", "schedule",
    "help", "serve access add", "serve access password", "serve webhook add",
  ]

  /// More ways of asking.
  private static let more = [
    "owes --from 2027-01-01 --to 2027-02-01", "flags --all", "problem list --all", "plan EX",
    "check EX",
    "level list --level 1", "activity list --where office=局", "log --person 没有",
    "holiday list 1999",
    "owes --office 局", "progress list EX", "flags EX --overdue", "diff now now",
  ]

  private static func lines() throws -> [String] {
    try CommandDescription.root.all.compactMap { command in
      let words = Set(command.arguments.flatMap(\.words))
      let line = command.path.joined(separator: " ")
      guard command.children.isEmpty, words.contains("--json"),
        words.isDisjoint(with: ["--dry-run", "--output", "--split"]), !others.contains(line)
      else { return nil }
      let needed = try command.arguments.filter { !$0.isOptional }.map { argument in
        let name = argument.valueName ?? ""
        return try #require(values["\(line) \(name)"] ?? values[name], "\(line) \(name)")
      }
      return ([line] + needed).joined(separator: " ")
    } + more
  }

  @Test(arguments: [false, true])
  func nothingIsSaidInASentence(hasProjects: Bool) throws {
    let environment = try Environment()
    try environment.succeed("init")
    if hasProjects {
      try environment.succeed(
        "project add EX --name 扩建 --finish-by 2028-09-01", "project add KG --name 幼 --forward")
    }
    let lines = try Self.lines()
    #expect(lines.count > 35)
    for line in lines {
      let json = try environment.run("\(line) --json")
      for (language, words) in [
        ("zh", ["没有"]), ("en", ["no ", "none", "nobody", "nothing", "they are the same"]),
      ] {
        let run = try environment.run("\(line) --lang \(language)")
        #expect([0, 3].contains(run.status), "\(line): \(run.error)")
        #expect(!run.text.isEmpty || !run.error.isEmpty, "\(line)")
        let says = { (text: String) in words.contains { text.lowercased().contains($0) } }
        if run.status == 0, json.text == "[]\n" {
          #expect(says(run.text + run.error), "\(line): \(run.text)")
        }
        // Under the head of a table stands a row, or a sentence that says that there is none.
        let rows = run.text.components(separatedBy: "\n")
        for (rule, next) in zip(rows, rows.dropFirst()) where rule.hasPrefix("──") {
          let isSaid = next.contains("  ") || says(next) || says(run.error)
          #expect(isSaid, "\(line): \(run.text)")
        }
      }
    }
  }
}
