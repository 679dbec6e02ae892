import Foundation
import Testing

/// 可压缩天数 and 赶工费: kept as typed, and counted before the rules.
@Suite struct CrashFieldTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      编码,工作内容,工期,日历,紧前工作,里程碑,责任单位,可压缩天数,赶工费(元/天)
      A,土方,20,calendar-day,,,施工单位,6,3000
      B,主体,30,calendar-day,A,,施工单位,,2000
      C,规划许可,20,calendar-day,B,,自规局,,
      Z,竣工,0,calendar-day,C,是,施工单位,,

      """, to: "plan.csv")
    try environment.succeed(
      "init", "project add P --name 试点 --forward --start 2027-03-01",
      "import plan plan.csv --project P", "required add P 2027-05-05 --at Z")
    return environment
  }

  private func fields(_ environment: Environment, _ code: String) throws -> [Int?] {
    let activity = try environment.run("plan --json").activities()[code]
    return [activity?["crashLimit"] as? Int, activity?["crashCost"] as? Int]
  }

  @Test func theyComeFromATableAndGoIntoOne() throws {
    let environment = try environment()
    #expect(try fields(environment, "P.A") == [6, 3000])
    #expect(try fields(environment, "P.B") == [nil, 2000])
    let text = try environment.run("export plan --project P").text
    #expect(text.contains("crash_limit,crash_cost"))
    try environment.write(text, to: "again.csv")
    try environment.succeed(
      "project add Q --name 二 --forward --start 2027-03-01", "import plan again.csv --project Q")
    #expect(try fields(environment, "Q.A") == [6, 3000])
    // A table without the columns leaves them alone.
    try environment.write("code,name,duration_days,calendar\nA,土方,20,calendar-day\n", to: "c.csv")
    try environment.succeed("import plan c.csv --project P")
    #expect(try fields(environment, "P.A") == [6, 3000])
  }

  @Test func theyAreChangedShownAndUndone() throws {
    let environment = try environment()
    let before = try environment.run("plan --json").output
    try environment.succeed("activity set P.B --crash-limit 8 --crash-cost 12500")
    #expect(try fields(environment, "P.B") == [8, 12500])
    let sheet = try environment.run("show P.B").text
    #expect(sheet.contains("可压缩天数：8天") && sheet.contains("赶工费：每天1.25万元"), "\(sheet)")
    #expect(try environment.run("export text").text.contains("crash-limit 8\n  crash-cost 12500"))
    #expect(try environment.run("activity list --where crash_limit>6").text.contains("P.B"))
    #expect(try !environment.run("activity list --where crash_limit>6").text.contains("P.A"))
    try environment.succeed("undo")
    #expect(try environment.run("plan --json").output == before)
    try environment.succeed("redo", "activity set P.B --crash-limit \"\" --crash-cost \"\"")
    #expect(try fields(environment, "P.B") == [nil, nil])
  }

  @Test(arguments: [
    ("--crash-limit 30", "crash-limit-too-high"), ("--crash-limit 31", "crash-limit-too-high"),
    ("--crash-limit -1", "bad-crash-limit"), ("--crash-limit 1.5", "bad-crash-limit"),
    ("--crash-cost -5", "bad-crash-cost"), ("--crash-cost 很贵", "bad-crash-cost"),
    ("--crash-cost 99999999999", "bad-crash-cost"),
  ])
  func whatMakesNoSenseIsASentence(_ option: String, _ id: String) throws {
    let run = try environment().run("activity set P.B \(option)")
    #expect(run.status == 3)
    #expect(run.error.contains("[\(id)]"), "\(run.error)")
  }

  @Test func aDurationIsNotCutBelowWhatMayBeTakenOff() throws {
    let environment = try environment()
    let run = try environment.run("activity set P.A --days 6")
    #expect(run.status == 3)
    #expect(run.error.contains("工期只有 6 天，可压缩天数却写了 6 天"), "\(run.error)")
    try environment.succeed("activity set P.A --days 6 --crash-limit 2")
    #expect(try fields(environment, "P.A") == [2, 3000])
    #expect(try environment.run("activity set P.Z --crash-limit 1").error.contains("没有自己的工期"))
  }

  /// By hand: 70 days from 03-01 end on 05-09, four days late.
  ///
  /// 主体 costs 2000 a day and its rule allows 30 % of 30
  /// days; 土方 costs 3000.
  @Test func theCheapestByCostIsTheDefaultWhereCostsAreKnown() throws {
    let environment = try environment()
    let text = try environment.run("rescue").text
    #expect(text.contains("压缩 1 项、共 4 天、赶工费8000元，可以保住；已证明费用最省"), "\(text)")
    #expect(text.contains("P.B") && text.contains("1 项按填写的可压缩天数"), "\(text)")
    // What was typed goes before the rule, both ways.
    try environment.succeed("activity set P.B --crash-limit 1")
    let dearer = try environment.run("rescue").text
    #expect(dearer.contains("赶工费1.1万元"), "\(dearer)")
    try environment.succeed("activity set P.B --crash-limit 0", "activity set P.A --crash-limit 2")
    #expect(try environment.run("rescue").text.contains("保不住"))
    // A permit that nobody thought could be shortened, but for this once.
    try environment.succeed("activity set P.C --crash-limit 2 --crash-cost 0")
    #expect(try environment.run("rescue").text.contains("赶工费6000元"))
    // With other aims yuan do not count.
    #expect(try environment.run("rescue --objective days").text.contains("共 4 天，可以保住"))
  }

  @Test func whatNobodyPricedCostsAsMuchAsTheDearest() throws {
    let environment = try environment()
    try environment.succeed(
      "activity set P.B --crash-cost \"\"", "activity set P.A --crash-limit 2")
    let text = try environment.run("rescue").text
    #expect(text.contains("赶工费1.2万元"), "\(text)")
    #expect(text.contains("1 项没有填赶工费，按已填中最高的每天3000元计"), "\(text)")
  }

  @Test func whatWasTakenOffCannotBeTakenOffAgain() throws {
    let environment = try environment()
    try environment.succeed("activity set P.A --crash-cost 100", "rescue --apply")
    #expect(try fields(environment, "P.A") == [2, 100])
    try environment.succeed("undo")
    #expect(try fields(environment, "P.A") == [6, 100])
  }

  @Test func moreThanTheRuleAllowsIsRemarked() throws {
    let environment = try environment()
    try environment.succeed(
      "activity set P.B --crash-limit 20", "required set P --date 2027-04-25")
    let text = try environment.run("rescue").text
    #expect(text.contains("超过30%，宜专家论证"), "\(text)")
  }
}
