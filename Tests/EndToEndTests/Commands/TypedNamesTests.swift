import Foundation
import Testing

@testable import schedctl

/// What people type as a name or a reason says something, and is known wherever it is kept.
@Suite struct TypedNamesTests {
  @Test(arguments: ["", " ", "　", "\u{200B}"])
  func whatHasToBeSaidIsNotBlank(_ blank: String) throws {
    let environment = try Environment.nouns()
    let before = try environment.contents()
    for line in [
      "baseline take --name \"\(blank)\" --reason 调整",
      "activity delay P.A2 3d --reason \"\(blank)\"",
      "progress retract 1 --reason \"\(blank)\"", "problem add P.A2 --text \"\(blank)\"",
      "project rename P \"\(blank)\"", "activity rename P.A2 \"\(blank)\"",
      "office add \"\(blank)\"",
      "office rename 监理 \"\(blank)\"", "person add \"\(blank)\"", "calendar add \"\(blank)\"",
      "calendar rename 六天制 \"\(blank)\"", "window rename 雨季 \"\(blank)\"",
      "project template save \"\(blank)\" --project P", "activity set P.A2 --name \"\(blank)\"",
      "project set P --name \"\(blank)\"", "holiday add 2027-05-01 \"\(blank)\"",
    ] {
      let refused = try environment.run(line)
      #expect([3, 64].contains(refused.status), "\(line): \(refused.error)")
      #expect(try environment.contents() == before, "\(line)")
    }
  }

  /// A baseline that came another way has a name, too.
  @Test func aTextWithABaselineWithoutANameIsRefused() throws {
    let environment = try Environment.nouns()
    let text = try environment.planText().replacing("批准", with: " ")
    try environment.write(text, to: "blank.txt")
    let refused = try environment.run("import text blank.txt --yes")
    #expect(refused.status == 3, "\(refused.error)")
  }

  @Test func anOfficeThatOnlyATemplateNamesIsRenamed() throws {
    let environment = try Environment.nouns()
    try environment.succeed(
      "activity set Q.B1 --office 甲方", "project template save 甲 --project Q",
      "activity set Q.B1 --office 项目办")
    try environment.succeed("office rename 甲方 建设单位")
    #expect(try environment.run("project template show 甲").text.contains("建设单位"))
    #expect(try environment.run("office rename 甲方 乙方").error.contains("[unknown-office]"))
    // What only a template names is taken, too.
    #expect(try environment.run("office rename 监理 建设单位").error.contains("已经有了"))
  }

  @Test func whereNothingIsOwedThatIsSaid() throws {
    let environment = try Environment.nouns()
    // Its work lies in the next year.
    let owed = try environment.run("owes --office 学校 --ahead 1")
    #expect(owed.text.contains("没有欠账"), "\(owed.text)")
  }

  /// Sentences on a terminal go on a new line between words, further right; by a pipe they are one line.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")),
    arguments: [60, 80, 200], ["zh", "en"])
  func sentencesFitTheTerminal(_ width: Int, _ language: String) throws {
    let environment = try Environment.nouns()
    let line = "activity set P.A2 --days 400 --dry-run --lang \(language)"
    let shown = try environment.shell(
      "COLUMNS=\(width) script -qec '$schedctl \(line) --no-pager' /dev/null < /dev/null")
    let lines = shown.text.replacing("\r\n", with: "\n").split(separator: "\n")
    for line in lines {
      #expect(String(line).columns <= width, "\(line)")
    }
    let piped = try environment.run(line)
    let whole = piped.error.split(separator: "\n").joined().filter { !$0.isWhitespace }
    #expect(lines.joined().filter { !$0.isWhitespace }.contains(whole.prefix(40)))
  }
}
