import Foundation
import Testing

/// `problem …`: what stands in the way, until it is struck off.
@Suite struct ProblemTests {
  private func raised() throws -> Environment {
    let environment = try Environment.prepared()
    try environment.succeed(
      "activity set EX.A02 --office 供电公司 --person 张工",
      "problem add EX.A02 --text 供电方案未定 --due 2027-01-05 --measure 现场会商 --date 2026-12-30",
      "problem add KG --text 用地手续未办 --date 2026-12-31",
      "progress EX.A01 --started 2026-12-29 --remaining 10 --date 2027-01-08")
    return environment
  }

  @Test func itIsGivenToTheOfficeThatOwesTheWork() throws {
    let environment = try raised()
    let list = try environment.run("problem list --json").list()
    #expect(list.map { $0["number"] as? Int } == [1, 2])
    #expect(list[0]["owner"] as? String == "供电公司")
    #expect(list[0]["activity"] as? String == "EX.A02")
    #expect(list[0]["state"] as? String == "received")
    #expect(list[0]["overdueDays"] as? Int == 3)
    #expect(list[1]["project"] as? String == "KG")
    #expect(list[1]["activity"] is NSNull)
    #expect(list[1]["due"] is NSNull)
    let table = try environment.run("problem list").text
    #expect(table.contains("签收，超期3天"))
    #expect(try environment.run("problem list KG --json").list().count == 1)
    #expect(try environment.run("problem list --office 供电公司 --json").list().count == 1)
    #expect(try environment.run("problem list --overdue --json").list().count == 1)
    #expect(try environment.run("problem list --office 无此单位").status == 3)
  }

  @Test func itGoesStepByStepUntilItIsStruckOff() throws {
    let environment = try raised()
    for state in ["handling", "answered", "reviewed"] {
      try environment.succeed("problem set 1 --state \(state)")
    }
    try environment.succeed("problem close 1 --date 2027-01-07")
    #expect(try environment.run("problem list --json").list().count == 1)
    let all = try environment.run("problem list --all --json").list()
    #expect(all[0]["state"] as? String == "closed")
    #expect(all[0]["closed"] as? String == "2027-01-07")
    #expect(all[0]["overdueDays"] is NSNull)
    // What was struck off by mistake goes back to work.
    try environment.succeed("problem set 1 --state handling")
    #expect(try environment.run("problem list --json").list()[0]["closed"] is NSNull)
  }

  @Test func noStepIsSkipped() throws {
    let environment = try raised()
    let plan = try environment.bytes("plan.db")
    for line in [
      "problem set 1 --state answered", "problem set 1 --state reviewed",
      "problem set 1 --state closed", "problem close 1",
      "problem add KG --text 新 --state closed",
    ] {
      let run = try environment.run(line + " --lang en")
      #expect(run.status == 3, "\(line)")
      #expect(run.error.contains("stands at \"received\""), "\(line): \(run.error)")
    }
    #expect(try environment.run("problem set 9 --text 新").status == 3)
    #expect(try environment.run("problem close 9").status == 3)
    #expect(try environment.run("problem add KG").status == 3)
    #expect(try environment.run("problem add NO.X --text 新").status == 3)
    #expect(try environment.run("problem set 1").status == 64)
    #expect(try environment.bytes("plan.db") == plan)
    // Back is free: what was answered badly is done again.
    try environment.succeed(
      "problem set 1 --state handling", "problem set 1 --state answered",
      "problem set 1 --state handling")
  }

  @Test func everyChangeIsUndoneAndDoneAgain() throws {
    let environment = try raised()
    func list() throws -> Data { try environment.run("problem list --all --json").output }
    for line in [
      "problem add EX --text 新问题 --office 住建局", "problem set 1 --state handling --person 李工",
      "problem set 2 --state handling", "problem set 2 --state answered",
      "problem set 2 --state reviewed", "problem close 2 --date 2027-01-09",
    ] {
      let before = try list()
      try environment.succeed(line)
      let after = try list()
      #expect(after != before, "\(line)")
      try environment.succeed("undo")
      #expect(try list() == before, "\(line)")
      try environment.succeed("redo")
      #expect(try list() == after, "\(line)")
    }
    #expect(try environment.run("verify").status == 0)
  }

  @Test func theWeeklyReportTellsThem() throws {
    let environment = try raised()
    let report = try environment.run("report weekly --week 2027-01-06").text
    #expect(report.contains("七、存在问题"))
    #expect(report.contains("供电方案未定。措施：现场会商。责任单位：供电公司，1月5日前解决；签收，超期3天"))
    #expect(report.contains("用地手续未办"))
    #expect(
      try environment.run("report weekly --week 2027-01-06 --form wechat").text
        .contains("存在问题2项，超期1项"))
    #expect(
      !(try Environment.prepared().run("report weekly --week 2027-01-06").text.contains("存在问题")))
  }

  @Test func wallAndLedgerShowThem() throws {
    let environment = try raised()
    try environment.succeed(
      "chart wall EX -o wall.svg", "problem add EX.A01 --text 节点问题 --measure 加班")
    // A sentence is broken into lines, each an element of its own.
    let wall = String(decoding: try environment.bytes("wall.svg"), as: UTF8.self)
      .replacing(#/<[^>]*>|\s/#, with: "")
    #expect(wall.contains("供电方案未定") && wall.contains("供电公司"))
    #expect(!wall.contains("用地手续未办"))
    try environment.succeed("export excel -o plan.xlsx --sheets ledger,problems")
    #expect(try environment.run("export excel -o plan.xlsx --sheets problems").status == 0)
  }
}
