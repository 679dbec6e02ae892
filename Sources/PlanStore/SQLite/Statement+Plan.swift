import CivilTime
import Plan

/// Columns that hold days, instants, shifts and the words of a closed set.
extension Statement {
  /// Reads `YYYY-MM-DDTHH:MM`, within the years that a plan may reach.
  func instant(_ column: Int32) throws(PlanFileError) -> Instant {
    guard isText(column) else { throw malformed(column) }
    let bytes = utf8(column)
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      let day = day(of: bytes), let hour = number(bytes[11..<13]),
      let minute = number(bytes[14..<16]), hour < 24, minute < 60
    else { throw malformed(column) }
    let instant = Instant(day, minuteOfDay: hour * 60 + minute)
    guard Instant.computable.contains(instant) else { throw malformed(column) }
    return instant
  }

  func optionalInstant(_ column: Int32) throws(PlanFileError) -> Instant? {
    isNull(column) ? nil : try instant(column)
  }

  /// Reads `YYYY-MM-DD`, within the years that a calendar may speak of.
  func day(_ column: Int32) throws(PlanFileError) -> Day {
    guard isText(column) else { throw malformed(column) }
    let bytes = utf8(column)
    guard bytes.count == 10, let day = day(of: bytes), Day.readableYears.contains(day.year)
    else { throw malformed(column) }
    return day
  }

  func optionalDay(_ column: Int32) throws(PlanFileError) -> Day? {
    isNull(column) ? nil : try day(column)
  }

  /// Reads a word of a closed set.
  func word<Word: RawRepresentable<String>>(
    _ column: Int32, _: Word.Type = Word.self
  ) throws(PlanFileError) -> Word {
    guard let word = Word(rawValue: try text(column)) else { throw malformed(column) }
    return word
  }

  func optionalWord<Word: RawRepresentable<String>>(
    _ column: Int32, _: Word.Type = Word.self
  ) throws(PlanFileError) -> Word? {
    isNull(column) ? nil : try word(column)
  }

  /// Reads the shifts of a day: `08:00-12:00 14:00-18:00`.
  func shifts(_ column: Int32) throws(PlanFileError) -> [Shift] {
    guard let shifts = ShiftText.shifts(try text(column)) else { throw malformed(column) }
    return shifts
  }

  private func day(of bytes: UnsafeBufferPointer<UInt8>) -> Day? {
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit >= 48, digit <= 57 else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }
}
