/// A date of the Chinese lunisolar calendar (农历): 2025年闰六月初一.
///
/// Known from 1999-02-16 to 2051-02-10, the lunar years 1999 to 2050, so that every day of the
/// civil years 2000 to 2050 has one.
public struct LunarDate: Hashable, Sendable {
  /// The year, numbered as the civil year in which it begins.
  public let year: Int
  /// The month, 1 (正月) to 12 (腊月); a leap month has the number of the month it follows.
  public let month: Int
  /// Whether this is the leap month (闰月) of that number.
  public let isLeapMonth: Bool
  /// The day of the month, 1 (初一) to 29 or 30.
  public let day: Int

  /// Creates a date from its parts; nil when there is no such date, or the year is not known.
  public init?(year: Int, month: Int, isLeapMonth: Bool = false, day: Int) {
    guard let lunarYear = LunarYear(year),
      let place = lunarYear.place(ofMonth: month, isLeap: isLeapMonth),
      day >= 1, day <= lunarYear.monthLength(at: place)
    else { return nil }
    self.year = year
    self.month = month
    self.isLeapMonth = isLeapMonth
    self.day = day
  }

  /// Creates the lunar date of a civil day; nil before 1999-02-16 and after 2051-02-10.
  public init?(_ day: Day) {
    guard let lunarYear = LunarYear(of: day) else { return nil }
    var place = 0
    var left = day - lunarYear.firstDay
    while left >= lunarYear.monthLength(at: place) {
      left -= lunarYear.monthLength(at: place)
      place += 1
    }
    let month = lunarYear.month(at: place)
    self.year = lunarYear.number
    self.month = month.number
    self.isLeapMonth = month.isLeap
    self.day = left + 1
  }
}

extension Day {
  /// Creates the civil day of a lunar date.
  public init(lunar date: LunarDate) {
    guard let year = LunarYear(date.year),
      let place = year.place(ofMonth: date.month, isLeap: date.isLeapMonth)
    else { preconditionFailure("a lunar date is checked when it is made") }
    self = year.monthStart(at: place) + (date.day - 1)
  }
}
