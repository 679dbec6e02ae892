import CivilTime
import Testing

@Suite("Weekday")
struct WeekdayTests {
  /// Known days on both sides of the epoch, and the leap day of a century.
  @Test(arguments: [
    ("1900-01-01", Weekday.monday), ("1949-10-01", .saturday), ("1999-12-31", .friday),
    ("2000-01-01", .saturday), ("2000-02-29", .tuesday), ("2026-10-10", .saturday),
    ("2027-09-01", .wednesday), ("2028-01-26", .wednesday), ("2028-09-01", .friday),
    ("2999-12-31", .tuesday),
  ])
  func knownDaysHaveTheirWeekday(text: String, weekday: Weekday) {
    #expect(Day(iso: text)?.weekday == weekday)
  }

  @Test func weekdaysFollowEachOtherAcrossTheEpoch() {
    for number in Int32(-400)...400 {
      let today = Day(number: number).weekday.rawValue
      #expect(Day(number: number + 1).weekday.rawValue == today % 7 + 1)
    }
  }

  @Test func onlySaturdayAndSundayAreTheWeekend() {
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    #expect(Weekday.allCases.map(\.rawValue) == Array(1...7))
  }
}
