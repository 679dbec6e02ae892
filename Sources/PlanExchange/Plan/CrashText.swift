public import Plan

/// How tables and people write by how many days work may be shortened, and what a day less costs.
public enum CrashText {
  /// The days: `5`, `5天`, `5 d`; nil for what is no whole number of days.
  public static func days(_ text: String) -> Int? {
    let (amount, unit) = DayUnit.split(
      HalfWidth.text(text).filter { !$0.isWhitespace }.lowercased())
    guard unit != .weeks, let days = DecimalText(amount)?.whole else { return nil }
    return PlanLimits.days.contains(days) ? days : nil
  }

  /// The yuan a day: `2000`, `2,000`, `2000元/天`; nil for what is none, or too much to be meant.
  public static func yuan(_ text: String) -> Int? {
    let plain = HalfWidth.text(text).replacing(",", with: "")
    return number(plain, units: ["元/天", "元每天", "元/日", "元", "yuan"], in: PlanLimits.crashCost)
  }

  private static func number(_ text: String, units: [String], in range: ClosedRange<Int>) -> Int? {
    var plain = HalfWidth.text(text).trimmed
    // The longest unit first, for some end like others.
    let longest = units.sorted { $0.count > $1.count }
    if let unit = longest.first(where: plain.lowercased().hasSuffix) {
      plain = String(plain.dropLast(unit.count)).trimmed
    }
    // A workbook has whole numbers as 5.0 at times.
    if plain.hasSuffix(".0") { plain = String(plain.dropLast(2)) }
    return Int(plain).flatMap { range.contains($0) ? $0 : nil }
  }
}

extension PlanRowReader {
  /// By how many days the work of a row may be shortened; nil where it does not say, or makes no sense.
  mutating func crashLimit(
    _ entry: PlanEntry, _ duration: Int, _ kind: Activity.Kind, calendar: String?
  ) -> Int? {
    let text = entry.row.value(.crashLimit)
    if text.isEmpty { return nil }
    checkCalendars([text], .crashLimit, entry, calendar)
    let place = entry.row.place(.crashLimit)
    guard let days = CrashText.days(text) else {
      findings.add(.badCrashLimit(text, entry.code, at: place))
      return nil
    }
    if kind == .task ? duration > 0 && days >= duration : days > 0 {
      findings.add(.crashLimitTooHigh(days, of: duration, entry.code, at: place))
      return nil
    }
    return days
  }

  /// What a day less costs; nil where it does not say, or makes no sense.
  mutating func crashCost(_ row: Sheet<PlanColumn>.Row) -> Int? {
    let text = row.value(.crashCost)
    if text.isEmpty { return nil }
    let yuan = CrashText.yuan(text)
    if yuan == nil { findings.add(.badCrashCost(text, at: row.place(.crashCost))) }
    return yuan
  }
}

extension Finding {
  static func badCrashLimit(_ text: String, _ code: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-crash-limit", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的可压缩天数“\(text)”不是 0 或更多的整天数",
        en: "\"\(code)\" may be shortened by \"\(text)\": no whole number of days from 0"),
      hint: Wording(
        zh: "写最多能压缩几天，如 5；一天也不能压写 0，不知道就留空",
        en: "write by how many days at most, such as 5; 0 for none, nothing where it is not known"))
  }

  /// A limit that leaves nothing of the work.
  public static func crashLimitTooHigh(
    _ days: Int, of duration: Int, _ code: String, at place: Place?
  ) -> Finding {
    Finding(
      .error, "crash-limit-too-high", at: place, codes: [code],
      duration > 0
        ? Wording(
          zh: "“\(code)”的工期只有 \(duration) 天，可压缩天数却写了 \(days) 天",
          en: "\"\(code)\" takes \(duration) d, and cannot be shortened by \(days) d")
        : Wording(
          zh: "“\(code)”没有自己的工期，不能写可压缩天数 \(days) 天",
          en: "\"\(code)\" has no duration of its own that could be shortened by \(days) d"),
      hint: duration > 0
        ? Wording(
          zh: "可压缩天数要少于工期：0 到 \(duration - 1)",
          en: "write less than its duration: 0 to \(duration - 1)")
        : Wording(zh: "留空", en: "leave it empty"))
  }

  static func badCrashCost(_ text: String, at place: Place) -> Finding {
    let most = PlanLimits.crashCost.upperBound
    return Finding(
      .error, "bad-crash-cost", at: place,
      Wording(
        zh: "赶工费“\(text)”不是 0 到 \(most) 的整元数",
        en: "what a day less costs, \"\(text)\", is no number of yuan from 0 to \(most)"),
      hint: Wording(
        zh: "写压缩一天要多花多少元，如 2000；不知道就留空",
        en: "write how many yuan a day less costs, such as 2000; nothing where it is not known"))
  }
}
