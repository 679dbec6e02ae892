import Foundation
import Testing

/// Changes of any age are undone, redone, reverted and listed with what they moved.
@Suite struct EarlierChangeTests {
  /// A backward project of which 并网 must fit the summer holiday; the log has five lines.
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,level,milestone,role,office,window
      A,土方,20,calendar-day,,3,,,施工单位,
      B,供电,30,calendar-day,A,3,,,供电公司,
      C,并网,3,calendar-day,B,3,,,供电公司,summer-holiday
      Z,开学,0,calendar-day,C,1,yes,opening,教育局,
      """, to: "plan.csv")
    try environment.succeed(
      "init", "project add HS --name 高中 --finish-by 2028-09-01 --start 2028-04-01",
      "import plan plan.csv --project HS", "baseline take --name 批准计划",
      "progress HS.A --started 2028-05-01 --remaining 20 --date 2028-05-02")
    return environment
  }

  private func told(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("  建议")
    }
  }

  private func bytes(_ environment: Environment) throws -> Data {
    try Data(contentsOf: environment.folder.appending(path: "plan.db"))
  }

  @Test func anEarlierChangeIsUndoneAndTheLaterStays() throws {
    let environment = try environment()
    try environment.succeed(
      "activity delay HS.B 200d --reason 停电", "activity set HS.A --note 北区")
    let trial = try environment.run("undo 6 --dry-run")
    let done = try environment.run("undo 6")
    #expect(done.status == 0, "\(done.error)")
    #expect(trial.error == done.error + "试算：什么都没有保存\n")
    #expect(done.error.hasPrefix("已撤销：activity delay HS.B 200d --reason 停电\n"))
    #expect(told(done.error)[0].hasPrefix("  HS.Z 开学：2029-"), "\(done.error)")
    let plan = try environment.run("project show HS --json").text
    #expect(!plan.contains("SNET"))
    let redone = try environment.run("redo 6")
    #expect(redone.status == 0 && told(redone.error)[0].hasSuffix("HS.C 并网 错过暑假"))
  }

  @Test func laterChangesThatRestOnItAreNamed() throws {
    let environment = try environment()
    try environment.succeed(
      "activity add HS.D --name 绿化 --days 40 --after A", "link HS.D HS.Z",
      "activity set HS.D --days 30")
    let before = try bytes(environment)
    let refused = try environment.run("undo 6")
    #expect(refused.status == 3)
    #expect(refused.error.contains("[undo-prevented]"))
    #expect(refused.error.contains("7 ") && refused.error.contains("link HS.D HS.Z"))
    #expect(refused.error.contains("activity set HS.D --days 30"))
    #expect(refused.error.contains("建议：可以先撤销它们，从后往前：schedctl undo 8"))
    #expect(try bytes(environment) == before)
    try environment.succeed("undo 8", "undo 7", "undo 6")
    let again = try environment.run("redo 7")
    #expect(again.status == 3 && again.error.contains("[redo-prevented]"), "\(again.error)")
    #expect(again.error.contains("先重做第 6 条"))
    try environment.succeed("redo 6", "redo 7", "redo 8")
  }

  @Test func whatWasUndoneAndOvertakenComesBackByItsNumber() throws {
    let environment = try environment()
    try environment.succeed(
      "progress HS.A --remaining 15 --date 2028-05-09", "undo",
      "progress HS.A --remaining 18 --date 2028-05-08")
    #expect(try environment.run("redo").error.contains("[nothing-to-redo]"))
    try environment.succeed("redo 6")
    let records = try environment.run("progress list HS.A --json").text
    #expect(records.contains("2028-05-09") && records.contains("2028-05-08"))
  }

  @Test(arguments: [
    ("undo 99", "no-such-change"), ("undo 1", "nothing-to-undo"), ("redo 3", "change-in-force"),
    ("revert --to 99", "no-such-change"), ("revert --to 4", "needs-confirmation"),
  ]) func whatMakesNoSenseIsRefused(_ line: String, _ id: String) throws {
    let environment = try environment()
    let before = try bytes(environment)
    let refused = try environment.run(line)
    #expect(refused.status == 3)
    #expect(refused.error.contains("[\(id)]"), "\(refused.error)")
    #expect(try bytes(environment) == before)
  }

  @Test func whatIsUndoneIsNotUndoneTwice() throws {
    let environment = try environment()
    try environment.succeed("undo")
    #expect(try environment.run("undo 5").error.contains("[change-undone-already]"))
    let ofUndo = try environment.run("undo 6")
    #expect(ofUndo.error.contains("对第 5 条的撤销") && ofUndo.error.contains("[no-such-change]"))
  }

  @Test(arguments: ["undo", "undo 5", "revert --to 4 --yes", "revert --to 3 --project HS --yes"])
  func aTrialSaysByteForByteWhatDoingItSays(_ line: String) throws {
    let environment = try environment()
    let before = try bytes(environment)
    let trial = try environment.run(line + " --dry-run")
    #expect(try bytes(environment) == before, "a trial changes nothing")
    #expect(trial.status == 0 && trial.error.hasSuffix("试算：什么都没有保存\n"), "\(trial.error)")
    let json = try environment.run(line + " --dry-run --json").output
    let done = try environment.run(line + " --json")
    #expect(done.status == 0, "\(done.error)")
    #expect(trial.error == done.error + "试算：什么都没有保存\n")
    #expect(
      String(decoding: json, as: UTF8.self).replacing(
        "\"isTrial\": true", with: "\"isTrial\": false")
        == done.text)
    #expect(done.text.contains("\"isTrial\": false") && done.text.contains("\"consequences\""))
  }

  @Test func aRevertIsAChangeThatCanBeUndone() throws {
    let environment = try environment()
    let plan = try environment.run("plan HS --json").output
    try environment.succeed("activity set HS.B --days 90", "unlink HS.B HS.C")
    let changed = try environment.run("plan HS --json").output
    let done = try environment.run("revert --to 5")
    #expect(done.status == 0 && told(done.error).count == 1, "\(done.error)")
    #expect(try environment.run("plan HS --json").output == plan)
    #expect(try environment.run("log --json").list()[0]["command"] as? String == "revert --to 5")
    try environment.succeed("undo")
    #expect(try environment.run("plan HS --json").output == changed)
    let same = try environment.run("revert --to 7")
    #expect(same.error.hasPrefix("与那时相同，没有变化"))
  }

  @Test func factsThatGoAreCountedFirst() throws {
    let environment = try environment()
    let done = try environment.run("revert --to 3 --yes --lang en")
    #expect(done.status == 0)
    #expect(done.error.contains("this takes back 1 progress record, 1 baseline that came since"))
    #expect(done.error.contains("[revert-removes]"))
    try environment.succeed("undo")
    #expect(try environment.run("baseline list --json").list().count == 1)
  }

  @Test func aProjectOthersRestOnDoesNotGoBackAlone() throws {
    let environment = try environment()
    try environment.succeed(
      "project add NP --name 小学 --forward --start 2028-04-01",
      "activity add NP.X --name 设计 --days 5", "activity add HS.D --name 绿化 --days 4 --after A",
      "link HS.D NP.X")
    let refused = try environment.run("revert --to 7 --project HS")
    #expect(refused.status == 0, "its own relations go: \(refused.error)")
    let plan = try environment.run("project show NP").text
    #expect(plan.contains("NP.X") || plan.contains("X"))
  }

  @Test func theLogTellsWhatMoved() throws {
    let environment = try environment()
    environment.variables["SCHEDCTL_USER"] = "李工"
    try environment.succeed(
      "activity delay HS.B 200d --reason 停电", "activity set HS.A --note 北区")
    let log = try environment.run("log").text
    #expect(log.contains("HS.Z 开学：2028-07-03 → 2029-"), "\(log)")
    let list = try environment.run("log --json").list()
    #expect(list.count == 7)
    let moved = try #require(list[1]["moved"] as? [[String: Any]])
    #expect(moved.map { $0["code"] as? String } == ["HS.Z"])
    #expect((list[0]["moved"] as? [Any])?.isEmpty == true)
    func numbers(_ line: String) throws -> [Int] {
      try environment.run(line).list().compactMap { $0["number"] as? Int }
    }
    #expect(try numbers("log HS.B --json") == [6, 3])
    #expect(try numbers("log HS.A --json --limit 2") == [7, 5])
    #expect(try numbers("log --person 李工 --json") == [7, 6])
    #expect(try numbers("log --project HS --json") == [7, 6, 5, 4, 3, 2])
    #expect(try numbers("log --since 2000-01-01 --until 2000-01-02 --json").isEmpty)
    #expect(try numbers("log --all --json").count == 7)
  }
}
