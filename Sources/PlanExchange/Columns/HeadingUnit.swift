import Plan

/// What a text says of the unit of days: `工作日`, `单位:天`, `周`, and `合同` nothing.
enum HeadingUnit: Hashable {
  /// No unit: `合同`, `用时`.
  case unstated
  /// Days, of whichever calendar: `天`.
  case days
  /// Days of a calendar of that name.
  case calendar(String)
  /// Something else than days.
  case other

  /// What may stand around the word for a unit.
  private static let before = ["单位为", "单位是", "单位", "以", "按", "计", "unit", "in"]
  private static let after = ["为单位", "单位", "计算", "计", "数"]

  /// The ends of what are no days.
  private static let others = [
    "周", "星期", "礼拜", "个月", "月", "旬", "个季", "季度", "年", "小时", "钟头", "分钟", "秒钟", "台班", "工班",
    "个班", "工日", "工时", "人时", "人天", "人日", "人月", "半天", "半日", "week", "weeks", "wk", "wks", "month",
    "months", "mth", "mths", "mons", "quarter", "quarters", "year", "years", "yr", "yrs", "hour",
    "hours", "hr", "hrs", "minute", "minutes", "mins", "second", "seconds", "shift", "shifts",
    "fortnight", "fortnights", "mandays", "persondays", "halfdays",
  ]
  /// What ends so and names a time, or work, and no unit.
  private static let times = [
    "本周", "上周", "下周", "当周", "这周", "逐周", "本月", "上月", "下月", "当月", "次月", "逐月", "满月", "上旬",
    "中旬", "下旬", "本旬", "本季度", "上季度", "当季度", "本年", "当年", "今年", "明年", "去年", "次年", "全年", "跨年",
    "往年", "逐年", "按时", "计时", "计分", "thisweek", "lastweek", "nextweek", "thismonth", "lastmonth",
    "nextmonth", "thisyear", "lastyear", "nextyear", "thisquarter",
  ]
  /// What is such a unit where nothing else stands beside it: `用时` and `夜班` are none.
  private static let alone: Set<Substring> = [
    "w", "h", "m", "mo", "mon", "y", "q", "s", "min", "时", "分", "秒", "季", "班",
  ]

  /// Reads what stands in the brackets, in the form of ``HeaderName``.
  init(_ text: String) {
    self = .unstated
    for part in text.split(whereSeparator: { "/,、;和或".contains($0) }) {
      if Self.isOther(part) {
        self = .other
        return
      }
      guard let unit = DayUnit(Self.bare(part)) else { continue }
      let days = unit.calendarName.map(Self.calendar) ?? .days
      // Days of no calendar say less than those of one, and days of two are neither's.
      if days == .days, self != .unstated { continue }
      guard self == .unstated || self == .days || self == days else {
        self = .other
        return
      }
      self = days
    }
  }

  /// Whether the name of a field says that it is of no days: `Optimistic (weeks)`, `乐观周数`.
  static func isForeign(inName name: String) -> Bool {
    if HeadingUnit(HeaderName.unit(name)) == .other { return true }
    let word = bare(HeaderName.normalised(name)[...])
    return others.contains { ($0.count > 1 || $0 == "周") && word.hasSuffix($0) }
  }

  private static let money = ["元", "币", "yuan", "rmb", "cny", "usd", "$", "¥", "￥"]

  /// Whether a text speaks of money.
  static func isMoney(_ text: String) -> Bool { money.contains(where: text.contains) }

  /// Whether a unit is yuan a day, or nothing that money is counted in.
  static func isOfYuan(_ text: String) -> Bool {
    let others = ["万", "千", "百", "亿", "美元", "usd", "$", "k", "thousand", "million"]
    if others.contains(where: text.contains) { return false }
    return text.split(whereSeparator: { "/,、;每".contains($0) }).allSatisfy { !isOther($0) }
  }

  /// A unit without what stands around it; `工日` keeps its words.
  private static func bare(_ text: Substring) -> Substring {
    var word = text
    if let first = before.first(where: word.hasPrefix), first.count < word.count {
      word = word.dropFirst(first.count)
    }
    if let last = after.first(where: word.hasSuffix), last.count < word.count {
      word = word.dropLast(last.count)
    }
    return word
  }

  /// Whether a text is a unit that is no day, or ends with one that has no number before it: `3月` is a date.
  private static func isOther(_ text: Substring) -> Bool {
    if times.contains(where: text.hasSuffix) { return false }
    let word = bare(text)
    if alone.contains(word) { return true }
    return others.contains { unit in
      word.hasSuffix(unit) && word.dropLast(unit.count).last?.isNumber != true
    }
  }
}
