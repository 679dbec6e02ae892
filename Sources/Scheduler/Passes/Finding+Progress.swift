import CivilTime

/// The sentences of what can be odd about reported progress.
extension Finding {
  static func progressAfterDataDate(
    _ activity: Int, _ date: Instant, in portfolio: Portfolio
  ) -> Finding {
    about(
      activity, portfolio, .error, "progress-after-data-date",
      zh: "的实际日期晚于该次填报的数据日期 \(date)",
      en: "has an actual date after the data date \(date) of its record",
      hint: Wording(
        zh: "数据日期当天开工前为界：当天完成的，请用次日或写明时刻（如 \(date.day)T18:00）填报",
        en:
          "a data date is the morning of its day: report what was finished that day as of the next day, or with a time (\(date.day)T18:00)"
      ))
  }

  static func finishBeforeStart(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .error, "finish-before-start", zh: "的实际完成早于实际开始",
      en: "was finished before it was started",
      hint: Wording(
        zh: "若是更正，请在同一次填报中写明实际开始和实际完成",
        en: "to correct it, give both the start and the finish in one record"))
  }

  static func progressWithoutStart(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "progress-without-start",
      zh: "报了进度却没有实际开始日期，按未开工计算",
      en: "has progress but no actual start, so it counts as not started",
      hint: Wording(zh: "补报实际开始日期", en: "report its actual start"))
  }

  static func startAssumed(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .note, "start-assumed",
      zh: "只报了实际完成，实际开始按原工期倒推",
      en: "was reported finished without a start; its duration was counted back",
      hint: Wording(zh: "补报实际开始日期", en: "report its actual start"))
  }

  static func nothingRemainsUnfinished(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "nothing-remains",
      zh: "剩余工期为 0 却没有实际完成日期，按数据日期完成计算",
      en: "has nothing remaining but no actual finish, so it counts as finishing at the data date",
      hint: Wording(zh: "补报实际完成日期", en: "report its actual finish"))
  }

  static func remainingAfterFinish(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .warning, "remaining-after-finish",
      zh: "已报完成，此后又报剩余工期，仍按完成计算",
      en: "was reported finished and later with work remaining; it still counts as finished",
      hint: Wording(
        zh: "完成若属误报，请用 schedctl undo 撤销", en: "take a finish reported by mistake back with undo"))
  }

  static func staleRemaining(
    _ activity: Int, _ date: Instant, in portfolio: Portfolio
  ) -> Finding {
    about(
      activity, portfolio, .note, "stale-remaining",
      zh: "的剩余工期还是 \(date.day) 报的，此后未更新",
      en: "was last given a remaining duration as of \(date.day)")
  }

  static func remainingAssumed(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .note, "remaining-assumed",
      zh: "已开工但未报剩余工期，按原工期扣除已过工作时间推算",
      en:
        "is under way without a remaining duration; the time since its start was taken off its duration",
      hint: Wording(zh: "补报剩余工期", en: "report its remaining days"))
  }

  static func about(
    _ position: Int, _ portfolio: Portfolio, _ severity: Severity, _ id: String, zh: String,
    en: String, hint: Wording? = nil
  ) -> Finding {
    let code = portfolio.code(of: position)
    let name = portfolio.activities[position].name
    return Finding(
      severity, id, codes: [code],
      Wording(zh: "工作 \(code)“\(name)”\(zh)", en: "activity \(code) \"\(name)\" \(en)"),
      hint: hint)
  }
}
