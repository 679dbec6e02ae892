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

  @Test func whatAllWorkHasInCommonIsTold() throws {
    let environment = try environment()
    #expect(try environment.run("odds HS").text.contains("全部工作一起快慢的因素（±5%"))
    #expect(try environment.run("odds HS --json").text.contains("\"common\""))
    #expect(!(try environment.run("odds HS --common-percent 0").text.contains("一起快慢的因素（±0%")))
  }

  @Test(arguments: [
    ("odds HS --trials 0", 64, "--trials"), ("odds HS --trials -5", 64, "--trials"),
    ("odds NO", 3, "NO"), ("odds HS --common-percent 51", 64, "--common-percent"),
    ("odds HS --back-test", 3, "还没有填报过进展"),
  ])
  func badInputIsASentence(_ line: String, _ status: Int32, _ words: String) throws {
    let result = try environment().run(line)
    #expect(result.status == status, "\(result.error)")
    #expect(result.error.contains(words), "\(result.error)")
    #expect(result.output.isEmpty)
  }

  @Test func aPlanWithoutRequiredDatesSaysSo() throws {
    let environment = try Environment()
    try environment.write("code,name,duration_days\nA,土方,20\n", to: "plan.csv")
    try environment.succeed(
      "init", "project add W --name 未定 --forward --start 2028-05-01",
      "import plan plan.csv --project W")
    let result = try environment.run("odds")
    #expect(result.error.contains("没有未达到的要求完成时间"), "\(result.error)")
  }

  /// Twice reported on: the first work took as long as it was to take.
  private func reported() throws -> Environment {
    let environment = try environment()
    try environment.succeed(
      "baseline take --name 批准计划",
      "progress HS.A --started 2028-05-01 --date 2028-05-02 --remaining 19",
      "progress HS.A --finished 2028-05-21 --date 2028-05-22",
      "progress HS.B --started 2028-05-22 --date 2028-06-12 --remaining 9")
    return environment
  }

  private struct Past: Decodable {
    struct Coverage: Decodable { let before: Int, inside: Int, after: Int }
    struct Brier: Decodable { let count: Int, odds: Double, forecast: Double }
    struct Report: Decodable { let date: String, open: Int }
    let isEnough: Bool
    let works: Int
    let coverage: Coverage
    let brier: Brier
    let reports: [Report]
  }

  @Test func pastOddsAreComparedWithWhatCame() throws {
    let environment = try reported()
    // The plan is another one today; that of the first report had 20 days for A.
    try environment.succeed("activity set HS.E --days 51")
    let result = try environment.run("odds HS --back-test --json")
    let past = try JSONDecoder().decode(Past.self, from: result.output)
    #expect(past.reports.map(\.date) == ["2028-05-02", "2028-05-22"])
    #expect(past.reports.map(\.open) == [5, 4])
    // A was to be finished in 18 to 35 days, P90 after 30: the last report, on the 42nd, knows.
    #expect(past.works == 1)
    #expect((past.coverage.before, past.coverage.inside, past.coverage.after) == (0, 1, 0))
    #expect(!past.isEnough && past.brier.count > 0)
    let words = try environment.run("odds HS --back-test")
    #expect(words.text.contains("还说明不了什么") && words.text.contains("没有一个到期"))
    #expect(words.lines.count <= 12)
    #expect(try environment.run("odds HS --back-test").output == words.output)
    let english = try environment.run("odds HS --back-test --lang en")
    #expect(english.text.contains("nothing follows from that yet"))
  }

  @Test func theWeeklyReportTellsTheOddsWhereItIsAsked() throws {
    let environment = try reported()
    var text = ""
    for line in [
      "report weekly --odds", "report weekly --odds --lang en",
      "report weekly --odds --form wechat",
      "report weekly --odds --form wechat --lang en",
    ] {
      let result = try environment.run(line)
      #expect(result.status == 0, "\(result.error)")
      text += "$ schedctl \(line)\n\(result.text)\n"
    }
    try Golden.expect(text, is: "weekly-odds.txt")
    let plain = try environment.run("report weekly")
    #expect(!plain.text.contains("把握"))
    #expect(try environment.run("report weekly --odds -o r.docx").status == 0)
    if let docx = OutsideTool.pythonDocx {
      let script =
        "import docx,sys; "
        + "print('\\n'.join(p.text for p in docx.Document(sys.argv[1]).paragraphs))"
      let told = try docx.run([script, environment.folder.appending(path: "r.docx").path])
      #expect(told.text.contains("把握约"))
    }
    #expect(try environment.run("report weekly --odds -o r.html").status == 0)
    #expect(
      String(decoding: try environment.bytes("r.html"), as: UTF8.self).contains("把握约"))
  }

  @Test func whatToWatchIsAPageOfItsOwn() throws {
    let environment = try environment()
    #expect(try environment.run("chart odds HS --tornado -o odds.html").status == 0)
    let page = String(decoding: try environment.bytes("odds.html"), as: UTF8.self)
    #expect(page.contains("最该盯什么") && page.contains("全部工作一起快慢"))
  }
}
