import CivilTime
import Testing

@Suite("Instant")
struct InstantTests {
  @Test(arguments: [
    (0, 0, 0), (1439, 0, 1439), (1440, 1, 0), (-1, -1, 1439), (-1440, -1, 0), (-1441, -2, 1439),
    (-2880, -2, 0),
  ])
  func minutesSplitIntoDayAndMinuteOfDay(minute: Int, day: Int, minuteOfDay: Int) {
    let instant = Instant(minute: Int32(minute))
    #expect(instant.day.number == Int32(day))
    #expect(instant.minuteOfDay == minuteOfDay)
    #expect(Instant(instant.day, minuteOfDay: instant.minuteOfDay) == instant)
  }

  @Test func minute1440IsTheMidnightThatEndsTheDay() {
    for number in [Int32(-1), 0, 10_471] {
      let midnight = Instant(Day(number: number), minuteOfDay: 1440)
      #expect(midnight == Instant(Day(number: number + 1), minuteOfDay: 0))
      #expect(midnight.day == Day(number: number + 1))
    }
  }

  @Test func differenceUndoesAdditionAcrossTheEpoch() {
    let instant = Instant(minute: 30)
    for distance in [-2000, -31, -30, 0, 1, 5000] {
      #expect((instant + distance) - instant == distance)
      #expect((instant < instant + distance) == (distance > 0))
    }
  }

  @Test func everyReadableYearFits() throws {
    let first = try #require(Instant(iso: "1900-01-01T00:00"))
    let last = try #require(Instant(iso: "2999-12-31T23:59"))
    #expect(last - first == 401_766 * 1440 + 1439)
  }
}
