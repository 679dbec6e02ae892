import Foundation
import Testing

@testable import schedctl

/// What every command that reads shows in a terminal, wide or narrow.
@Suite struct NarrowTableTests {
  /// What a command is told that must be told something, by the longest words that fit: the command and its
  /// argument, or the argument alone.
  private static let values = [
    "code": "EX.A03", "calendar show name": "workday", "window show name": "avoid-exams",
    "office show name": "施工单位", "person show name": "李工", "baseline show name": "1",
    "project show code": "EX", "project template show name": "kindergarten", "find text": "C",
    "try clauses": "\"EX.C02 +14d\"", "file": "plan.csv",
  ]

  /// Options with which a table has more columns or rows.
  private static let more = [
    "plan EX", "plan KG --floats", "flags --all", "owes --office 施工单位",
    "owes --from 2027-01-01 --to 2028-12-31", "why EX --late", "path EX --paths 3", "log --all",
    "baseline show 2 --all", "problem list --all", "check EX --details", "rescue EX", "diff 1 5",
    "diff --week 2027-02-15",
  ]

  /// What begins a finding: a sentence, whatever table stands above.
  private static let severities = ["错误: ", "警告: ", "说明: ", "error: ", "warning: ", "note: "]

  /// Commands that show no table on their own: they wait, tell about a file as a whole, or tell a trial.
  private static let others: Set = [
    "mcp", "watch", "init", "verify", "restore", "backup", "copy", "edit", "try", "schedule", "",
    "serve access add", "serve access password", "serve access withdraw", "serve webhook add",
    "serve webhook remove",
  ]

  /// A line for every command of the tree that reads and writes to the terminal.
  private static func lines() throws -> [String] {
    try CommandTree().commands.compactMap { command in
      let path = command.path.filter { !$0.isEmpty }
      let names = Set(command.arguments.flatMap(\.names))
      let isReading =
        names.contains("--json") && names.isDisjoint(with: ["--dry-run", "--output", "--split"])
      let line = path.joined(separator: " ")
      guard isReading, !others.contains(line) else { return nil }
      let words = try command.arguments.filter { !$0.isOptional }.map { argument in
        let value = values["\(line) \(argument.value)"] ?? values[argument.value]
        return try #require(value, "\(line) needs a value for \(argument.value)")
      }
      return ([line] + words).joined(separator: " ")
    } + more
  }

  /// The plan of two projects, with progress, problems, two baselines and several of each noun.
  private func environment() throws -> Environment {
    let environment = try Environment.prepared()
    try environment.copy("samples/tinghu/school-expansion.csv", as: "plan.csv")
    try environment.succeed(
      "progress EX.A01 --started 2026-12-29 --remaining 60 --note 资料未齐，等规划局批复红线图 --date 2027-02-15",
      "problem add EX.A03 --text 供电方案未定，红线内外分界没有谈拢 --due 2027-01-20 --office 供电公司 --person 王工",
      "activity set EX.C02 --days 90 --person 李工",
      "baseline take --project EX --name 调整计划 --document 盐教发〔2027〕3号 --approver 局长办公会 --reason 设计变更",
      "window add 春节停工 --kind pause --from 2028-01-20 --to 2028-02-10 --note 工人回家过年",
      "office add 住建局 --phone 110 --note 图审和施工许可",
      "person add 李工 --office 施工单位 --phone 13800000000",
      "project template save 样板 --project KG --title 幼儿园样板计划",
      "serve access add 李工 --role reporter --office 施工单位 --expires 2099-12-31",
      "serve access add 局长办公会各位领导 --role viewer", "serve access withdraw 局长办公会各位领导",
      "serve webhook add 重点工程调度群 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abcd1234")
    return environment
  }

  @Test(
    .enabled(if: OutsideTool.terminal != nil || OutsideTool.areRequired, "script is missing"),
    arguments: [(80, "zh"), (80, "en"), (200, "zh")])
  func noTableIsBrokenAndNoCodeIsCut(width: Int, language: String) throws {
    let environment = try environment()
    let codes = try environment.run("__complete why \"\"").text.split(separator: "\n").map {
      String($0.split(separator: "\t", omittingEmptySubsequences: false)[0])
    }.filter { $0.contains(".") }
    #expect(codes.count > 40)
    let known = Set(codes)
    let lines = try Self.lines()
    #expect(lines.count > 40)
    let answers = try answers(lines, environment, width, language)
    for (line, answer) in zip(lines, answers) {
      #expect(answer.count > 10, "\(line): \(answer)")
      expectWhole(answer, known, width, line)
    }
  }

  /// What each of some commands shows in a terminal of a width: one terminal for all of them, as far as the
  /// program can tell.
  private func answers(
    _ lines: [String], _ environment: Environment, _ width: Int, _ language: String
  ) throws -> [String] {
    let script = lines.map { "$schedctl \($0) --no-pager --color never 2>/dev/null; echo '§§'\n" }
      .joined()
    try environment.write(script, to: "lines.sh")
    let run = try environment.shell(
      "COLUMNS=\(width) SCHEDCTL_LANG=\(language) script -qec 'sh lines.sh' /dev/null < /dev/null")
    let answers = run.text.replacing("\r\n", with: "\n").components(separatedBy: "§§\n")
    try #require(answers.count == lines.count + 1)
    return answers
  }

  /// A column that is left out for want of room is not explained below the table either.
  @Test(.enabled(if: OutsideTool.terminal != nil || OutsideTool.areRequired, "script is missing"))
  func aLegendNamesOnlyColumnsThatAreShown() throws {
    let environment = try environment()
    let lines = try Self.lines()
    let wide = try answers(lines, environment, 200, "zh")
    var leftOut = 0
    for width in [60, 80, 100, 130] {
      for (line, (all, shown)) in try zip(
        lines, zip(wide, answers(lines, environment, width, "zh")))
      {
        let missing = Self.heads(all).subtracting(Self.heads(shown))
        leftOut += missing.count
        let legends = shown.components(separatedBy: "\n").filter { !$0.contains("  ") }
        for head in missing {
          let names = ["\(head)列", "；\(head)：", "、\(head)、", "\(head)（drag）"]
          for legend in legends {
            let isNamed = legend.hasPrefix(head + "：") || names.contains(where: legend.contains)
            #expect(!isNamed, "\(line) at \(width): \(head) in \(legend)")
          }
        }
      }
    }
    #expect(leftOut > 20)
  }

  /// The headings of the tables of an answer.
  private static func heads(_ answer: String) -> Set<String> {
    let rows = answer.components(separatedBy: "\n")
    return zip(rows, rows.dropFirst()).reduce(into: []) { heads, pair in
      guard pair.1.hasPrefix("──") else { return }
      heads.formUnion(
        pair.0.components(separatedBy: "  ").map { $0.replacing(" ", with: "") }.filter {
          !$0.isEmpty && !$0.contains("…")
        })
    }
  }

  /// Expects rows that a terminal does not break under heads of the same width, and no code in part.
  private func expectWhole(_ answer: String, _ known: Set<String>, _ width: Int, _ line: String) {
    var rule = 0
    for row in answer.components(separatedBy: "\n") {
      let isRule = row.hasPrefix("──")
      if isRule {
        rule = row.columns
      } else if row.isEmpty || Self.severities.contains(where: row.hasPrefix) {
        rule = 0
      }
      let isSentence = rule == 0
      #expect(row.columns <= width || isSentence, "\(line): \(row)")
      for word in row.split(whereSeparator: {
        !("A"..."Z" ~= $0 || "0"..."9" ~= $0 || "….".contains($0))
      }) {
        let word = word.last == "." || word.last == "…" ? word.dropLast() : word
        let isCode = word.hasPrefix("EX.") || word.hasPrefix("KG.")
        #expect(!isCode || known.contains(String(word)), "\(line): \(word)")
      }
    }
  }
}
