/// The traditional festivals that move through the civil year, by their Chinese names.
public enum Festival: String, CaseIterable, Sendable {
  /// The 23rd of the twelfth month, after which building sites empty (小年 of the north).
  case littleNewYear = "腊月廿三"
  /// The day before the Spring Festival; the 29th or 30th of the twelfth month.
  case springFestivalEve = "除夕"
  /// 正月初一.
  case springFestival = "春节"
  /// 正月十五, by which building sites are at work again.
  case lantern = "元宵节"
  /// The solar term of 15° of solar longitude, 4 or 5 April.
  case qingming = "清明节"
  /// 五月初五.
  case dragonBoat = "端午节"
  /// 八月十五.
  case midAutumn = "中秋节"

  /// The civil years in which the festivals are known.
  public static let years = 2000...2050

  /// Returns the day of the festival in a civil year; nil outside ``years``.
  ///
  /// The days of the old lunar year's end count with the Spring Festival they precede: 除夕 of 2028
  /// is 2028-01-25.
  public func day(in year: Int) -> Day? {
    guard Festival.years.contains(year) else { return nil }
    return switch self {
    case .littleNewYear: lunar(year - 1, 12, 23)
    case .springFestivalEve: lunar(year, 1, 1).map { $0 - 1 }
    case .springFestival: lunar(year, 1, 1)
    case .lantern: lunar(year, 1, 15)
    case .qingming: Day(year: year, month: 4, day: qingmingDay(in: year))
    case .dragonBoat: lunar(year, 5, 5)
    case .midAutumn: lunar(year, 8, 15)
    }
  }
}

/// A festival never lies in a leap month: the first of two months of one number has it.
private func lunar(_ year: Int, _ month: Int, _ day: Int) -> Day? {
  LunarDate(year: year, month: month, day: day).map { Day(lunar: $0) }
}

/// Returns the day of April on which 清明 falls.
///
/// ⌊0.2422 y + 4.81⌋ − ⌊y / 4⌋ with y the year within the century: the traditional rule for the
/// years 2000 to 2099. It agrees on every year from 2000 to 2050 with the Python package cnlunar
/// 0.2.5 and with the sun's longitude as PyEphem computes it (never within 20 minutes of midnight).
private func qingmingDay(in year: Int) -> Int {
  let y = year % 100
  return (2422 * y + 48_100) / 10_000 - y / 4
}
