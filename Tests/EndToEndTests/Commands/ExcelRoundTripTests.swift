import Foundation
import Testing

/// A workbook goes out, is changed by somebody else's program, and comes back.
@Suite(.enabled(if: OutsideTool.pythonOpenpyxl != nil, "openpyxl is missing"))
struct ExcelRoundTripTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,level,milestone,role,office,window
      A,土方,20,calendar-day,,3,,,施工单位,
      B,供电,30,calendar-day,A,3,,,供电公司,
      Z,开学,0,calendar-day,B,1,yes,opening,教育局,
      """, to: "plan.csv")
    for line in [
      "init", "project add HS --name 高中 --finish-by 2028-09-01 --start 2028-04-01",
      "import plan plan.csv --project HS", "baseline take --name 批准计划",
      "progress HS.A --started 2028-05-01 --remaining 20 --date 2028-05-02",
      "export excel -o x.xlsx",
    ] { #expect(try environment.run(line).status == 0, "\(line)") }
    return environment
  }

  /// Runs lines of Python on the workbook, in which `s` is a sheet.
  private func edit(
    _ environment: Environment, _ file: String, sheet: String, _ lines: String, to other: String
  ) throws {
    let folder = environment.folder.path
    let script = """
      import openpyxl, datetime
      w = openpyxl.load_workbook("\(folder)/\(file)")
      s = w["\(sheet)"]
      \(lines)
      w.save("\(folder)/\(other)")
      """
    let done = try #require(OutsideTool.pythonOpenpyxl).run([script])
    #expect(done.status == 0, "\(done.error)")
  }

  @Test func rewrittenByAnotherProgramItIsStillTheSame() throws {
    let environment = try environment()
    for language in ["zh", "en"] {
      try environment.succeed("export excel -o x.xlsx --lang \(language)")
      try edit(environment, "x.xlsx", sheet: "schedctl", "", to: "y.xlsx")
      let result = try environment.run("import excel y.xlsx --lang \(language)")
      #expect(result.status == 0)
      #expect(
        result.error == (language == "zh" ? "与计划相同，没有变化\n" : "same as the plan, nothing changed\n"))
    }
  }

  @Test func aTrialSaysWhatDoingItSaysAndUndoTakesItBack() throws {
    let environment = try environment()
    try edit(
      environment, "x.xlsx", sheet: "计划表", "s['D5'] = 130; s['G5'] = '电力公司'", to: "y.xlsx")
    let trial = try environment.run("import excel y.xlsx --dry-run")
    #expect(trial.status == 0)
    let done = try environment.run("import excel y.xlsx")
    #expect(done.status == 0, "\(done.error)")
    let lines = done.error.split(separator: "\n").map(String.init)
    #expect(lines[0] == "计划表!D5 HS.B 工期 30天 → 130天")
    #expect(lines[1] == "计划表!G5 HS.B 责任单位 供电公司 → 电力公司")
    #expect(lines.contains("已按工作簿改动 2 处"))
    #expect(lines.contains { $0.hasPrefix("  HS.Z 开学：") && $0.contains("→") })
    let tried = trial.error.split(separator: "\n").map(String.init)
    #expect(tried.dropLast() == lines.filter { !$0.hasPrefix("已按") }[...])
    #expect(try environment.run("log").text.contains("import excel y.xlsx"))
    try environment.succeed("undo")
    #expect(try environment.run("export plan --project HS").text.contains("B,供电,,30,"))
    try environment.succeed("redo")
    #expect(try environment.run("export plan --project HS").text.contains("B,供电,,130,"))
    let again = try environment.run("import excel y.xlsx")
    #expect(again.status == 0 && again.error.contains("没有变化"))
  }

  @Test func anotherCodeIsARename() throws {
    let environment = try environment()
    try edit(
      environment, "x.xlsx", sheet: "计划表", "s['B5'] = 'B9'; s['D5'] = 35; s['F6'] = 'B9FS+2d'",
      to: "y.xlsx")
    let done = try environment.run("import excel y.xlsx")
    #expect(done.status == 0, "\(done.error)")
    let lines = done.error.split(separator: "\n").map(String.init)
    #expect(lines[0] == "计划表!B5 HS.B 编码 B → B9", "\(done.error)")
    #expect(lines[1] == "计划表!D5 HS.B 工期 30天 → 35天")
    let plan = try environment.run("export plan --project HS").text
    #expect(plan.contains("B9,供电,,35,calendar-day,A,"))
    #expect(plan.contains("Z,开学,,0,calendar-day,B9FS+2,"))
    try environment.succeed("undo")
    #expect(try environment.run("export plan --project HS").text.contains("B,供电,,30,"))
    // Where the name is another one, too, nothing says that it is the same work.
    try edit(
      environment, "x.xlsx", sheet: "计划表", "s['B5'] = 'B9'; s['C5'] = '通电'", to: "z.xlsx")
    let other = try environment.run("import excel z.xlsx --dry-run")
    #expect(other.error.contains("新增 HS.B9“通电”") && other.error.contains("删除 HS.B“供电”"))
  }

  @Test func whatIsTypedIntoAReportIsToldAndNotRead() throws {
    let environment = try environment()
    try edit(environment, "x.xlsx", sheet: "节点台账", "s['C3'] = '看过了'", to: "y.xlsx")
    let told = try environment.run("import excel y.xlsx")
    #expect(told.status == 0)
    #expect(told.error.contains("“节点台账”是报表，里面的改动没有读入 [report-sheet-edited]"), "\(told.error)")
    #expect(told.error.contains("没有变化"))
  }

  @Test func deletedRowsNeedAYes() throws {
    let environment = try environment()
    try edit(environment, "x.xlsx", sheet: "计划表", "s.delete_rows(5)", to: "y.xlsx")
    let refused = try environment.run("import excel y.xlsx")
    #expect(refused.status == 3 && refused.error.contains("needs-confirmation"))
    #expect(refused.error.contains("计划表 删除 HS.B“供电”"))
    #expect(refused.error.contains("relations-gone"))
    #expect(try environment.run("import excel y.xlsx --dry-run").status == 0)
    #expect(try environment.run("export plan --project HS").text.contains("供电"))
    try environment.succeed("import excel y.xlsx --yes")
    let left = try environment.run("export plan --project HS").text
    #expect(!left.contains("供电"))
  }

  @Test func aCellThatThePlanChangedMeanwhileIsRefused() throws {
    let environment = try environment()
    try edit(environment, "x.xlsx", sheet: "计划表", "s['D5'] = 40", to: "y.xlsx")
    try environment.succeed("activity set HS.B --days 35")
    let result = try environment.run("import excel y.xlsx --lang en")
    #expect(result.status == 3 && result.error.contains("conflicting-edit"))
    #expect(result.error.contains("tester") && result.error.contains("activity set HS.B"))
    #expect(try environment.run("export plan --project HS").text.contains("B,供电,,35,"))
  }

  @Test func anOfficeFillsInItsReturn() throws {
    let environment = try environment()
    try environment.succeed("export returns --office 施工单位 -o r.xlsx --date 2028-05-09")
    let left = try environment.run("import progress r.xlsx")
    #expect(left.status == 0 && left.error.contains("已登记 0 条进度，1 行没有动过"))
    try edit(
      environment, "r.xlsx", sheet: "填报表",
      "assert s.protection.sheet and s['A4'].protection.locked and not s['L4'].protection.locked\n"
        + "assert len(s.data_validations.dataValidation) == 7\n"
        + "s['L4'] = '12天'; s['M4'] = 0.4; s['P4'] = '下雨停工'; s.insert_rows(4); s.move_range('I3:P9', cols=2)",
      to: "s.xlsx")
    let done = try environment.run("import excel s.xlsx")
    #expect(done.status == 0 && done.error.contains("已登记 1 条进度"), "\(done.error)")
    let list = try environment.run("progress list HS.A").text
    #expect(list.contains("2028-05-09") && list.contains("下雨停工") && list.contains("施工单位"))
    try edit(environment, "r.xlsx", sheet: "填报表", "s['K4'] = '昨天'; s['L4'] = '快了'", to: "t.xlsx")
    let wrong = try environment.run("import progress t.xlsx")
    #expect(wrong.status == 3)
    #expect(wrong.error.contains("t.xlsx:填报表!K4") && wrong.error.contains("t.xlsx:填报表!L4"))
  }

  @Test func everyOfficeHasAFile() throws {
    let environment = try environment()
    try environment.succeed("export returns --each -o rr --date 2028-05-09")
    let folder = environment.folder.appending(path: "rr").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(files) == ["施工单位.xlsx", "供电公司.xlsx"])
    #expect(try environment.run("export returns --each -o r.xlsx").status == 64)
    #expect(try environment.run("export returns --office 没有 -o r.xlsx").status == 3)
  }

  @Test func csvForExcelSpeaksTheLanguage() throws {
    let environment = try environment()
    let chinese = try environment.run("export plan --project HS --excel").text
    #expect(chinese.contains("编码,名称,") && chinese.contains("日历天") && chinese.contains("开学"))
    let english = try environment.run("export plan --project HS --excel --lang en").text
    #expect(english.contains("code,name,") && english.contains("calendar-day"))
    for text in [chinese, english] {
      try environment.write(text, to: "back.csv")
      #expect(try environment.run("import plan back.csv --project HS").error.contains("没有变化"))
    }
  }
}
