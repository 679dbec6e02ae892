import Plan
import Testing

@testable import PlanExchange

/// A heading that names a unit is taken at its word, or refused: weeks are never read as days.
@Suite struct HeadingUnitTests {
  private static let days = ["天", "日", "d", "days", "Day", "单位：天", "以天计", "天数", "单位:日"]
  private static let workdays = ["工作日", "个工作日", "workdays", "单位：工作日", "按工作日计", "工作天"]
  private static let calendarDays = ["日历天", "自然日", "单位：日历天"]
  private static let others = [
    "周", "星期", "个月", "月", "小时", "工时", "工日", "人天", "季度", "年", "分钟", "旬", "weeks", "Week",
    "wks", "w", "months", "mon", "hours", "hrs", "h", "in weeks", "work weeks", "calendar months",
    "years", "单位：周", "以周计",
    "按月计", "周数", "月数", "以小时为单位", "天/周", "台班", "半天", "man-days", "minutes",
  ]
  /// What stands in brackets and is no unit.
  private static let remarks = ["合同", "2026年", "3月", "按批复", "必填", "见注1", "年度计划", "不含周末", "周末不休"]

  private static let columns = PlanColumn.allCases.filter { $0.measure == .days }

  /// A heading by any name of a column of days, in any bracket, with any blanks.
  private static func heading(
    _ column: PlanColumn, _ unit: String, _ random: inout Seeded
  ) -> String {
    let name = ([column.rawValue] + column.aliases).randomElement(using: &random)!
    let brackets = ["()", "（）", "[]", "【】", "〔〕"].randomElement(using: &random)!
    let blank = ["", " ", "\u{3000}"].randomElement(using: &random)!
    let open = brackets.first!
    let close = brackets.last!
    let text = "\(name)\(blank)\(open)\(blank)\(unit)\(blank)\(close)"
    return Bool.random(using: &random) ? text : text.uppercased()
  }

  /// What is told of a table with one more column, or with that for its durations.
  private func findings(_ column: PlanColumn, _ heading: String, calendar: String) -> [String] {
    let cell = column == .threePoints ? "8/10/15" : "8"
    var headings = ["code", "name", "calendar"]
    var cells = ["A", "甲", calendar]
    if column != .duration {
      headings.append("duration_days")
      cells.append("10")
    }
    // The two others of the three points say nothing of their unit.
    for other in PlanColumn.points where PlanColumn.points.contains(column) && other != column {
      headings.append(other.rawValue)
      cells.append("8")
    }
    headings.append("\"\(heading)\"")
    cells.append(cell)
    let text = headings.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    return Support.findings(ofFile: text).map(\.id)
  }

  @Test(arguments: 0..<600 as Range<UInt64>) func aUnitIsTakenAtItsWordOrRefused(seed: UInt64) {
    var random = Seeded(seed)
    let column = Self.columns.randomElement(using: &random)!
    let other = Self.heading(column, Self.others.randomElement(using: &random)!, &random)
    #expect(findings(column, other, calendar: "workday") == ["heading-unit"], "\(other)")
    for list in [Self.days, Self.remarks] {
      let heading = Self.heading(column, list.randomElement(using: &random)!, &random)
      #expect(findings(column, heading, calendar: "workday") == [], "\(heading)")
    }
    let workday = Self.heading(column, Self.workdays.randomElement(using: &random)!, &random)
    #expect(findings(column, workday, calendar: "workday") == [], "\(workday)")
    let calendarDay = Self.heading(
      column, Self.calendarDays.randomElement(using: &random)!, &random)
    #expect(findings(column, calendarDay, calendar: "calendar-day") == [], "\(calendarDay)")
    // Of points and limits, days of another calendar than the work's are refused as well.
    if column != .duration {
      #expect(findings(column, workday, calendar: "calendar-day") == ["calendar-conflict"])
      #expect(findings(column, calendarDay, calendar: "workday") == ["calendar-conflict"])
    }
  }

  @Test func theUnitOfDurationsIsTheCalendarOfRowsWithoutOne() throws {
    for (units, name) in [
      (Self.workdays, "workday"), (Self.calendarDays, "calendar-day"), (Self.days, "calendar-day"),
    ] {
      for unit in units {
        var portfolio = Support.portfolio("HS")
        let text = "编码,名称,工期（\(unit)）\nA,甲,5\n"
        _ = try PlanCSV.read(Array(text.utf8), file: "").insert(into: &portfolio, project: 0)
        #expect(portfolio.activities[0].calendar == name, "\(unit)")
      }
    }
  }

  @Test func anEmptyColumnIsInNobodysWay() {
    #expect(
      Support.findings(ofFile: "编码,名称,工期,日历,可压缩天数（周）\nA,甲,5,workday,\n").isEmpty)
  }

  @Test(arguments: ["万元", "万元/天", "元/周", "元/月", "千元/天", "USD/day", "元/小时"])
  func costsAreYuanADay(_ unit: String) {
    let text = "编码,名称,工期,日历,赶工费（\(unit)）\nA,甲,5,workday,2\n"
    #expect(Support.findings(ofFile: text).map(\.id) == ["heading-unit"], "\(unit)")
  }

  @Test(arguments: ["元", "元/天", "元/日", "元每天", "yuan", "yuan a day", "单位：元/天", "人民币元/天"])
  func yuanADayAreRead(_ unit: String) {
    let text = "编码,名称,工期,日历,赶工费（\(unit)）\nA,甲,5,workday,2\n"
    #expect(Support.findings(ofFile: text).isEmpty, "\(unit)")
  }

  @Test(arguments: ["剩余工期（周）", "剩余天数(个月)", "remaining duration (hours)"])
  func whatRemainsIsInDaysToo(_ heading: String) {
    let text = "date,code,\(heading)\n2026-03-02,HS.A,3\n"
    var findings = FindingList()
    _ = Sheet<ProgressColumn>(Array(text.utf8), file: "", findings: &findings)
    #expect(findings.all.map(\.id) == ["heading-unit"])
    #expect(findings.all[0].message.zh.contains("换算") || findings.all[0].hint != nil)
  }
}
