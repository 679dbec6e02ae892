import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// What a part, or some days, of a plan hold.
@Suite struct ChartScopeTests {
  /// `S` holds `A1` and the summary `T`, which holds `B1`; `C1` is in none.
  private static let schedule: Schedule = {
    var portfolio = Tinghu.empty
    portfolio.projects = [SmallPlan.forward("P")]
    func activity(_ code: String, _ parent: String?, _ kind: Activity.Kind = .task) -> Activity {
      Activity(
        project: 0, code: code, name: code, kind: kind, duration: kind == .task ? 4_800 : 0,
        calendar: "calendar-day", parent: parent)
    }
    portfolio.activities = [
      activity("A1", "S"), activity("B1", "T"), activity("C1", nil), activity("C2", nil),
      activity("S", nil, .summary), activity("T", "S", .summary),
    ]
    portfolio.relations = [
      Relation(predecessor: 0, successor: 1), Relation(predecessor: 1, successor: 2),
    ]
    return PlanFile(portfolio).schedule()
  }()

  private func codes(_ scope: ChartScope) -> [String] {
    let activities = Self.schedule.network.portfolio.activities
    return scope.activities([0, 1, 2, 3], in: Self.schedule).map { activities[$0].code }
  }

  @Test func aSummaryHoldsWhatIsBelowItAtAnyDepth() {
    #expect(codes(ChartScope(part: "S")) == ["A1", "B1"])
    #expect(codes(ChartScope(part: "T")) == ["B1"])
  }

  @Test func whatCodesBeginWithIsAPartToo() {
    #expect(codes(ChartScope(part: "C")) == ["C1", "C2"])
    #expect(codes(ChartScope(part: "Z")).isEmpty)
  }

  @Test func daysHoldWhatOverlapsThem() {
    // Ten days each from 2028-01-03.
    #expect(codes(ChartScope(to: day("2028-01-12"))) == ["A1", "C2"])
    #expect(codes(ChartScope(from: day("2028-01-13"))) == ["B1", "C1"])
    #expect(codes(ChartScope(from: day("2028-01-13"), to: day("2028-01-22"))) == ["B1"])
  }

  @Test func aNetworkOfAPartNamesTheWorkItJoinsOutside() {
    let options = NetworkOptions(scope: ChartScope(part: "T"))
    let charts = NetworkChart.sheets(
      Self.schedule, project: 0, options: options, terms: Terms(.zh))
    let texts = charts.flatMap { SceneAudit($0.scene).boxes.map(\.string) }
    #expect(texts.contains("◁A1"))
    #expect(texts.contains("C1▷"))
    #expect(charts.first?.scene.title == "乙园（T） 双代号时标网络图")
  }
}
