import Foundation
import Testing

/// Charts of plans that no page can hold: refused at once, or drawn in part.
@Suite struct LargeChartTests {
  /// A plan file with a project `P` of so many activities after the first one.
  private static func star(_ count: Int) throws -> Environment {
    let environment = try Environment()
    let rows = (1..<count).map { "\($0 % 2 == 0 ? "B" : "C")\($0),工作\($0),3,workday,A0" }
    try environment.write(
      "code,name,duration_days,calendar,predecessors\nA0,根,1,workday,\n"
        + rows.joined(separator: "\n") + "\n", to: "star.csv")
    try environment.succeed(
      "init", "project add P --name P --forward --start 2027-01-04",
      "import plan star.csv --project P")
    return environment
  }

  @Test func aNetworkOfThousandsIsRefusedWithWhatToAskInstead() throws {
    let environment = try Self.star(2_501)
    let result = try environment.run("chart network P -o net.svg --lang en")
    #expect(result.status == 3)
    #expect(result.error.contains("2501 activities in a network; at most 2000"))
    #expect(result.error.contains("[chart-too-large]"))
    #expect(result.error.contains("--within"))
    #expect(try environment.names.allSatisfy { !$0.hasSuffix(".svg") })
    let nodes = try environment.run("chart network P --nodes -o net.svg --lang zh")
    #expect(nodes.status == 3)
    #expect(nodes.error.contains("最多画 2000 项"))
    // The bars of as many take as many pages as they need.
    try environment.succeed("chart gantt P -o bars.html")
    let pictures = try environment.run("chart gantt P -o bars.png --lang en")
    #expect(pictures.status == 3)
    #expect(pictures.error.contains("a png file has at most 2500"))
  }

  @Test func aSetWithoutOneNetworkIsStillASet() throws {
    let environment = try Self.star(2_100)
    let result = try environment.run("report set --week 2027-01-04 -o week --lang en")
    #expect(result.status == 0 || result.status == 4)
    #expect(result.error.contains("it is left out [chart-too-large]"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: environment.folder.appending(path: "week").path)
    #expect(names.contains("charts.html"))
    #expect(!names.contains { $0.hasPrefix("networks") })
  }

  @Test func aPartIsDrawnByItsCodeAndNamesWhatItLeavesOut() throws {
    let environment = try Self.star(60)
    try environment.succeed(
      "chart network P --within B -o b.svg", "chart wall P --within B -o w.svg")
    let network = String(decoding: try environment.bytes("b.svg"), as: UTF8.self)
    #expect(network.contains("◁A0"))
    #expect(!network.contains("工作1<"))
    let wall = String(decoding: try environment.bytes("w.svg"), as: UTF8.self)
    #expect(wall.contains("工作2<"))
    #expect(!wall.contains("工作1<"))
    let unknown = try environment.run("chart gantt P --within Z -o z.svg --lang en")
    #expect(unknown.status == 3)
    #expect(unknown.error.contains("[unknown-part]"))
  }

  @Test func someDaysAreDrawnByTheirDates() throws {
    let environment = try Self.star(10)
    try environment.succeed("chart gantt P --to 2027-01-04 -o g.svg")
    let chart = String(decoding: try environment.bytes("g.svg"), as: UTF8.self)
    #expect(chart.contains("根<"))
    #expect(!chart.contains("工作2<"))
    #expect(
      try environment.run("chart gantt P --from 2027-02-01 --to 2027-01-01 -o x.svg").status == 64)
  }
}
