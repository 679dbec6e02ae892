import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// The S curve, its banana, and the trend of milestones, on the worked example.
@Suite struct ProgressCurveTests {
  private static func history() throws -> (Comparison, [Schedule]) {
    let portfolio = WorkedExampleTests.portfolio()
    let network = try Network(portfolio)
    let plan = try network.schedule().plannedDates()
    let progress = [
      ProgressRecord(
        activity: 0, date: Instant(iso: "2026-03-04T08:00")!,
        actualStart: Instant(iso: "2026-03-02T08:00"), remaining: 4 * 480),
      ProgressRecord(activity: 0, date: Instant(iso: "2026-03-10T08:00")!, remaining: 2 * 480),
    ]
    let history = try progress.map {
      try network.schedule(progress: progress, dataDate: $0.date)
    }
    let baseline = Baseline(number: 1, name: "", dataDate: nil, dates: plan)
    return (Comparison(history[1], with: baseline), history)
  }

  @Test func curvesRiseFromNothingToAll() throws {
    let (comparison, history) = try Self.history()
    let curve = ProgressCurve(comparison, activities: [0, 1, 2], history: ReportHistory(history))
    for points in [curve.early, curve.late, curve.plan] {
      #expect(points.first?.share == 0)
      #expect(points.last?.share == 1)
      #expect(zip(points, points.dropFirst()).allSatisfy { $0.share <= $1.share })
    }
  }

  @Test func theEarlyCurveIsNeverBelowTheLateOne() throws {
    let (comparison, history) = try Self.history()
    let curve = ProgressCurve(comparison, activities: [0, 1, 2], history: ReportHistory(history))
    let late = Dictionary(uniqueKeysWithValues: curve.late.map { ($0.day, $0.share) })
    for point in curve.early {
      if let other = late[point.day] { #expect(point.share >= other - 1e-9) }
    }
  }

  @Test func aPlanWorkedBackLiesWithinTheBanana() throws {
    let (comparison, history) = try Self.history()
    let curve = ProgressCurve(comparison, activities: [0, 1, 2], history: ReportHistory(history))
    let early = Dictionary(uniqueKeysWithValues: curve.early.map { ($0.day, $0.share) })
    let late = Dictionary(uniqueKeysWithValues: curve.late.map { ($0.day, $0.share) })
    // The early dates leave two days to the required date, so the late curve is another.
    #expect(curve.early != curve.late)
    for point in curve.plan {
      if let other = early[point.day] { #expect(point.share <= other + 1e-9) }
      if let other = late[point.day] { #expect(point.share >= other - 1e-9) }
    }
  }

  @Test func actualIsWhatWasReportedAtEachDataDate() throws {
    let (comparison, history) = try Self.history()
    let curve = ProgressCurve(comparison, activities: [0, 1, 2], history: ReportHistory(history))
    // One of ten days was done by 03-04, three by 03-10.
    #expect(curve.actual.map(\.day.description) == ["2026-03-04", "2026-03-10"])
    #expect(abs(curve.actual[0].share - 0.1) < 1e-9)
    #expect(abs(curve.actual[1].share - 0.3) < 1e-9)
  }

  @Test func theTrendFollowsTheForecastFromReportToReport() throws {
    let (_, history) = try Self.history()
    let trend = MilestoneTrend(of: 2, ofProject: 0, history: ReportHistory(history))
    // 4 d from 03-04 end on 03-09, B on 03-16; 2 d from 03-10 end on 03-11, B on 03-18.
    #expect(trend.points.map(\.finish.day.description) == ["2026-03-16", "2026-03-18"])
    #expect(trend.points.map(\.margin) == [2 * 480, 0])
    #expect(!trend.isEroding)
  }
}
