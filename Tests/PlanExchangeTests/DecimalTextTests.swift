import Testing

@testable import PlanExchange

@Suite struct DecimalTextTests {
  @Test func decimalsAreExact() {
    #expect(DecimalText("2.5")?.millionths == 2_500_000)
    #expect(DecimalText("-0.000001")?.millionths == -1)
    #expect(DecimalText("20.0")?.whole == 20)
    #expect(DecimalText("20.5")?.whole == nil)
  }

  @Test(arguments: ["", ".", "5.", ".5", "1e3", "1,000", "5天", "0x10", "nan", "--1", "1.2.3", "+5"])
  func whatIsNoDecimalIsRefused(text: String) {
    #expect(DecimalText(text) == nil)
  }

  @Test func daysReadAsTheSameMinutesForEveryMinuteOfAWeek() {
    for day in [1, 7, 360, 480, 450, 1440] {
      for minutes in 0...(7 * day) {
        let text = DecimalText.days(minutes, ofDay: day)
        #expect(DecimalText(text)?.minutes(ofDay: day) == minutes)
      }
    }
    #expect(DecimalText.days(720, ofDay: 480) == "1.5")
    #expect(DecimalText.days(960, ofDay: 480) == "2")
  }
}
