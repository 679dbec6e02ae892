import Testing

/// The node dates of domain.md 4.6 for 2028-09-01.
///
/// Every date is the table's own: no difference of a day had to be explained. A node with a row of
/// its own is a milestone; where the table names the work before it (三通一平与开工 of KG and SS),
/// the milestone row stands at the finish of that work.
struct NodeTable: CustomTestStringConvertible {
  let file: String
  /// 项目最迟启动.
  let latestStart: String
  /// One day later.
  let dayAfter: String
  /// The day of each node, by code.
  let nodes: [String: String]
  /// The node that must be reached by 2028-09-01.
  let opening: String

  var testDescription: String { file }

  static let all = [
    NodeTable(
      file: "high-school-phase-2", latestStart: "2026-08-11", dayAfter: "2026-08-12",
      nodes: [
        "B05": "2027-06-12", "C06": "2027-11-15", "C12": "2028-01-28", "D05": "2028-07-26",
        "E06": "2028-08-30",
      ], opening: "E06"),
    NodeTable(
      file: "new-primary-school", latestStart: "2026-10-12", dayAfter: "2026-10-13",
      nodes: [
        "B05": "2027-08-18", "C04": "2027-12-10", "C08": "2028-02-19", "D05": "2028-07-28",
        "E06": "2028-09-01",
      ], opening: "E06"),
    NodeTable(
      file: "school-expansion", latestStart: "2026-12-29", dayAfter: "2026-12-30",
      nodes: [
        "B05": "2027-07-23", "C04": "2027-10-20", "C07": "2028-01-05", "D05": "2028-08-03",
        "E05": "2028-08-31",
      ], opening: "E05"),
    NodeTable(
      file: "school-relocation", latestStart: "2026-11-09", dayAfter: "2026-11-10",
      nodes: [
        "B04": "2027-09-25", "C04": "2028-01-02", "C07": "2028-03-04", "D05": "2028-07-27",
        "E08": "2028-09-01",
      ], opening: "E08"),
    NodeTable(
      file: "kindergarten", latestStart: "2027-03-16", dayAfter: "2027-03-17",
      nodes: [
        "B01M": "2027-10-27", "C02M": "2028-01-05", "C03M": "2028-03-01", "D03M": "2028-07-28",
        "E03M": "2028-09-01",
      ], opening: "E03M"),
    NodeTable(
      file: "sports-school", latestStart: "2026-10-29", dayAfter: "2026-10-30",
      nodes: [
        "B01M": "2027-08-27", "C02M": "2027-11-25", "C06M": "2028-02-13", "D03M": "2028-07-27",
        "E02M": "2028-08-31",
      ], opening: "E02M"),
    NodeTable(
      file: "community-education-centre", latestStart: "2028-02-21", dayAfter: "2028-02-22",
      nodes: ["E02": "2028-09-01"], opening: "E02"),
  ]
}

@Suite struct NodeDatesTests {
  private func schedule(_ table: NodeTable, _ options: String) throws -> Transcript {
    let environment = try Environment()
    try environment.copy("samples/tinghu/\(table.file).csv", as: "P.csv")
    let run = try environment.run("schedule P.csv --finish-by 2028-09-01 --json \(options)")
    #expect(run.status == 0)
    return run
  }

  @Test(arguments: NodeTable.all)
  func forwardFromTheLatestStartEveryNodeIsThatOfTheTable(_ table: NodeTable) throws {
    let activities = try schedule(table, "--start-from \(table.latestStart)").activities()
    for (code, day) in table.nodes {
      let node = try #require(activities["P.\(code)"])
      #expect(node["finish"] as? String == day + "T18:00", "\(code)")
      #expect(node["earlyFinish"] as? String == day + "T18:00", "\(code)")
    }
  }

  @Test(arguments: NodeTable.all)
  func noLimitDateIsEarlier(_ table: NodeTable) throws {
    let activities = try schedule(table, "--start-from \(table.latestStart)").activities()
    for (code, activity) in activities {
      let early = try #require(activity["earlyFinish"] as? String)
      let late = try #require(activity["lateFinish"] as? String)
      #expect(early <= late, "\(code)")
    }
  }

  @Test(arguments: NodeTable.all)
  func theLatestStartComputedIsThatOfTheTable(_ table: NodeTable) throws {
    let project = try #require(try schedule(table, "").projects()["P"])
    #expect(project["latestStart"] as? String == table.latestStart + "T08:00")
    #expect(project["start"] as? String == table.latestStart + "T08:00")
    let required = try #require((project["requiredDates"] as? [[String: Any]])?.first)
    #expect(required["activity"] as? String == "P.\(table.opening)")
    let margin = try #require(required["margin"] as? [String: Any])
    #expect(try #require(margin["minutes"] as? Int) >= 0)
  }

  @Test(arguments: NodeTable.all)
  func aStartOneDayLaterNoLongerOpensInTime(_ table: NodeTable) throws {
    let run = try schedule(table, "--start-from \(table.dayAfter)")
    let project = try #require(try run.projects()["P"])
    let required = try #require((project["requiredDates"] as? [[String: Any]])?.first)
    let margin = try #require(required["margin"] as? [String: Any])
    #expect(try #require(margin["minutes"] as? Int) < 0)
    let opening = try #require(try run.activities()["P.\(table.opening)"]?["finish"] as? String)
    #expect(opening > "2028-09-01T18:00")
  }
}
