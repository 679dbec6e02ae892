public import CivilTime
import Plan

/// A day, or a minute of one, as people and Excel write it: `2028-02-02`, `2028/2/2`, `2028.2.2`,
/// `20280202`, `2028年2月2日` or `2028年2月2号`, each with an optional time behind a `T` or a blank.
///
/// A time of `0:00` behind a blank, or with seconds, is what Excel makes of a bare day, and means that.
public enum DateText: Hashable, Sendable {
  /// A bare day.
  case day(Day)
  /// A minute of a day.
  case minute(Instant)

  /// Reads a date; nil for anything else, and for a day or minute that does not exist.
  ///
  /// - Parameter year: The year of dates that have none, `2月2日`; nil where they are no dates.
  public init?(_ text: String, year: Int? = nil) {
    let text = Self.withoutWeekday(HalfWidth.text(text).trimmed)
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "T" || $0 == " "
    }
    guard let first = parts.first, let day = Self.day(first, year: year) else { return nil }
    guard parts.count == 2 else {
      self = .day(day)
      return
    }
    guard let minute = Self.minuteOfDay(parts[1].drop { $0 == " " }) else { return nil }
    let isISO = text.contains("T") && parts[1].utf8.count == 5
    self = minute == 0 && !isISO ? .day(day) : .minute(Instant(day, minuteOfDay: minute))
  }

  /// The instant it stands for, where a bare day means a minute of that day.
  public func instant(bareDay minute: (Day) -> Int) -> Instant {
    switch self {
    case .day(let day): Instant(day, minuteOfDay: minute(day))
    case .minute(let instant): instant
    }
  }

  /// The year that a date names by itself; nil for any other text.
  static func year(in text: String) -> Int? {
    DateText(text)?.instant { _ in 0 }.day.civil.year
  }

  private static func day(_ text: Substring, year: Int?) -> Day? {
    guard let parts = parts(of: text, year: year), parts.count == 3, parts[0].utf8.count == 4,
      let year = number(parts[0], upTo: 4), let month = number(parts[1], upTo: 2),
      let day = number(parts[2], upTo: 2), Day.readableYears.contains(year)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func parts(of text: Substring, year: Int?) -> [Substring]? {
    if text.hasSuffix("日") || text.hasSuffix("号") {
      let parts = text.dropLast().split(omittingEmptySubsequences: false) {
        $0 == "年" || $0 == "月"
      }
      guard parts.count == 2, let year, !text.contains("年") else { return parts }
      return ["\(year)"[...]] + parts
    }
    for separator in ["/", ".", "-"] as [Character] where text.contains(separator) {
      return text.split(separator: separator, omittingEmptySubsequences: false)
    }
    guard text.utf8.count == 8, text.utf8.allSatisfy({ $0.isDigit }) else { return nil }
    return [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
  }

  /// The text without the day of the week that may stand behind a date: `(星期一)`, `周一`.
  private static func withoutWeekday(_ text: String) -> String {
    guard let last = text.last, last == ")" || "一二三四五六日天".contains(last) else { return text }
    let bare = last == ")" ? text.dropLast() : text[...]
    for word in ["(星期", "(周", "星期", "周"] {
      if bare.dropLast().hasSuffix(word), (last == ")") == word.hasPrefix("(") {
        return String(bare.dropLast(max(0, word.count + 1))).trimmed
      }
    }
    return text
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
        zh: "写成 2028-02-02、2028/2/2、2028.2.2 或 2028年2月2日（年份写四位），需要时刻的写成 2028-02-02T18:00",
        en: "write 2028-02-02, 2028/2/2, 2028.2.2 or 2028年2月2日; with a time, 2028-02-02T18:00"))
  }
}
