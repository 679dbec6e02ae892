import CivilTime
import Plan

/// A day named by what day it is today.
struct TypedDay {
  let day: Day

  /// The days of the week as they are named in Chinese, from Monday on.
  static let names = ["一", "二", "三", "四", "五", "六", "日"]

  private static let englishNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let near = [
    "今天": 0, "今日": 0, "today": 0, "明天": 1, "明日": 1, "tomorrow": 1, "后天": 2, "大后天": 3,
    "昨天": -1, "昨日": -1, "yesterday": -1, "前天": -2, "大前天": -3,
  ]

  /// Reads a half-width text; nil where it is none of these.
  init?(_ text: String, today: Day) throws(TypedDate.Mistake) {
    let text = text.lowercased()
    if let days = Self.near[text] ?? Self.days(text) {
      day = today + days
    } else if let days = Self.daysToWeekday(text) {
      day = today.monday + days
    } else if let end = Self.monthEnd(text, today) {
      day = end
    } else {
      return nil
    }
  }

  // MARK: - So many days

  /// Reads `+10d`, `-3天`, `+2周`, `10天后`, `3天前`.
  private static func days(_ text: String) -> Int? {
    var rest = text[...]
    var sign: Int?
    if let first = rest.first, "+-".contains(first) {
      sign = first == "+" ? 1 : -1
      rest.removeFirst()
    } else if let last = rest.last, "后前".contains(last) {
      sign = last == "后" ? 1 : -1
      rest.removeLast()
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let sign, (1...5).contains(digits.count), let number = Int(digits) else { return nil }
    switch DayUnit(rest.dropFirst(digits.count)) {
    case .days, .calendarDays: return sign * number
    case .weeks: return sign * number * 7
    case .workdays, nil: return nil
    }
  }

  /// The number of `+2w`, which elsewhere counts working days; nil of any other text.
  static func workdaysOrWeeks(_ text: String) -> String? {
    guard let first = text.first, "+-".contains(first), text.lowercased().hasSuffix("w"),
      Int(text.dropLast()) != nil
    else { return nil }
    return String(text.dropLast())
  }

  // MARK: - Weeks

  /// Reads a bare day of the week, 0 for Monday: `周五`, `friday`.
  static func weekday(_ text: String) -> Int? {
    if let index = englishNames.firstIndex(of: text.lowercased()) { return index }
    for word in ["周", "星期", "礼拜"] where text.hasPrefix(word) {
      let name = text.dropFirst(word.count)
      return name == "天" ? 6 : names.firstIndex(of: String(name))
    }
    return nil
  }

  /// The days from this week's Monday to `下周一`, `next-monday`.
  private static func daysToWeekday(_ text: String) -> Int? {
    let weeks = [
      ("上上", -14), ("下下", 14), ("上", -7), ("下", 7), ("本", 0), ("这", 0),
      ("last-", -7), ("next-", 7), ("this-", 0), ("last ", -7), ("next ", 7), ("this ", 0),
    ]
    for (word, days) in weeks where text.hasPrefix(word) {
      var rest = text.dropFirst(word.count)
      if rest.hasPrefix("个") { rest.removeFirst() }
      if let weekday = weekday(String(rest)) { return days + weekday }
    }
    return nil
  }

  // MARK: - Ends of months

  private static let months = [
    "月底": 0, "月末": 0, "本月底": 0, "本月末": 0, "这月底": 0, "month-end": 0, "下月底": 1, "下月末": 1,
    "下个月底": 1, "下个月末": 1, "next-month-end": 1, "上月底": -1, "上月末": -1, "上个月底": -1,
    "last-month-end": -1,
  ]

  private static func monthEnd(_ text: String, _ today: Day) -> Day? {
    if ["年底", "年末", "今年底", "year-end"].contains(text) {
      return Day(year: today.year, month: 12, day: 31)
    }
    guard let months = months[text] else { return nil }
    let month = today.year * 12 + today.month - 1 + months
    let (year, number) = (month / 12, month % 12 + 1)
    return Day(year: year, month: number, day: Day.daysInMonth(year: year, month: number))
  }
}
