import Foundation
import Testing

/// 考核 with the days by which required dates moved: they are those that `delays` tells, to the day.
@Suite struct AppraisalDelaysTests {
  private static let span = "--from 2028-05-01 --to 2028-07-31"

  /// 土方 and 供电 slip together, 外墙 rests at weekends, 收尾 names no office, and the plan is changed.
  private func environment() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,level,milestone,role,office
      A,土方,10,calendar-day,,3,,,施工单位
      B,供电,10,calendar-day,,3,,,供电公司
      C,外墙,20,workday,A B,3,,,施工单位
      D,收尾,10,calendar-day,C,3,,,
      Z,开学,0,calendar-day,D,1,yes,opening,教育局
      """, to: "plan.csv")
    try environment.succeed(
      "init", "project add HS --name 高中 --finish-by 2028-07-31 --start 2028-05-01",
      "import plan plan.csv --project HS", "baseline take --name 批准计划",
      "progress HS.A --started 2028-05-01 --remaining 9 --date 2028-05-02",
      "progress HS.B --started 2028-05-01 --remaining 9 --date 2028-05-02",
      "progress HS.A --remaining 5 --date 2028-05-08",
      "progress HS.B --remaining 6 --date 2028-05-08",
      "progress HS.A --finished 2028-05-12 --date 2028-05-15",
      "progress HS.B --finished 2028-05-13 --date 2028-05-15",
      "progress HS.C --started 2028-05-15 --remaining 18 --date 2028-05-17",
      "progress HS.C --finished 2028-06-02 --date 2028-06-05", "activity set HS.D --days 12",
      "progress HS.D --started 2028-06-05 --remaining 12 --date 2028-06-06",
      "progress HS.D --remaining 9 --date 2028-06-12")
    return environment
  }

  private func shares(_ environment: Environment) throws -> [[String: Any]] {
    let told = try environment.run("delays \(Self.span) --json").object()
    let accounts = try #require(told["accounts"] as? [[String: Any]])
    let windows = accounts.flatMap { $0["windows"] as? [[String: Any]] ?? [] }
    return windows.flatMap { $0["shares"] as? [[String: Any]] ?? [] }
  }

  private func sums(_ object: Any?) throws -> [Int] {
    let object = try #require(object as? [String: Any])
    return try ["lost", "together", "wonBack"].map { try #require(object[$0] as? Int) }
  }

  /// Takes a share into lost, together and won back.
  private func take(_ share: [String: Any], _ sums: inout [Int]) throws {
    let days = try #require(share["days"] as? Int)
    let isConcurrent = try #require(share["isConcurrent"] as? Bool)
    sums[days < 0 ? 2 : isConcurrent ? 1 : 0] += abs(days)
  }

  @Test func theyAreThoseOfTheAccountAndNoneIsLeftOut() throws {
    let environment = try environment()
    var offices: [String: [Int]] = [:]
    var reasons = ["daysOff": [0, 0, 0], "changes": [0, 0, 0], "unnamed": [0, 0, 0]]
    var all = [0, 0, 0]
    for share in try shares(environment) {
      try take(share, &all)
      let works = try #require(share["works"] as? [[String: Any]])
      let owners = Set(works.compactMap { $0["office"] as? String }).subtracting([""])
      let reason: String? =
        share["isNobodys"] as? Bool == true
        ? "daysOff" : share["entry"] is Int ? "changes" : owners.isEmpty ? "unnamed" : nil
      if let reason {
        try take(share, &reasons[reason, default: []])
      } else {
        for owner in owners { try take(share, &offices[owner, default: [0, 0, 0]]) }
      }
    }
    // All of it is met: lost together and gained, weekends, a change, work of nobody.
    #expect(offices["施工单位"]?[1] ?? 0 > 0 && offices["施工单位"]?[2] ?? 0 > 0, "\(offices)")
    #expect(reasons.values.allSatisfy { $0 != [0, 0, 0] }, "\(reasons)")

    let told = try environment.run("owes \(Self.span) --delays --json").object()
    var found: [String: [Int]] = [:]
    for office in try #require(told["offices"] as? [[String: Any]]) {
      found[try #require(office["office"] as? String)] = try sums(office["requiredDateDays"])
    }
    #expect(found.filter { $0.value != [0, 0, 0] } == offices)
    let left = try #require(told["noOffice"] as? [String: Any])
    for (reason, days) in reasons { #expect(try sums(left[reason]) == days, "\(reason)") }
    let reasonSums = (0..<3).map { index in reasons.values.reduce(0) { $0 + $1[index] } }
    #expect(try sums(left) == reasonSums)
    let total = try #require(told["total"] as? [String: Any])
    #expect(try sums(total["requiredDateDays"]) == all)
  }

  @Test func theyAreSaidInWords() throws {
    let environment = try environment()
    // Who owes nothing any more is told all the same.
    try environment.succeed("activity set HS.B --office 新单位")
    let text = try environment.run("owes \(Self.span) --delays").text
    for word in ["误工期", "共同", "抢回", "按期率", "供电公司", "不归单位"] {
      #expect(text.contains(word), "\(text)")
    }
    print(text, try environment.run("delays \(Self.span)").text)
    print(try environment.run("owes \(Self.span) --delays --lang en").text)
    // Of one office it is not asked what falls to none.
    let one = try environment.run("owes \(Self.span) --delays --office 施工单位")
    #expect(!one.text.contains("不归单位"), "\(one.text)")
  }
}
