import CivilTime
import Testing

@testable import PlanExchange

@Suite struct TypedDateTests {
  /// A Saturday.
  private let today = Day(year: 2026, month: 11, day: 28)!

  private func day(_ text: String) -> Day? {
    (try? TypedDate(text, today: today))?.resolved(near: today).instant { _ in 0 }.day
  }

  /// All ways to write a day with its year.
  private func forms(_ day: Day) -> [String] {
    let (year, month, number) = day.civil
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let plain = [
      "\(day)", "\(year).\(month).\(number)", "\(year)/\(month)/\(number)",
      "\(year)/\(two(month))/\(two(number))", "\(year)\(two(month))\(two(number))",
      "\(year)年\(month)月\(number)日", "\(year)年\(two(month))月\(two(number))号",
    ]
    return plain + plain.map(wide)
  }

  /// A text in the full-width digits and signs of a Chinese input method.
  private func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0)! : $0
        }))
  }

  @Test func everyFormOfEveryDayOfTenYearsIsReadBack() {
    for number in 0..<3653 {
      let wanted = Day(year: 2024, month: 1, day: 1)! + number
      for form in forms(wanted) where day(form) != wanted {
        Issue.record("\(form) is not \(wanted)")
        return
      }
    }
  }

  @Test func aDayWithoutAYearIsTheNearestToTheDateOfThePlan() throws {
    for number in 0..<3653 {
      let anchor = Day(year: 2024, month: 1, day: 1)! + number
      for distance in [-182, -100, -1, 0, 1, 100, 182] {
        let wanted = anchor + distance
        // The 29th of February is not there every year.
        if wanted.month == 2, wanted.dayOfMonth == 29 { continue }
        for text in [
          "\(wanted.month)月\(wanted.dayOfMonth)日", wide("\(wanted.month)月\(wanted.dayOfMonth)号"),
        ] {
          let typed = try TypedDate(text, today: today)
          if typed.resolved(near: anchor) != .day(wanted) {
            Issue.record("\(text) near \(anchor) is not \(wanted)")
            return
          }
        }
      }
    }
  }

  @Test func theLeapDayIsTheNearestThatThereIs() throws {
    let typed = try TypedDate("2月29日", today: today)
    #expect(typed.resolved(near: today) == .day(Day(year: 2028, month: 2, day: 29)!))
    #expect(
      typed.resolved(near: Day(year: 2101, month: 1, day: 1)!)
        == .day(Day(year: 2104, month: 2, day: 29)!))
  }

  @Test func aTimeMayStandBehindADayWithoutAYear() throws {
    let typed = try TypedDate("2月19日 18:00", today: today)
    #expect(
      typed.resolved(near: today)
        == .minute(Instant(Day(year: 2027, month: 2, day: 19)!, minuteOfDay: 1080)))
  }

  @Test(arguments: [
    ("今天", 0), ("today", 0), ("明天", 1), ("Tomorrow", 1), ("后天", 2), ("大后天", 3), ("昨天", -1),
    ("前天", -2),
    ("+10d", 10), ("+10天", 10), ("＋１０天", 10), ("-3天", -3), ("+2周", 14), ("10天后", 10), ("2周前", -14),
  ]) func aDayIsToldFromToday(text: String, days: Int) {
    #expect(day(text) == today + days)
  }

  @Test(arguments: [
    ("本周五", "2026-11-27"), ("下周一", "2026-11-30"), ("上周三", "2026-11-18"), ("这周日", "2026-11-29"),
    ("下下周二", "2026-12-08"), ("下个星期天", "2026-12-06"), ("next-monday", "2026-11-30"),
    ("this-friday", "2026-11-27"), ("月底", "2026-11-30"), ("下月底", "2026-12-31"),
    ("上月底", "2026-10-31"),
    ("month-end", "2026-11-30"), ("年底", "2026-12-31"),
  ]) func weeksRunFromMondayToSundayAndMonthsEnd(text: String, iso: String) {
    #expect(day(text)?.description == iso)
  }

  @Test func everyWeekdayOfTheWeeksAroundIsNamed() throws {
    let monday = today.monday
    for number in 0..<3653 {
      let today = Day(year: 2024, month: 1, day: 1)! + number
      for (week, word) in [(-7, "上周"), (0, "本周"), (7, "下周")] {
        for (index, name) in TypedDay.names.enumerated() {
          let typed = try TypedDate(word + name, today: today)
          #expect(typed == .dated(.day(today.monday + week + index)))
        }
      }
      let end = try TypedDate("下月底", today: today).resolved(near: monday)
      guard case .day(let day) = end else { return }
      #expect((day + 1).dayOfMonth == 1 && day - today > 27 && day - today < 63)
    }
  }

  @Test(arguments: [
    ("2.19", ["2月19日"]), ("02-19", ["2月19日"]), ("3/4", ["3月4日", "4月3日"]),
    ("周五", ["本周五 2026-11-27", "下周五 2026-12-04"]), ("monday", ["本周一 2026-11-23", "下周一 2026-11-30"]),
    ("+2w", ["+2周", "+2天"]),
  ]) func whatMayMeanTwoThingsIsRefusedWithBoth(text: String, meant: [String]) {
    #expect(throws: TypedDate.Mistake.ambiguous(meant)) { try TypedDate(text, today: today) }
  }

  @Test(arguments: ["2028-02-30", "20280230", "2027年2月29日", "2月30日", "2028.13.1"])
  func aDayThatDoesNotExistIsNamedSo(text: String) {
    #expect(throws: TypedDate.Mistake.noSuchDay) { try TypedDate(text, today: today) }
  }

  @Test(arguments: [
    "", "HS.C27", "明", "下周八", "+d", "+100000000d", "2028年", "周", "五月", "下月", "月", "+999999天",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(throws: TypedDate.Mistake.noDate) { try TypedDate(text, today: today) }
  }
}
