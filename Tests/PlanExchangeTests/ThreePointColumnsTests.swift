import Plan
import Testing

@testable import PlanExchange

/// 乐观, 最可能 and 悲观 in three columns of a table, as offices and other programs have them.
@Suite struct ThreePointColumnsTests {
  private static let header = "编码,名称,工期,日历,"

  private func points(_ columns: String, _ cells: String) throws -> ThreePoints? {
    var portfolio = Support.portfolio("HS")
    let text = "\(Self.header)\(columns)\nA,甲,10,workday,\(cells)\n"
    _ = try PlanCSV.read(Array(text.utf8), file: "").insert(into: &portfolio, project: 0)
    return portfolio.activities[0].threePoints
  }

  private func told(_ columns: String, _ cells: String, row: String = "A,甲,10,workday") -> [String]
  {
    Support.findings(ofFile: "\(Self.header)\(columns)\n\(row),\(cells)\n").map(\.short)
  }

  @Test(arguments: [
    "乐观,最可能,悲观", "乐观工期（天）,最可能工期（天）,悲观工期（天）", "乐观工期,最可能工期,悲观工期",
    "乐观时间(工作日),最可能时间(工作日),悲观时间(工作日)",
    "Optimistic Duration,Most Likely Duration,Pessimistic Duration",
    "optimistic_days,likely_days,pessimistic_days",
    "Optimistic (days),Most likely (days),Pessimistic (days)",
  ]) func threeColumnsAreThreePoints(_ columns: String) throws {
    #expect(try points(columns, "8,10,15") == ThreePoints(8, 10, 15))
    #expect(try points(columns, "8天,１０,15.0") == ThreePoints(8, 10, 15))
    #expect(try points(columns, "10,10,10") == ThreePoints(10, 10, 10))
    #expect(try points(columns, ",,") == nil)
  }

  @Test func aGroupAboveTheThreeIsPartOfTheHeading() throws {
    func read(_ group: String) -> PlanTable {
      let text = "编码,名称,工期,日历,\(group),,\n,,,,乐观,最可能,悲观\nA,甲,10,workday,8,10,15\n"
      return PlanCSV.read(Array(text.utf8), file: "")
    }
    for group in ["三点工期估计", "三点估算（天）", "估计(工作日)"] {
      #expect(read(group).rows.map(\.threePoints) == [ThreePoints(8, 10, 15)], "\(group)")
      #expect(!read(group).isRefused, "\(group)")
    }
    #expect(read("估计（周）").findings.map(\.id) == ["heading-unit", "heading-unit", "heading-unit"])
    #expect(read("估计（日历天）").findings.map(\.id).contains("calendar-conflict"))
  }

  @Test(arguments: [
    ("8,,15", ["three-points-incomplete 2:18"]), (",10,15", ["three-points-incomplete 2:16"]),
    ("8,10,", ["three-points-incomplete 2:21"]), ("12,10,15", ["spread-not-ascending 2:16"]),
    ("8,16,15", ["spread-not-ascending 2:16"]), ("8,快,15", ["bad-three-points 2:18"]),
    ("0,10,15", ["bad-three-points 2:16"]), ("8,10.5,15", ["bad-three-points 2:18"]),
    ("-1,10,15", ["bad-three-points 2:16"]), ("1周,2周,3周", ["bad-three-points 2:16"]),
    ("1,2,99999", ["bad-three-points 2:20"]),
    (
      "8日历天,10日历天,15日历天",
      ["calendar-conflict 2:16", "calendar-conflict 2:21", "calendar-conflict 2:27"]
    ),
  ]) func eachMistakeIsASentence(_ cells: String, _ expected: [String]) {
    #expect(told("乐观,最可能,悲观", cells) == expected, "\(cells)")
  }

  @Test func aTableWithTwoOfTheThreeSaysWhichIsMissing() {
    let findings = Support.findings(ofFile: "\(Self.header)乐观,悲观\nA,甲,10,workday,8,15\n")
    #expect(findings.map(\.id) == ["three-points-incomplete"])
    #expect(findings[0].message.zh.contains("没有写最可能"))
    #expect(findings[0].message.en.contains("no likely"))
    #expect(told("乐观,悲观", ",").isEmpty)
  }

  @Test func oneColumnAndThreeMustAgree() throws {
    #expect(try points("三点工期,乐观,最可能,悲观", "8/10/15,8,10,15") == ThreePoints(8, 10, 15))
    #expect(try points("三点工期,乐观,最可能,悲观", "8/10/15,,,") == ThreePoints(8, 10, 15))
    #expect(try points("三点工期,乐观,最可能,悲观", ",8,10,15") == ThreePoints(8, 10, 15))
    #expect(told("三点工期,乐观,最可能,悲观", "8/10/15,8,10,16") == ["three-points-twice 2:16"])
  }

  @Test func milestonesHaveNone() {
    let row = "A,甲,0,workday"
    #expect(told("乐观,最可能,悲观", "0,0,0", row: row).isEmpty)
    #expect(told("乐观,最可能,悲观", "1,2,3", row: row) == ["bad-three-points 2:15"])
  }

  /// What the plan writes in one column it reads again, whichever columns it came in.
  @Test func whatCameInThreeColumnsGoesOutInOne() throws {
    var portfolio = Support.portfolio("HS")
    let text = "\(Self.header)乐观,最可能,悲观\nA,甲,10,workday,8,10,15\nB,乙,5,workday,,,\n"
    _ = try PlanCSV.read(Array(text.utf8), file: "").insert(into: &portfolio, project: 0)
    let written = try PlanCSV.write(portfolio, project: 0)
    #expect(written.contains("three_points") && written.contains("8/10/15"))
    var again = Support.portfolio("HS")
    _ = try PlanCSV.read(Array(written.utf8), file: "").insert(into: &again, project: 0)
    #expect(again.activities == portfolio.activities)
    // A table without any of the columns leaves them as they are; empty cells take them away.
    let silent = "\(Self.header)\nA,甲,10,workday,\n"
    _ = try PlanCSV.read(Array(silent.utf8), file: "").insert(into: &again, project: 0)
    #expect(again.activities[0].threePoints == ThreePoints(8, 10, 15))
    let empty = "\(Self.header)乐观,最可能,悲观\nA,甲,10,workday,,,\n"
    _ = try PlanCSV.read(Array(empty.utf8), file: "").insert(into: &again, project: 0)
    #expect(again.activities[0].threePoints == nil)
  }

  @Test(arguments: SampleWorkbook.Dialect.allCases)
  func workbooksOfAllProgramsHaveThem(_ dialect: SampleWorkbook.Dialect) throws {
    var book = SampleWorkbook()
    book.dialect = dialect
    book.rows = [
      ["编码", "名称", "工期", "日历", "乐观工期（天）", "最可能工期", "悲观工期"].map { .text($0) },
      [
        .text("A"), .text("甲"), .number(10), .text("workday"), .number(8), .number(10),
        .text("15天"),
      ],
      [.text("B"), .text("乙"), .number(5), .text("workday"), .empty, .empty, .empty],
    ]
    let table = PlanCSV.read(book.bytes, file: "x.xlsx")
    #expect(!table.isRefused)
    #expect(table.rows.map(\.threePoints) == [ThreePoints(8, 10, 15), nil])
  }

  /// Whatever three numbers stand there, they are taken as they are or refused.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func anyThreeNumbersAreTakenOrRefused(seed: UInt64) throws {
    var random = Seeded(seed)
    let days = (0..<3).map { _ in Int.random(in: -1...12, using: &random) }
    let units = ["", "天", "d", " 天", "个工作日", ".0"]
    let cells = days.map { "\($0)\(units.randomElement(using: &random)!)" }
    let expected = ThreePoints(days[0], days[1], days[2])
    let told = told("乐观,最可能,悲观", cells.joined(separator: ","))
    #expect(told.isEmpty == (expected != nil), "\(cells): \(told)")
    if expected != nil {
      #expect(try points("乐观,最可能,悲观", cells.joined(separator: ",")) == expected, "\(cells)")
    }
  }
}
