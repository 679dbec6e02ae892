import Foundation
import Testing

/// What each office owes, and what became of the nodes of a period.
@Suite struct OwesTests {
  /// Three pieces of work of two offices, and their nodes, taken as a baseline; A is late, B early.
  private func reported() throws -> Environment {
    let environment = try Environment()
    try environment.write(
      """
      code,name,duration_days,calendar,predecessors,milestone,level,office,person
      A,土方,5,calendar-day,,,3,甲公司,张工
      AM,土方完成,0,calendar-day,A,yes,2,甲公司,
      B,围挡,4,calendar-day,,,3,乙公司,
      BM,围挡完成,0,calendar-day,B,yes,1,乙公司·甲公司,
      C,桩基,10,calendar-day,A,,3,甲公司,
      CM,桩基完成,0,calendar-day,C,yes,2,,

      """, to: "plan.csv")
    try environment.succeed(
      "init", "project add P --name 试点 --forward --start 2027-03-01 --lead 项目办",
      "import plan plan.csv --project P", "baseline take",
      "progress P.A --started 2027-03-01 --remaining 2 --date 2027-03-08",
      "progress P.B --started 2027-03-01 --finished 2027-03-03 --date 2027-03-08",
      "progress P.BM --finished 2027-03-03 --date 2027-03-08")
    return environment
  }

  @Test func eachOfficeHasWhatIsOverdueDueAndUnderWay() throws {
    let environment = try reported()
    let offices = try #require(
      try environment.run("owes --json --ahead 7").object()["offices"] as? [[String: Any]])
    let first = try #require(offices.first { $0["office"] as? String == "甲公司" })
    // 土方 was planned for 5 March; from then to the opening of the 8th are two days.
    #expect(first["overdue"] as? Int == 2)
    #expect(first["mostOverdueDays"] as? Int == 2)
    #expect(first["due"] as? Int == 1)
    let activities = try #require(first["activities"] as? [[String: Any]])
    let earthwork = try #require(activities.first { $0["code"] as? String == "P.A" })
    #expect(earthwork["standing"] as? String == "overdue")
    #expect(earthwork["overdueDays"] as? Int == 2)
    #expect(earthwork["person"] as? String == "张工")
    // 乙公司 has done its work; what nobody owes is the project's own office's.
    #expect(!offices.contains { $0["office"] as? String == "乙公司" })
    let own = try environment.run("owes --json --ahead 30").object()["offices"] as? [[String: Any]]
    #expect(own?.contains { $0["office"] as? String == "项目办" } == true)
  }

  @Test func ofOneOfficeTheWorkIsListed() throws {
    let environment = try reported()
    try environment.succeed("problem add P.A --text 机械不足 --due 2027-03-05")
    let text = try environment.run("owes --office 甲公司").text
    #expect(text.contains("P.A") && text.contains("超期2天") && text.contains("张工"))
    #expect(text.contains("机械不足"))
    let all = try environment.run("owes").text
    #expect(all.contains("甲公司") && !all.contains("P.A"))
    let unknown = try environment.run("owes --office 丙公司")
    #expect(unknown.status == 3)
    #expect(unknown.error.contains("[unknown-office]"))
  }

  @Test func theNodesOfAPeriodAreCountedByOffice() throws {
    let environment = try reported()
    let object = try environment.run("owes --from 2027-03-01 --to 2027-03-31 --json").object()
    let offices = try #require(object["offices"] as? [[String: Any]])
    func figures(_ office: String) -> [String: Any] {
      offices.first { $0["office"] as? String == office } ?? [:]
    }
    // 围挡完成 was planned for 4 March and reached on the 3rd; both offices owe it.
    #expect(figures("乙公司")["due"] as? Int == 1)
    #expect(figures("乙公司")["early"] as? Int == 1)
    #expect(figures("乙公司")["daysEarly"] as? Int == 1)
    #expect(figures("甲公司")["due"] as? Int == 2)
    #expect(figures("甲公司")["overdue"] as? Int == 1)
    #expect(figures("甲公司")["daysOverdue"] as? Int == 2)
    // 桩基完成 is planned for the 15th.
    #expect(figures("项目办")["pending"] as? Int == 1)
    let total = try #require(object["total"] as? [String: Any])
    #expect(total["due"] as? Int == 3)
    let table = try environment.run("owes --from 2027-03-01 --to 2027-03-31").text
    #expect(table.contains("按期率") && table.contains("100.0%") && table.contains("合计"))
    let one = try environment.run("owes --from 2027-03-01 --to 2027-03-31 --level 1 --json")
      .object()
    #expect((one["total"] as? [String: Any])?["due"] as? Int == 1)
    let none = try environment.run("owes --from 2027-04-01 --to 2027-04-30 --json").object()
    #expect((none["offices"] as? [Any])?.isEmpty == true)
  }

  @Test func aPeriodHasTwoEnds() throws {
    let environment = try reported()
    #expect(try environment.run("owes --from 2027-03-01").status == 64)
    #expect(try environment.run("owes --from 2027-03-02 --to 2027-03-01").status == 64)
    #expect(try environment.run("owes --level 4").status == 64)
    #expect(try environment.run("owes X").status == 3)
  }

  @Test func flagsCanBeNarrowed() throws {
    let environment = try reported()
    func codes(_ options: String) throws -> [String] {
      let nodes = try environment.run("flags --json \(options)").object()["nodes"]
      return (nodes as? [[String: Any]])?.compactMap { $0["code"] as? String } ?? []
    }
    #expect(try codes("") == ["P.AM", "P.BM", "P.CM"])
    #expect(try codes("--level 1") == ["P.BM"])
    #expect(try codes("--office 甲公司") == ["P.AM", "P.BM"])
    #expect(try codes("--office 项目办") == ["P.CM"])
    #expect(try codes("--overdue") == ["P.AM"])
    #expect(try codes("--overdue --all") == ["P.A", "P.AM"])
    #expect(try codes("P") == ["P.AM", "P.BM", "P.CM"])
    #expect(try environment.run("flags --office 丙公司").status == 3)
    #expect(try environment.run("flags X").status == 3)
    #expect(try environment.run("flags --level 0").status == 64)
    // The exit status tells of what is shown.
    #expect(try environment.run("flags --check").status == 1)
    #expect(try environment.run("flags --check --level 1").status == 0)
  }
}
