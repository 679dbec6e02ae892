/// A minute of the civil calendar as documents and calendars bear it.
///
/// This module knows no clock and no time zone: every stamp comes from the caller.
public struct DateStamp: Hashable, Comparable, Sendable {
  /// The year, 1901 to 9999: what Excel can tell without its error about 1900.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// Creates a stamp; nil where there is no such minute.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
    guard (1901...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= DateStamp.days(in: month, of: year), (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// Orders stamps by time.
  public static func < (a: DateStamp, b: DateStamp) -> Bool {
    (a.dayNumber, a.minuteOfDay) < (b.dayNumber, b.minuteOfDay)
  }

  /// The days since 1899-12-30, by which spreadsheets count.
  var dayNumber: Int {
    let years = year - 1
    let leapDays = years / 4 - years / 100 + years / 400
    let before = (1..<month).reduce(0) { $0 + DateStamp.days(in: $1, of: year) }
    return years * 365 + leapDays + before + day - 693_594
  }

  /// The minutes since midnight.
  var minuteOfDay: Int { hour * 60 + minute }

  /// The day after this one, at the same time.
  ///
  /// - Precondition: This is not the last day of the year 9999.
  var nextDay: DateStamp {
    let following =
      DateStamp(year: year, month: month, day: day + 1, hour: hour, minute: minute)
      ?? DateStamp(year: year, month: month + 1, day: 1, hour: hour, minute: minute)
      ?? DateStamp(year: year + 1, month: 1, day: 1, hour: hour, minute: minute)
    return following!
  }

  /// The day as eight digits: 20280901.
  var compactDay: String { "\(year)\(twoDigits(month))\(twoDigits(day))" }

  /// The stamp as RFC 5545 writes a moment of universal time: 20280901T073000Z.
  var compactUniversal: String { "\(compactDay)T\(twoDigits(hour))\(twoDigits(minute))00Z" }

  /// The stamp as Office writes a moment of universal time: 2028-09-01T07:30:00Z.
  var universal: String {
    "\(year)-\(twoDigits(month))-\(twoDigits(day))T\(twoDigits(hour)):\(twoDigits(minute)):00Z"
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

private func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : "\(number)"
}
