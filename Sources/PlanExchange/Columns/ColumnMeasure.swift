import Plan

/// What the numbers of a column are of.
enum ColumnMeasure {
  /// Whole days.
  case days
  /// Yuan a day.
  case yuan

  /// Returns the unit that a heading names and that is not this one: `周` of `工期（周）`; nil where it
  /// names none, or this.
  func foreignUnit(in heading: String) -> String? {
    let unit = HeaderName.unit(heading)
    if unit.isEmpty { return nil }
    switch self {
    case .days: return HeadingUnit(unit) == .other ? unit : nil
    case .yuan: return HeadingUnit.isOfYuan(unit) ? nil : unit
    }
  }
}

/// What the unit in the brackets of a heading says of days: `工作日`, `单位:天`, `周`.
enum HeadingUnit: Hashable {
  /// Days, of whichever calendar, or no unit at all: `天`, `合同`.
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
    "周", "星期", "礼拜", "个月", "月", "旬", "季", "季度", "年", "小时", "时", "钟头", "分钟", "分", "秒",
    "班", "台班", "工日", "工时", "人天", "人日", "人月", "半天", "半日", "week", "weeks", "wk", "wks", "month",
    "months", "mth",
    "mths", "mon", "mons", "quarter", "quarters", "year", "years", "yr", "yrs", "hour", "hours",
    "hr", "hrs", "minute", "minutes", "mins", "second", "seconds", "shift", "shifts", "fortnight",
    "fortnights", "mandays",
    "persondays", "halfdays",
  ]
  /// Letters that are such a unit where nothing else stands beside them.
  private static let letters: Set<Substring> = ["w", "h", "m", "mo", "y", "q", "s", "min"]

  /// Reads what stands in the brackets, in the form of ``HeaderName``.
  init(_ text: String) {
    self = .days
    for part in text.split(whereSeparator: { "/,、;和或".contains($0) }) {
      let word = Self.bare(part)
      if Self.letters.contains(word) || Self.isOther(word) {
        self = .other
        return
      }
      guard let calendar = DayUnit(word)?.calendarName else { continue }
      if self == .days || self == .calendar(calendar) {
        self = .calendar(calendar)
      } else {
        self = .other
        return
      }
    }
  }

  /// Whether the name of a field says that it is of no days: `Optimistic (weeks)`, `乐观周数`.
  static func isForeign(inName name: String) -> Bool {
    if HeadingUnit(HeaderName.unit(name)) == .other { return true }
    let word = bare(HeaderName.normalised(name)[...])
    // 用时 and 历时 end like hours, and are none.
    return others.contains { ($0.count > 1 || $0 == "周") && word.hasSuffix($0) }
  }

  /// Whether a unit is yuan a day, or nothing that money is counted in.
  static func isOfYuan(_ text: String) -> Bool {
    let money = ["万", "千", "百", "亿", "美元", "usd", "$", "k", "thousand", "million"]
    if money.contains(where: text.contains) { return false }
    return text.split(whereSeparator: { "/,、;每".contains($0) }).allSatisfy { part in
      let word = bare(part)
      return !letters.contains(word) && !isOther(word)
    }
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

  /// Whether a word ends with a unit that is no day, with no number before it: `3月` is a date.
  private static func isOther(_ word: Substring) -> Bool {
    others.contains { unit in
      word.hasSuffix(unit) && word.dropLast(unit.count).last?.isNumber != true
    }
  }
}

extension Finding {
  /// A heading that names a unit in which nothing is read.
  static func headingUnit(
    _ name: String, _ unit: String, _ measure: ColumnMeasure, at place: Place
  ) -> Finding {
    let name = name.onOneLine
    let isDays = measure == .days
    return Finding(
      .error, "heading-unit", at: place,
      Wording(
        zh: "“\(name)”列的单位是“\(unit)”，这一列只能写\(isDays ? "整天数" : "每天多少元")",
        en: "the unit of the column \"\(name)\" is \"\(unit)\"; "
          + (isDays ? "it may hold whole days only" : "it may hold yuan a day only")),
      hint: isDays
        ? Wording(
          zh: "换算成天再写，列名写“天”“工作日”或“日历天”：一周、一个月合几天，由日历决定",
          en: "convert to days and head it so (days, 工作日 or 日历天): "
            + "how many days a week or month has, the calendar says")
        : Wording(zh: "换算成“元/天”再写", en: "convert to yuan a day"))
  }
}
