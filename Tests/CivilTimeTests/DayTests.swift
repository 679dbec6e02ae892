import CivilTime
import Testing

@Suite("Day")
struct DayTests {
  @Test func civilPartsRoundTripOnEveryDayFrom1900To2999() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    var wrong: [String] = []
    for year in 1900...2999 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for dayOfMonth in 1...length {
          let isSame = Day(year: year, month: index + 1, day: dayOfMonth) == day
          if !isSame || day.civil != (year, index + 1, dayOfMonth) { wrong.append("\(day)") }
          day = day + 1
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(day == Day(year: 3000, month: 1, day: 1))
  }

  @Test(arguments: [
    (1900, 1, 1, -36524), (1970, 1, 1, -10957), (1999, 12, 31, -1), (2000, 1, 1, 0),
    (2000, 2, 29, 59), (2000, 12, 31, 365), (2028, 9, 1, 10471),
  ])
  func daysAreCountedFrom2000(year: Int, month: Int, day: Int, number: Int) {
    #expect(Day(year: year, month: month, day: day)?.number == Int32(number))
  }

  @Test(arguments: [
    (2027, 2, 29), (1900, 2, 29), (2100, 2, 29), (2028, 2, 30), (2028, 4, 31), (2028, 0, 1),
    (2028, 13, 1), (2028, 1, 0), (2028, 1, 32), (2028, -1, 1), (2028, 1, -1),
  ])
  func dayThatDoesNotExistIsRefused(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func leapYearsFollowTheGregorianRule() {
    #expect([1904, 2000, 2024, 2028, 2400].allSatisfy(Day.isLeap))
    #expect(![1900, 2023, 2100, 2200, 2900].contains(where: Day.isLeap))
    #expect((1900...2999).count(where: Day.isLeap) == 267)
    #expect(Day.daysInMonth(year: 2028, month: 2) == 29)
    #expect(Day.daysInMonth(year: 2027, month: 2) == 28)
  }

  @Test func partsAreReadOneByOne() {
    let day = Day(number: 59)
    #expect((day.year, day.month, day.dayOfMonth) == (2000, 2, 29))
  }

  @Test func differenceUndoesAddition() {
    let day = Day(number: -3)
    for distance in [-400, -1, 0, 1, 366] {
      #expect((day + distance) - day == distance)
      #expect((day + distance) - distance == day)
      #expect((day < day + distance) == (distance > 0))
    }
  }

  @Test func mondayBeginsTheWeekOfEachOfItsDays() throws {
    // Both sides of day 0 and of a new year.
    for text in ["1999-12-20", "1999-12-27", "2025-12-29", "2028-08-28"] {
      let monday = try #require(Day(iso: text))
      for offset in 0..<7 { #expect((monday + offset).monday == monday) }
      #expect((monday + 7).monday == monday + 7)
    }
  }
}
