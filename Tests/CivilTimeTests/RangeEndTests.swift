import CivilTime
import Testing

/// Arithmetic on days and instants stops at the ends of what can be numbered.
@Suite struct RangeEndTests {
  private static let numbers = [
    Int.min, Int.min + 1, -(1 << 40), Int(Int32.min) - 1, Int(Int32.min), -1441, -1, 0, 1, 1440,
    Int(Int32.max), Int(Int32.max) + 1, 1 << 40, Int.max - 1, Int.max,
  ]

  @Test(arguments: numbers, [Int32.min, -730_119, -1, 0, 1, 1_460_970, Int32.max])
  func sumsStopAtTheEnds(_ amount: Int, _ number: Int32) {
    func stopped(_ sum: Int128) -> Int32 {
      Int32(max(Int128(Int32.min), min(Int128(Int32.max), sum)))
    }
    let exact = Int128(number) + Int128(amount)
    #expect((Day(number: number) + amount).number == stopped(exact))
    #expect((Instant(minute: number) + amount).minute == stopped(exact))
    let difference = Int128(number) - Int128(amount)
    #expect((Day(number: number) - amount).number == stopped(difference))
    let minute = Int128(number) * 1440 + 1440
    #expect(Instant(Day(number: number), minuteOfDay: 1440).minute == stopped(minute))
  }

  @Test(arguments: [Int32.min, Int32.min + 1, -1441, -1440, -1, 0, 1439, 1440, Int32.max])
  func everyInstantHasADayAndAMinute(_ minute: Int32) {
    let instant = Instant(minute: minute)
    #expect((0..<1440).contains(instant.minuteOfDay))
    #expect(Int(instant.day.number) * 1440 + instant.minuteOfDay == Int(minute))
    #expect(!instant.description.isEmpty)
    #expect(instant.isoBytes[10] == UInt8(ascii: "T"))
    _ = instant.day.weekday
  }

  @Test(arguments: [Int.min, -1_000_001, 1_000_001, Int.max])
  func yearsBeyondAllNumbersAreNoDays(_ year: Int) {
    #expect(Day(year: year, month: 1, day: 1) == nil)
  }

  @Test func theComputableYearsAreWhole() {
    #expect(Instant.computable.lowerBound.description == "0001-01-01T00:00")
    #expect(Instant.computable.upperBound.description == "6000-01-01T00:00")
  }
}
