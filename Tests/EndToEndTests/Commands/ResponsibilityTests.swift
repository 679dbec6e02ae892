import Foundation
import Testing

/// 责任领导, 责任单位 and 责任人 are kept as typed and shown without options.
@Suite struct ResponsibilityTests {
  private func imported() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      编码,工作内容,工期,日历,紧前工作,里程碑,级别,责任单位,责任领导,责任人
      A,土方,5,calendar-day,,,3,甲公司,王局,张工、李工
      Z,竣工,0,calendar-day,A,是,1,甲公司,,

      """, to: "plan.csv")
    try environment.succeed(
      "init",
      "project add P --name 试点 --forward --start 2027-03-01 --lead 项目办 --leader 赵局 --person 钱主任",
      "import plan plan.csv --project P", "baseline take")
    return environment
  }

  @Test func theyComeFromTheColumnsOfATable() throws {
    let environment = try imported()
    let activity = try environment.run("plan --json").activities()["P.A"]
    #expect(activity?["owner"] as? String == "甲公司")
    #expect(activity?["leader"] as? String == "王局")
    #expect(activity?["person"] as? String == "张工、李工")
    let project = try environment.run("plan --json").projects()["P"]
    #expect(project?["leader"] as? String == "赵局")
    #expect(project?["person"] as? String == "钱主任")
  }

  @Test func aTableWrittenIsReadAgain() throws {
    let environment = try imported()
    let text = try environment.run("export plan --project P").text
    #expect(text.contains("leader,person"))
    try environment.write(text, to: "again.csv")
    try environment.succeed(
      "project add Q --name 二 --forward --start 2027-03-01", "import plan again.csv --project Q")
    let activity = try environment.run("plan --json").activities()["Q.A"]
    #expect(activity?["leader"] as? String == "王局")
    #expect(activity?["person"] as? String == "张工、李工")
  }

  @Test func theyAreChangedLikeAnythingElse() throws {
    let environment = try imported()
    let before = try environment.run("plan --json").output
    try environment.succeed("activity set P.A --leader 孙局 --person 周工")
    let activity = try environment.run("plan --json").activities()["P.A"]
    #expect(activity?["leader"] as? String == "孙局")
    #expect(activity?["person"] as? String == "周工")
    try environment.succeed("project set P --leader 吴局 --person 郑主任")
    #expect(try environment.run("project show P").text.contains("责任领导：吴局"))
    try environment.succeed("undo", "undo")
    #expect(try environment.run("plan --json").output == before)
    try environment.succeed("redo", "redo", "activity set P.A --person \"\"")
    #expect(try environment.run("plan --json").activities()["P.A"]?["person"] as? String == "")
  }

  @Test func chartsAndTablesShowThemWithoutOptions() throws {
    let environment = try imported()
    try environment.succeed("chart wall P -o wall.svg", "chart gantt P -o gantt.svg")
    let wall = String(decoding: try environment.bytes("wall.svg"), as: UTF8.self)
    #expect(wall.contains("责任领导：赵局") && wall.contains("责任人：钱主任"))
    #expect(wall.contains("甲公司（张工、李工）"))
    #expect(
      String(decoding: try environment.bytes("gantt.svg"), as: UTF8.self).contains("甲公司（张工"))
    // An option still wins.
    try environment.succeed("chart wall P --leader 冯局 -o other.svg")
    #expect(
      String(decoding: try environment.bytes("other.svg"), as: UTF8.self).contains("责任领导：冯局"))
    #expect(try environment.run("flags --all").text.contains("甲公司（张工"))
    let nodes = try environment.run("flags --json").object()["nodes"] as? [[String: Any]]
    // Where a node says nothing, its project does.
    #expect(nodes?[0]["leader"] as? String == "赵局")
    #expect(nodes?[0]["person"] as? String == "钱主任")
  }
}
