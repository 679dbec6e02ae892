import Foundation
import Testing

/// What keeps a lost date, and the plan changed so.
@Suite struct RescueTests {
  /// 供电 must not be shortened, 并网 fits the summer holiday or waits a year, and 开学 is a day late.
  private func environment(required: String = "2028-08-30") throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,level,milestone,role,office,window
      A,土方,20,calendar-day,,3,,,施工单位,
      B,供电,30,calendar-day,A,3,,,供电公司,
      C,外墙,40,calendar-day,A,3,,,施工单位,
      D,并网,3,calendar-day,B C,3,,,施工单位,summer-holiday
      E,装饰,50,calendar-day,D,3,,,专业分包,
      Z,开学,0,calendar-day,E,1,yes,opening,教育局,
      """, to: "plan.csv")
    for line in [
      "init", "project add HS --name 高中 --finish-by \(required) --start 2028-05-01",
      "import plan plan.csv --project HS", "baseline take --name 批准计划",
    ] {
      #expect(try environment.run(line).status == 0, "\(line)")
    }
    return environment
  }

  private struct Answer: Decodable {
    struct Shortening: Decodable {
      let code: String
      let daysFrom: Double
      let daysTo: Double
      let days: Int
      let daysBeyondLimit: Int
    }
    struct Target: Decodable {
      let code: String
      let required: String
      let forecast: String
      let rescued: String
    }
    let stage: String
    let isProved: Bool
    let isFewest: Bool
    let cost: Int
    let targets: [Target]
    let shortenings: [Shortening]
    let isChanged: Bool
  }

  private func answer(_ environment: Environment, _ line: String) throws -> Answer {
    let run = try environment.run(line + " --json")
    #expect(run.status == 0, "\(run.error)")
    return try JSONDecoder().decode(Answer.self, from: run.output)
  }

  /// Works it out by hand: without 并网's window 113 days from 05-01 end on 08-21; 并网 begins on 07-01 at the earliest, when the
  /// holiday does, so that the opening is 07-01 + 3 + 50 = 08-22 and no day before 并网 can help.
  @Test func whatComesBeforeAWindowIsNotShortened() throws {
    let environment = try environment(required: "2028-08-15")
    let plan = try environment.run("plan HS --json").text
    #expect(plan.contains("2028-08-22"), "\(plan)")
    let answer = try answer(environment, "rescue HS")
    #expect(answer.stage == "within")
    #expect(answer.isProved)
    #expect(answer.shortenings.map(\.code) == ["HS.E"])
    #expect(answer.shortenings.map(\.days) == [7])
    #expect(answer.targets.map(\.code) == ["HS.Z"])
  }

  /// 土方 of HS leads to both openings, each 4 days late: 4 days off it keep both; one after the other it would be asked for twice.
  @Test func lostDatesOfTwoProjectsShareTheirShortenings() throws {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,milestone,role,office
      A,土方,20,calendar-day,,,,施工单位
      B,装饰,20,calendar-day,A,,,施工单位
      Z,开学,0,calendar-day,B,yes,opening,教育局

      """, to: "hs.csv")
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,milestone,role,office
      K,砌筑,20,calendar-day,HS.A,,,施工单位
      Z,开学,0,calendar-day,K,yes,opening,教育局

      """, to: "ct.csv")
    try environment.succeed(
      "init", "project add HS --name 高中 --forward --start 2028-05-01",
      "project add CT --name 中专 --forward --start 2028-05-01",
      "import plan hs.csv --project HS", "import plan ct.csv --project CT",
      "required add HS 2028-06-05 --at Z", "required add CT 2028-06-05 --at Z")
    let both = try answer(environment, "rescue")
    #expect(both.targets.map(\.code).sorted() == ["CT.Z", "HS.Z"])
    #expect(both.targets.allSatisfy { $0.rescued.hasPrefix("2028-06-05") })
    #expect(both.isProved && both.isFewest)
    #expect(both.shortenings.map(\.code) == ["HS.A"])
    #expect(both.cost == 4)
    #expect(try answer(environment, "rescue HS").cost == 4)
    let text = try environment.run("rescue").text
    #expect(text.contains("HS.Z 开学：") && text.contains("CT.Z 开学："), "\(text)")
    try environment.succeed("rescue --apply")
    #expect(try environment.run("rescue").text.hasPrefix("没有丢失"))
  }

  @Test func ifNothingIsLostNothingIsShortened() throws {
    let environment = try environment()
    let run = try environment.run("rescue")
    #expect(run.status == 0)
    #expect(run.text == "没有丢失的要求完成时间，不用补救。\n")
    #expect(try answer(environment, "rescue HS").stage == "kept")
  }

  @Test func beyondTheLimitExpertsMustExamine() throws {
    let environment = try environment(required: "2028-08-02")
    let answer = try answer(environment, "rescue HS")
    #expect(answer.stage == "exceptions")
    // 50 days: 15 within 30 %, 5 more by exception.
    #expect(answer.shortenings.map(\.code) == ["HS.E"])
    #expect(answer.shortenings.map(\.days) == [20])
    #expect(answer.shortenings.map(\.daysBeyondLimit) == [5])
    #expect(answer.cost == 20, "what keeps exceptions few is no cost of anybody")
    #expect(try environment.run("rescue HS").text.contains("专家论证"))
  }

  @Test func whatIsImpossibleIsSaidWithTheChainThatHoldsIt() throws {
    let environment = try environment(required: "2028-07-10")
    let run = try environment.run("rescue HS")
    #expect(run.status == 0)
    #expect(run.text.contains("保不住"))
    #expect(run.text.contains("HS.D → HS.E → HS.Z"), "\(run.text)")
    #expect(try answer(environment, "rescue HS").shortenings.isEmpty)
  }

  @Test func appliedItIsOneChangeThatCanBeUndone() throws {
    let environment = try environment(required: "2028-08-15")
    let before = try environment.run("export plan").text
    let trial = try environment.run("rescue HS --apply --dry-run")
    #expect(try environment.run("export plan").text == before)
    let done = try environment.run("rescue HS --apply")
    #expect(done.status == 0, "\(done.error)")
    #expect(trial.error.hasSuffix("试算：什么都没有保存\n"))
    #expect(done.text == trial.text)
    #expect(trial.error.hasPrefix(done.error), "\(trial.error) \(done.error)")
    #expect(try environment.run("plan HS --json").text.contains("2028-08-15"))
    #expect(try environment.run("rescue").text.hasPrefix("没有丢失"))
    #expect(try environment.run("undo").status == 0)
    #expect(try environment.run("export plan").text == before)
    #expect(try environment.run("redo").status == 0)
    #expect(try environment.run("rescue").text.hasPrefix("没有丢失"))
  }

  @Test func ofWorkUnderWayWhatRemainsIsShortened() throws {
    let environment = try environment(required: "2028-08-15")
    for line in [
      "progress HS.A --started 2028-05-01 --finished 2028-05-20 --date 2028-07-10",
      "progress HS.B --started 2028-05-21 --finished 2028-06-20 --date 2028-07-10",
      "progress HS.C --started 2028-05-21 --finished 2028-06-28 --date 2028-07-10",
      "progress HS.D --started 2028-07-01 --finished 2028-07-03 --date 2028-07-10",
      "progress HS.E --started 2028-07-04 --remaining 44 --date 2028-07-10",
    ] {
      let run = try environment.run(line)
      #expect(run.status == 0, "\(run.error)")
    }
    let answer = try answer(environment, "rescue HS --apply")
    #expect(answer.isChanged)
    #expect(answer.shortenings.map(\.daysFrom) == [44])
    #expect(try environment.run("rescue").text.hasPrefix("没有丢失"))
    #expect(try environment.run("undo").status == 0)
  }

  @Test func anotherDateAndAnotherAimCanBeAskedFor() throws {
    let environment = try environment()
    #expect(try answer(environment, "rescue HS.Z --days 3").shortenings.map(\.days) == [3])
    let earlier = try answer(environment, "rescue HS --finish-by 2028-08-12")
    #expect(earlier.targets.map { $0.rescued.prefix(10) } == ["2028-08-12"])
    for aim in ["days", "fewest", "percent", "cost"] {
      let answer = try answer(environment, "rescue HS.Z --days 3 --objective \(aim)")
      #expect(answer.isProved, "\(aim)")
    }
    let curve = try environment.run("rescue HS.Z --days 3 --curve").text
    #expect(curve.contains("晚1天"))
    #expect(curve.contains("做不到"))
  }

  @Test(arguments: ["svg", "html"]) func whatDatesCostIsDrawn(_ format: String) throws {
    let environment = try environment()
    let run = try environment.run("rescue HS.Z --days 3 --curve -o prices.\(format)")
    #expect(run.status == 0, "\(run.error)")
    let picture = String(decoding: try environment.bytes("prices.\(format)"), as: UTF8.self)
    #expect(picture.contains("开学：提前或推后各要压缩多少"))
    #expect(picture.contains("压缩天数") && picture.contains("已证明天数最少"))
    // Where nothing is lost there is nothing to price, and the page says so.
    #expect(try environment.run("rescue HS --curve -o none.\(format)").status == 0)
    let none = String(decoding: try environment.bytes("none.\(format)"), as: UTF8.self)
    #expect(none.contains("不用补救"))
  }

  @Test func theLimitsCanBeOnesOwn() throws {
    let environment = try environment(required: "2028-08-15")
    try environment.write(
      """
      编号,责任单位,可压缩比例,论证后比例,可信度,依据
      own,专业分包,4,8,M,本局口径
      """, to: "limits.csv")
    let answer = try answer(environment, "rescue HS --limits limits.csv")
    #expect(answer.stage == "impossible")
    try environment.write("编号,责任单位,可压缩比例,可信度\nown,专业分包,120,X\n", to: "bad.csv")
    let run = try environment.run("rescue HS --limits bad.csv")
    #expect(run.status == 3)
    #expect(run.error.contains("120"))
    #expect(run.error.contains("“X”"))
  }

  @Test(arguments: [
    ("rescue --days 3", 3), ("rescue NO.X", 3), ("rescue HS --days 0", 64),
    ("rescue HS --days 3 --finish-by 2028-08-01", 64),
    ("rescue HS --days 3 -o prices.svg", 64), ("rescue HS --curve -o prices.doc", 64),
    ("rescue HS --curve --paper a2", 64), ("rescue HS --objective cheap", 64),
    ("rescue HS.A", 3), ("rescue HS --time 3601", 64), ("rescue HS --limits none.csv", 5),
  ])
  func whatCannotBeAskedIsSaid(_ line: String, _ status: Int32) throws {
    let run = try environment().run(line)
    #expect(run.status == status, "\(run.error)")
    #expect(!run.error.isEmpty)
  }

  @Test(arguments: [("rescue --limits", "not-shortenings"), ("check --rules", "not-rules")])
  func aTableOfAnotherKindIsCalledByItsName(_ line: String, _ id: String) throws {
    let run = try environment().run("\(line) plan.csv")
    #expect(run.status == 3)
    #expect(run.error.contains("[\(id)]"))
    #expect(run.error.contains("看起来是计划表"))
  }

  @Test func inEnglishItIsAsComplete() throws {
    let run = try environment(required: "2028-08-15").run("rescue HS --lang en")
    #expect(run.text.contains("proved the fewest days"))
    #expect(run.text.contains("Work to be shortened"))
  }
}
