import Foundation
import Testing

@Suite struct CheckTests {
  @Test func fourteenPointsAProjectAndOneFindingALine() throws {
    let run = try Environment.prepared().run("check KG --lang en --details")
    #expect(run.status == 0)
    let points = run.lines.filter { $0.contains("  kept") || $0.contains("broken") }
    #expect(points.count >= 8)
    #expect(run.text.contains("PAM 200.1"))
    let findings = run.lines.filter { $0.contains(": ") && $0.contains(" [") }
    #expect(findings.count > 10)
    #expect(findings.allSatisfy { $0.hasPrefix("warning: ") || $0.hasPrefix("note: ") })
  }

  /// One cause is one line, with how many it is found in and where; nothing is lost by that.
  @Test(arguments: ["KG", "EX", ""]) func oneCauseIsOneLine(_ project: String) throws {
    let environment = try Environment.prepared()
    func lines(_ options: String) throws -> [String] {
      try environment.run("check \(project) \(options)").lines.filter {
        $0.hasPrefix("警告: ") || $0.hasPrefix("说明: ") || $0.hasPrefix("错误: ")
      }
    }
    let (together, each) = (try lines(""), try lines("--details"))
    let findings = try #require(
      try environment.run("check \(project) --json").object()["findings"] as? [[String: Any]])
    #expect(each.count == findings.count)
    #expect(together.count < each.count, "\(together.count) of \(each.count)")
    // The head says both truthfully: how many findings, and in how many lines.
    let head = try environment.run("check \(project)").text
    #expect(head.contains("共 \(each.count) 条，按原因合并为下列 \(together.count) 行"))
    #expect(try !environment.run("check \(project) --details").text.contains("合并为"))
    // Of a kind that says the same of all there is one line, of relations one a kind of advice.
    // Where the limit is kept by one project, what it has is a note.
    for word in ["警告: ", "说明: "] {
      let own = together.filter { $0.hasPrefix(word) }
      for id in ["open-start", "open-finish", "missing-owner", "high-duration", "missed-task"] {
        #expect(own.count { $0.contains("[\(id)]") } <= 1, "\(id)")
      }
      #expect(own.count { $0.contains("[relation-lag]") } <= 2)
    }
  }

  /// A plan is examined as it stood, too, as other reading commands do.
  @Test func aPastStateIsExaminedAsItStood() throws {
    let environment = try Environment.prepared()
    let before = try environment.run("check KG --json").text
    _ = try environment.run("activity set KG.C04 --days 300")
    let log = try environment.run("log --json").text
    let newest = try #require(log.firstMatch(of: /"number": (\d+)/).flatMap { Int($0.1) })
    #expect(try environment.run("check KG --json").text != before)
    #expect(try environment.run("check KG --json --as-of \(newest - 1)").text == before)
  }

  @Test func jsonHasThePointsAndTheFindings() throws {
    let root = try Environment.prepared().run("check KG --json").object()
    let projects = try #require(root["projects"] as? [[String: Any]])
    #expect(projects.map { $0["code"] as? String } == ["KG"])
    let points = try #require(projects[0]["points"] as? [[String: Any]])
    #expect(points.count == 14)
    for point in points {
      #expect(Set(["point", "count", "total", "value", "kept"]).isSubset(of: point.keys))
    }
    #expect(root["findings"] is [Any])
  }

  @Test func aStepBelowTheLegalMinimumIsAnError() throws {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,milestone
      A,招标文件发售至开标,12,calendar-day,,
      Z,开工,0,calendar-day,A,yes
      """, to: "plan.csv")
    try environment.write(
      """
      id,kind,words,except,milestone,amount,unit,certainty,source,source_en
      tender,least,招标&开标,,,20,calendar,V,招标投标法第24条,Tendering Law art. 24
      """, to: "rules.csv")
    try environment.succeed(
      "init", "project add P --name 小学 --forward --start 2027-01-04",
      "import plan plan.csv --project P")
    let run = try environment.run("check P --rules rules.csv --lang en")
    #expect(run.status == 3)
    #expect(run.text.contains("below the legal minimum of 20"))
    #expect(run.text.contains("[below-legal-minimum]"))
  }

  @Test func compressionAgainstTheNormIsTold() throws {
    let environment = try Environment.prepared()
    try environment.succeed("project set KG --norm-days 3000")
    let run = try environment.run("check KG --lang en")
    #expect(run.text.contains("below its norm of 3000"))
    try environment.succeed("project set KG --norm-days 0")
    #expect(try !environment.run("check KG --lang en").text.contains("[norm-compressed]"))
  }
}
