import Foundation
import Testing

/// How sure the dates are, asked as a planner asks.
@Suite struct OddsTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,level,milestone,role,office,window,three_points
      A,土方,20,calendar-day,,3,,,施工单位,,18/20/35
      B,供电,30,calendar-day,A,3,,,供电公司,,
      C,外墙,40,calendar-day,A,3,,,施工单位,,
      D,并网,3,calendar-day,B C,3,,,施工单位,summer-holiday,
      E,装饰,50,calendar-day,D,3,,,专业分包,,
      Z,开学,0,calendar-day,E,1,yes,opening,教育局,,
      """, to: "plan.csv")
    for line in [
      "init", "project add HS --name 高中 --finish-by 2028-09-01 --start 2028-05-01",
      "import plan plan.csv --project HS",
    ] {
      #expect(try environment.run(line).status == 0, "\(line)")
    }
    return environment
  }

  private struct Answer: Decodable {
    struct Target: Decodable {
      let code: String
      let probability: Double
      let standardError: Double
    }
    struct Activity: Decodable {
      let code: String
      let range: String
    }
    let trials: Int
    let targets: [Target]
    let activities: [Activity]
  }

  @Test func theSameSeedGivesTheSameAnswerByteForByte() throws {
    let environment = try environment()
    let first = try environment.run("odds HS --trials 2000 --seed 3 --json")
    let second = try environment.run("odds HS --trials 2000 --seed 3 --json")
    let other = try environment.run("odds HS --trials 2000 --seed 4 --json")
    #expect(first.status == 0)
    #expect(first.output == second.output)
    #expect(first.output != other.output)
    let answer = try JSONDecoder().decode(Answer.self, from: first.output)
    #expect(answer.trials == 2000)
    #expect(answer.targets.map(\.code) == ["HS.Z"])
    let share = answer.targets[0].probability
    #expect(abs(answer.targets[0].standardError - (share * (1 - share) / 2000).squareRoot()) < 1e-9)
  }

  @Test func whatIsTypedCountsBeforeTheRulesAndIsSaid() throws {
    let environment = try environment()
    let result = try environment.run("odds HS --json")
    let answer = try JSONDecoder().decode(Answer.self, from: result.output)
    #expect(answer.activities.first { $0.code == "HS.A" }?.range == "typed")
    #expect(answer.activities.first { $0.code == "HS.C" }?.range == "site-work")
    let words = try environment.run("odds HS")
    #expect(words.text.contains("1 项用填报的三点工期"))
    #expect(words.text.contains("没有依据的经验值"))
    #expect(words.lines.count <= 12)
  }

  @Test func threePointsThatDoNotAscendAreRefused() throws {
    let environment = try environment()
    let result = try environment.run("activity set HS.B --three-points 25/20/60")
    #expect(result.status == 3)
    #expect(result.error.contains("[spread-not-ascending]"))
    #expect(try environment.run("activity set HS.B --three-points 20/25/60").status == 0)
    #expect(try environment.run("activity list HS --json").text.contains("20/25/60"))
  }

  @Test func anotherTableThanOneOfSpreadsIsCalledByItsName() throws {
    let environment = try environment()
    let result = try environment.run("odds HS --spreads plan.csv")
    #expect(result.error.contains("[not-spreads]"))
  }

  @Test func thePictureIsDrawn() throws {
    let environment = try environment()
    #expect(try environment.run("chart odds HS -o odds.svg").status == 0)
    #expect(
      String(decoding: try environment.bytes("odds.svg"), as: UTF8.self).contains("要求完成 2028-09-01")
    )
  }
}
