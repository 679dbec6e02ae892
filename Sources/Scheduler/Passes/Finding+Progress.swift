import CivilTime
import Plan

/// The sentences of what can be odd about reported progress.
extension Finding {
  static func progressAfterDataDate(
    _ activity: Int, _ date: Instant, in portfolio: Portfolio
  ) -> Finding {
    about(
      activity, portfolio, .error, "progress-after-data-date",
      zh: "的实际日期晚于该次填报的数据日期 \(date.inWords)",
      en: "has an actual date after the data date \(date.inWords) of its record",
      hint: Wording(
        zh: "数据日期当天开工前为界：当天完成的，请用次日或写明时刻（如 \(date.day)T18:00）填报",
        en:
          "a data date is the morning of its day: report what was finished that day as of the next day, or with a time (\(date.day)T18:00)"
      ))
  }

  static func actualAfterDataDate(
    _ activity: Int, _ date: Instant, in portfolio: Portfolio
  ) -> Finding {
    about(
      activity, portfolio, .warning, "actual-after-data-date",
      zh: "的实际日期晚于数据日期 \(date.inWords)，数据日期不变，剩余工作仍从数据日期算起",
      en:
        "has an actual date after the data date \(date.inWords), which stays; what remains counts from it",
      hint: Wording(zh: "核对实际日期，或更新数据日期", en: "check the actual date, or move the data date"))
  }

  static func finishBeforeStart(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .error, "finish-before-start", zh: "的实际完成早于实际开始",
      en: "was finished before it was started",
      hint: Wording(
        zh: "若是更正，请在同一次填报中写明实际开始和实际完成",
        en: "to correct it, give both the start and the finish in one record"))
  }

  static func remainingOutOfRange(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .error, "remaining-out-of-range",
      zh: "的剩余工期为负数或超过一千年",
      en: "has a remaining duration that is negative or over a thousand years",
      hint: Wording(zh: "检查剩余天数", en: "look for a slip in the days that remain"))
  }

  static func percentOutOfRange(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .error, "percent-out-of-range", zh: "的完成百分比不在 0 至 100 之间",
      en: "has a percentage complete that is not from 0 to 100")
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
      hint: Hint(
        zh: "完成若属误报，请用 \(.undo) 撤销",
        en: "take a finish reported by mistake back with `\(.undo)`"))
  }

  static func staleRemaining(
    _ activity: Int, _ date: Instant, in portfolio: Portfolio
  ) -> Finding {
    about(
      activity, portfolio, .note, "stale-remaining",
      zh: "的剩余工期还是 \(date.day) 报的，此后未更新",
      en: "was last given a remaining duration as of \(date.day)")
  }

  static func remainingAssumed(
    _ activity: Int, _ assumed: AssumedRemaining, dayMinutes: Int, in portfolio: Portfolio
  ) -> Finding {
    guard let percent = assumed.percent else {
      return about(
        activity, portfolio, .note, "remaining-assumed",
        zh: "已开工但未报剩余工期，按原工期扣除已过工作时间推算",
        en:
          "is under way without a remaining duration; the time since its start was taken off its duration",
        hint: Wording(zh: "补报剩余工期", en: "report its remaining days"))
    }
    let share = decimal(percent)
    let days = decimal(Double(assumed.minutes) / Double(max(1, dayMinutes)))
    return about(
      activity, portfolio, assumed.behind > 0 ? .warning : .note, "percent-only",
      zh: assumed.behind > 0
        ? "只报了完成 \(share)%，没有报剩余工期，按匀速进展推算还剩 \(days) 天"
        : "只报了完成 \(share)%，没有报剩余工期，按计划进度推算还剩 \(days) 天",
      en: assumed.behind > 0
        ? "was reported \(share) % done without a remaining duration; at an even pace \(days) d are taken to remain"
        : "was reported \(share) % done without a remaining duration; as planned \(days) d are taken to remain",
      hint: Wording(zh: "补报剩余工期", en: "report its remaining days")
    )
    .because(
      zh: "只报了完成百分比，没有报剩余工期，剩余为推算",
      en: "was reported by a percentage alone; what remains is assumed",
      figure: Wording(zh: "\(share)%", en: "\(share) %"))
  }

  static func expectedFinishPast(
    _ activity: Int, _ date: Instant, in portfolio: Portfolio
  ) -> Finding {
    about(
      activity, portfolio, .warning, "expected-finish-past",
      zh: "的预计完成时间 \(date.inWords) 已过，却没有实际完成日期，按还差一分钟计算",
      en:
        "was expected to be finished by \(date.inWords), which is past; a minute is taken to remain",
      hint: Wording(zh: "补报实际完成日期，或更新预计完成时间", en: "report its finish, or a new expected one"))
  }

  static func expectedFinishTooEarly(
    _ activity: Int, _ date: Instant, in portfolio: Portfolio
  ) -> Finding {
    about(
      activity, portfolio, .warning, "expected-finish-too-early",
      zh: "的预计完成时间 \(date.inWords) 早于其紧前工作所允许，预测按逻辑关系顺延",
      en:
        "is expected to be finished by \(date.inWords), before its predecessors allow; it follows them",
      hint: Wording(zh: "核对预计完成时间与紧前工作的进度", en: "check it against the progress of its predecessors")
    )
  }

  static func suspended(
    _ activity: Int, since date: Instant, in portfolio: Portfolio
  ) -> Finding {
    about(
      activity, portfolio, .warning, "suspended",
      zh: "自 \(date.day) 停工，未报复工日期，按数据日期复工计算",
      en:
        "has rested since \(date.day) without a date to resume, and is taken to go on at the data date",
      hint: Wording(zh: "补报预计复工日期", en: "report when it resumes"))
  }

  static func resumesBeforeSuspension(_ activity: Int, in portfolio: Portfolio) -> Finding {
    about(
      activity, portfolio, .error, "resumes-before-suspension", zh: "的复工日期早于停工日期",
      en: "resumes before it was suspended",
      hint: Wording(zh: "在同一次填报中写明停工和复工日期", en: "give both dates in one record"))
  }
}

/// A number with at most one place after the point: `20`, `6.5`.
private func decimal(_ value: Double) -> String {
  let tenths = Int(nearest: value * 10)
  return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
}
