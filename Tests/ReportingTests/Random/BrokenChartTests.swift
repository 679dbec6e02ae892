import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// Plans that once had no page.
@Suite struct BrokenChartTests {
  private static func plan(
    _ rows: [(name: String, days: Int)],
    _ relations: [(Int, Int, Relation.Kind, Int)], _ records: [ProgressRecord] = []
  ) -> PlanFile {
    var portfolio = Tinghu.empty
    portfolio.projects = [SmallPlan.forward("P")]
    portfolio.activities = rows.enumerated().map { index, row in
      Activity(
        project: 0, code: "A\(index)", name: row.name, kind: row.days == 0 ? .milestone : .task,
        duration: row.days * 480, calendar: "calendar-day", role: row.days == 0 ? .opening : nil)
    }
    portfolio.relations = relations.map {
      Relation(
        predecessor: $0.0, successor: $0.1, kind: $0.2,
        lag: Lag(minutes: $0.3 * 480, counting: .calendarDays))
    }
    return PlanFile(portfolio, progress: records, hasBaseline: false)
  }

  private func defects(_ plan: PlanFile, _ kinds: [ChartDrawings.Kind]) -> [String] {
    Paper.allCases.flatMap { paper -> [String] in
      let drawings = ChartDrawings(plan, on: paper, .zh)
      return kinds.flatMap { drawings.scenes($0) }.flatMap { PageAudit($0).defects }
    }
  }

  @Test func threeActivitiesWithSSAndFFToALongMilestone() {
    let long = "很长很长很长很长很长很长很长很长的名字"
    let plan = Self.plan(
      [("a", 1), (long, 0), (long, 3)],
      [(0, 1, .startToStart, 2), (0, 1, .finishToFinish, 0), (0, 2, .finishToStart, 0)])
    #expect(defects(plan, [.network, .nodes]).isEmpty)
  }

  @Test func aStarOfTwentyEight() {
    let plan = Self.plan(
      [("根", 1)] + (1...28).map { ("星\($0)", 3) },
      (1...28).map { (0, $0, .finishToStart, 0) })
    #expect(defects(plan, [.network, .nodes]).isEmpty)
  }

  @Test func aNameOfFiveLines() {
    let plan = Self.plan([("一\n二\n三\n四\n五", 3), ("\n\n\n\n\n", 0)], [(0, 1, .finishToStart, 0)])
    #expect(defects(plan, ChartDrawings.Kind.allCases).isEmpty)
  }

  @Test func aNameWiderThanThePaper() {
    let name = String(repeating: "长", count: 300)
    let plan = Self.plan([(name, 3), (name, 0)], [(0, 1, .finishToStart, 0)])
    #expect(defects(plan, ChartDrawings.Kind.allCases).isEmpty)
  }

  @Test func aFirstReportOnTheFirstOfAMonthWithNothingToDraw() {
    let plan = Self.plan(
      [("甲", 0)], [],
      [
        ProgressRecord(
          activity: 0, date: at("2028-03-01T08:00"), actualFinish: at("2028-02-01T18:00"))
      ])
    #expect(defects(plan, [.curves, .trends]).isEmpty)
  }

  @Test(.timeLimit(.minutes(5))) func aPlanOverNineCenturies() {
    var plan = Self.plan([("甲", 5), ("乙", 5), ("启用", 0)], [(1, 2, .finishToStart, 0)])
    plan.portfolio.projects[0].start = at("2000-01-03T08:00")
    plan.portfolio.activities[1].constraints = [
      Constraint(.startNoEarlierThan, at("2899-06-01T08:00"))
    ]
    plan.progress = [
      ProgressRecord(
        activity: 0, date: at("2000-02-01T08:00"), actualStart: at("2000-01-03T08:00")),
      ProgressRecord(
        activity: 0, date: at("2000-03-01T08:00"), actualStart: at("2000-01-03T08:00")),
    ]
    #expect(defects(plan, ChartDrawings.Kind.allCases).isEmpty)
  }
}
