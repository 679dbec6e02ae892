import Foundation
import Testing

@Suite struct BaselineTests {
  @Test func whatWasTakenIsListed() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "baseline take --data-date 2027-01-11 --project KG --document 盐教发〔2026〕12号 --approver 局长办公会"
    )
    let list = try environment.run("baseline list --json").list()
    #expect(list.map { $0["number"] as? Int } == [1, 2])
    #expect(list[0]["name"] as? String == "一季度")
    #expect(list[0]["activities"] as? Int == 81)
    #expect(list[0]["projects"] as? [String] == ["EX", "KG"])
    #expect(list[1]["dataDate"] as? String == "2027-01-11T08:00")
    #expect(list[1]["projects"] as? [String] == ["KG"])
    #expect(list[1]["document"] as? String == "盐教发〔2026〕12号")
    #expect(list[1]["approver"] as? String == "局长办公会")
    #expect(try environment.run("baseline list").text.contains("盐教发〔2026〕12号"))
  }

  @Test func aBaselineStandsStillWhenThePlanMoves() throws {
    let environment = try Environment.prepared()
    let before = try environment.run("plan --json").activities()["KG.E03M"]
    try environment.succeed("activity set KG.A01 --days 30")
    let after = try environment.run("plan --json").activities()["KG.E03M"]
    #expect(after?["planFinish"] as? String == before?["planFinish"] as? String)
    #expect(after?["finish"] as? String != before?["finish"] as? String)
    let slip = try #require(after?["slip"] as? [String: Any])
    #expect(try #require(slip["days"] as? Int) > 0)
  }

  @Test func aBackwardProjectIsPlannedToItsInternalTarget() throws {
    let activities = try Environment.prepared().run("plan --json").activities()
    // Ten calendar days in reserve before 2028-09-01.
    #expect(activities["EX.E05"]?["planFinish"] as? String == "2028-08-22T18:00")
    // A forward project is planned at its early dates.
    let opening = activities["KG.E03M"]
    #expect(opening?["planFinish"] as? String == opening?["earlyFinish"] as? String)
  }
}

/// Each project is held against its own baseline, and against its first.
@Suite struct OwnBaselineTests {
  /// The plan after KG got later and was taken again, with a reason.
  private func retaken() throws -> Environment {
    let environment = try Environment.prepared()
    try environment.succeed(
      "activity set KG.A01 --days 30",
      "baseline take --project KG --name 调整计划 --document 盐教发〔2027〕3号 --reason 设计变更 --data-date 2027-01-11"
    )
    return environment
  }

  @Test func whatIsTakenOfOneProjectIsNamedOnNoOther() throws {
    let environment = try retaken()
    let projects = try environment.run("plan --json").projects()
    func name(_ code: String) -> String? {
      (projects[code]?["baseline"] as? [String: Any])?["name"] as? String
    }
    #expect(name("EX") == "一季度")
    #expect(name("KG") == "调整计划")
    #expect(!(try environment.run("plan EX").text.contains("调整计划")))
    #expect(try environment.run("plan KG").text.contains("基准计划 2 调整计划"))
    #expect(try environment.run("flags").text.contains("基准计划 1 一季度；2 调整计划（KG）"))
    for chart in ["wall", "gantt"] {
      try environment.succeed("chart \(chart) EX -o ex.svg", "chart \(chart) KG -o kg.svg")
      let ex = String(decoding: try environment.bytes("ex.svg"), as: UTF8.self)
      let kg = String(decoding: try environment.bytes("kg.svg"), as: UTF8.self)
      #expect(ex.contains("一季度") && !ex.contains("调整计划"), "\(chart)")
      #expect(kg.contains("调整计划"), "\(chart)")
    }
  }

  @Test func takingAgainKeepsTheSlipAgainstTheFirst() throws {
    let environment = try Environment.prepared()
    try environment.succeed("activity set KG.A01 --days 30")
    let before = try environment.run("plan --json").activities()["KG.E03M"]
    let slip = (before?["slip"] as? [String: Any])?["days"] as? Int
    try environment.succeed("baseline take --project KG --reason 设计变更")
    let after = try environment.run("plan --json").activities()["KG.E03M"]
    #expect((after?["slip"] as? [String: Any])?["days"] as? Int == 0)
    #expect((after?["originalSlip"] as? [String: Any])?["days"] as? Int == slip)
    #expect(after?["originalPlanFinish"] as? String == before?["planFinish"] as? String)
    let flags = try environment.run("flags").text
    for column in ["原计划", "调整后", "较原计划", "较调整后"] { #expect(flags.contains(column)) }
    let report = try environment.run("report weekly --week 2027-03-01").text
    #expect(report.contains("较原计划滞后\(try #require(slip))天"))
  }

  @Test func anyBaselineCanBeAskedFor() throws {
    let environment = try retaken()
    for name in ["1", "一季度"] {
      let node = try environment.run("plan --json --baseline \(name)").activities()["KG.E03M"]
      #expect(try #require((node?["slip"] as? [String: Any])?["days"] as? Int) > 0)
      #expect(node?["originalSlip"] is NSNull)
      #expect(try environment.run("flags --baseline \(name)").text.contains("基准计划 1 一季度"))
      #expect(
        try environment.run("report weekly --week 2027-03-01 --baseline \(name)").text
          .contains("滞后"))
    }
    // A project that a baseline is not of has no plan by it.
    let other = try environment.run("plan --json --baseline 调整计划").activities()["EX.E05"]
    #expect(other?["planFinish"] is NSNull)
  }

  @Test func anUnknownBaselineIsRefusedWithThoseThereAre() throws {
    let environment = try retaken()
    for command in ["plan", "flags", "report weekly --week 2027-03-01"] {
      let run = try environment.run("\(command) --baseline 三季度 --lang en")
      #expect(run.status == 3, "\(command)")
      #expect(run.error.contains("there is no baseline \"三季度\""), "\(command)")
      #expect(run.error.contains("1 一季度, 2 调整计划"), "\(command)")
    }
  }

  @Test func nodesOfLevelOneMoveOnlyWithAReason() throws {
    let environment = try Environment.prepared()
    try environment.succeed("activity set KG.A01 --days 30")
    let before = try environment.bytes("plan.db")
    let refused = try environment.run("baseline take --project KG --lang en")
    #expect(refused.status == 3)
    #expect(refused.error.contains("nodes of level 1, which takes a reason: KG."))
    #expect(refused.error.contains("--reason"))
    #expect(try environment.run("baseline take --project KG --reason \" \"").status == 3)
    #expect(try environment.run("baseline list --json").list().count == 1)
    #expect(try environment.bytes("plan.db") == before)
    // The other project moves none.
    try environment.succeed("baseline take --project EX")
    try environment.succeed("baseline take --project KG --reason 设计变更")
    #expect(
      try environment.run("baseline list --json").list().last?["reason"] as? String == "设计变更")
  }

  @Test func oneBaselineIsShownWithWhoApprovedIt() throws {
    let environment = try retaken()
    let text = try environment.run("baseline show 调整计划").text
    for words in ["基准计划 2 调整计划", "盐教发〔2027〕3号", "设计变更", "KG.E03M"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("EX."))
    let shown = try environment.run("baseline show 2 --json").object()
    #expect(shown["number"] as? Int == 2)
    let activities = try #require(shown["activities"] as? [[String: Any]])
    #expect(Set(activities.compactMap { ($0["code"] as? String)?.prefix(3) }) == ["KG."])
    #expect(try environment.run("baseline show 9").status == 3)
  }

  @Test func aDroppedBaselineComesBackByUndo() throws {
    let environment = try retaken()
    let whole = try environment.run("plan --json").output
    let list = try environment.run("baseline list").output
    try environment.succeed("baseline drop 调整计划")
    #expect(try environment.run("baseline list --json").list().count == 1)
    let node = try environment.run("plan --json").activities()["KG.E03M"]
    #expect(try #require((node?["slip"] as? [String: Any])?["days"] as? Int) > 0)
    try environment.succeed("undo")
    #expect(try environment.run("plan --json").output == whole)
    #expect(try environment.run("baseline list").output == list)
    try environment.succeed("redo")
    #expect(try environment.run("baseline list --json").list().count == 1)
    #expect(try environment.run("verify").status == 0)
    #expect(try environment.run("baseline drop 调整计划").status == 3)
  }

  @Test func ofSeveralOfOneNameTheNumberIsAskedFor() throws {
    let environment = try retaken()
    try environment.succeed("baseline take --name 调整计划 --reason 再次调整")
    let run = try environment.run("baseline drop 调整计划")
    #expect(run.status == 3)
    #expect(run.error.contains("2、3"))
    try environment.succeed("baseline drop 3")
  }

  /// A report that names a baseline by its number means one baseline for ever.
  @Test func theNumberOfADroppedBaselineIsGivenToNoOther() throws {
    let environment = try retaken()
    try environment.succeed("baseline drop 2")
    try environment.succeed("baseline take --project KG --name 再调整 --reason 设计变更")
    #expect(
      try environment.run("baseline list --json").list().map { $0["number"] as? Int } == [1, 3])
    // The first of all as well.
    try environment.succeed(
      "baseline drop 1", "baseline drop 3", "baseline take --name 又一次 --reason 重来")
    #expect(try environment.run("baseline list --json").list().map { $0["number"] as? Int } == [4])
    let refused = try environment.run("flags --baseline 2")
    #expect(refused.status == 3)
  }

  /// Where the drop, or the taking itself, was taken back, there is nothing to be confused with.
  @Test func whatWasTakenBackHasItsNumberFree() throws {
    let environment = try retaken()
    try environment.succeed("undo", "baseline take --project KG --name 改后 --reason 设计变更")
    #expect(
      try environment.run("baseline list --json").list().map { $0["number"] as? Int } == [1, 2])
    try environment.succeed("baseline drop 2", "undo")
    #expect(
      try environment.run("baseline list --json").list().map { $0["number"] as? Int } == [1, 2])
    try environment.succeed("baseline take --project KG --name 再改 --reason 设计变更")
    #expect(
      try environment.run("baseline list --json").list().map { $0["number"] as? Int } == [1, 2, 3])
  }

  @Test func theWorkbookShowsBothPlans() throws {
    let environment = try Environment.prepared()
    try environment.succeed("export excel -o one.xlsx --sheets schedule")
    try environment.succeed(
      "activity set KG.A01 --days 30", "baseline take --project KG --reason 设计变更",
      "export excel -o both.xlsx --sheets schedule")
    let again = try environment.run("import plan both.xlsx --dry-run --json")
    #expect(again.status == 0, "\(again.error)")
    #expect(again.text.contains("\"isChanged\": false"), "\(again.text)")
    #expect(!again.error.contains("[unknown-column]"), "\(again.error)")
    try environment.succeed("export excel -o english.xlsx --sheets schedule --lang en")
    let english = try environment.run("import plan english.xlsx --dry-run --lang en")
    #expect(english.status == 0, "\(english.error)")
    #expect(!english.error.contains("[unknown-column]"), "\(english.error)")
  }
}
