import Foundation
import Testing

/// A past week reads the same for ever, handed in or not.
@Suite struct PastWeekTests {
  /// The plan with two weeks reported on; the report of the first is past.
  private func reported() throws -> Environment {
    let environment = try Environment.prepared()
    try environment.succeed(
      "progress EX.A01 --started 2026-12-29 --remaining 10 --date 2027-01-08",
      "progress EX.A01 --started 2026-12-29 --remaining 3 --date 2027-01-15")
    return environment
  }

  /// The forms of a report that have no time of their own.
  private static let forms = ["markdown", "text", "wechat", "html"]

  private func report(_ environment: Environment, _ form: String) throws -> Data {
    try environment.run("report weekly --week 2027-01-06 --form \(form)").output
  }

  @Test(arguments: [
    "project set EX --name 改名后的扩建", "activity set EX.A02 --name 改名 --days 90",
    "activity set EX.A01 --office 另一单位", "activity add EX.N --name 新增 --days 9 --after A01",
    "project set EX --finish-by 2028-10-01", "colours use traffic-light",
    "progress EX.A01 --remaining 40 --date 2027-01-07",
    "baseline take --reason 设计变更 --data-date 2027-01-05", "baseline drop 1",
    "project remove KG",
  ])
  func whateverIsChangedLater(change: String) throws {
    let environment = try reported()
    let before = try Self.forms.map { try report(environment, $0) }
    try environment.succeed("report weekly --week 2027-01-06 -o before.docx")
    _ = try environment.run(change)
    #expect(try Self.forms.map { try report(environment, $0) } == before)
    try environment.succeed("report weekly --week 2027-01-06 -o after.docx")
    #expect(try environment.bytes("after.docx") == environment.bytes("before.docx"))
  }

  @Test func itSaysFromWhichPlanItIsTold() throws {
    let environment = try reported()
    let first = try environment.run("report weekly --week 2027-01-06 --lang en")
    #expect(first.error.contains("as it stood"))
    let latest = try environment.run("report weekly --week 2027-01-13 --lang en")
    #expect(!latest.error.contains("as it stood"))
  }

  @Test func anewItIsToldFromThePlanAsItIsNow() throws {
    let environment = try reported()
    try environment.succeed("project set EX --name 改名后的扩建")
    #expect(
      try environment.run("report weekly --week 2027-01-06 --anew").text.contains("改名后的扩建"))
    #expect(
      !(try environment.run("report weekly --week 2027-01-06").text.contains("改名后的扩建")))
  }

  @Test func itIsHandedInAsItIsTold() throws {
    let environment = try reported()
    let told = try report(environment, "markdown")
    try environment.succeed(
      "project set EX --name 改名后的扩建", "report weekly --week 2027-01-06 --submit")
    #expect(try report(environment, "markdown") == told)
    try environment.succeed("report weekly --week 2027-01-06 --submit --anew")
    #expect(
      String(decoding: try report(environment, "markdown"), as: UTF8.self).contains("改名后的扩建"))
  }

  @Test func whatWasReportedTooLateIsToldInTheNextReport() throws {
    let environment = try reported()
    try environment.succeed(
      "progress KG.A01 --started 2027-01-05 --finished 2027-01-07 --date 2027-01-08")
    #expect(!(try environment.run("report weekly --week 2027-01-06").text.contains("1月7日完成")))
    #expect(try environment.run("report weekly --week 2027-01-13").text.contains("1月7日完成"))
  }

  @Test func thePlanOfAnyLineOfTheLogCanBeLookedAt() throws {
    let environment = try Environment.prepared()
    let first = try environment.run("plan --json").output
    let number = try #require(
      try environment.run("log --json").list().first?["number"] as? Int)
    try environment.succeed("activity set KG.A01 --days 30", "undo", "redo")
    #expect(try environment.run("plan --json").output != first)
    #expect(try environment.run("plan --json --as-of \(number)").output == first)
    #expect(try environment.run("plan --json --as-of \(number + 2)").output == first)
    #expect(try environment.run("flags --as-of gestern").status == 64)
    #expect(
      try environment.run("flags --json --as-of \(number)").output
        == environment.run("flags --json --as-of \(number + 2)").output)
  }

  @Test func thePapersOfAPastWeekAreMadeOfItsPlan() throws {
    let environment = try reported()
    try environment.succeed(
      "report set --week 2027-01-06 --issued 2027-01-11 -o a",
      "project set EX --name 改名后的扩建",
      "report set --week 2027-01-06 --issued 2027-01-11 -o b")
    for name in ["工程进度周报.html", "作战图.html", "倒排工期.xlsx", "节点日历.ics"] {
      #expect(try environment.bytes("a/\(name)") == environment.bytes("b/\(name)"), "\(name)")
    }
  }
}
