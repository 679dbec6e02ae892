import CivilTime
import Plan

extension Finding {
  static func afterDataDate(
    _ code: String, _ late: Instant, _ asOf: Instant
  ) -> Finding {
    Finding(
      .error, "progress-after-data-date", codes: [code],
      Wording(
        zh: "\(code) 的实际日期 \(late.inWords) 晚于数据日期 \(asOf.inWords)",
        en: "the actual date \(late.inWords) of \(code) is after the data date \(asOf.inWords)"),
      hint: Hint(
        zh: "用 \(.giveDataDate) 给出这次填报的数据日期（次日，或写明时刻如 \(late.day)T18:00）",
        en:
          "give the data date of this record with \(.giveDataDate): the next day, or \(late.day)T18:00"
      ))
  }

  static func finishedBeforeStarted(
    _ code: String, _ start: Instant, _ finish: Instant
  ) -> Finding {
    Finding(
      .error, "finish-before-start", codes: [code],
      Wording(
        zh: "\(code) 的实际完成 \(finish.day) 早于实际开始 \(start.day)",
        en: "\(code) was finished on \(finish.day), before it was started on \(start.day)"))
  }

  static func milestoneStarted(_ code: String) -> Finding {
    Finding(
      .error, "milestone-with-start", codes: [code],
      Wording(
        zh: "\(code) 是里程碑，没有开始", en: "\(code) is a milestone, which has no start of its own"),
      hint: Hint(
        zh: "用 \(.sayFinished) 给出达到的日期", en: "say when it was reached with \(.sayFinished)"))
  }

  static func milestoneRemaining(_ code: String) -> Finding {
    Finding(
      .error, "milestone-with-remaining", codes: [code],
      Wording(zh: "\(code) 是里程碑，没有剩余工期", en: "\(code) is a milestone, of which nothing remains"),
      hint: Hint(zh: "达到后用 \(.sayFinished) 登记", en: "record it with \(.sayFinished) once reached"))
  }

  static func percentOutOfRange(_ code: String, _ percent: Double) -> Finding {
    Finding(
      .error, "percent-out-of-range", codes: [code],
      Wording(
        zh: "\(code) 的完成百分比 \(percent) 不在 0 到 100 之间",
        en: "the percent complete \(percent) of \(code) is not between 0 and 100"))
  }

  static func remainingOutOfRange(_ code: String, _ days: Double) -> Finding {
    Finding(
      .error, "negative-remaining", codes: [code],
      Wording(
        zh: "\(code) 的剩余工期 \(days) 天不合理",
        en: "the remaining duration of \(days) days of \(code) makes no sense"),
      hint: Wording(zh: "给出 0 到 36500 之间的天数", en: "give days from 0 to 36500"))
  }
}
