/// A year of the Chinese lunisolar calendar (农历): when it begins and how long its months are.
///
/// Months are numbered by *place*, from 0: a leap month takes a place of its own, right after the
/// month it repeats, so a year has 12 or 13 places.
struct LunarYear {
  /// The years the table holds, 1999 among them because the civil year 2000 begins in it.
  static let known = 1999...2050

  /// The number of the year: the civil year in which it begins.
  let number: Int
  /// The first day (正月初一).
  let firstDay: Day
  private let code: UInt32

  /// Takes a year from the table; nil for a year it does not hold.
  init?(_ number: Int) {
    guard LunarYear.known.contains(number) else { return nil }
    let index = number - LunarYear.known.lowerBound
    self.number = number
    firstDay = LunarYear.firstDays[index]
    code = LunarYear.codes[index]
  }

  /// Returns the year a day lies in; nil for a day the table does not reach.
  init?(of day: Day) {
    let number = min(day.year, LunarYear.known.upperBound)
    guard var year = LunarYear(number) else { return nil }
    if day < year.firstDay {
      guard let previous = LunarYear(number - 1) else { return nil }
      year = previous
    }
    guard day < year.firstDay + year.length else { return nil }
    self = year
  }

  /// The month that is followed by a leap month of the same number; nil in an ordinary year.
  var leapMonth: Int? { code >> 16 == 0 ? nil : Int(code >> 16) }

  /// How many months the year has, 12 or 13.
  var places: Int { leapMonth == nil ? 12 : 13 }

  /// The days in the year.
  var length: Int { 29 * places + (code & 0x1FFF).nonzeroBitCount }

  /// Returns the days in the month at a place, 29 (小月) or 30 (大月).
  func monthLength(at place: Int) -> Int { 29 + Int(code >> UInt32(place) & 1) }

  /// Returns the first day of the month at a place.
  func monthStart(at place: Int) -> Day {
    firstDay + (0..<place).reduce(0) { $0 + monthLength(at: $1) }
  }

  /// Returns where a month stands; nil when this year has no such month.
  func place(ofMonth month: Int, isLeap: Bool) -> Int? {
    guard (1...12).contains(month) else { return nil }
    guard !isLeap else { return month == leapMonth ? month : nil }
    return month <= leapMonth ?? 12 ? month - 1 : month
  }

  /// Returns the month that stands at a place.
  func month(at place: Int) -> (number: Int, isLeap: Bool) {
    guard let leapMonth, place >= leapMonth else { return (place + 1, false) }
    return (place, place == leapMonth)
  }
}

extension LunarYear {
  /// One number a year, 1999 to 2050: bits 16 and up are the month that a leap month follows (0
  /// when there is none); bit `p` of the lower ones is set when the month at place `p` has 30 days.
  ///
  /// The rule behind it is GB/T 33661-2017 (农历的编算和颁行): a month begins on the day of the new
  /// moon in China's time, and a leap month is the first without a principal term (中气) among 13
  /// months from one winter solstice to the next. The table was made from the Python package
  /// lunardate 0.3.0 and compared, with no difference, with cnlunar 0.2.5 on each of its 18 988
  /// days and with the 643 new moons that the ephemeris PyEphem computes.
  private static let codes: [UInt32] = [
    0x00749, 0x00693, 0x4152B, 0x0052B, 0x00A5B, 0x2155A, 0x0056A, 0x71B55,
    0x00BA4, 0x00B49, 0x51A93, 0x00A95, 0x0052D, 0x40AAD, 0x00AB5, 0x915AA,
    0x005D2, 0x00DA5, 0x61D4A, 0x00D4A, 0x00C95, 0x4152E, 0x00556, 0x00AB5,
    0x215B2, 0x006D2, 0x60EA5, 0x00725, 0x0064B, 0x50C97, 0x00CAB, 0x0055A,
    0x30AD6, 0x00B69, 0xB1752, 0x00B52, 0x00B25, 0x61A4B, 0x00A4B, 0x004AB,
    0x5055B, 0x005AD, 0x00B6A, 0x21B52, 0x00D92, 0x71D25, 0x00D25, 0x00A55,
    0x514AD, 0x004B6, 0x005B5, 0x30DAA,
  ]

  /// The first day of each year: 1999-02-16, and then one year's length after another.
  private static let firstDays: [Day] = {
    var day = Day(number: -319)
    return codes.map { code in
      defer { day = day + 29 * (code >> 16 == 0 ? 12 : 13) + (code & 0x1FFF).nonzeroBitCount }
      return day
    }
  }()
}
