import Foundation
import Testing

/// Work that begins before other work is finished, where that was asked for.
@Suite struct RescueOverlapTests {
  /// Two pieces of site work, a wait of 7 days for curing, an approval, and the opening on 2028-07-05 at the earliest.
  private func environment(_ required: String) throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,level,milestone,role,office
      A,基础,20,calendar-day,,3,,,施工单位
      B,主体,20,calendar-day,A,3,,,施工单位
      C,面层,10,calendar-day,BFS+7,3,,,施工单位
      D,备案,5,calendar-day,C,3,,,教育局
      Z,开学,0,calendar-day,D,1,yes,opening,教育局

      """, to: "plan.csv")
    try environment.succeed(
      "init", "project add HS --name 高中 --forward --start 2028-05-01",
      "import plan plan.csv --project HS", "required add HS \(required) --at Z")
    return environment
  }

  private struct Answer: Decodable {
    struct Lead: Decodable, Equatable {
      let predecessor: String
      let successor: String
      let from: String
      let to: String
      let days: Int
    }
    struct Shortening: Decodable {
      let code: String
      let days: Int
    }
    let stage: String
    let isProved: Bool
    let isFewest: Bool
    let isOverlapping: Bool
    let cost: Int
    let shortenings: [Shortening]
    let leads: [Lead]
  }

  private func answer(_ environment: Environment, _ line: String) throws -> Answer {
    let run = try environment.run(line + " --json")
    #expect(run.status == 0, "\(run.error)")
    return try JSONDecoder().decode(Answer.self, from: run.output)
  }

  /// 20 + 20 + 7 + 10 + 5 days from 05-01 end on 07-01.
  ///
  /// Within 30 %: 6 + 6 + 3 days of shortening, and 6 of A and B overlapping.
  @Test func whatShorteningAloneCannotKeepOverlappingDoes() throws {
    let environment = try environment("2028-06-10")
    let without = try answer(environment, "rescue HS")
    #expect(without.stage == "exceptions")
    #expect(without.leads.isEmpty && !without.isOverlapping)
    let answer = try answer(environment, "rescue HS --overlap")
    #expect(answer.stage == "within" && answer.isProved && answer.isFewest)
    #expect(answer.cost == 21)
    #expect(answer.shortenings.map(\.code) == ["HS.A", "HS.B", "HS.C"])
    let lead = Answer.Lead(
      predecessor: "HS.A", successor: "HS.B", from: "FS", to: "FS-6", days: 6)
    #expect(answer.leads == [lead])
    let text = try environment.run("rescue HS --overlap").text
    #expect(text.contains("压缩 3 项、共 15 天，搭接 1 处、共 6 天，可以保住；已证明天数最少"), "\(text)")
    #expect(text.contains("写了间隔的关系（养护等）不动"), "\(text)")
    // One day earlier cannot be had, for the wait and the approval stay.
    #expect(text.contains("再提前 1 天在上限内做不到"), "\(text)")
    let english = try environment.run("rescue HS --overlap --lang en").text
    #expect(english.contains("beginning 1 activity sooner by 6 days in all keeps it"), "\(english)")
  }

  @Test func noRelationIsLedByMoreThanWasTyped() throws {
    let environment = try environment("2028-06-10")
    let answer = try answer(environment, "rescue HS --overlap --overlap-days 4")
    #expect(answer.stage == "exceptions")
    #expect(answer.leads.map(\.days) == [4])
    #expect(answer.shortenings.reduce(0) { $0 + $1.days } == 17)
  }

  @Test func theShareCanBeOnesOwn() throws {
    let environment = try environment("2028-06-10")
    try environment.write(
      """
      编号,责任单位,可压缩比例,论证后比例,可搭接比例,搭接系数,可信度,依据,搭接依据
      own,施工单位,30,50,20,3,M,本局口径,流水段
      """, to: "limits.csv")
    let answer = try answer(environment, "rescue HS --overlap --limits limits.csv")
    // 4 of 20 days; two days beyond the limits.
    #expect(answer.stage == "exceptions")
    #expect(answer.leads.map(\.days) == [4])
    let text = try environment.run("rescue HS --overlap --limits limits.csv").text
    #expect(text.contains("最多提前较短一项的 20%（流水段）"), "\(text)")
    // By coefficients a day of overlap costs as much as three of shortening, and is bought last.
    let dear = try self.answer(
      environment, "rescue HS.Z --days 3 --overlap --objective cost --limits limits.csv")
    #expect(dear.leads.isEmpty && dear.cost == 3)
    try environment.write("编号,责任单位,可压缩比例,可搭接比例,可信度\nown,施工,30,120,M\n", to: "bad.csv")
    let run = try environment.run("rescue HS --overlap --limits bad.csv")
    #expect(run.status == 3)
    #expect(run.error.contains("120"), "\(run.error)")
  }

  @Test func appliedItSetsTheLagAndCanBeUndone() throws {
    let environment = try environment("2028-06-10")
    let before = try environment.run("export text").text
    try environment.succeed("rescue HS --overlap --apply")
    #expect(try environment.run("plan HS --json").text.contains("2028-06-10"))
    #expect(try environment.run("export plan --project HS").text.contains("AFS-6"))
    #expect(try environment.run("rescue").text.hasPrefix("没有丢失"))
    // What is led already counts: nothing is left of the share.
    let again = try answer(environment, "rescue HS.Z --days 1 --overlap")
    #expect(again.leads.isEmpty)
    try environment.succeed("undo")
    #expect(try environment.run("export text").text == before)
    try environment.succeed("redo")
    #expect(try environment.run("rescue").text.hasPrefix("没有丢失"))
  }

  @Test func whatHasBegunIsNotLed() throws {
    let environment = try environment("2028-06-10")
    try environment.succeed(
      "progress HS.A --started 2028-05-01 --remaining 12 --date 2028-05-09",
      "progress HS.B --started 2028-05-08 --remaining 20 --date 2028-05-09")
    let answer = try answer(environment, "rescue HS --overlap")
    #expect(answer.leads.isEmpty)
    let text = try environment.run("rescue HS --overlap").text
    #expect(text.contains("没有可搭接的关系"), "\(text)")
  }

  /// Plans with windows, both calendars, waits and work under way: what is applied keeps the date by the engine's own count,
  /// and undone it is as it was, to the byte.
  @Test func onRandomPlansWhatIsAppliedKeepsTheDateAndIsUndoneToTheByte() throws {
    var applied = 0
    for seed in 0..<8 {
      var random = Pick(seed)
      let environment = try Environment()
      var rows = "code,name,duration_days,calendar,predecessors,milestone,role,office,window\n"
      for index in 0..<12 {
        var before: [String] = []
        for other in max(0, index - 3)..<index where random.below(2) == 0 {
          before.append("A\(other)" + ["", "", "FS+2", "FS-1", "SS+3", "FF+1"][random.below(6)])
        }
        if index > 0, before.isEmpty { before = ["A\(index - 1)"] }
        let calendar = ["calendar-day", "workday"][random.below(2)]
        let days = 4 + random.below(20)
        let window = random.below(8) == 0 && days <= 12 ? "summer-holiday" : ""
        let relations = before.joined(separator: " ")
        rows += "A\(index),砌筑\(index),\(days),\(calendar),\(relations),,,施工单位,\(window)\n"
      }
      rows += "Z,开学,0,calendar-day,A9 A10 A11,yes,opening,教育局,\n"
      try environment.write(rows, to: "plan.csv")
      try environment.succeed(
        "init", "project add P --name 试点 --forward --start 2028-03-01",
        "import plan plan.csv --project P")
      if random.below(2) == 0 {
        try environment.succeed(
          "progress P.A0 --started 2028-03-01 --remaining 9 --date 2028-03-04")
      }
      let forecast = try #require(try environment.run("plan --json").activities()["P.Z"])
      let day = try #require((forecast["finish"] as? String)?.prefix(10))
      let target = try #require(Self.day(String(day), minus: 4 + random.below(6)))
      try environment.succeed("required add P \(target) --at Z")
      let before = try environment.run("export text").text
      let answer = try answer(environment, "rescue --overlap --apply")
      #expect(answer.isProved || answer.stage == "impossible", "seed \(seed)")
      if answer.stage != "impossible" {
        applied += 1
        let now = try #require(try environment.run("plan --json").activities()["P.Z"])
        let finish = try #require((now["finish"] as? String)?.prefix(10))
        #expect(finish <= target, "seed \(seed)")
        #expect(try environment.run("log").text.contains("rescue"), "seed \(seed)")
        try environment.succeed("undo")
      }
      #expect(try environment.run("export text").text == before, "seed \(seed)")
    }
    #expect(applied > 3)
  }

  private static func day(_ text: String, minus days: Int) -> String? {
    let format = DateFormatter()
    format.calendar = Calendar(identifier: .gregorian)
    format.timeZone = TimeZone(identifier: "UTC")
    format.dateFormat = "yyyy-MM-dd"
    return format.date(from: text).map { format.string(from: $0 - Double(days) * 86_400) }
  }

  /// Numbers from a seed.
  private struct Pick {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test(arguments: [
    "rescue HS --overlap-days 3", "rescue HS --overlap --overlap-days 0",
    "rescue HS --overlap --overlap-days -2",
  ])
  func whatCannotBeAskedIsSaid(_ line: String) throws {
    let run = try environment("2028-06-10").run(line)
    #expect(run.status == 64)
    #expect(run.error.contains("--overlap"), "\(run.error)")
  }
}
