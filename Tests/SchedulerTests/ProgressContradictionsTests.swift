import CivilTime
import Control
import Plan
import Scheduler
import Testing

@Suite struct ProgressContradictionsTests {
  let portfolio = Portfolio(
    projects: [
      Project(code: "P", name: "P", direction: .forward, start: Samples.at("2026-03-02T08:00"))
    ],
    activities: ["A", "B"].map {
      Activity(project: 0, code: $0, name: $0, duration: 480, calendar: "five")
    })

  private func record(
    _ activity: Int = 0, on day: String, start: String? = nil, finish: String? = nil,
    remaining: Int? = nil
  ) -> ProgressRecord {
    ProgressRecord(
      activity: activity, date: Samples.at("2026-\(day)T08:00"),
      actualStart: start.map { Samples.at("2026-\($0)T08:00") },
      actualFinish: finish.map { Samples.at("2026-\($0)T18:00") }, remaining: remaining)
  }

  @Test func recordsThatAgreeContradictNothing() {
    let records = [
      record(on: "03-09", start: "03-02"), record(on: "03-10", finish: "03-09"),
      record(1, on: "03-10", start: "03-10"),
    ]
    #expect(portfolio.contradictions(in: records) == [])
  }

  @Test func aStartAfterAFinishToldEarlierIsFound() {
    let records = [
      record(on: "03-09", start: "03-02", finish: "03-06"), record(on: "03-10", start: "03-09"),
    ]
    #expect(portfolio.contradictions(in: records).map(\.id) == ["finish-before-start"])
  }

  /// Recorded last but true before: at 03-10 the finish of 03-06 meets the start of 03-07.
  @Test func aRecordPutInBeforeAnotherIsFound() {
    let records = [record(on: "03-10", finish: "03-06"), record(on: "03-09", start: "03-07")]
    #expect(portfolio.contradictions(in: records).map(\.codes) == [["P.A"]])
  }

  @Test func aContradictionCorrectedLaterIsStillOneInBetween() {
    let records = [
      record(on: "03-09", start: "03-02", finish: "03-06"), record(on: "03-10", start: "03-09"),
      record(on: "03-12", finish: "03-11"),
    ]
    #expect(portfolio.contradictions(in: records).map(\.id) == ["finish-before-start"])
  }

  @Test func bothDatesInOneRecordCorrectEarlierOnes() {
    let records = [
      record(on: "03-09", start: "03-02", finish: "03-06"),
      record(on: "03-12", start: "03-09", finish: "03-11"),
    ]
    #expect(portfolio.contradictions(in: records) == [])
  }

  @Test func anActualAfterItsRecordIsFoundOnce() {
    let records = [record(1, on: "03-09", finish: "03-09"), record(1, on: "03-10", start: "03-11")]
    let findings = portfolio.contradictions(in: records)
    #expect(findings.map(\.id) == ["finish-before-start", "progress-after-data-date"].sorted())
  }

  @Test func whatIsFinishedStaysSoWhenWorkRemainsLater() throws {
    var portfolio = portfolio
    portfolio.calendars = Samples.calendars(.standardDay)
    let records = [
      record(on: "03-09", start: "03-02", finish: "03-06"), record(on: "03-10", remaining: 480),
    ]
    let schedule = try Network(portfolio).schedule(progress: records)
    #expect(schedule.activities[0].phase == .complete)
    #expect(schedule.findings.map(\.id).contains("remaining-after-finish"))
    let again = records + [record(on: "03-11", finish: "03-10")]
    let ids = try Network(portfolio).schedule(progress: again).findings.map(\.id)
    #expect(!ids.contains("remaining-after-finish"))
  }
}
