import Plan
import Testing

@testable import PlanExchange

/// A table may state the unit of a column in four places, and each counts alike.
///
/// They are the brackets of the heading, the cell below it, the brackets of its group and a line above the table. The
/// nearer counts.
@Suite struct StatedUnitTests {
  private static let others = [
    "周", "星期", "个月", "月", "小时", "工时", "人天", "季度", "年", "分钟", "旬", "weeks", "months", "hours",
    "台班", "半天", "工作周",
  ]
  private static let days = ["天", "日", "d", "days", "天数"]
  private static let workdays = ["工作日", "个工作日", "workdays"]
  private static let calendarDays = ["日历天", "自然日", "日历日"]
  /// What is no unit, and in nobody's way.
  private static let remarks = [
    "用时", "合同", "本周", "本月", "全年", "当年", "3月", "2026年", "必填", "不含雨季", "夜班", "部分", "不跨年", "历时",
    "common", "this week", "按时", "",
  ]

  /// Where a table states a unit.
  private enum Place: CaseIterable {
    case brackets, below, group, above
  }

  /// What the lines above a table may say besides.
  private static let titles = [
    "亭湖高中二期进度计划", "施工单位：某某公司", "填报单位：教育局", "建设单位为某某中学", "单位：万元", "2026年3月",
    "编制日期：2026年3月1日", "按周报送", "Unit price list",
  ]

  private static func line(_ unit: String, _ random: inout Seeded) -> [String] {
    let unit = unit.isEmpty ? "天" : unit
    return [
      ["单位：\(unit)"], ["（单位：\(unit)）"], ["单位:\(unit)"], ["工期单位：\(unit)"], ["注：工期单位为\(unit)。"],
      ["单位：", unit], ["单位", unit], ["Unit: \(unit)"], ["单 位：\(unit)、万元"],
      ["填报单位：教育局　单位：\(unit)"], ["时间单位是\(unit)"],
    ].randomElement(using: &random)!
  }

  private static let columns = PlanColumn.allCases.filter { $0.measure == .days }

  /// A table of one piece of work, of which a column has its unit in a place.
  private static func table(
    _ column: PlanColumn, _ unit: String, _ place: Place, calendar: String,
    besides: String? = nil, _ random: inout Seeded
  ) -> String {
    var name = ([column.rawValue] + column.aliases).randomElement(using: &random)!
    if let besides { name += "（\(besides)）" }
    var (above, below) = (["code", "name", "calendar"], ["", "", ""])
    var cells = ["A", "甲", calendar]
    func add(_ heading: String, _ cell: String, _ lower: String = "") {
      above.append(heading)
      below.append(lower)
      cells.append(cell)
    }
    if column != .duration { add("duration_days", "10") }
    for other in PlanColumn.points where PlanColumn.points.contains(column) && other != column {
      add(other.rawValue, "8")
    }
    let cell = column == .threePoints ? "8/10/15" : "8"
    switch place {
    case .brackets: add("\(name)（\(unit)）", cell)
    case .below: add(name, cell, Bool.random(using: &random) ? unit : "（\(unit)）")
    case .group:
      add("时间安排（\(unit)）", cell, name)
      add("", "", "note")
    case .above: add(name, cell)
    }
    var rows: [[String]] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      rows.append([titles.randomElement(using: &random)!])
    }
    if place == .above { rows.append(line(unit, &random)) }
    rows.append(above)
    if below.contains(where: { !$0.isEmpty }) { rows.append(below) }
    rows.append(cells)
    return rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  private func findings(_ text: String) -> [String] {
    Support.findings(ofFile: text).map(\.id).filter { $0 != "text-above-header" }
  }

  @Test(arguments: 0..<800 as Range<UInt64>) func aUnitCountsWhereverItIsStated(seed: UInt64) {
    var random = Seeded(seed)
    let column = Self.columns.randomElement(using: &random)!
    let place = Place.allCases.randomElement(using: &random)!
    // A line above holds for the other columns of days as well.
    func told(_ units: [String], _ calendar: String) -> (found: Set<String>, text: String) {
      let text = Self.table(
        column, units.randomElement(using: &random)!, place, calendar: calendar, &random)
      return (Set(findings(text)), text)
    }
    let other = told(Self.others, "workday")
    #expect(other.found == ["heading-unit"], "\(other.text)")
    let day = told(Self.days, "workday")
    #expect(day.found == [], "\(day.text)")
    // A cell below that is no unit names nothing that is known.
    if place == .brackets || place == .group {
      let remark = told(Self.remarks, "workday")
      #expect(remark.found == [], "\(remark.text)")
    }
    let workday = told(Self.workdays, "calendar-day")
    #expect(workday.found == (column == .duration ? [] : ["calendar-conflict"]), "\(workday.text)")
    let calendarDay = told(Self.calendarDays, "workday")
    #expect(
      calendarDay.found == (column == .duration ? [] : ["calendar-conflict"]), "\(calendarDay.text)"
    )
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func theNearerUnitCounts(seed: UInt64) {
    var random = Seeded(seed)
    let other = Self.others.randomElement(using: &random)!
    for place in [Place.below, .above] {
      // A line above would be refused for the other columns.
      let column = place == .above ? .duration : Self.columns.randomElement(using: &random)!
      // 工期（天） stays one of days, whatever stands below or above; 工期（合同） says nothing of it.
      let kept = Self.table(
        column, other, place, calendar: "workday",
        besides: Self.days.randomElement(using: &random)!,
        &random)
      #expect(findings(kept) == [], "\(kept)")
      let remark = Self.remarks.filter { !$0.isEmpty }.randomElement(using: &random)!
      let refused = Self.table(
        column, other, place, calendar: "workday", besides: remark, &random)
      #expect(findings(refused) == ["heading-unit"], "\(refused)")
    }
  }

  /// The calendar of work that names none is that of the unit.
  @Test(arguments: [
    ("编码,名称,工期\n,,工作日\nA,甲,5\n", "workday"), ("编码,名称,工期\n,,天\nA,甲,5\n", "calendar-day"),
    ("单位：工作日,,\n编码,名称,工期\nA,甲,5\n", "workday"),
    ("单位：工作日,,\n编码,名称,工期（日历天）\nA,甲,5\n", "calendar-day"),
  ]) func theUnitOfDurationsIsTheCalendarOfRowsWithoutOne(_ text: String, _ calendar: String) throws
  {
    var portfolio = Support.portfolio("HS")
    _ = try PlanCSV.read(Array(text.utf8), file: "").insert(into: &portfolio, project: 0)
    #expect(portfolio.activities.map(\.calendar) == [calendar])
    #expect(portfolio.activities.map(\.duration) == [5 * 480])
  }

  /// Money and days are not mixed up where one line states both.
  @Test func aLineOfBothUnitsIsReadOfEach() {
    let heads = "编码,名称,工期,日历,可压缩天数,赶工费\nA,甲,5,workday,2,300\n"
    #expect(findings("单位：天、元/天\n" + heads) == [])
    #expect(findings("单位：天；万元\n" + heads) == [])
    #expect(findings("单位：天、万元\n" + heads) == ["heading-unit"])
    #expect(findings("单位：周、元/天\n" + heads) == ["heading-unit", "heading-unit"])
  }

  @Test(arguments: ["剩余工期（工作日）", "剩余天数（单位：工作日）", "remaining_days (workdays)"])
  func whatRemainsIsInTheDaysOfTheWork(_ heading: String) throws {
    #expect(try remaining(heading, "A", "3") == .success(3 * 480))
    #expect(try remaining(heading, "B", "3") == .failure("calendar-conflict"))
    // Nothing is nothing in all days, and a cell that says its days is taken at its word.
    #expect(try remaining(heading, "B", "0") == .success(0))
    #expect(try remaining(heading, "B", "3日历天") == .success(3 * 480))
    #expect(try remaining(heading, "A", "3日历天") == .failure("calendar-conflict"))
    let other = heading.replacing("工作日", with: "日历天").replacing("workdays", with: "日历天")
    #expect(try remaining(other, "A", "3") == .failure("calendar-conflict"))
    #expect(try remaining(other, "B", "3") == .success(3 * 480))
  }

  private enum Read: Equatable {
    case success(Int?)
    case failure(String)
  }

  private func remaining(_ heading: String, _ code: String, _ cell: String) throws -> Read {
    let portfolio = try Support.portfolio(
      plan: "A,甲,,10,workday,,,,,,,", "B,乙,,10,calendar-day,,,,,,,")
    let text = "date,code,start,\(heading)\n2026-03-12,HS.\(code),2026-03-02,\(cell)\n"
    do {
      let read = try ProgressCSV.read(Array(text.utf8), file: "", for: portfolio)
      return .success(read.records.first?.remaining)
    } catch {
      return .failure(error.findings[0].id)
    }
  }

  @Test(arguments: [
    "date,code,start,剩余工期\n,,,周\n2026-03-12,HS.A,2026-03-02,3\n",
    "单位：周\ndate,code,start,剩余工期\n2026-03-12,HS.A,2026-03-02,3\n",
    "date,code,start,剩余工期（本月）\n,,,周\n2026-03-12,HS.A,2026-03-02,3\n",
  ]) func whatRemainsIsNeverInWeeks(_ text: String) throws {
    let portfolio = try Support.portfolio(plan: "A,甲,,10,workday,,,,,,,")
    let error = #expect(throws: InvalidInput.self) {
      try ProgressCSV.read(Array(text.utf8), file: "", for: portfolio)
    }
    #expect(error?.findings.map(\.id).contains("heading-unit") == true)
  }
}
