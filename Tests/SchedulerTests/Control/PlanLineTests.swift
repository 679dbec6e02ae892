import CivilTime
import Control
import Plan
import Testing

/// Of each project its own baseline.
@Suite struct PlanLineTests {
  private let portfolio = Portfolio(
    projects: ["A", "B"].map { Project(code: $0, name: $0, direction: .forward) },
    activities: [0, 1, 1].map {
      Activity(project: $0, code: "X", name: "工作", duration: 480, calendar: "workday")
    })

  private func baseline(_ number: Int, _ days: [Int32?], at dataDate: Int32? = nil) -> Baseline {
    Baseline(
      number: number, name: "第\(number)版", dataDate: dataDate.map { Instant(minute: $0) },
      dates: days.map { day in
        day.map { Baseline.Dates(start: Instant(minute: $0), finish: Instant(minute: $0 + 1)) }
      })
  }

  private func line(_ baselines: [Baseline], at minute: Int32? = 100) -> PlanLine {
    PlanLine(baselines, of: portfolio, at: { _ in minute.map { Instant(minute: $0) } })
  }

  @Test func eachProjectIsHeldAgainstItsLastBaseline() {
    let line = line([baseline(1, [1, 1, 1]), baseline(2, [nil, 2, nil], at: 50)])
    #expect(line.inForce.map { $0?.number } == [1, 2])
    #expect(line.first.map { $0?.number } == [1, 1])
    #expect(line.dates(of: 0)?.start == Instant(minute: 1))
    #expect(line.dates(of: 1)?.start == Instant(minute: 2))
    // Its baseline in force does not know it, and no other counts.
    #expect(line.dates(of: 2) == nil)
    #expect(line.originalDates(of: 2)?.start == Instant(minute: 1))
    #expect(line.originalDates(of: 0) == nil)
  }

  @Test func oneTakenLaterIsNotInForceYet() {
    let line = line([baseline(1, [1, 1, 1]), baseline(2, [2, 2, 2], at: 101)])
    #expect(line.inForce.map { $0?.number } == [1, 1])
    #expect(!line.isRetaken(0))
  }

  @Test func whereAllWereTakenLaterTheFirstCounts() {
    let line = line([baseline(1, [1, nil, nil], at: 200), baseline(2, [2, nil, nil], at: 300)])
    #expect(line.inForce.map { $0?.number } == [1, nil])
    #expect(line.originalDates(of: 0) == nil)
  }

  @Test func beforeProgressTheLastCounts() {
    let line = line([baseline(1, [1, 1, 1]), baseline(2, [2, 2, 2], at: 300)], at: nil)
    #expect(line.inForce.map { $0?.number } == [2, 2])
    #expect(line.originalDates(of: 1)?.start == Instant(minute: 1))
  }

  @Test func aChosenOneIsHeldAgainstTheFirstOfAll() {
    let line = PlanLine(
      [baseline(1, [1, 1, 1]), baseline(2, [2, 2, 2]), baseline(3, [3, 3, 3])], of: portfolio,
      at: { _ in nil }, among: { $0.number == 2 })
    #expect(line.inForce.map { $0?.number } == [2, 2])
    #expect(line.originalDates(of: 0)?.start == Instant(minute: 1))
  }

  @Test func withoutBaselinesThereIsNoPlan() {
    #expect(line([]).isEmpty)
    #expect(line([]).dates(of: 0) == nil)
  }
}
