import Foundation
import Testing

/// `show` tells all of one activity; what is renamed, copied and removed keeps what belongs to it.
@Suite struct ShowTests {
  @Test func allOfAnActivityIsThere() throws {
    let environment = try Environment.nouns()
    let text = try environment.run("show 并网").text
    for part in [
      "P.A3 并网", "供电公司", "summer-holiday", "P.A2", "P.Z", "供电方案未定", "总时差", "裕量", "基准计划", "由此决定",
    ] { #expect(text.contains(part), "\(part): \(text)") }
    let object = try environment.run("show P.A3 --json").object()
    let activity = try #require(object["activity"] as? [String: Any])
    #expect(activity["code"] as? String == "P.A3")
    let before = try #require(object["predecessors"] as? [[String: Any]])
    #expect(before.map { $0["predecessor"] as? String } == ["P.A2"])
    #expect(before[0]["type"] as? String == "FS" && before[0]["lagText"] as? String == "")
    let after = try #require(object["successors"] as? [[String: Any]])
    #expect(after.map { $0["successor"] as? String } == ["P.Z"])
    #expect((object["problems"] as? [Any])?.count == 1)
    let records = try #require(
      try environment.run("show Q.B1 --json").object()["records"] as? [[String: Any]])
    #expect(records.count == 1 && records[0]["code"] as? String == "Q.B1")
  }

  @Test func aRenamedActivityKeepsItsRecordsRelationsAndHistory() throws {
    let environment = try Environment.nouns()
    let before = try environment.run("plan --json").activities()
    try environment.succeed(
      "activity rename Q.B1 准备", "project rename Q 二", "activity rename P.Z 开学")
    let object = try environment.run("show 二.准备 --json").object()
    #expect((object["records"] as? [Any])?.count == 1)
    #expect((object["successors"] as? [Any])?.count == 1)
    let after = try environment.run("plan --json").activities()
    for (old, new) in [("Q.B1", "二.准备"), ("Q.B2", "二.B2"), ("P.Z", "P.开学")] {
      for key in ["start", "finish", "planFinish"] {
        #expect(before[old]?[key] as? String == after[new]?[key] as? String, "\(old) \(key)")
      }
    }
    let required = try environment.run("required list P --json").list()
    #expect(required[0]["activity"] as? String == "P.开学")
    #expect(try environment.run("progress list --json").list()[0]["who"] as? String == "tester")
    // An old week is told as it was.
    #expect(try environment.run("report weekly --week 2027-03-25").status == 0)
    try environment.succeed("verify")
  }

  @Test func aRenamedNodeIsNotTakenForALostOne() throws {
    let told = try Environment.nouns().run("activity rename P.Z Z9").error
    #expect(told.contains("各要求完成时间和一级节点都不变"), "\(told)")
    let project = try Environment.nouns().run("project rename P X").error
    #expect(project.contains("各要求完成时间和一级节点都不变"), "\(project)")
  }

  @Test func aRemovedProjectTakesItsRecordsAlongAndUndoBringsThemBack() throws {
    let environment = try Environment.nouns()
    try environment.succeed(
      "progress P.A1 --started 2027-03-02 --remaining 15 --date 2027-03-25",
      "progress P.A1 --remaining 14 --date 2027-03-26", "progress retract 3 --reason 填错")
    let refused = try environment.run("project remove Q")
    #expect(refused.status == 3 && refused.error.contains("2 项工作和 1 条填报"), "\(refused.error)")
    let removed = try environment.run("project remove Q --yes")
    #expect(removed.status == 0 && removed.error.contains("1 条填报一并删除"), "\(removed.error)")
    let left = try environment.run("progress list --json").list()
    #expect(left.map { $0["number"] as? Int } == [1, 2])
    #expect(left[1]["retracted"] is [String: Any])
    try environment.succeed("undo --quiet")
    let all = try environment.run("progress list --json").list()
    #expect(all.map { $0["code"] as? String } == ["Q.B1", "P.A1", "P.A1"])
    #expect(all[2]["retracted"] is [String: Any])
    try environment.succeed("verify")
  }

  @Test func anOfficeGoesByItsNewNameInCellsOfSeveral() throws {
    let environment = try Environment.nouns()
    try environment.succeed("office rename 施工单位 中建公司")
    let activities = try environment.run("plan --json").activities()
    #expect(activities["P.A2"]?["owner"] as? String == "中建公司·监理")
    #expect(activities["P.A1"]?["owner"] as? String == "中建公司")
    #expect(try environment.run("person show 李工").text.contains("中建公司"))
    try environment.succeed("office merge 监理 --into 中建公司")
    let merged = try environment.run("plan --json").activities()
    #expect(merged["P.A2"]?["owner"] as? String == "中建公司")
  }

  @Test func workPausesInEveryWindowItNames() throws {
    let environment = try Environment()
    try environment.succeed(
      "init", "project add T --name 试 --forward --start 2027-03-01",
      "activity add T.A --name 甲 --days 10 --calendar calendar-day",
      "window add 一 --kind pause --from 2027-03-03 --to 2027-03-04",
      "window add 二 --kind pause --from 2027-03-08 --to 2027-03-10",
      "activity set T.A --pause 一 --pause 二")
    let activity = try #require(try environment.run("plan --json").activities()["T.A"])
    // Ten days from 1 March; five of them rest.
    #expect(activity["finish"] as? String == "2027-03-15T18:00")
    #expect(activity["pauses"] as? [String] == ["二"])
    let row = try environment.run("export plan --project T").lines.last
    #expect(row?.contains("一; 二") == true, "\(row ?? "")")
  }

  @Test func aCalendarHasASixDayWeekHolidaysAndPauses() throws {
    let environment = try Environment()
    try environment.succeed(
      "init", "project add T --name 试 --forward --start 2026-09-28",
      "calendar add 六天 --like workday --week 周一至周六 --off \"2026-10-12..2026-10-17 停工\"",
      "activity add T.A --name 甲 --days 6 --calendar 六天")
    let activity = try #require(try environment.run("plan --json").activities()["T.A"])
    // Monday 28 to Wednesday 30 September; 1 to 7 October is the holiday; Thursday 8 to Saturday 10.
    #expect(activity["finish"] as? String == "2026-10-10T18:00")
    try environment.succeed("activity set T.A --days 7")
    let longer = try #require(try environment.run("plan --json").activities()["T.A"])
    // The week of the stoppage is passed over; Sunday 18 is none of its days.
    #expect(longer["finish"] as? String == "2026-10-19T18:00")
    #expect(try environment.run("why T.A").text.contains("停工"))
  }

  @Test func projectsOfATemplateAreScaledUpToWholeDaysAndKeepTheirWindows() throws {
    let environment = try Environment.nouns()
    let run = try environment.run(
      "project add --from 样板 --scale 1.25 --per 盐东镇,便仓镇 --forward --start 2028-01-03")
    #expect(
      run.status == 0 && run.error.contains("Q-YDZ") && run.error.contains("Q-BCZ"), "\(run.error)")
    let activities = try environment.run("plan --json").activities()
    // 10 and 30 days of 480 minutes: 12.5 and 37.5, rounded up.
    #expect(activities["Q-YDZ.B1"]?["duration"] as? Int == 13 * 480)
    #expect(activities["Q-BCZ.B2"]?["duration"] as? Int == 38 * 480)
    #expect(activities["Q-YDZ.B2"]?["calendar"] as? String == "六天制")
    #expect(try environment.run("project list").text.contains("盐东镇二期工程"))
    #expect(try environment.run("log --limit 1").text.contains("--per"))
  }

  @Test(arguments: [
    "high-school-phase-2", "new-primary-school", "school-expansion", "school-relocation",
    "kindergarten", "community-education-centre", "sports-school",
  ]) func aShippedPlanMakesAProjectThatIsThePlanItself(_ name: String) throws {
    let environment = try Environment()
    try environment.copy("samples/tinghu/\(name).csv")
    try environment.succeed(
      "init", "project add T --from \(name) --finish-by 2029-09-01",
      "project add F --name 文件 --finish-by 2029-09-01", "import plan \(name).csv --project F")
    let made = try environment.run("export plan --project T").output
    #expect(made == (try environment.run("export plan --project F").output))
    let scaled = try environment.run(
      "project add S --from \(name) --scale 1.2 --finish-by 2030-09-01")
    #expect(scaled.status == 0, "\(scaled.error)")
  }

  @Test func aPersonInChargeIsNotTakenForAnOffice() throws {
    let environment = try Environment.nouns()
    try environment.succeed(
      "activity set P.A1 --person 张工", "activity add P.B9 --name 单列 --days 3 --person 李工 --at Z")
    let activities = try environment.run("plan --json").activities()
    #expect(activities["P.A1"]?["owner"] as? String == "施工单位")
    #expect(activities["P.A1"]?["person"] as? String == "张工")
    #expect(activities["P.B9"]?["owner"] as? String == "")
  }

  @Test func whatATemplateCannotKeepIsTold() throws {
    let environment = try Environment.nouns()
    try environment.succeed("activity set Q.B1 --constraint \"SNET 2027-03-10\"")
    let saved = try environment.run("project template save 再存 --project Q")
    #expect(saved.error.contains("[template-not-kept]"))
    #expect(saved.error.contains("与其他项目的关系（Q.B2）"), "\(saved.error)")
    #expect(saved.error.contains("限定日期的约束（Q.B1）"), "\(saved.error)")
    try environment.succeed(
      "activity set Q.B2 --calendar workday --no-pause 雨季", "calendar remove 六天制",
      "window remove 雨季")
    let made = try environment.run("project add N --from 再存 --forward --start 2028-01-03")
    #expect(made.status == 0 && made.error.contains("日历“六天制”"), "\(made.error)")
    #expect(made.error.contains("窗口“雨季”"))
    let activities = try environment.run("plan --json").activities()
    #expect(activities["N.B2"]?["calendar"] as? String == "workday")
    #expect(activities["N.B2"]?["duration"] as? Int == 30 * 480)
    // 62 days of summer: what would be longer keeps its own duration.
    try environment.succeed(
      "activity set P.A3 --days 40", "project template save 长 --project P --prefix L")
    let long = try environment.run("project add L --from 长 --scale 2 --finish-by 2030-09-01")
    #expect(long.status == 0 && long.error.contains("放不进窗口"), "\(long.error)")
    #expect(try environment.run("show L.A3 --json").text.contains("\"duration\": 19200"))
  }

  @Test func manyAreSetAtOnceAndTheTrialListsWhich() throws {
    let environment = try Environment.nouns()
    let trial = try environment.run(
      "activity set --where \"office=施工单位 and days>=25\" --person 张工 --dry-run")
    #expect(trial.text.contains("P.A2") && trial.text.contains("Q.B2"))
    #expect(!trial.text.contains("P.A1"))
    let done = try environment.run(
      "activity set --where \"office=施工单位 and days>=25\" --person 张工 --json"
    ).object()
    #expect(done["changed"] as? [String] == ["P.A2", "Q.B2"])
    #expect(try environment.run("log --limit 1").text.contains("--where"))
  }
}
