import Foundation
import Testing

/// Tables of offices from the command to what the plan says of them.
@Suite struct OfficeTableTests {
  private func environment(_ names: String...) throws -> Environment {
    let environment = try Environment()
    for name in names {
      try environment.copy("Tests/PlanExchangeTests/Corpus/Office/\(name).csv")
    }
    return environment
  }

  /// The plan of the cases of progress.
  private func base(_ name: String) throws -> Environment {
    let environment = try environment("base", name)
    try environment.succeed(
      "init", "project add TH --name 亭湖高中二期 --start 2027-03-01 --finish-by 2028-08-20",
      "import plan base.csv --project TH")
    return environment
  }

  @Test func aFinishAtMidnightIsThatDay() throws {
    let environment = try base("01-midnight-finish")
    try environment.succeed("import progress 01-midnight-finish.csv --project TH")
    let plan = try environment.run("plan TH --json").activities()
    #expect(plan["TH.A01"]?["actualFinish"] as? String == "2027-04-09T18:00")
    #expect(plan["TH.A01"]?["actualStart"] as? String == "2027-03-01T08:00")
  }

  @Test func aRecordWithoutAFactIsNotCounted() throws {
    let environment = try base("02-progress-header-shiji-wancheng-shijian")
    let run = try environment.run(
      "import progress 02-progress-header-shiji-wancheng-shijian.csv --project TH")
    #expect(run.error.contains("已登记 1 条进度") && run.error.contains("[empty-record]"))
    let strict = try base("02-progress-header-shiji-wancheng-shijian")
    let refused = try strict.run(
      "import progress 02-progress-header-shiji-wancheng-shijian.csv --project TH --strict")
    #expect(refused.status == 3 && refused.error.contains("[strict]"))
    #expect(try strict.run("export progress").lines.count == 1)
  }

  /// 20 % after eight of ten days is two days of work at an even pace: six days behind.
  @Test func aPercentageAloneIsNeverAsPlanned() throws {
    let environment = try environment("03-percent-only-plan", "03-percent-only")
    try environment.succeed(
      "init", "project add PC --name 试点 --start 2026-03-02 --finish-by 2026-03-21",
      "import plan 03-percent-only-plan.csv --project PC", "baseline take --name 批准")
    let told = try environment.run("import progress 03-percent-only.csv --project PC")
    #expect(told.status == 0 && told.error.contains("[percent-only]"))
    let weekly = try environment.run("report weekly")
    #expect(!weekly.text.contains("按计划推进"), "\(weekly.text)")
    #expect(weekly.text.contains("主体按匀速进展拖后6天"), "\(weekly.text)")
    let wall = try environment.run("chart wall -o wall.svg")
    #expect(wall.status == 0)
    let drawing = String(decoding: try environment.bytes("wall-1.svg"), as: UTF8.self)
    #expect(!drawing.contains("均不落后于计划"))
  }

  @Test func datesOfATableAreHeldAgainstItsOwnProjectWhereAnotherHasTheSameCodes() throws {
    let environment = try Environment()
    let table = "编码,名称,工期,日历,开始时间\nA,土方,10天,日历天,"
    try environment.write(table + "2027-03-01\n", to: "first.csv")
    try environment.write(table + "2028-03-01\n", to: "second.csv")
    try environment.succeed(
      "init", "project add P --name 甲 --forward --start 2027-03-01",
      "project add Q --name 乙 --forward --start 2028-03-01")
    for (file, project) in [("first.csv", "P"), ("second.csv", "Q")] {
      let run = try environment.run("import plan \(file) --project \(project) --strict")
      #expect(!run.error.contains("planned-dates-differ"), "\(run.error)")
    }
    try environment.write(table.replacing("10天", with: "12天") + "2027-03-01\n", to: "third.csv")
    let moved = try environment.run("import plan third.csv --project Q")
    #expect(moved.error.contains("表中 2027-03-01、算出 2028-03-01"), "\(moved.error)")
  }

  @Test func datesOfTheTableAreHeldAgainstThoseOfTheLogic() throws {
    let environment = try environment("07-dates-columns-dropped")
    let file = "07-dates-columns-dropped.csv"
    let told = try environment.run("schedule \(file) --start-from 2027-03-01 --json")
    #expect(told.status == 0)
    #expect(told.error.contains("[planned-dates-differ]"))
    #expect(told.error.contains("表中没有紧前工作，2 项工作"))
    #expect(told.error.contains("表中 2027-09-01、算出 2027-03-01"))
    let held = try environment.run(
      "schedule \(file) --start-from 2027-03-01 --dates constraints --json")
    let name = "07-dates-columns-dropped"
    let starts = try held.activities().mapValues { ($0["start"] as? String ?? "").prefix(10) }
    #expect(starts["\(name).B01"] == "2027-09-01" && starts["\(name).A02"] == "2027-04-05")
    #expect(!held.error.contains("planned-dates-differ"))
    try environment.succeed("init", "project add P --name 甲 --forward --start 2027-03-01")
    let strict = try environment.run("import plan \(file) --project P --strict")
    #expect(strict.status == 3 && strict.error.contains("[strict]"))
    #expect(strict.error.contains("[planned-dates-differ]"))
    let imported = try environment.run("import plan \(file) --project P")
    #expect(imported.error.contains("读入：3 项工作") && imported.error.contains("planned-dates-differ"))
  }

  @Test func severalProjectsComeInOneFile() throws {
    let environment = try Environment()
    try environment.write(
      """
      项目名称,编码,工作名称,工期,日历,紧前工作
      高中二期,A01,可研,35,工作日,
      高中二期,A02,设计,40,工作日,A01、CE.A01
      CE,A01,可研,30,工作日,
      合计,,,105,,

      """, to: "all.csv")
    try environment.succeed(
      "init", "project add HS --name 高中二期 --forward --start 2027-03-01",
      "project add CE --name 小学 --forward --start 2027-03-01")
    let run = try environment.run("import plan all.csv")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.contains("已导入 3 项工作到 HS, CE"))
    #expect(run.error.contains("未读入：合计行 1（合计）"))
    let one = try environment.run("import plan all.csv --project HS")
    #expect(one.status == 3 && one.error.contains("[other-project]"))
  }

  @Test func ourOwnWorkbookChangesNothing() throws {
    let environment = try Environment.prepared()
    try environment.succeed("export excel -o a.xlsx --year 2028")
    let run = try environment.run("import plan a.xlsx")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.contains("与现有计划相同，没有变化"), "\(run.error)")
  }

  /// In English the sheet shows the English name of work that has one.
  @Test func ourOwnWorkbookInEnglishChangesNothing() throws {
    let environment = try Environment.prepared()
    try environment.succeed("export excel -o a.xlsx --year 2028 --lang en")
    let run = try environment.run("import plan a.xlsx --lang en")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.contains("same as the plan, nothing changed"), "\(run.error)")
  }

  @Test func aPercentageCountsInThePredecessorsCalendarEverywhere() throws {
    let environment = try environment("percent_unit", "percent_export")
    let plan = try environment.run("schedule percent_unit.csv --start-from 2026-03-04 --json")
    // Half of ten working days from Wednesday 03-04 ends on Tuesday 03-10.
    let start = try plan.activities()["percent_unit.B"]?["start"] as? String
    #expect(start?.hasPrefix("2026-03-11") == true)
    try environment.succeed(
      "init", "project add P --name 甲 --forward --start 2026-03-02",
      "import plan percent_export.csv --project P")
    let exported = try environment.run("export plan --project P")
    #expect(exported.text.contains("ASS+50%w") && exported.text.contains("ASS+50%\n") == false)
    #expect(exported.lines.contains { $0.hasPrefix("C,") && $0.contains("ASS+50%,") })
    let before = try environment.run("plan P --json").activities()["P.C"]?["start"] as? String
    let told = try environment.run("export msproject --project P -o p.xml")
    #expect(told.status == 0)
    let after = try environment.run("schedule p.xml --json").activities()
    let again = after.first { $0.value["name"] as? String == "c" }?.value["start"] as? String
    #expect(before?.prefix(10) == again?.prefix(10))
  }

  @Test func aSheetThatIsNotThereIsToldInWords() throws {
    let environment = try Environment.prepared()
    try environment.succeed("export excel -o a.xlsx --year 2028")
    let run = try environment.run("import plan a.xlsx --sheet 设计")
    #expect(run.status == 3 && run.error.contains("[unknown-sheet]"))
    #expect(run.error.contains("“节点台账”"))
  }
}
