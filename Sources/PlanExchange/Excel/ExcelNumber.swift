import CivilTime

/// Numbers of cells as the texts that people see.
enum ExcelNumber {
  /// Returns a day, or a minute of one, as `2027-03-01` or `2027-03-01 18:00`; nil where it is none.
  ///
  /// Days are counted from 1899-12-31 with a 1900-02-29 that never was, or from 1904-01-01.
  static func date(_ number: Double, is1904: Bool) -> String? {
    guard number.isFinite, number >= 1, number < 2_958_466 else { return nil }
    // A minute is the finest that a plan knows; half a second off is rounding.
    let minutes = Int(nearest: number * 1440)
    let (count, minute) = (minutes / 1440, minutes % 1440)
    let base = is1904 ? Day(year: 1904, month: 1, day: 1)! : Day(year: 1899, month: 12, day: 30)!
    // Before the day that never was, numbers are one day behind.
    let day = base + (!is1904 && count < 60 ? count + 1 : count)
    guard Day.readableYears.contains(day.civil.year) else { return nil }
    if minute == 0 { return "\(day)" }
    let (hour, rest) = (minute / 60, minute % 60)
    return "\(day) \(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Returns a number as spreadsheets show it: to fifteen digits, whole ones without a point.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "\(number)" }
    let whole = number.rounded()
    if number.magnitude < 1e15, (number - whole).magnitude < 1e-9 {
      return String(Int(nearest: whole))
    }
    let rounded = (number * 1e9).rounded() / 1e9
    return number.magnitude < 1e6 ? "\(rounded)" : "\(number)"
  }

  /// Returns a share as a percentage: 0.6 is `60%`.
  static func percent(_ number: Double) -> String {
    text((number * 1e8).rounded() / 1e6) + "%"
  }
}
