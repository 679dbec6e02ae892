import CivilTime
import Control
import Plan
import PlanExchange
import Scheduler
import Testing

/// No file is written with dates that Microsoft Project, and our own reader, would refuse.
@Suite struct MicrosoftYearTests {
  private func export(_ start: String, days: Int) throws -> MicrosoftExport {
    var portfolio = try Support.portfolio(plan: "A1,基础,,\(days),calendar-day")
    portfolio.projects[0].start = Instant(iso: start)
    let schedule = try Network(portfolio).schedule()
    return MicrosoftExport(portfolio, project: 0) {
      (schedule.activities[$0].start, schedule.activities[$0].finish)
    }
  }

  @Test func datesThatTheProgramKnowsAreWritten() throws {
    try export("2027-03-01T08:00", days: 30).check()
  }

  @Test(arguments: [("2150-01-01T08:00", 1), ("2149-12-30T08:00", 30), ("1983-12-30T08:00", 1)])
  func otherDatesAreRefused(_ start: String, _ days: Int) throws {
    let export = try export(start, days: days)
    let error = #expect(throws: InvalidInput.self) { try export.check() }
    #expect(error?.findings.map(\.id) == ["date-out-of-range"])
    #expect(error?.findings.first?.codes == ["HS.A1"])
  }
}
