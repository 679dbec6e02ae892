import Foundation
import Testing

/// Projects and nodes added up by counties, offices and levels.
@Suite struct RollupCommandTests {
  private func environment() throws -> Environment {
    let environment = try Environment.prepared()
    try environment.succeed(
      "project set EX --field 县=东县 --lead 教育局", "project set KG --field 县=西县 --lead 教育局",
      "progress EX.A01 --started 2026-12-29 --remaining 60 --date 2027-02-15")
    return environment
  }

  @Test func eachCountyHasItsProjectsAndNodes() throws {
    let environment = try environment()
    let told = try environment.run("rollup --by 县 --json").object()
    #expect(told["by"] as? String == "县")
    let groups = try #require(told["groups"] as? [[String: Any]])
    #expect(groups.map { $0["group"] as? String } == ["东县", "西县"])
    #expect(groups.map { $0["projects"] as? Int } == [1, 1])
    for (code, group) in zip(["EX", "KG"], groups) {
      let nodes = try environment.run("flags \(code) --json").object()["nodes"] as? [Any]
      #expect(group["nodes"] as? Int == nodes?.count)
      let own = try environment.run("rollup \(code) --by 县 --json").object()
      let ownGroups = try #require(own["groups"] as? [NSDictionary])
      #expect(ownGroups == [group as NSDictionary])
    }
    let total = try #require(told["total"] as? [String: Any])
    #expect(total["projects"] as? Int == 2)
    let lead = try environment.run("rollup --json").object()
    #expect((lead["groups"] as? [[String: Any]])?.map { $0["group"] as? String } == ["教育局"])
    #expect(lead["total"] as? NSDictionary == total as NSDictionary)
  }

  @Test func aLevelTakesItsNodesAlone() throws {
    let environment = try environment()
    let told = try environment.run("rollup --by level --level 1 --json").object()
    let groups = try #require(told["groups"] as? [[String: Any]])
    #expect(groups.map { $0["group"] as? String } == ["1"])
    let flags = try environment.run("flags --level 1 --json").object()["nodes"] as? [Any]
    #expect(groups[0]["nodes"] as? Int == flags?.count)
  }

  @Test func theTableIsToldInTwoLanguages() throws {
    let environment = try environment()
    let chinese = try environment.run("rollup --by 县").text
    #expect(chinese.contains("按县汇总") && chinese.contains("东县") && chinese.contains("合计"))
    let english = try environment.run("rollup --by 县 --lang en").text
    #expect(english.contains("Added up by 县") && english.contains("Overdue"))
  }

  @Test func aFieldThatNoProjectHasIsRefused() throws {
    let environment = try environment()
    let unknown = try environment.run("rollup --by 县区")
    #expect(unknown.status != 0 && unknown.error.contains("[unknown-field]"))
    #expect(unknown.error.contains("县"))
    #expect(try environment.run("rollup --level 4").status == 64)
    // Fields of others are none of those that are asked for.
    try environment.succeed("project set KG --field 镇=北镇")
    let other = try environment.run("rollup EX --by 镇 --lang en")
    #expect(other.error.contains("none of these projects has a field"), "\(other.error)")
  }
}
