import Foundation
import Testing

/// `progress list` and `progress retract`: facts can be corrected, and nothing is lost.
@Suite struct RetractionTests {
  /// The plan with three records, the second of them wrong.
  private func reported() throws -> Environment {
    let environment = try Environment.prepared()
    environment.variables["USER"] = "甲"
    try environment.succeed(
      "progress EX.A01 --started 2026-12-29 --remaining 10 --date 2027-01-08 --note 进场",
      "progress EX.A01 --finished 2027-01-08 --date 2027-01-09 --reporter 施工单位",
      "progress KG.A01 --started 2027-01-05 --remaining 9 --date 2027-01-09")
    return environment
  }

  @Test func allRecordsAreListedWithNumbersAndWhoRecordedThem() throws {
    let environment = try reported()
    let all = try environment.run("progress list --json").list()
    #expect(all.map { $0["number"] as? Int } == [1, 2, 3])
    let list = try environment.run("progress list EX.A01 --json").list()
    #expect(list.map { $0["number"] as? Int } == [1, 2])
    #expect(list[0]["who"] as? String == "甲")
    #expect((list[0]["when"] as? String)?.count == 16)
    #expect(list[0]["actualStart"] as? String == "2026-12-29T08:00")
    #expect(list[0]["note"] as? String == "进场")
    #expect(list[1]["reporter"] as? String == "施工单位")
    #expect(list[1]["retracted"] is NSNull)
    #expect(try environment.run("progress list KG --json").list().count == 1)
    let table = try environment.run("progress list EX.A01").text
    #expect(table.contains("2026-12-29开始，剩余10天"))
    #expect(try environment.run("progress list NO.X").status == 3)
  }

  @Test func schedulesAfterwardsIgnoreWhatWasTakenBack() throws {
    let environment = try reported()
    let before = try environment.run("plan --json").activities()["EX.A01"]
    #expect(before?["actualFinish"] as? String == "2027-01-08T18:00")
    environment.variables["USER"] = "乙"
    try environment.succeed("progress retract 2 --reason 还没完工")
    let after = try environment.run("plan --json").activities()["EX.A01"]
    #expect(after?["actualFinish"] is NSNull)
    #expect(after?["actualStart"] as? String == "2026-12-29T08:00")
    #expect(after?["remaining"] as? Int == 4800)
    let list = try environment.run("progress list EX.A01 --json").list()
    let retracted = try #require(list[1]["retracted"] as? [String: Any])
    #expect(retracted["who"] as? String == "乙")
    #expect(retracted["reason"] as? String == "还没完工")
    #expect(list[1]["who"] as? String == "甲")
    #expect(try environment.run("progress list").text.contains("乙撤回：还没完工"))
  }

  @Test func itIsUndoneAndDoneAgain() throws {
    let environment = try reported()
    let before = try environment.run("plan --json").output
    try environment.succeed("progress retract 2 --reason 还没完工")
    let after = try environment.run("plan --json").output
    #expect(after != before)
    try environment.succeed("undo")
    #expect(try environment.run("plan --json").output == before)
    try environment.succeed("redo")
    #expect(try environment.run("plan --json").output == after)
    #expect(try environment.run("verify").status == 0)
  }

  @Test func whatMakesNoSenseIsRefusedInWords() throws {
    let environment = try reported()
    let plan = try environment.bytes("plan.db")
    let unknown = try environment.run("progress retract 9 --reason 错 --lang en")
    #expect(unknown.status == 3)
    #expect(unknown.error.contains("there is no record 9; there are 3"))
    #expect(unknown.error.contains("progress list"))
    let silent = try environment.run("progress retract 2 --reason \" \" --lang en")
    #expect(silent.status == 3)
    #expect(silent.error.contains("only with a reason"))
    #expect(try environment.run("progress retract 2").status == 64)
    #expect(try environment.bytes("plan.db") == plan)
    try environment.succeed("progress retract 2 --reason 还没完工")
    let again = try environment.run("progress retract 2 --reason 再来 --lang en")
    #expect(again.status == 3)
    #expect(again.error.contains("taken back by 甲 already: 还没完工"))
  }

  @Test func aTableThatStillHasItDoesNotBringItBack() throws {
    let environment = try Environment.prepared()
    try environment.write(
      "data_date,code,actual_start,remaining_days\n2027-01-08,EX.A01,2026-12-29,10\n",
      to: "week.csv")
    try environment.succeed("import progress week.csv", "progress retract 1 --reason 错报")
    try environment.succeed("import progress week.csv")
    #expect(try environment.run("progress list --json").list().count == 1)
    #expect(try environment.run("plan --json").activities()["EX.A01"]?["actualStart"] is NSNull)
  }

  @Test func theNextReportSaysSoAndThePastOneStays() throws {
    let environment = try reported()
    let week = "report weekly --week 2027-01-06"
    let told = try environment.run(week).output
    #expect(String(decoding: told, as: UTF8.self).contains("1月8日完成"))
    try environment.succeed(
      "progress KG.A01 --remaining 5 --date 2027-01-15", "progress retract 2 --reason 还没完工")
    #expect(try environment.run(week).output == told)
    let next = try environment.run("report weekly --week 2027-01-13").text
    #expect(next.contains("更正："))
    #expect(next.contains("还没完工"))
    let chat = try environment.run("report weekly --week 2027-01-13 --form wechat").text
    #expect(chat.contains("更正：") && chat.unicodeScalars.count <= 501)
    // The one after says it no more.
    try environment.succeed("progress KG.A01 --remaining 1 --date 2027-01-22")
    #expect(!(try environment.run("report weekly --week 2027-01-20").text.contains("更正")))
  }

  @Test func anActivityWithFactsTakenBackIsNotRemoved() throws {
    let environment = try reported()
    try environment.succeed("progress retract 3 --reason 错报")
    let removed = try environment.run("activity remove KG.A01")
    #expect(removed.status == 3)
    #expect(removed.error.contains("[activity-has-progress]"))
  }
}
