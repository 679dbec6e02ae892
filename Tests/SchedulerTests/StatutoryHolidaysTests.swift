import CivilTime
import Control
import Plan
import Scheduler
import Testing

@Suite("Statutory holidays")
struct StatutoryHolidaysTests {
  @Test(arguments: [
    (
      2027,
      "01-01 02-05 02-08 02-09 02-10 04-05 05-03 05-04 06-09 09-15 10-01 10-04 10-05"
    ),
    (
      2028,
      "01-03 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-29 10-02 10-03 10-04 10-05"
    ),
  ])
  func weekdaysOffAreThoseOfTheProjection(year: Int, days: String) {
    let weekdaysOff = StatutoryHolidays.daysOff(in: year).map(\.day).filter(isWeekday)
    #expect(weekdaysOff.map(\.description) == days.split(separator: " ").map { "\(year)-\($0)" })
  }

  @Test func daysOffCarryTheFestivalOnWeekendsToo() {
    let lines = StatutoryHolidays.daysOff(in: 2027).map { "\($0.day) \($0.cause)" }
    #expect(
      lines == [
        "2027-01-01 元旦", "2027-02-05 春节", "2027-02-06 春节", "2027-02-07 春节", "2027-02-08 春节",
        "2027-02-09 春节", "2027-02-10 春节", "2027-04-05 清明节", "2027-05-01 劳动节",
        "2027-05-02 劳动节", "2027-05-03 劳动节", "2027-05-04 劳动节", "2027-06-09 端午节",
        "2027-09-15 中秋节", "2027-10-01 国庆节", "2027-10-02 国庆节", "2027-10-03 国庆节",
        "2027-10-04 国庆节", "2027-10-05 国庆节",
      ])
  }

  @Test func midAutumnWithinNationalDayIsGivenAfterIt() {
    let october = StatutoryHolidays.daysOff(in: 2028).filter { $0.day.month == 10 }
    #expect(
      october.map { "\($0.day) \($0.cause)" } == [
        "2028-10-01 国庆节", "2028-10-02 国庆节", "2028-10-03 国庆节", "2028-10-04 国庆节",
        "2028-10-05 中秋节",
      ])
  }

  /// 中秋节 on 1 October itself, a Wednesday: the two days after it are taken, then the weekend.
  @Test func midAutumnOnNationalDayWaitsForAFreeWeekday() throws {
    let midAutumn = try #require(Festival.midAutumn.day(in: 2031))
    #expect(midAutumn.description == "2031-10-01")
    let october = StatutoryHolidays.daysOff(in: 2031).filter { $0.day.month == 10 }
    #expect(
      october.map { "\($0.day) \($0.cause)" } == [
        "2031-10-01 国庆节", "2031-10-02 国庆节", "2031-10-03 国庆节", "2031-10-06 中秋节",
      ])
  }

  @Test(arguments: StatutoryHolidays.years)
  func everyYearHasThirteenWeekdaysOffInOrder(year: Int) {
    let daysOff = StatutoryHolidays.daysOff(in: year)
    #expect(daysOff.count { isWeekday($0.day) } == 13)
    #expect(daysOff.allSatisfy { $0.isProvisional && $0.shifts.isEmpty && $0.day.year == year })
    #expect(zip(daysOff, daysOff.dropFirst()).allSatisfy { $0.day < $1.day })
    #expect(
      Set(daysOff.map(\.cause)) == ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"])
  }

  @Test(arguments: [1999, 2024, 2051, 2100])
  func yearsBeyondTheRuleHaveNone(year: Int) {
    #expect(StatutoryHolidays.daysOff(in: year).isEmpty)
  }

  private func isWeekday(_ day: Day) -> Bool { !day.weekday.isWeekend }
}
