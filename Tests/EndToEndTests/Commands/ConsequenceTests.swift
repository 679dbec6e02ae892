import Foundation
import Testing

/// Every command that changes the plan ends with what it moved, and can be tried first.
@Suite struct ConsequenceTests {
  /// A backward project of which 并网 must fit the summer holiday, and a forward one.
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
    for line in [
      "init", "project add HS --name 高中 --finish-by 2028-09-01 --start 2028-04-01",
      "import plan plan.csv --project HS", "baseline take --name 批准计划",
      "progress HS.A --started 2028-05-01 --remaining 20 --date 2028-05-02",
    ] {
      #expect(try environment.run(line).status == 0, "\(line)")
    }
    return environment
  }

  /// The lines that tell consequences: those set in by two blanks.
  private func told(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("  建议")
    }
  }

  private static let changes = [
    "progress HS.A --remaining 120 --date 2028-05-09", "activity set HS.B --days 90",
    "activity delay HS.B 200d --reason 停电计划推迟", "activity delay HS.A 5w --reason 下雨",
    "activity remove HS.B --bridge", "link HS.A HS.Z --type FS --lag 300",
    "unlink HS.B HS.C", "project set HS --finish-by 2028-08-25",
    "activity add HS.D --name 绿化 --days 400 --after A", "colours use points",
  ]

  @Test(arguments: changes) func aTrialTellsWhatDoingItTells(_ change: String) throws {
    let environment = try environment()
    let file = environment.folder.appending(path: "plan.db")
    let bytes = try Data(contentsOf: file)
    let trial = try environment.run(change + " --dry-run")
    #expect(trial.status == 0, "\(trial.error)")
    #expect(try Data(contentsOf: file) == bytes, "a trial changes nothing")
    #expect(trial.error.hasSuffix("试算：什么都没有保存\n"))
    let done = try environment.run(change)
    #expect(done.status == 0)
    #expect(!told(done.error).isEmpty, "it says what it moved, or that nothing did")
    #expect(told(trial.error) == told(done.error))
    #expect(!done.error.contains("试算"))
  }

  @Test(arguments: changes) func undoneAndRedoneItIsToldTheOtherWayRound(_ change: String) throws {
    let environment = try environment()
    let done = told(try environment.run(change).error)
    let undone = told(try environment.run("undo").error)
    let redone = told(try environment.run("redo").error)
    #expect(done == redone)
    #expect(done.count == undone.count)
  }

  @Test func aMissedWindowIsTheCause() throws {
    let told = told(try environment().run("activity delay HS.B 200d --reason 停电").error)
    #expect(told.count == 1)
    #expect(told[0].hasPrefix("  HS.Z 开学：2028-07-03 → 2029-"), "\(told)")
    #expect(told[0].hasSuffix("HS.C 并网 错过暑假"), "\(told)")
    #expect(told[0].contains("绿 → 红"))
  }

  @Test func whatIsTriedIsWhatTheCommandsDo() throws {
    let environment = try environment()
    for (clause, command) in [
      ("HS.B +200d", "activity delay HS.B 200d --reason 停电"),
      ("HS.B 90", "activity set HS.B --days 90"),
      ("HS.B 去掉", "activity remove HS.B --bridge"),
      ("HS.A 尚需 120", "progress HS.A --remaining 120"),
      ("HS.A -> HS.Z FS+300", "link HS.A HS.Z --type FS --lag 300"),
      ("HS.B x HS.C", "unlink HS.B HS.C"),
      ("HS.B 开始 2028-12-01", "activity set HS.B --constraint \"SNET 2028-12-01\""),
    ] {
      let trial = try environment.run("try \"\(clause)\"")
      #expect(trial.status == 0, "\(clause): \(trial.error)")
      let done = try environment.run(command)
      #expect(done.status == 0, "\(command): \(done.error)")
      #expect(told(trial.error) == told(done.error), "\(clause)")
      #expect(try environment.run("undo --quiet").status == 0)
    }
  }

  @Test func severalClausesAreTriedTogetherAndFromAFile() throws {
    let environment = try environment()
    let together = try environment.run("try \"HS.A +10d\" \"HS.B +200d\"")
    try environment.write("# 供电\nHS.A +10d\n\nHS.B +200d\n", to: "if.txt")
    let fromFile = try environment.run("try --from if.txt")
    #expect(together.status == 0 && together.output == fromFile.output)
    #expect(told(together.error) == told(fromFile.error))
    #expect(together.text.contains("HS.Z"))
  }

  @Test func withoutAnythingWatchedThatMovesItSaysSo() throws {
    let environment = try environment()
    let done = try environment.run("activity set HS.A --note 北区")
    #expect(told(done.error) == ["  各要求完成时间和一级节点都不变"])
    #expect(try environment.run("activity set HS.A --note 南区 --quiet").error.isEmpty)
    let english = try environment.run("activity set HS.A --note 东区 --lang en").error
    #expect(english.contains("no required date and no level-1 node stands otherwise"))
  }

  @Test func consequencesAreJSONWhereThatIsAskedFor() throws {
    let environment = try environment()
    let done = try environment.run("activity delay HS.B 200d --reason 停电 --json")
    let object = try #require(
      JSONSerialization.jsonObject(with: done.output) as? [String: Any])
    #expect(object["isChanged"] as? Bool == true && object["isTrial"] as? Bool == false)
    let moves = try #require(object["consequences"] as? [[String: Any]])
    #expect(moves.map { $0["code"] as? String } == ["HS.Z"])
    let before = try #require(moves[0]["before"] as? [String: Any])
    #expect(before["colour"] as? String == "green")
    #expect((moves[0]["after"] as? [String: Any])?["colour"] as? String == "red")
  }

  @Test(arguments: [
    ("HS.B", "看不懂"), ("HS.B +5%", "看不懂"), ("HS.Q +5d", "没有工作"), ("HS.B -5d", "还没有开始"),
    ("HS.B 尚需 3", "不在进行中"), ("HS.C -> HS.A", "成环"),
  ]) func whatCannotBeTriedIsRefused(_ clause: String, _ reason: String) throws {
    let refused = try environment().run("try \"\(clause)\"")
    #expect(refused.status == 3)
    #expect(refused.error.contains(reason), "\(refused.error)")
  }
}
