import CivilTime
import Testing

@testable import PlanExchange

@Suite struct DateTextTests {
  @Test(arguments: [
    "2028-02-02", "2028/2/2", "2028/02/02", "2028-2-2", "2028年2月2日", "2028年02月02日", "2028.2.2",
    "20280202", "2028-２-2", "2028年2月2号", "2028/2/2 0:00", "2028-02-02 00:00:00",
  ])
  func aDayIsReadHoweverExcelWritesIt(text: String) {
    #expect(DateText(text) == .day(Day(year: 2028, month: 2, day: 2)!))
  }

  @Test(arguments: ["2028-02-02T18:00", "2028-02-02 18:00", "2028/2/2 18:00:00", "2028年2月2日 18:00"])
  func aMinuteIsReadHoweverExcelWritesIt(text: String) {
    #expect(DateText(text) == .minute(Instant(iso: "2028-02-02T18:00")!))
  }

  @Test func aMorningHourNeedsOneDigitOnly() {
    #expect(DateText("2028/2/2 8:30") == .minute(Instant(iso: "2028-02-02T08:30")!))
  }

  @Test(arguments: [
    "", "2028-02-30", "2027/2/29", "28/2/2", "2/2/2028", "2028-02", "2028.2", "202802",
    "2028-02-02T", "2028-02-02T25:00", "2028-02-02T18:60", "2028-02-02T18:00:30", "2028年2月",
    "2028-02-02x", "3028-01-01", "2028/2-2", "2月2日", "28.2.2", "明天",
  ]) func whatIsNoDateIsRefused(text: String) {
    #expect(DateText(text) == nil)
  }
}
