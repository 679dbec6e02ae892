public import CivilTime
import Plan

/// A day, or a minute of one, as people and Excel write it: `2028-02-02`, `2028/2/2`,
/// `2028年2月2日`, each with an optional time behind a `T` or a blank: `2028-02-02T18:00`.
public enum DateText: Hashable, Sendable {
  /// A bare day.
  case day(Day)
  /// A minute of a day.
  case minute(Instant)

  /// Reads a date; nil for anything else, and for a day or minute that does not exist.
  public init?(_ text: String) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "T" || $0 == " "
    }
    guard let first = parts.first, let day = Self.day(first) else { return nil }
    guard parts.count == 2 else {
      self = .day(day)
      return
    }
    guard let minute = Self.minuteOfDay(parts[1]) else { return nil }
    self = .minute(Instant(day, minuteOfDay: minute))
  }

  /// The instant it stands for, where a bare day means a minute of that day.
  public func instant(bareDay minute: (Day) -> Int) -> Instant {
    switch self {
    case .day(let day): Instant(day, minuteOfDay: minute(day))
    case .minute(let instant): instant
    }
  }

  private static func day(_ text: Substring) -> Day? {
    let parts: [Substring]
    if text.hasSuffix("日") {
      parts = text.dropLast().split(omittingEmptySubsequences: false) { $0 == "年" || $0 == "月" }
    } else {
      let separator: Character = text.contains("/") ? "/" : "-"
      parts = text.split(separator: separator, omittingEmptySubsequences: false)
    }
    guard parts.count == 3, parts[0].utf8.count == 4, let year = number(parts[0], upTo: 4),
      let month = number(parts[1], upTo: 2), let day = number(parts[2], upTo: 2),
      Day.readableYears.contains(year)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// Reads `18:00`, or `18:00:00` as Excel writes it.
  private static func minuteOfDay(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.count == 2 || number(parts[2], upTo: 2) == 0,
      let hour = number(parts[0], upTo: 2), let minute = number(parts[1], upTo: 2),
      parts[1].utf8.count == 2, hour < 24 && minute < 60 || hour == 24 && minute == 0
    else { return nil }
    return hour * 60 + minute
  }

  private static func number(_ digits: Substring, upTo length: Int) -> Int? {
    guard (1...length).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0.isDigit })
    else { return nil }
    return Int(digits)
  }
}

extension UInt8 {
  /// Whether this is an ASCII digit.
  var isDigit: Bool { self >= 48 && self <= 57 }
}

extension Finding {
  /// A cell that should be a date and is none.
  static func badDate(_ text: String, _ column: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-date", at: place,
      Wording(
        zh: text.isEmpty ? "“\(column)”列为空" : "“\(column)”列的“\(text)”不是日期",
        en: text.isEmpty
          ? "the cell \"\(column)\" is empty" : "\"\(text)\" in \"\(column)\" is no date"),
      hint: Wording(
        zh: "写成 2028-02-02、2028/2/2 或 2028年2月2日，需要时刻的写成 2028-02-02T18:00",
        en: "write 2028-02-02, 2028/2/2 or 2028年2月2日; with a time, 2028-02-02T18:00"))
  }
}
