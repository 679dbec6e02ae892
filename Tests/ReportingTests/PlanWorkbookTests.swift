import CivilTime
import Containers
import Control
import Plan
import Testing

@testable import Documents
@testable import Reporting
@testable import Scheduler

@Suite struct PlanWorkbookTests {
  static let golden = "sheets/ledger.xml"
  private let plan = SmallPlan.file(
    [SmallPlan.backward("甲", "=1+1", requiredBy: "2028-01-20")],
    [SmallPlan.record(0, on: "2028-01-10", remaining: 6, note: "停电")])

  private func workbook(
    _ kinds: [PlanWorkbook.Kind], report: WeeklyReport? = nil
  ) throws -> Workbook {
    try PlanWorkbook(source(plan), report: report, kinds: kinds, year: 2028)
      .workbook(created: at("2028-01-10T08:00"))
  }

  @Test func sheetsStandInTheirOwnOrder() throws {
    let report = plan.weekly(day("2028-01-10"))
    let all = try workbook([.weekly, .ledger, .months, .schedule], report: report)
    #expect(all.sheets.map(\.name) == ["倒排工期表", "2028年月度计划", "节点台账", "周报附表"])
    #expect(try workbook(PlanWorkbook.Kind.allCases).sheets.count == 3)
    #expect(all.properties.created == DateStamp(year: 2028, month: 1, day: 10, hour: 8))
  }

  @Test func theXMLOfASmallLedgerIsAsReviewed() throws {
    let bytes = try ExcelWriter().write(workbook([.ledger]))
    #expect(try bytes == ExcelWriter().write(workbook([.ledger])))
    let archive = try ZipArchive(bytes)
    var text = ""
    for name in ["worksheets/sheet1", "sharedStrings"] {
      let entry = try #require(archive.entry(named: "xl/\(name).xml"))
      let xml = String(decoding: try archive.bytes(of: entry), as: UTF8.self)
      text += xml.replacing("><", with: ">\n<") + "\n"
    }
    #expect(!text.contains("<f>"))
    try Golden.expect(text, at: Self.golden)
  }
}
