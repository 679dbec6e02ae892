import Foundation
import Testing

/// What cannot be rescued is said in a sentence, with what to do.
@Suite struct RescueInputTests {
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,milestone,role,office
      A,土方,20,calendar-day,,,,施工单位
      B,装饰,20,calendar-day,A,,,施工单位
      Z,开学,0,calendar-day,B,yes,opening,教育局

      """, to: "plan.csv")
    try environment.succeed(
      "init", "project add HS --name 高中 --forward --start 2028-05-01",
      "project add CT --name 中专 --forward --start 2028-05-01",
      "import plan plan.csv --project HS", "import plan plan.csv --project CT",
      "required add HS 2028-06-05 --at Z")
    return environment
  }

  @Test(arguments: [
    ("rescue CT", 3, "“CT”没有要求完成时间"),
    ("rescue CT.Z", 3, "“CT.Z”没有要求完成时间"),
    ("rescue HS --days -3", 64, "--days"),
    ("rescue HS --finish-by 2028-05-05", 3, "2028-05-05 已经过去：最近一次进度报到 2028-05-10"),
    ("rescue HS --finish-by 2028-13-05", 64, "2028-13-05"),
    ("rescue HS.NO", 3, "HS.NO"),
    ("rescue HS.A", 3, "“HS.A”已完成，无从补救"),
    ("rescue HS --objective cheap", 64, "cheap"),
    ("activity set HS.B --crash-limit 20", 3, "20"),
    ("activity set HS.B --crash-limit -1", 3, "-1"),
    ("activity set HS.B --crash-cost -5", 3, "-5"),
  ])
  func itIsSaid(_ line: String, _ status: Int32, _ words: String) throws {
    let environment = try environment()
    try environment.succeed(
      "progress HS.A --started 2028-05-01 --finished 2028-05-09 --date 2028-05-10")
    let run = try environment.run(line)
    #expect(run.status == status, "\(run.error)")
    #expect(run.error.contains(words), "\(run.error)")
    let english = try environment.run(line + " --lang en")
    #expect(english.status == status && !english.error.contains("没有要求"), "\(english.error)")
  }

  @Test func aDateInThePastOfAPlanWithoutProgressIsImpossibleAndItIsSaidByHowMuch() throws {
    let text = try environment().run("rescue HS --finish-by 2028-04-01").text
    #expect(text.contains("保不住") && text.contains("仍到 2028-05-20，晚49天"), "\(text)")
  }

  @Test func aPlanWithoutRequiredDatesSaysSo() throws {
    let environment = try Environment()
    try environment.succeed("init", "project add P --name 试点 --forward --start 2028-05-01")
    let run = try environment.run("rescue")
    #expect(run.status == 3)
    #expect(run.error.contains("计划里没有要求完成时间"), "\(run.error)")
  }

  @Test func whereAllIsFinishedNothingIsRescued() throws {
    let environment = try environment()
    try environment.succeed(
      "progress HS.A --started 2028-05-01 --finished 2028-05-09 --date 2028-06-10",
      "progress HS.B --started 2028-05-10 --finished 2028-06-07 --date 2028-06-10",
      "progress HS.Z --started 2028-06-07 --finished 2028-06-07 --date 2028-06-10")
    for line in ["rescue", "rescue HS"] {
      #expect(try environment.run(line).text == "要求完成的都已完成，不用补救。\n")
    }
    let named = try environment.run("rescue HS.Z")
    #expect(named.status == 3)
    #expect(named.error.contains("“HS.Z”已完成，无从补救"), "\(named.error)")
  }

  @Test func aDateThatIsKeptNeedsNothing() throws {
    let text = try environment().run("rescue HS --finish-by 2028-12-01").text
    #expect(text.contains("能够保住，不用补救"), "\(text)")
  }
}
