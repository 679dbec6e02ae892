import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// 前锋线 and its three cases.
///
/// Mon–Fri from 2026-03-02: A 2 d → B 1 d → M, C 6 d → M, so that A and B
/// have a total float of 3 days, B all of it free and A none.
@Suite struct ProgressFrontTests {
  private static let shifts = [Shift].standardDay

  private static func comparison(
    dataDate: String, progress: [(code: String, remaining: Int)]
  ) throws -> Comparison {
    let week = WorkCalendar(name: "w", week: (0..<7).map { $0 < 5 ? shifts : [] })
    func task(_ code: String, _ days: Int) -> Activity {
      Activity(
        project: 0, code: code, name: code, kind: days == 0 ? .milestone : .task,
        duration: days * 480, calendar: "w")
    }
    let portfolio = Portfolio(
      calendars: [week],
      projects: [
        Project(code: "P", name: "P", direction: .forward, start: Instant(iso: "2026-03-02T08:00"))
      ],
      activities: [task("A", 2), task("B", 1), task("C", 6), task("M", 0)],
      relations: [(0, 1), (1, 3), (2, 3)].map { Relation(predecessor: $0.0, successor: $0.1) })
    let network = try Network(portfolio)
    let plan = try network.schedule().plannedDates()
    let date = Instant(iso: dataDate)!
    let records = progress.map { code, remaining in
      ProgressRecord(
        activity: portfolio.activities.firstIndex { $0.code == code }!, date: date,
        actualStart: Instant(iso: "2026-03-02T08:00"),
        actualFinish: remaining == 0 ? Instant(iso: "2026-03-03T18:00") : nil,
        remaining: remaining == 0 ? nil : remaining * 480)
    }
    let baseline = Baseline(number: 1, name: "", dataDate: nil, dates: plan)
    return Comparison(
      try network.schedule(progress: records, dataDate: date), with: baseline)
  }

  private static func point(
    _ code: Int, _ comparison: Comparison
  ) -> ProgressFront.Point? {
    ProgressFront(comparison, activities: [0, 1, 2, 3])?.points.first { $0.activity == code }
  }

  @Test func behindWithinFreeFloatTouchesNothing() throws {
    // B was planned for Wednesday; on Thursday morning it is one day behind, with three free.
    let comparison = try Self.comparison(
      dataDate: "2026-03-05T08:00", progress: [("A", 0), ("C", 3)])
    let point = Self.point(1, comparison)
    #expect(point?.minutes == -480)
    #expect(point?.effect?.reach == .nothing)
  }

  @Test func behindBeyondFreeFloatMovesSuccessorsOnly() throws {
    // A was planned for Monday and Tuesday; on Wednesday morning one day of it is left.
    let comparison = try Self.comparison(
      dataDate: "2026-03-04T08:00", progress: [("A", 1), ("C", 4)])
    #expect(Self.point(0, comparison)?.minutes == -480)
    #expect(Self.point(0, comparison)?.effect?.reach == .successors)
  }

  @Test func behindBeyondTotalFloatMovesTheFinishByTheExcess() throws {
    let comparison = try Self.comparison(
      dataDate: "2026-03-04T08:00", progress: [("A", 0), ("C", 6)])
    #expect(Self.point(2, comparison)?.minutes == -2 * 480)
    #expect(Self.point(2, comparison)?.effect?.finish(ofProject: 0)?.by.minutes == 2 * 480)
  }

  @Test func aheadLiesRightOfTheDataDate() throws {
    let comparison = try Self.comparison(
      dataDate: "2026-03-04T08:00", progress: [("A", 0), ("C", 2)])
    let point = Self.point(2, comparison)
    #expect(point?.minutes == 2 * 480)
    #expect(point?.at == Instant(iso: "2026-03-05T18:00"))
    #expect(point?.effect == nil)
  }

  @Test func onTimeLiesOnTheDataDate() throws {
    let comparison = try Self.comparison(
      dataDate: "2026-03-04T08:00", progress: [("A", 0), ("C", 4)])
    #expect(Self.point(2, comparison)?.minutes == 0)
    #expect(Self.point(1, comparison) == nil, "B is not due on Wednesday morning")
  }
}
