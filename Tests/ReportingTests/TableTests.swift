import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// What the board, the plan table and the flags must never say.
@Suite struct TableTests {
  private func text(_ table: Table, width: Int? = nil) -> String {
    TerminalWriter(maximumWidth: width).write(table)
  }

  @Test func aNarrowTerminalCutsNamesAndNoDate() {
    let board = PlanBoard(Tinghu.planFile.comparison(), terms: Terms(.zh)).table(Terms(.zh))
    for width in [60, 80, 100, 120] {
      let narrow = text(board, width: width)
      let dates = narrow.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("2028-") }
      #expect(dates.count >= 9 + 4)
      #expect(dates.allSatisfy { Day(iso: String($0)) != nil }, "\(narrow)")
      #expect(narrow.contains("2028-09-06") && narrow.contains("2028-09-01"))
    }
  }

  @Test func theBoardIsRedWhereADateIsLostWithoutANode() {
    // The required date is carried by ordinary work; no node tells.
    var plan = SmallPlan.file(
      [SmallPlan.backward("X", requiredBy: "2028-01-12")],
      [SmallPlan.record(0, on: "2028-01-10", remaining: 4)])
    plan.portfolio.activities.remove(at: 1)
    plan.portfolio.relations = []
    plan.baseline!.dates.remove(at: 1)
    let row = text(PlanBoard(plan.comparison(), terms: Terms(.zh)).table(Terms(.zh)))
      .split(separator: "\n")[3]
    #expect(row.contains("-1天") && row.hasSuffix("红"))
  }

  @Test func earlyIsClaimedFromActualFinishesOnly() {
    for fixture in Fixture.allCases {
      let plan = fixture.plan
      let comparison = plan.comparison(at: fixture.dataDate)
      let rows = text(FlagsReport(comparison, all: true).table(Terms(.zh))).split(separator: "\n")
      for row in rows where row.contains("提前") {
        #expect(row.contains("提前完成"), "\(row)")
      }
    }
  }

  @Test func nothingIsOnTimeWithoutAPlan() {
    let comparison = Fixture.withoutBaseline.plan.comparison()
    let tables = [
      FlagsReport(comparison, all: true).table(Terms(.zh)),
      ProjectTable(comparison).table(Terms(.zh)),
    ]
    for table in tables {
      #expect(!text(table).contains("按期"))
      #expect(text(table).contains("已完成"))
    }
  }

  @Test func workUnderWayShowsNoLatestStart() {
    let plan = WorkedExample.planFile
    let table = ProjectTable(plan.comparison()).table(Terms(.zh))
    let column = table.columns.firstIndex { $0.heading == "最迟开始" }!
    let cells = table.rows.compactMap { row -> String? in
      if case .cells(let cells) = row { cells[column].text } else { nil }
    }
    #expect(cells == ["", "2026-03-12", "2026-03-18"])
  }

  @Test func theTableOfSomeProjectsShowsThoseOnly() {
    let comparison = Tinghu.planFile.comparison()
    let only = text(ProjectTable(comparison, projects: [3]).table(Terms(.zh)))
    #expect(only.hasPrefix("RL 便仓小学迁建　数据日期 2028-02-02　基准计划 1 批准计划\n"))
    #expect(only.contains("RL.E08") && !only.contains("HS.E06"))
  }

  @Test func flagsCountHowBadItIsForPrograms() {
    var writer = JSONWriter()
    FlagsReport(Tinghu.planFile.comparison()).write(to: &writer)
    let text = String(decoding: writer.finish(), as: UTF8.self)
    #expect(
      text.hasPrefix("{\"dataDate\":\"2028-02-02T08:00\",\"baseline\":1,\"severity\":2,\"nodes\":[")
    )
    #expect(text.contains("\"code\":\"RL.E08\""))
    #expect(!text.contains("\"code\":\"RL.C06\""))
  }
}
