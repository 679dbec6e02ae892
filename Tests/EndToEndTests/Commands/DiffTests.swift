import Foundation
import Testing

/// Two plans, or two weeks, are compared in words.
@Suite struct DiffTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    environment.variables["SCHEDCTL_USER"] = "张工"
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,level,milestone,role,office,window
      A,土方,20,calendar-day,,3,,,施工单位,
      B,供电,30,calendar-day,A,3,,,供电公司,
      C,并网,3,calendar-day,B,3,,,供电公司,summer-holiday
      Z,开学,0,calendar-day,C,1,yes,opening,教育局,
      """, to: "plan.csv")
    try environment.succeed(
      "init", "project add XX --name 甲 --forward --start 2028-01-01",
      "project add HS --name 高中 --finish-by 2028-09-01 --start 2028-04-01",
      "import plan plan.csv --project HS", "baseline take --name 批准计划",
      "progress HS.A --started 2028-05-01 --remaining 20 --date 2028-05-02")
    return environment
  }

  private func changes(_ transcript: Transcript) throws -> [[String: Any]] {
    let object = try #require(
      JSONSerialization.jsonObject(with: transcript.output) as? [String: Any])
    return try #require(object["changes"] as? [[String: Any]])
  }

  @Test func todayIsComparedWithTheLastBaseline() throws {
    let environment = try environment()
    try environment.succeed(
      "activity set HS.B --days 90 --office 国网", "activity add HS.D --name 绿化 --days 4 --after A",
      "unlink HS.A HS.B")
    let text = try environment.run("diff").text
    for part in [
      "对比：基准计划 1 批准计划", "HS.B 供电：工期 30天 → 90天；责任单位 供电公司 → 国网", "新增 HS.D 绿化（4天）",
      "去掉 HS.A → HS.B FS", "变动的日期", " unlink HS.A HS.B（张工 ",
    ] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
    let object = try #require(
      JSONSerialization.jsonObject(with: try environment.run("diff --json").output)
        as? [String: Any])
    let moved = try #require(object["moved"] as? [[String: Any]])
    let opening = try #require(moved.first { $0["code"] as? String == "HS.Z" })
    #expect(opening["dayUnit"] as? String == "calendar")
    let mover = try #require(opening["change"] as? [String: Any])
    #expect(mover["who"] as? String == "张工")
  }

  @Test func linesOfTheLogAndDaysAreComparedAndTheSameIsTheSame() throws {
    let environment = try environment()
    try environment.succeed("activity set HS.B --days 90")
    let between = try changes(environment.run("diff 5 6 --json"))
    #expect(between.map { $0["code"] as? String } == ["HS.B"])
    #expect(try changes(environment.run("diff 6 5 --json")).count == 1)
    #expect(try environment.run("diff 6 now").text.contains("没有差别"))
    #expect(try environment.run("diff 2099-01-01 now").text.contains("没有差别"))
    #expect(try environment.run("diff 基准 6").text.contains("工期 30天 → 90天"))
    #expect(try environment.run("diff 批准计划 6").text.contains("工期 30天 → 90天"))
  }

  @Test func aProjectIsComparedWithItsFileAndWithAnother() throws {
    let environment = try environment()
    try environment.succeed(
      "activity set HS.B --days 90",
      "project add NP --name 小学 --finish-by 2028-09-01 --start 2028-04-01",
      "import plan plan.csv --project NP")
    let file = try changes(environment.run("diff plan.csv HS --json"))
    let own = file.filter { $0["noun"] as? String == "activity" }
    #expect(own.map { $0["code"] as? String } == ["HS.B"], "\(file)")
    let other = try changes(environment.run("diff NP HS --json"))
    #expect(
      other.filter { $0["noun"] as? String == "activity" }.map { $0["code"] as? String } == [
        "HS.B"
      ],
      "\(other)")
    #expect(try environment.run("diff HS").text.contains("工期 30天 → 90天"))
  }

  @Test func anotherPlanFileIsComparedAndCalendarsAreTold() throws {
    let environment = try environment()
    try environment.succeed("backup copy.db")
    try environment.write(
      "name,from,to,kind,is_provisional,note\nsummer-holiday,2028-07-10,2028-08-20,inside,no,暑假\n",
      to: "windows.csv")
    #expect(try environment.run("diff copy.db now").text.contains("没有差别"))
    try environment.succeed("project set HS --finish-by 2028-08-25", "colours use points")
    let text = try environment.run("diff copy.db now").text
    #expect(text.contains("要求完成 2028-09-01"), "\(text)")
    #expect(text.contains("亮灯口径"), "\(text)")
  }

  @Test(arguments: [
    ("diff 99", "no-such-change"), ("diff 没有的", "没有"), ("diff nowhere.csv", "nowhere.csv"),
  ]) func whatIsNotThereIsRefused(_ line: String, _ words: String) throws {
    let refused = try environment().run(line)
    #expect(refused.status != 0)
    #expect(refused.error.contains(words), "\(refused.error)")
  }

  @Test func withoutABaselineItSaysWhatToDo() throws {
    let environment = try Environment()
    try environment.succeed("init")
    let refused = try environment.run("diff --lang en")
    #expect(refused.status == 3)
    #expect(refused.error.contains("there is no baseline to compare with"))
    let week = try environment.run("diff --week 2028-05-10 --lang en")
    #expect(week.status == 3 && week.error.contains("there was no plan to compare with"))
  }

  @Test func aWeekIsToldInTenLinesAndInItsReport() throws {
    let environment = try environment()
    try environment.succeed(
      "progress HS.A --finished 2028-05-12 --date 2028-05-13",
      "problem add HS.B --text 停电计划未批 --due 2028-05-20 --date 2028-05-10",
      "activity delay HS.B 200d --reason 停电")
    let lines = try environment.run("diff --week 2028-05-10").text
      .split(separator: "\n").map(String.init)
    #expect(lines.count <= 10)
    #expect(lines.contains { $0.hasPrefix("HS.Z 开学：2028-07-") && $0.hasSuffix("错过暑假") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("完成 1 项：HS.A 土方") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("新增问题 1 个：1 停电计划未批") }, "\(lines)")
    let report = try environment.run("report weekly --week 2028-05-10").text
    #expect(report.contains("本周变化"))
    // The report says the same in sentences; what was finished stands in its own part.
    #expect(lines.contains { $0.contains("2028-07-03 → 2029-07-03，裕量 +60天 → −305天，绿 → 红") })
    #expect(report.contains("开学由7月3日推迟到2029年7月3日，比要求晚305天，灯由绿变红（并网错过暑假窗口）"))
    #expect(report.contains("新增问题1个：停电计划未批"))
    let group = try environment.run("report weekly --week 2028-05-10 --form wechat").text
    #expect(group.contains("\n本周变化：高中·开学"), "\(group)")
    #expect(group.unicodeScalars.count <= 500)
    let places = try environment.run("report placeholders --week 2028-05-10").text
    #expect(places.contains("{{本周变化}}") && places.contains("{{#变化清单}}"), "\(places)")
    let json = try environment.run("diff --week 2028-05-10 --json")
    let object = try #require(JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    #expect(object["lines"] as? [String] == lines)
    #expect(object["finished"] as? [String] == ["HS.A"])
    let quiet = try environment.run("diff --week 2028-05-17")
    #expect(quiet.text.contains("本周未填报 1 个项目，有无变化未知：HS"), "\(quiet.text)")
    #expect(!quiet.text.contains("没有变化"))
    try environment.succeed("progress HS.A --finished 2028-05-12 --date 2028-05-19")
    let told = try environment.run("diff --week 2028-05-17").text
    #expect(!told.contains("未填报"), "\(told)")
  }
}
