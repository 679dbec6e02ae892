import CivilTime
import Testing

@Suite("Lunar dates")
struct LunarDateTests {
  /// The first and last days of years and leap months, as lunardate and cnlunar both give them.
  ///
  /// 2033 is the year in which older tables err: leap month 7 instead of 11.
  @Test(arguments: [
    ("2000-02-05", 2000, 1, false, 1), ("2020-05-23", 2020, 4, true, 1),
    ("2023-03-22", 2023, 2, true, 1), ("2025-01-29", 2025, 1, false, 1),
    ("2025-06-25", 2025, 6, false, 1), ("2025-07-24", 2025, 6, false, 30),
    ("2025-07-25", 2025, 6, true, 1), ("2025-08-22", 2025, 6, true, 29),
    ("2025-08-23", 2025, 7, false, 1), ("2026-02-16", 2025, 12, false, 29),
    ("2028-01-25", 2027, 12, false, 29), ("2028-01-26", 2028, 1, false, 1),
    ("2033-08-25", 2033, 8, false, 1), ("2033-11-22", 2033, 11, false, 1),
    ("2033-12-22", 2033, 11, true, 1), ("2034-01-19", 2033, 11, true, 29),
    ("2034-01-20", 2033, 12, false, 1), ("2034-02-19", 2034, 1, false, 1),
  ])
  func knownDatesAgreeBothWays(
    text: String, year: Int, month: Int, isLeap: Bool, dayOfMonth: Int
  ) throws {
    let date = try #require(
      LunarDate(year: year, month: month, isLeapMonth: isLeap, day: dayOfMonth))
    #expect(Day(lunar: date) == Day(iso: text))
    #expect(LunarDate(Day(lunar: date)) == date)
  }

  /// Each date of the table, hashed with FNV-1a.
  ///
  /// The sum was computed from the Python package lunardate 0.3.0, with which cnlunar 0.2.5 agrees
  /// on all 18 988 days.
  @Test func everyDayAgreesWithLunardate() throws {
    let first = try #require(Day(iso: "1999-02-16"))
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var strayed: [Day] = []
    for number in 0..<18_988 {
      let date = try #require(LunarDate(first + number))
      if Day(lunar: date) != first + number { strayed.append(first + number) }
      let isLeap = date.isLeapMonth ? 1 : 0
      let key = ((date.year * 100 + date.month) * 2 + isLeap) * 100 + date.day
      hash = (hash ^ UInt64(key)) &* 0x100_0000_01b3
    }
    #expect(hash == 0x11ce_2d76_dd28_3150)
    #expect(strayed.isEmpty)
  }

  @Test func leapMonthsAreThoseOfTheAlmanac() {
    let leapMonths = (2000...2050).flatMap { year in
      (1...12).filter { LunarDate(year: year, month: $0, isLeapMonth: true, day: 1) != nil }
        .map { [year, $0] }
    }
    #expect(
      leapMonths == [
        [2001, 4], [2004, 2], [2006, 7], [2009, 5], [2012, 4], [2014, 9], [2017, 6], [2020, 4],
        [2023, 2], [2025, 6], [2028, 5], [2031, 3], [2033, 11], [2036, 6], [2039, 5], [2042, 2],
        [2044, 7], [2047, 5], [2050, 3],
      ])
  }

  @Test(arguments: [
    "1900-01-01", "1999-01-01", "1999-02-15", "2051-02-11", "2051-12-31", "2999-12-31",
  ])
  func dayBeyondTheTableHasNoLunarDate(text: String) throws {
    let day = try #require(Day(iso: text))
    #expect(LunarDate(day) == nil)
  }

  @Test func tableReachesFrom1999To2051() throws {
    let first = try #require(Day(iso: "1999-02-16"))
    let last = try #require(Day(iso: "2051-02-10"))
    #expect(LunarDate(first) == LunarDate(year: 1999, month: 1, day: 1))
    #expect(LunarDate(last) == LunarDate(year: 2050, month: 12, day: 29))
  }

  @Test(arguments: [
    (1998, 1, false, 1), (2051, 1, false, 1), (2028, 0, false, 1), (2028, 13, false, 1),
    (2028, 1, false, 0), (2028, 1, false, 31), (2027, 12, false, 30), (2027, 5, true, 1),
    (2028, 6, true, 1), (2025, 6, true, 30),
  ])
  func dateThatDoesNotExistIsRefused(year: Int, month: Int, isLeap: Bool, dayOfMonth: Int) {
    #expect(LunarDate(year: year, month: month, isLeapMonth: isLeap, day: dayOfMonth) == nil)
  }
}
