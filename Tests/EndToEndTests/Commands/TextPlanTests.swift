import Foundation
import Testing

/// The whole plan as text: written, read back, and changed in an editor.
@Suite struct TextPlanTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    for (name, data) in try Sandbox.samples.get() where name == "plan.db" {
      try data.write(to: environment.folder.appending(path: name))
    }
    return environment
  }

  private func text(_ environment: Environment, _ file: String = "plan.db") throws -> String {
    let result = try environment.run("export text --file \(file)")
    #expect(result.status == 0)
    return result.text
  }

  /// The editor that does what a script of sed says.
  private func editor(_ environment: Environment, _ script: String) {
    environment.variables["EDITOR"] = "/bin/sed -i '\(script)'"
  }

  @Test func aNewFileMadeOfATextHasTheSameText() throws {
    let environment = try environment()
    let before = try text(environment)
    #expect(before.hasPrefix("schedctl-plan 1\nday 08:00-12:00 14:00-18:00\n"))
    #expect(
      before.contains("\nactivity P.A2\n  name 主体\n  english Frame\n  calendar calendar-day\n"))
    #expect(before.contains("\nlink P.A4 P.A5 FS 3d successor\n"))
    #expect(try environment.run("export text -o plan.txt").status == 0)
    let made = try environment.run("import text plan.txt --file new.db")
    #expect(made.status == 0, "\(made.error)")
    #expect(try text(environment, "new.db") == before)
    #expect(try environment.run("verify --file new.db").status == 0)
    #expect(
      try environment.run("plan --json --file new.db").output
        == environment.run("plan --json").output)
  }

  @Test func anUntouchedTextChangesNothing() throws {
    let environment = try environment()
    try environment.succeed("export text -o plan.txt")
    let result = try environment.run("import text plan.txt")
    #expect(result.status == 0)
    #expect(result.error.contains("没有变化"))
    #expect(try environment.run("log --json").text.contains("import text") == false)
  }

  @Test func whatDiffersIsToldTriedDoneUndoneAndDoneAgain() throws {
    let environment = try environment()
    let before = try text(environment)
    let after = before.replacing("  duration 5d\n", with: "  duration 95d\n")
    try environment.write(after, to: "plan.txt")
    let bytes = try environment.bytes("plan.db")
    let trial = try environment.run("import text plan.txt --dry-run")
    #expect(trial.status == 0, "\(trial.error)")
    #expect(try environment.bytes("plan.db") == bytes)
    #expect(trial.error.contains("工作：改动 1\n- P.A5 验收：工期 5天 → 95天\n"))
    #expect(trial.error.contains("P.Z 开学"), "the consequences: \(trial.error)")
    let done = try environment.run("import text plan.txt")
    #expect(done.status == 0)
    #expect(
      done.error.replacing("已按 plan.txt 修改计划\n", with: "")
        == trial.error.replacing("试算：什么都没有保存\n", with: ""))
    #expect(try text(environment) == after)
    try environment.succeed("undo")
    #expect(try text(environment) == before)
    try environment.succeed("redo")
    #expect(try text(environment) == after)
  }

  @Test func mistakesAreToldWithTheirLinesAndNothingIsChanged() throws {
    let environment = try environment()
    let before = try text(environment)
    try environment.write(
      before.replacing("duration 60d", with: "duration 60x")
        .replacing("link P.A4", with: "link P.A44"), to: "plan.txt")
    let result = try environment.run("import text plan.txt --lang en")
    #expect(result.status == 3)
    #expect(result.error.contains("[text-plan-syntax]"))
    #expect(result.error.contains("[text-plan-reference]"))
    #expect(result.error.contains(/plan\.txt:\d+: error: "60x" is no amount of work/))
    try environment.write(
      before.split(separator: "\n").filter { !$0.hasPrefix("record Q") }.joined(separator: "\n"),
      to: "plan.txt")
    let lost = try environment.run("import text plan.txt")
    #expect(lost.status == 3)
    #expect(lost.error.contains("[text-plan-history]"))
    #expect(try text(environment) == before)
  }

  @Test func theEditorChangesThePlan() throws {
    let environment = try environment()
    editor(environment, "s/duration 5d/duration 95d/")
    let result = try environment.run("edit --yes --as 王工")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.error.contains("- P.A5 验收：工期 5天 → 95天"))
    #expect(result.error.contains("P.Z 开学"))
    #expect(try text(environment).contains("duration 95d"))
    #expect(try environment.run("log --json --limit 1").text.contains("王工"))
    #expect(try environment.names.filter { $0.contains("edit") } == [], "nothing is left over")
    try environment.succeed("undo --yes --as 王工")
    #expect(try text(environment).contains("duration 5d"))
  }

  @Test func theEditorShowsOneProjectWhereOneIsNamed() throws {
    let environment = try environment()
    environment.variables["EDITOR"] = "/bin/cp -f \"$0\" /dev/null; /bin/cat >seen.txt <"
    let shown = try environment.run("edit Q")
    #expect(shown.status == 0, "\(shown.error)")
    let seen = String(decoding: try environment.bytes("seen.txt"), as: UTF8.self)
    #expect(seen.contains("activity Q.B1") && !seen.contains("activity P.A1"))
    editor(environment, "s/name 准备/name 前期准备/")
    #expect(try environment.run("edit Q --yes").status == 0)
    #expect(try text(environment).contains("name 前期准备"))
  }

  @Test func aMistakeOpensTheEditorAgainWithTheMessage() throws {
    let environment = try environment()
    try environment.write(
      """
      if /bin/grep -q '^#! ' "$1"; then /bin/cp "$1" seen.txt; /bin/sed -i 's/duration 6x/duration 6d/' "$1"
      else /bin/sed -i 's/duration 60d/duration 6x/' "$1"; fi
      """, to: "editor.sh")
    environment.variables["EDITOR"] = "/bin/sh editor.sh"
    let result = try environment.run("edit --yes")
    #expect(result.status == 0, "\(result.error)")
    #expect(try text(environment).contains("duration 6d"))
    let seen = String(decoding: try environment.bytes("seen.txt"), as: UTF8.self)
    let lines = seen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("[text-plan-syntax]"))
    let told = try #require(lines[0].split(separator: ":").dropFirst().first.flatMap { Int($0) })
    #expect(lines[told - 1] == "  duration 6x", "the line that is told is the one that is shown")
  }

  @Test func whoGivesUpLosesNothing() throws {
    let environment = try environment()
    let before = try text(environment)
    editor(environment, "s/duration 60d/duration 6x/")
    let given = try environment.run("edit --yes")
    #expect(given.status == 3)
    // Where the text was kept is said in quotes or bare, before the name of the finding.
    let kept = try #require(
      given.error.split { " \n“”\"，。".contains($0) }.last { $0.contains("/") })
    let name = try #require(kept.split(separator: "/").last.map(String.init))
    #expect(String(decoding: try environment.bytes(name), as: UTF8.self).contains("duration 6x"))
    #expect(try text(environment) == before)
  }

  @Test func withoutAnAnswerNothingIsChanged() throws {
    let environment = try environment()
    let before = try text(environment)
    editor(environment, "s/duration 60d/duration 90d/")
    let result = try environment.run("edit")
    #expect(result.status == 3)
    #expect(result.error.contains("[needs-confirmation]"))
    #expect(try text(environment) == before)
    let trial = try environment.run("edit --dry-run")
    #expect(trial.status == 0)
    #expect(trial.error.hasSuffix("试算：什么都没有保存\n"))
    #expect(try text(environment) == before)
  }

  @Test func anEditorThatFailsChangesNothing() throws {
    let environment = try environment()
    environment.variables["EDITOR"] = "/bin/false"
    let result = try environment.run("edit")
    #expect(result.status == 3)
    #expect(result.error.contains("[editor-failed]"))
    environment.variables["EDITOR"] = "/bin/true"
    let same = try environment.run("edit")
    #expect(same.status == 0)
    #expect(same.error.contains("没有变化"))
  }

  @Test func whoChangesIsWhoTheCommandLineSays() throws {
    let environment = try environment()
    environment.variables["SCHEDCTL_USER"] = "李工"
    try environment.succeed("activity set P.A1 --note 一", "activity set P.A1 --note 二 --as 王工")
    let log = try environment.run("log --limit 2 --json").text
    #expect(log.contains("李工") && log.contains("王工"))
    #expect(!log.contains("--as"), "it is not said twice")
    #expect(try environment.run("activity set P.A1 --note 三 --as \" \"").status == 64)
    #expect(try environment.run("undo --as 张工").error.contains("王工"))
  }
}
