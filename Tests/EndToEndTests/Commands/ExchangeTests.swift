import Foundation
import Testing

@Suite struct ExchangeTests {
  @Test(arguments: [("EX", "school-expansion"), ("KG", "kindergarten")])
  func aPlanComesBackAsItWasGiven(_ code: String, _ name: String) throws {
    let environment = try Environment.prepared()
    let sample = try Repository.text("samples/tinghu/\(name).csv")
    let first = try environment.run("export plan --project \(code)")
    #expect(first.text == sample)
    try environment.write(first.text, to: "again.csv")
    try environment.succeed("import plan again.csv --project \(code)")
    #expect(try environment.run("export plan --project \(code)").output == first.output)
  }

  @Test func theSamePlanAgainChangesNothing() throws {
    let environment = try Environment.prepared()
    try environment.copy("samples/tinghu/kindergarten.csv")
    let before = try environment.bytes("plan.db")
    let again = try environment.run("import plan kindergarten.csv --project KG --lang en")
    #expect(again.error == "same as the plan, nothing changed\n")
    #expect(try environment.bytes("plan.db") == before)
  }

  @Test(arguments: [("holidays", "cn-holidays"), ("windows", "windows")])
  func calendarsComeBackAsTheyWereGiven(_ what: String, _ name: String) throws {
    let environment = try Environment()
    try environment.copy("calendars/\(name).csv")
    try environment.succeed("init", "import \(what) \(name).csv")
    let first = try environment.run("export \(what)")
    #expect(first.text == (try Repository.text("calendars/\(name).csv")))
    try environment.succeed("export \(what) --output again.csv", "import \(what) again.csv")
    #expect(try environment.run("export \(what)").output == first.output)
  }

  @Test func progressComesBackAsItWasGiven() throws {
    let environment = try Environment.prepared()
    let history = """
      date,code,start,finish,remaining_days,percent,note,reporter
      2027-01-20,EX.A01,2026-12-29,,12,40,"说明, 含逗号",规财科
      2027-02-03,EX.A01,,2027-02-02,,100,,规财科
      2027-02-04,EX.A03,2027-02-03T09:30,,20,,,

      """
    try environment.write(history, to: "history.csv")
    try environment.succeed("import progress history.csv")
    let first = try environment.run("export progress")
    try environment.write(first.text, to: "again.csv")
    let again = try environment.run("import progress again.csv --lang en")
    #expect(again.error == "recorded 0 progress records, 3 were known\n")
    #expect(try environment.run("export progress").output == first.output)
    #expect(first.lines.count == 4)
    #expect(first.text.contains("\"说明, 含逗号\""))
    #expect(first.text.contains("2027-02-03T09:30"))
  }

  @Test func aHolidayImportMovesTheWorkThatCrossesIt() throws {
    let environment = try Environment.prepared()
    let before = try environment.run("plan --json").activities()["KG.A01"]?["finish"] as? String
    try environment.write(
      "date,kind,name,notice_year\n2027-03-05,off,停工,2027\n", to: "holidays.csv")
    try environment.succeed("import holidays holidays.csv")
    let after = try environment.run("plan --json").activities()["KG.A01"]?["finish"] as? String
    // 25 working days from Monday 2027-03-01 end on Friday 04-02; one holiday more, and the weekend.
    #expect(before == "2027-04-02T18:00")
    #expect(after == "2027-04-05T18:00")
  }

  @Test func aWindowImportReplacesOnlyItsWindowAndYear() throws {
    let environment = try Environment.prepared()
    try environment.write(
      "window,from,to,kind,provisional,note\nsummer-holiday,2027-07-10,2027-08-25,inside,no,\n",
      to: "windows.csv")
    try environment.succeed("import windows windows.csv")
    let exported = try environment.run("export windows").lines
    #expect(exported.contains { $0.hasPrefix("summer-holiday,2027-07-10,2027-08-25") })
    #expect(!exported.contains { $0.hasPrefix("summer-holiday,2027-07-01") })
    #expect(exported.contains { $0.hasPrefix("summer-holiday,2028-07-01") })
  }

  @Test func anActivityThatTheFileLacksIsKeptAndTold() throws {
    let environment = try Environment.prepared()
    let rows = try Repository.text("samples/tinghu/kindergarten.csv").split(separator: "\n")
    try environment.write(rows.dropLast().joined(separator: "\n") + "\n", to: "short.csv")
    let imported = try environment.run("import plan short.csv --project KG --lang en")
    #expect(imported.status == 0)
    #expect(imported.error.contains("[not-in-file]"))
    #expect(try environment.run("plan --json").activities()["KG.E03M"] != nil)
  }

  @Test func excelIsGivenAMarkAndNoFormula() throws {
    let environment = try Environment.prepared()
    try environment.succeed("activity set KG.A01 --note =1+1")
    let bytes = try environment.run("export plan --project KG --excel").output
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("1+1"))
    #expect(!text.contains(",=1+1"))
  }
}
