import Documents
import Foundation
import Testing

@testable import schedctl

/// What an assistant changes is previewed first, and made only as it was shown.
@Suite struct MCPChangeTests {
  @Test func aChangeIsPreviewedAndAppliedByItsNumber() throws {
    let environment = try Environment.prepared()
    let before = try environment.bytes("plan.db")
    let arguments = #"{"code":"EX.A03","time":"14d","reason":"招标 推迟"}"#
    let preview = try MCPConversation.converse(
      with: environment, [MCPConversation.call(1, "preview_delay", arguments)])["1"]
    #expect(try environment.bytes("plan.db") == before, "a preview stores nothing")
    #expect(MCPConversation.isError(preview) == false)
    let id = try #require(MCPConversation.structure(preview)?["id"]?.text)
    #expect(MCPConversation.text(preview).contains(id))
    let trial = try environment.run("activity delay EX.A03 14d --reason \"招标 推迟\" --dry-run")
    #expect(
      MCPConversation.text(preview).contains(trial.error), "the words are those of the command line"
    )
    // In a conversation of its own the number is another's.
    let unknown = try MCPConversation.converse(
      with: environment, [MCPConversation.call(1, "apply_change", #"{"id":"\#(id)"}"#)])[
        "1"]
    #expect(MCPConversation.isError(unknown) == true)
    #expect(
      MCPConversation.structure(unknown)?["findings"]?.elements?.first?["id"]?.text
        == "change-unknown")
    let answers = try MCPConversation.converse(
      with: environment,
      [
        MCPConversation.call(1, "preview_delay", arguments),
        MCPConversation.call(2, "apply_change", #"{"id":"\#(id)"}"#),
        MCPConversation.call(3, "apply_change", #"{"id":"\#(id)"}"#),
      ])
    #expect(MCPConversation.isError(answers["2"]) == false, "\(MCPConversation.text(answers["2"]))")
    #expect(MCPConversation.structure(answers["2"])?["isTrial"]?.truth == false)
    #expect(
      MCPConversation.structure(answers["2"])?["consequences"]
        == MCPConversation.structure(preview)?["consequences"])
    #expect(MCPConversation.isError(answers["3"]) == true, "once is enough")
    let entry = try #require(try environment.run("log --json").list().first)
    #expect(entry["who"] as? String == "tester 经 MCP")
    #expect(entry["command"] as? String == "activity delay EX.A03 14d --reason \"招标 推迟\"")
    #expect(try environment.run("undo --yes").status == 0)
    #expect(try environment.run("redo --yes").status == 0)
  }

  /// What every preview shows is what the command's trial tells.
  @Test(arguments: [
    (
      "preview_progress",
      #"{"code":"EX.A01","started":"2026-12-29","remaining":60,"date":"2027-01-18","note":"-资料未齐"}"#,
      "progress EX.A01 --started 2026-12-29 --remaining 60 --date 2027-01-18 --note=-资料未齐"
    ),
    (
      "preview_activity", #"{"code":"EX.A03","days":40,"office":"代建单位"}"#,
      "activity set EX.A03 --days 40 --office 代建单位"
    ),
    (
      "preview_link", #"{"predecessor":"EX.A01","successor":"EX.A05","type":"SS","lag":"-3w"}"#,
      "link EX.A01 EX.A05 --type SS --lag=-3w"
    ),
    ("preview_unlink", #"{"predecessor":"EX.A01","successor":"EX.A03"}"#, "unlink EX.A01 EX.A03"),
    (
      "preview_problem", #"{"code":"EX","text":"供电未定","due":"2027-02-01"}"#,
      "problem add EX --text 供电未定 --due 2027-02-01"
    ),
    (
      "preview_project", #"{"code":"EX","finish_by":"2028-08-20"}"#,
      "project set EX --finish-by 2028-08-20"
    ),
  ]) func previewsSayWhatTrialsTell(_ tool: String, _ arguments: String, _ line: String) throws {
    let environment = try Environment.prepared()
    let preview = try MCPConversation.converse(
      with: environment, [MCPConversation.call(1, tool, arguments)])["1"]
    let trial = try environment.run(line + " --dry-run")
    #expect(trial.status == 0, "\(trial.error)")
    #expect(
      MCPConversation.text(preview).contains(trial.error),
      "\(MCPConversation.text(preview))\n\(trial.error)")
    let json = try JSONReader.read(Array(try environment.run(line + " --dry-run --json").output))
    #expect(MCPConversation.structure(preview)?["consequences"] == json["consequences"])
  }

  @Test func previewsOfProblemsGoAllTheWay() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "problem add EX --text 供电未定", "progress EX.A01 --started 2026-12-29 --date 2027-01-04")
    let answers = try MCPConversation.converse(
      with: environment,
      [
        MCPConversation.call(1, "preview_problem_step", #"{"number":1,"state":"handling"}"#),
        MCPConversation.call(2, "preview_problem_close", #"{"number":1}"#),
        MCPConversation.call(3, "preview_retraction", #"{"number":1,"reason":"填错"}"#),
        MCPConversation.call(4, "preview_problem_close", #"{"number":9}"#),
      ])
    #expect(MCPConversation.structure(answers["1"])?["id"] != nil)
    #expect(MCPConversation.isError(answers["2"]) == true, "it is not reviewed yet")
    #expect(MCPConversation.structure(answers["3"])?["id"] != nil)
    #expect(MCPConversation.isError(answers["4"]) == true)
  }

  /// An undo is a change like others: shown with its consequences and whose change it was, made by its number, named
  /// in the journal; what was previewed is undone, whatever came since.
  @Test func anUndoIsPreviewedAndAppliedByItsNumber() throws {
    let environment = try Environment.prepared()
    try environment.succeed("activity delay EX.A03 14d --reason x --as 王工")
    let before = try environment.contents()
    let number = try #require(try environment.run("log --json").list().first?["number"] as? Int)
    func id(_ tool: String, _ arguments: String) throws -> String {
      let shown = try MCPConversation.converse(
        with: environment, [MCPConversation.call(1, tool, arguments)])["1"]
      #expect(MCPConversation.text(shown).contains("王工"), "\(MCPConversation.text(shown))")
      #expect(MCPConversation.structure(shown)?["consequences"]?.elements?.isEmpty == false)
      return try #require(MCPConversation.structure(shown)?["id"]?.text)
    }
    let undo = try id("preview_undo", "{}")
    #expect(try environment.contents() == before, "a preview stores nothing")
    let answers = try MCPConversation.converse(
      with: environment,
      [
        MCPConversation.call(1, "preview_undo", "{}"),
        MCPConversation.call(2, "apply_change", #"{"id":"\#(undo)"}"#),
        MCPConversation.call(3, "apply_change", #"{"id":"\#(undo)"}"#),
        MCPConversation.call(4, "preview_undo", #"{"number":99}"#),
      ])
    #expect(MCPConversation.isError(answers["2"]) == false, "\(MCPConversation.text(answers["2"]))")
    #expect(MCPConversation.isError(answers["3"]) == true, "once is enough")
    #expect(MCPConversation.isError(answers["4"]) == true)
    let entry = try #require(try environment.run("log --json").list().first)
    #expect(entry["who"] as? String == "tester 经 MCP")
    #expect(entry["command"] as? String == "undo \(number)")
    let redo = try id("preview_redo", #"{"number":\#(number)}"#)
    let again = try MCPConversation.converse(
      with: environment,
      [
        MCPConversation.call(1, "preview_redo", #"{"number":\#(number)}"#),
        MCPConversation.call(2, "apply_change", #"{"id":"\#(redo)"}"#),
      ])
    #expect(MCPConversation.isError(again["2"]) == false, "\(MCPConversation.text(again["2"]))")
    #expect(try environment.contents() == before)
  }

  @Test func aMistakeIsToldInTheLanguageAskedFor() throws {
    let environment = try Environment.prepared()
    let answers = try MCPConversation.converse(
      with: environment,
      ["zh", "en"].map { language in
        MCPConversation.call(
          language == "zh" ? 1 : 2, "preview_progress",
          #"{"code":"EX.A01","started":"昨夜","lang":"\#(language)"}"#)
      })
    let (zh, en) = (MCPConversation.text(answers["1"]), MCPConversation.text(answers["2"]))
    #expect(
      MCPConversation.isError(answers["1"]) == true && MCPConversation.isError(answers["2"]) == true
    )
    #expect(zh.contains("日期写作") && !en.contains("日期"), "\(zh) \(en)")
    #expect(en.contains("cannot be"), "\(en)")
  }

  /// A plan that somebody else changes in the middle of a conversation.
  private func overtaken(_ change: String, _ arguments: String) throws -> (
    answer: JSONValue?, log: String
  ) {
    let environment = try Environment.prepared()
    let id = try #require(
      MCPConversation.structure(
        try MCPConversation.converse(
          with: environment, [MCPConversation.call(1, "preview_delay", arguments)])["1"])?["id"]?
        .text)
    let lines = [MCPConversation.hello, MCPConversation.call(1, "preview_delay", arguments)].map {
      "'\($0)'"
    }.joined(
      separator: " ")
    let apply = MCPConversation.call(2, "apply_change", #"{"id":"\#(id)"}"#)
    let result = try environment.shell(
      "mkfifo q; : >out; $schedctl mcp <q >>out & exec 4>q; printf '%s\\n' \(lines) >&4; "
        + "while [ $(wc -l <out) -lt 2 ]; do sleep 0.02; done; $schedctl \(change) --quiet || exit 9; "
        + "printf '%s\\n' '\(apply)' >&4; exec 4>&-; wait; cat out")
    #expect(result.status == 0, "\(result.error)")
    let last = try JSONReader.read(Array((result.lines.last ?? "").utf8))
    return (last, try environment.run("log").text)
  }

  @Test func aChangeOfWhatItTouchesRefusesIt() throws {
    let arguments = #"{"code":"EX.A03","time":"14d","reason":"x"}"#
    let refused = try overtaken("activity set EX.A05 --note 北区", arguments)
    #expect(MCPConversation.isError(refused.answer) == true)
    #expect(
      MCPConversation.text(refused.answer).contains("EX"), "\(MCPConversation.text(refused.answer))"
    )
    #expect(
      MCPConversation.structure(refused.answer)?["findings"]?.elements?.first?["id"]?.text
        == "change-outdated")
    #expect(!refused.log.contains("MCP"))
  }

  @Test func aChangeOfSomethingElseDoesNot() throws {
    let made = try overtaken(
      "activity set KG.A01 --note 北区", #"{"code":"EX.A03","time":"14d","reason":"x"}"#)
    #expect(MCPConversation.isError(made.answer) == false, "\(MCPConversation.text(made.answer))")
    #expect(made.log.contains("经 MCP"))
  }

  @Test func whatChangesNothingHasNoNumber() throws {
    let environment = try Environment.prepared()
    let answer = try MCPConversation.converse(
      with: environment, [MCPConversation.call(1, "preview_project", #"{"code":"EX","name":"扩建"}"#)]
    )["1"]
    #expect(
      MCPConversation.structure(answer)?["isChanged"]?.truth == false
        && MCPConversation.structure(answer)?["id"] == nil)
  }
}
