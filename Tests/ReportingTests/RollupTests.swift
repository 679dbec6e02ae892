import Control
import Documents
import Foundation
import Plan
import Reporting
import Scheduler
import Testing

/// What is added up is what the board and the nodes say, one by one.
@Suite struct RollupTests {
  /// The groups of a report, and all of them together, as its JSON tells them.
  private struct Told {
    let groups: [[String: Any]]
    let total: [String: Any]

    init(
      _ comparison: Comparison, by grouping: RollupGrouping, scope: OwesScope = OwesScope()
    ) throws {
      let report = RollupReport(comparison, by: grouping, scope: scope)
      let object = try Self.object { report.write(to: &$0) }
      groups = try #require(object["groups"] as? [[String: Any]])
      total = try #require(object["total"] as? [String: Any])
      #expect(object["by"] as? String == grouping.text)
    }

    static func object(_ write: (inout JSONWriter) -> Void) throws -> [String: Any] {
      var json = JSONWriter()
      write(&json)
      let object = try JSONSerialization.jsonObject(with: Data(json.finish()))
      return try #require(object as? [String: Any])
    }
  }

  private static let groupings: [RollupGrouping] = [.lead, .office, .level, .field("县")]

  private static let counts = [
    "projects", "unreported", "nodes", "onTime", "late", "overdue", "unknown", "notDue",
  ]

  private func counted(_ words: some Sequence<String?>) -> [String: Int] {
    words.reduce(into: [:]) { $0[$1 ?? "none", default: 0] += 1 }
  }

  private func colours(_ figures: [String: Any], _ key: String) throws -> [String: Int] {
    try #require(figures[key] as? [String: Int]).filter { $0.value > 0 }
  }

  /// Random plans, each project in one of two counties or none.
  private static func plan(_ seed: UInt64) -> PlanFile? {
    var plan = RandomPlan.file(seed)
    for project in plan?.portfolio.projects.indices ?? 0..<0 where project % 3 < 2 {
      plan?.portfolio.projects[project].fields = [
        CustomField(name: "县", value: ["东县", "西县"][project % 3])
      ]
    }
    return plan
  }

  private func check(_ comparison: Comparison, _ context: String) throws {
    let json = try Told.object { PlanJSON(comparison).write(to: &$0) }
    let projects = try #require(json["projects"] as? [[String: Any]])
    let flags = try #require(
      try Told.object { FlagsReport(comparison).write(to: &$0) }["nodes"] as? [[String: Any]])
    let statuses = counted(flags.map { $0["status"] as? String })
    for grouping in Self.groupings {
      let told = try Told(comparison, by: grouping)
      #expect(told.total["projects"] as? Int == projects.count, "\(context)")
      #expect(
        try colours(told.total, "projectColours")
          == counted(projects.map { $0["colour"] as? String }), "\(context)")
      #expect(
        told.total["unreported"] as? Int == projects.count { $0["held"] as? Bool == true },
        "\(context)")
      #expect(told.total["nodes"] as? Int == flags.count, "\(context)")
      #expect(
        try colours(told.total, "nodeColours") == counted(flags.map { $0["colour"] as? String }),
        "\(context)")
      for (key, words) in [
        ("onTime", ["doneEarly", "doneOnTime"]), ("late", ["doneLate"]), ("overdue", ["overdue"]),
        ("unknown", ["unknown"]), ("notDue", ["notDue", "underWay"]),
      ] {
        let count = words.reduce(0) { $0 + statuses[$1, default: 0] }
        #expect(told.total[key] as? Int == count, "\(context), \(key)")
      }
      let worst = flags.filter {
        !($0["status"] as? String ?? "").hasPrefix("done") && $0["status"] as? String != "unknown"
      }.compactMap { $0["slipDays"] as? Int }.filter { $0 > 0 }.max()
      #expect(told.total["worstSlipDays"] as? Int == worst, "\(context)")
    }
  }

  /// The sums of groups that share nothing.
  private func checkGroups(_ comparison: Comparison, _ context: String) throws {
    for (grouping, keys) in [
      (RollupGrouping.field("县"), Self.counts), (.level, Array(Self.counts.dropFirst(2))),
    ] {
      let told = try Told(comparison, by: grouping)
      for key in keys {
        let sum = told.groups.reduce(0) { $0 + ($1[key] as? Int ?? 0) }
        #expect(sum == told.total[key] as? Int, "\(context), \(grouping.text), \(key)")
      }
      let names = told.groups.compactMap { $0["group"] as? String }
      #expect(Set(names).count == names.count)
      let worst = told.groups.compactMap { $0["worstSlipDays"] as? Int }.max()
      #expect(worst == told.total["worstSlipDays"] as? Int)
    }
  }

  @Test func sumsAreThoseOfTheBoardAndOfTheNodes() throws {
    var plans = 0
    for seed in UInt64(0)..<60 {
      guard let plan = Self.plan(seed) else { continue }
      let comparison = plan.comparison()
      try check(comparison, "seed \(seed)")
      try checkGroups(comparison, "seed \(seed)")
      plans += 1
    }
    #expect(plans > 40)
    try check(Tinghu.planFile.comparison(), "samples")
    try checkGroups(Tinghu.planFile.comparison(), "samples")
  }

  @Test func aGroupIsWhatIsAskedOfItsProjectsAlone() throws {
    var plan = Tinghu.planFile
    for project in plan.portfolio.projects.indices {
      plan.portfolio.projects[project].fields = [
        CustomField(name: "县", value: project % 2 == 0 ? "东县" : "西县")
      ]
    }
    let comparison = plan.comparison()
    let all = try Told(comparison, by: .field("县"))
    #expect(all.groups.compactMap { $0["group"] as? String } == ["东县", "西县"])
    for (parity, group) in all.groups.enumerated() {
      let own = Set(plan.portfolio.projects.indices.filter { $0 % 2 == parity })
      let asked = try Told(comparison, by: .field("县"), scope: OwesScope(projects: own))
      #expect(asked.groups.count == 1)
      #expect(asked.groups[0] as NSDictionary == group as NSDictionary)
    }
  }

  @Test func whatTwoOfficesOweCountsWithEachAndOnceInAll() throws {
    var plan = Tinghu.planFile
    plan.portfolio.projects[0].lead = "教育局·住建局"
    let comparison = plan.comparison()
    let told = try Told(comparison, by: .lead)
    let sum = told.groups.reduce(0) { $0 + ($1["projects"] as? Int ?? 0) }
    #expect(sum == plan.portfolio.projects.count + 1)
    #expect(told.total["projects"] as? Int == plan.portfolio.projects.count)
    let table = RollupReport(comparison, by: .lead).table(Terms(.zh))
    #expect(TerminalWriter().write(table).contains("各组都计；合计只计一次"))
  }
}
