import Foundation
import Testing

/// The rules beyond durations and relations, set by options.
@Suite struct RuleOptionTests {
  private func plan() throws -> Environment {
    let environment = try Environment()
    try environment.succeed(
      "init", "project add P --name 小学 --forward --start 2026-03-02",
      "activity add P.A --name 基础 --days 5 --calendar calendar-day",
      "activity add P.B --name 主体 --days 3 --calendar calendar-day --after A")
    return environment
  }

  private func dates(_ environment: Environment, _ code: String) throws -> [String] {
    let activity = try #require(try environment.run("plan --json").activities()[code])
    return ["start", "finish"].map { String((activity[$0] as? String ?? "").prefix(10)) }
  }

  @Test func aConstraintWaits() throws {
    let environment = try plan()
    #expect(try dates(environment, "P.B") == ["2026-03-07", "2026-03-09"])
    try environment.succeed("activity set P.B --constraint \"SNET 2026-03-20\"")
    #expect(try dates(environment, "P.B") == ["2026-03-20", "2026-03-22"])
    try environment.succeed("activity set P.B --constraint \"\"")
    #expect(try dates(environment, "P.B") == ["2026-03-07", "2026-03-09"])
  }

  @Test func aSummarySpansItsPartsAndStaysOne() throws {
    let environment = try plan()
    try environment.succeed(
      "activity add P.S --name 土建 --kind summary", "activity set P.A --parent S",
      "activity set P.B --parent S", "activity set P.S --name 土建工程")
    #expect(try dates(environment, "P.S") == ["2026-03-02", "2026-03-09"])
    let activity = try #require(try environment.run("plan --json").activities()["P.S"])
    #expect(activity["kind"] as? String == "summary")
    #expect(activity["name"] as? String == "土建工程")
  }

  @Test func elapsedDaysGoThroughTheNight() throws {
    let environment = try plan()
    try environment.succeed("activity add P.C --name 养护 --days 3 --elapsed yes --after A")
    #expect(try dates(environment, "P.C")[1] == "2026-03-10")
    try environment.succeed("activity set P.C --note 浇水")
    #expect(try dates(environment, "P.C")[1] == "2026-03-10")
  }

  @Test func restedWorkGoesOnWhenItIsSaidTo() throws {
    let environment = try plan()
    try environment.succeed(
      "progress P.A --started 2026-03-02 --remaining 3 --suspended 2026-03-04 --resumes 2026-03-16 --date 2026-03-05"
    )
    #expect(try dates(environment, "P.A")[1] == "2026-03-18")
  }

  @Test func anExpectedFinishSetsWhatRemains() throws {
    let environment = try plan()
    try environment.succeed(
      "progress P.A --started 2026-03-02 --expected-finish 2026-03-12 --date 2026-03-05")
    #expect(try dates(environment, "P.A")[1] == "2026-03-12")
  }
}
