import CivilTime
import Control
import Plan
import PlanExchange
import PlanStore
import Planning
import Scheduler
import Testing

/// What trend charts and S curves draw of past weeks.
@Suite struct HistoryTests {
  /// The points of one moment: of every node by code, and the S curve of the project.
  private struct Drawn: Equatable {
    var trend: [String: [MilestoneTrend.Point]] = [:]
    var actual: [ProgressCurve.Point] = []

    /// What is drawn left of a day.
    func before(_ day: Day) -> Drawn {
      Drawn(
        trend: trend.mapValues { $0.filter { $0.dataDate.day < day } }.filter { !$0.value.isEmpty },
        actual: actual.filter { $0.day < day })
    }
  }

  private func drawn(_ workspace: Workspace) throws -> Drawn {
    let comparison = try workspace.comparison()
    let history = try workspace.history(until: comparison.schedule)
    let portfolio = comparison.schedule.network.portfolio
    var drawn = Drawn()
    for position in portfolio.activities.indices where portfolio.activities[position].isNode {
      drawn.trend[portfolio.code(of: position)] =
        MilestoneTrend(of: position, ofProject: 0, history: history).points
    }
    drawn.actual =
      ProgressCurve(
        comparison, activities: Array(portfolio.activities.indices), history: history
      ).actual
    return drawn
  }

  private func bench() throws -> Bench {
    let bench = try Bench()
    let workspace = try bench.open()
    try workspace.addProject(
      "P", ProjectEdit(name: "试点", finishBy: DateText("2027-09-01"), start: DateText("2027-03-01")))
    try workspace.importPlan(
      Bench.input(
        """
        code,name,duration_days,calendar,predecessors,milestone,level
        A,土方,30,calendar-day,,,3
        B,基础,20,calendar-day,A,,3
        M,封顶,0,calendar-day,B,yes,1
        C,装修,25,calendar-day,B,,3
        Z,竣工,0,calendar-day,C M,yes,1

        """), Workspace.ImportOptions(project: "P"))
    try workspace.takeBaseline(language: .zh)
    return bench
  }

  /// The first Friday of 2027-03 and those after it.
  private func friday(_ week: Int) -> Day { .of2027(3, 5) + 7 * week }

  private func report(_ bench: Bench, week: Int, remaining: Int) throws {
    try bench.open().record(
      ProgressEntry(
        started: week == 0 ? DateText("2027-03-01") : nil,
        remaining: WorkDays(integerLiteral: remaining),
        date: DateText("\(friday(week))")),
      of: "P.A", today: friday(week))
  }

  /// One change of a kind that moves dates, names or logic.
  private func change(_ bench: Bench, _ random: inout Numbers) throws {
    let workspace = try bench.open()
    let code = ["P.A", "P.B", "P.C"][random.below(3)]
    switch random.below(6) {
    case 0:
      var edit = ActivityEdit()
      edit.name = "改名\(random.below(100))"
      try workspace.changeActivity(code, edit)
    case 1, 2: try workspace.changeActivity(code, .days(5 + random.below(40)))
    case 3: _ = try? workspace.link("P.A", "P.Z", lag: try LagText("\(random.below(90))"))
    case 4:
      try workspace.addActivity(
        "P.A0\(random.below(1_000_000))", .days(1 + random.below(30), name: "新增", after: "A"))
    default: _ = try? workspace.unlink("P.A", "P.Z")
    }
  }

  /// Whatever is renamed, changed, linked or added later, a point of a week that was settled stays.
  @Test(arguments: 1...12) func aPastWeekNeverChanges(seed: UInt64) throws {
    var random = Numbers(seed: seed)
    let bench = try bench()
    var known = Drawn()
    for week in 0..<4 {
      // What stands as the week is settled by the report on the next one.
      if week > 0 { known = try drawn(bench.open()) }
      try report(bench, week: week, remaining: 28 - 5 * week + random.below(4))
      for _ in 0..<3 {
        try change(bench, &random)
        let now = try drawn(bench.open()).before(friday(week))
        #expect(now == known.before(friday(week)), "seed \(seed), week \(week)")
      }
    }
    #expect(known.trend.values.contains { $0.count == 3 })
  }

  @Test func anActivityThatWasAddedLaterHasNoPointBefore() throws {
    let bench = try bench()
    try report(bench, week: 0, remaining: 27)
    try report(bench, week: 1, remaining: 20)
    var edit = ActivityEdit.days(0, name: "验收", after: "C")
    (edit.level, edit.carrier) = (1, "Z")
    try bench.open().addActivity("P.A9", edit)
    try report(bench, week: 2, remaining: 12)
    let drawn = try drawn(bench.open())
    // The week before was settled by the report after it was added.
    #expect(drawn.trend["P.A9"]?.map(\.dataDate.day) == [friday(1), friday(2)])
    #expect(drawn.trend["P.Z"]?.map(\.dataDate.day) == [friday(0), friday(1), friday(2)])
  }

  /// A record of a past week that came late (补报) is told by the next report, not by that week's.
  @Test func whatIsReportedLateOfAPastWeekIsNoPointOfIt() throws {
    let bench = try bench()
    try report(bench, week: 0, remaining: 27)
    try report(bench, week: 1, remaining: 20)
    let before = try drawn(bench.open()).before(friday(1))
    try bench.open().record(
      ProgressEntry(remaining: 29, date: DateText("2027-03-03")), of: "P.A", today: friday(1))
    #expect(try drawn(bench.open()).before(friday(1)) == before)
  }
}

/// Numbers drawn from a seed.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
