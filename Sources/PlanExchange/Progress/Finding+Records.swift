import CivilTime
import Plan

extension ProgressRecord {
  /// Whether it states no fact at all, and no remark.
  var saysNothing: Bool {
    actualStart == nil && actualFinish == nil && remaining == nil && (percent ?? 0) == 0
      && expectedFinish == nil && suspended == nil && resumes == nil && note.isEmpty
  }
}

/// Records that say too little.
extension Finding {
  static func emptyRecord(_ code: String, at place: Place) -> Finding {
    Finding(
      .warning, "empty-record", at: place, codes: [code],
      Wording(
        zh: "“\(code)”这一行没有实际日期、剩余工期或百分比，没有登记",
        en:
          "the row of \"\(code)\" states no date, remaining days or percentage, and was not recorded"
      ),
      hint: Wording(
        zh: "填写实际开始、实际完成或剩余工期；没有进展的删去这一行",
        en: "fill in start, finish or remaining_days, or delete the row"))
  }

  static func finishedWithoutDate(_ code: String, at place: Place) -> Finding {
    Finding(
      .error, "finished-without-date", at: place, codes: [code],
      Wording(
        zh: "“\(code)”写着已完成，却没有实际完成的日期",
        en: "\"\(code)\" is said to be finished, without the date"),
      hint: Wording(zh: "填写实际完成日期", en: "fill in the actual finish"))
  }

  static func noDataDate(at place: Place) -> Finding {
    Finding(
      .error, "no-data-date", at: place,
      Wording(
        zh: "没有数据日期：表中没有这一列，表上方也没有写明截至哪一天",
        en: "there is no data date: neither a column nor a line above the table says it"),
      hint: Wording(
        zh: "指定数据日期（date 选项），或加一列“数据日期”",
        en: "give it (option date), or add a column"))
  }

  /// Percentages without remaining days that say no more than the time that has passed.
  static func percentFitting(_ codes: [String], at place: Place) -> Finding {
    let unique = codes.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let isOne = unique.count == 1
    let zh = unique.prefix(5).map { "“\($0)”" }.joined(separator: "、")
    let en = unique.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    let count = isOne ? "" : "\(unique.count > 5 ? "等" : "这") \(unique.count) 项"
    return Finding(
      .warning, "percent-only", at: place, codes: unique,
      Wording(
        zh: "\(zh)\(count)只报了完成百分比，没有剩余工期，剩余只能按已过时间推算",
        en:
          "a percentage is all that is said of \(isOne ? en : "\(unique.count) activities (\(en)\(unique.count > 5 ? ", …" : ""))"), so what remains is assumed from the time that has passed"
      ),
      hint: Wording(zh: "请填剩余工期", en: "fill in remaining_days"))
  }

  static func percentOnly(
    _ code: String, percent: Double, elapsed: Int, duration: Int, at place: Place
  ) -> Finding {
    let number = percent == percent.rounded() ? "\(Int(nearest: percent))" : "\(percent)"
    let front = Int(nearest: percent * Double(duration) / 100)
    let isBehind = percent * Double(duration) < 100 * Double(min(elapsed, duration))
    return Finding(
      .warning, "percent-only", at: place, codes: [code],
      Wording(
        zh:
          "“\(code)”已干 \(elapsed) 天、完成 \(number)%，没有剩余工期；按匀速\(isBehind ? "只" : "")到计划 \(duration) 天的第 \(front) 天",
        en: "\"\(code)\" is at \(number)% after \(elapsed) d, without remaining days; "
          + "at an even pace that is day \(front) of its \(duration)"),
      hint: Wording(
        zh: "请填剩余工期；没有时按百分比和已过时间中较差的推算，匀速的话还需 \(duration - front) 天",
        en:
          "fill in remaining_days; without it the worse of percentage and time counts, \(duration - front) d at an even pace"
      ))
  }
}
