import CivilTime

/// The days off that the law itself gives, for years whose arrangement is not yet decreed.
///
/// 《全国年节及纪念日放假办法》 as of 2024-11-10, 13 days from 2025 on: 元旦 1, 春节 4 (除夕 to 初三), 清明节 1,
/// 劳动节 2, 端午节 1, 中秋节 1, 国庆节 3. The State Council's yearly notice moves weekends around them
/// (调休), which leaves the number of days worked in a year as it is, but for a swap across New Year
/// and one-offs such as 2020. So the sum can be stated now, and only the placement is a projection.
public enum StatutoryHolidays {
  /// The years the rule can be applied to.
  ///
  /// From the first under the present law to the last with lunar dates. Outside them nothing is
  /// known but the weekends.
  public static let years = 2025...Festival.years.upperBound

  /// Returns the projected days off of a year, in order, all provisional and without shifts.
  ///
  /// Each statutory day is off on its own date, with the festival as cause, on weekends too. For one
  /// that falls on a weekend, or on a day that another festival has taken (中秋节 within 国庆节, 2028;
  /// the law is silent, the notice for 2020 added a day), the next weekday still free is off as well,
  /// with the same cause. No weekend is worked. Empty outside ``years``: after 2050 there are no
  /// lunar dates, and the calendar is the bare week.
  public static func daysOff(in year: Int) -> [CalendarException] {
    let dates = statutoryDates(in: year)
    var off: [(day: Day, cause: String)] = []
    var owed: [(day: Day, cause: String)] = []
    for date in dates {
      let isTaken = off.contains { $0.day == date.day }
      if !isTaken { off.append(date) }
      if isTaken || date.day.weekday.isWeekend { owed.append(date) }
    }
    for date in owed {
      var day = date.day + 1
      while day.weekday.isWeekend || off.contains(where: { $0.day == day }) { day = day + 1 }
      off.append((day, date.cause))
    }
    return off.sorted { $0.day < $1.day }.map {
      CalendarException(day: $0.day, shifts: [], cause: $0.cause, isProvisional: true)
    }
  }

  /// The 13 dates with their festivals, in order; of two on one day the one of the civil calendar
  /// comes first.
  private static func statutoryDates(in year: Int) -> [(day: Day, cause: String)] {
    guard years.contains(year) else { return [] }
    let civil = [(1, 1, "元旦"), (5, 1, "劳动节"), (5, 2, "劳动节")] + (1...3).map { (10, $0, "国庆节") }
    let fixed = civil.compactMap { month, day, cause in
      Day(year: year, month: month, day: day).map { (day: $0, cause: cause) }
    }
    let spring = Festival.springFestival.day(in: year).map { newYear in
      (-1...2).map { (day: newYear + $0, cause: Festival.springFestival.rawValue) }
    }
    let moving = [Festival.qingming, .dragonBoat, .midAutumn].compactMap { festival in
      festival.day(in: year).map { (day: $0, cause: festival.rawValue) }
    }
    let all = fixed + (spring ?? []) + moving
    return all.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }
}
