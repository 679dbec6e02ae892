import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// The float that nobody can take stands where a planner looks, when asked for.
@Suite struct IndependentFloatTests {
  /// The plan of docs/scheduling.md 13.12 on a calendar of every day: of the three days of X, A can
  /// take two.
  private static let comparison: Comparison = {
    var portfolio = Tinghu.empty
    portfolio.projects = [SmallPlan.forward("P")]
    let works = [("A", 2), ("B", 2), ("C", 2), ("Y", 8), ("X", 3), ("M", 0)]
    portfolio.activities = works.map { code, days in
      Activity(
        project: 0, code: code, name: code, kind: days == 0 ? .milestone : .task,
        duration: days * 480, calendar: "calendar-day")
    }
    portfolio.relations = [(0, 1), (1, 2), (2, 5), (3, 5), (0, 4), (4, 5)].map {
      Relation(predecessor: $0, successor: $1)
    }
    return PlanFile(portfolio, hasBaseline: false).comparison()
  }()

  @Test func aColumnOfItsOwnShowsIt() {
    let table = ProjectTable(Self.comparison, hasIndependentFloat: true).table(Terms(.zh))
    let headings = table.columns.map(\.heading)
    var floats: [String: [String]] = [:]
    for case .cells(let cells) in table.rows {
      let row = Dictionary(zip(headings, cells.map(\.text))) { first, _ in first }
      floats[row["编码"] ?? ""] = ["总时差", "自由时差", "独立时差"].map { row[$0] ?? "none" }
    }
    #expect(floats["P.X"] == ["3", "3", "1"])
    #expect(floats["P.A"] == ["2", "0", "0"])
    #expect(floats["P.C"] == ["2", "2", "0"])
    let text = TerminalWriter().write(table)
    #expect(text.contains("独立时差：紧前工作都拖到最晚"))
  }

  @Test func withoutTheWordThereIsNone() {
    let text = TerminalWriter().write(ProjectTable(Self.comparison).table(Terms(.zh)))
    #expect(!text.contains("独立时差"))
  }
}
