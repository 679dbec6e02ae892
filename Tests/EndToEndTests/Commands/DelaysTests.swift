import Foundation
import Testing

/// Who lost the days, asked on the command line.
@Suite struct DelaysTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,level,milestone,role,office
      A,土方,10,calendar-day,,3,,,施工单位
      B,供电,10,calendar-day,,3,,,供电公司
      C,外墙,20,calendar-day,A B,3,,,施工单位
      Z,开学,0,calendar-day,C,1,yes,opening,教育局
      """, to: "plan.csv")
    for line in [
      "init", "project add HS --name 高中 --finish-by 2028-07-01 --start 2028-05-01",
      "import plan plan.csv --project HS", "baseline take --name 批准计划",
    ] {
      #expect(try environment.run(line).status == 0, "\(line)")
    }
    return environment
  }

  private func report(_ environment: Environment, _ lines: [String]) throws {
    for line in lines {
      let run = try environment.run(line)
      #expect(run.status == 0, "\(line): \(run.error)")
    }
  }

  private struct Answer: Decodable {
    struct Account: Decodable {
      let code: String
      let days: Int
      let windows: [Window]
    }
    struct Window: Decodable {
      let from: String
      let to: String
      let days: Int
      let progressDays: Int
      let revisionDays: Int
      let shares: [Share]
    }
    struct Share: Decodable {
      struct Work: Decodable { let code: String, office: String }
      let days: Int
      let cause: String
      let isConcurrent: Bool
      let works: [Work]
      let entry: Int?
      let command: String?
    }
    let from: String
    let to: String
    let accounts: [Account]
  }

  private func answer(_ environment: Environment, _ line: String) throws -> Answer {
    let run = try environment.run(line + " --json")
    #expect(run.status == 0, "\(run.error)")
    return try JSONDecoder().decode(Answer.self, from: run.output)
  }

  /// 土方 and 供电 are to end on 05-10; reported on 05-08 with 5 and 6 days left they end on 05-12 and 05-13.
  @Test func bothOfficesAreNamedForTheDaysThatBothLost() throws {
    let environment = try environment()
    try report(
      environment,
      [
        "progress HS.A --date 2028-05-02 --started 2028-05-01 --remaining 9",
        "progress HS.B --date 2028-05-02 --started 2028-05-01 --remaining 9",
        "progress HS.A --date 2028-05-08 --remaining 5",
        "progress HS.B --date 2028-05-08 --remaining 6",
      ])
    let account = try #require(try answer(environment, "delays HS").accounts.first)
    #expect(account.code == "HS.Z" && account.days == 3)
    let shares = account.windows.flatMap(\.shares)
    let both = shares.filter(\.isConcurrent)
    #expect(both.reduce(0) { $0 + $1.days } == 2)
    #expect(Set(both.flatMap(\.works).map(\.office)) == ["施工单位", "供电公司"])
    #expect(shares.filter { !$0.isConcurrent }.map { $0.works[0].code } == ["HS.B"])
  }

  @Test func aChangedPlanAndItsUndoAreTheirOwnHalf() throws {
    let environment = try environment()
    try report(
      environment,
      [
        "progress HS.A --date 2028-05-02 --started 2028-05-01 --remaining 9",
        "progress HS.B --date 2028-05-02 --started 2028-05-01 --remaining 9",
        "progress HS.A --date 2028-05-09 --remaining 2",
        "progress HS.B --date 2028-05-09 --remaining 2",
        "activity set HS.C --days 24",
      ])
    let changed = try #require(try answer(environment, "delays HS").accounts.first)
    #expect(changed.days == 4)
    let share = try #require(changed.windows.last?.shares.last)
    #expect(share.cause == "planEdit" && share.command == "activity set HS.C --days 24")
    #expect(share.works.map(\.code) == ["HS.C"])
    #expect(changed.windows.allSatisfy { $0.progressDays == 0 })
    // What moved nothing is said so, and is not 0 days.
    let told = try environment.run("delays HS").text
    #expect(told.contains("实际进展没有影响；改计划推迟4天。") && !told.contains("0天"), "\(told)")
    #expect(
      try environment.run("delays HS --lang en").text
        .contains("Progress moved nothing; changes of the plan added 4 d."))
    try report(environment, ["undo"])
    let undone = try #require(try answer(environment, "delays HS").accounts.first)
    #expect(undone.days == 0)
    #expect(undone.windows.flatMap(\.shares).map(\.cause) == ["planEdit", "undo"])
  }

  @Test func whatMakesNoSenseIsASentence() throws {
    let environment = try environment()
    let nothing = try environment.run("delays HS")
    #expect(nothing.status == 3 && nothing.error.contains("还没有填报过进展"))
    try report(
      environment,
      [
        "progress HS.A --date 2028-05-02 --started 2028-05-01 --remaining 9",
        "progress HS.A --date 2028-05-08 --remaining 3",
      ])
    let unknown = try environment.run("delays XX")
    #expect(unknown.status == 3 && unknown.error.contains("没有项目“XX”"))
    let order = try environment.run("delays HS --from 2028-05-08 --to 2028-05-02")
    #expect(order.status == 64 && order.error.contains("应早于"))
    let late = try environment.run("delays HS --from 2028-06-08")
    #expect(late.status == 3 && late.error.contains("没有可以比较的两次预计"))
    let early = try environment.run("delays HS --to 2028-05-01 --lang en")
    #expect(early.status == 3 && early.error.contains("the first report is of 2028-05-02"))
    try report(
      environment,
      [
        "progress HS.A --date 2028-05-15 --finished 2028-05-10",
        "activity add HS.Y --name 验收 --days 1",
      ])
    let new = try environment.run("delays HS.Y")
    #expect(new.status == 3 && new.error.contains("还不在计划里"), "\(new.error)")
  }

  @Test func oneProjectsAnswerIsShortAndEnglishIsComplete() throws {
    let environment = try environment()
    try report(
      environment,
      [
        "progress HS.A --date 2028-05-02 --started 2028-05-01 --remaining 9",
        "progress HS.A --date 2028-05-08 --remaining 5",
      ])
    let lines = [
      "delays HS", "delays", "delays --by office", "delays --by activity", "pace HS", "pace",
    ]
    for line in lines {
      let run = try environment.run(line + " --lang en")
      #expect(run.status == 0, "\(line): \(run.error)")
      let names = ["供电公司", "供…", "施工单位", "教育局", "批准计划", "土方", "供电", "外墙", "开学", "高中"]
      var text = run.text
      for name in names { text = text.replacingOccurrences(of: name, with: "") }
      #expect(
        !text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(line): \(text)")
    }
  }

  @Test func thePaperForAMeetingIsWritten() throws {
    let environment = try environment()
    try report(
      environment,
      [
        "progress HS.A --date 2028-05-02 --started 2028-05-01 --remaining 9",
        "progress HS.A --date 2028-05-08 --remaining 5",
      ])
    for name in ["a.docx", "a.html", "a.md", "a.txt"] {
      let run = try environment.run("delays HS -o \(name)")
      #expect(run.status == 0, "\(run.error)")
      #expect(try !Data(contentsOf: environment.folder.appending(path: name)).isEmpty)
    }
    #expect(try environment.run("delays HS -o a.xyz").status == 64)
    #expect(try environment.run("chart delays HS -o a.svg").status == 0)
  }
}
