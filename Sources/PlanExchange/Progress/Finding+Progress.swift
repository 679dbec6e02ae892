import CivilTime
import Plan

extension Finding {
  static func unknownActivity(
    _ text: String, near: [String], needsProject: Bool, at place: Place
  ) -> Finding {
    let names = near.joined(separator: ", ")
    let hint: Wording =
      if !near.isEmpty {
        Wording(zh: "是不是 \(names)？", en: "did you mean \(names)?")
      } else if needsProject {
        Wording(
          zh: "写出项目编码，如 HS.C08", en: "write the project's code too, as in HS.C08")
      } else {
        Wording(zh: "检查项目编码和工作编码", en: "check the codes of the project and the activity")
      }
    return Finding(
      .error, "unknown-activity", at: place,
      Wording(zh: "没有“\(text)”这项工作", en: "there is no activity \"\(text)\""), hint: hint)
  }

  static func afterDataDate(
    _ actual: Instant, date: Instant, _ column: ProgressColumn, _ dateTitle: String, _ code: String,
    at place: Place
  ) -> Finding {
    let isSameDay = actual.day == date.day
    let next = actual.day + 1
    return Finding(
      .error, "progress-after-data-date", at: place, codes: [code],
      Wording(
        zh:
          "“\(code)”的实际\(column == .start ? "开始" : "完成") \(actual.inWords) 晚于数据日期 \(date.inWords)",
        en:
          "the actual \(column.name) of \"\(code)\", \(actual.inWords), is later than the data date \(date.inWords)"
      ),
      hint: isSameDay
        ? Wording(
          zh: "只写日期的数据日期指当天上班时；“\(dateTitle)”写第二天 \(next)，或写到时刻 \(actual.inWords)",
          en:
            "a bare data date means that morning: write the next day, \(next), or \(actual.inWords) in \"\(dateTitle)\""
        )
        : Wording(
          zh: "还没有发生的不能填报；改正日期，或把数据日期写成 \(next)",
          en:
            "what has not happened cannot be reported; correct it, or write \(next) in \"\(dateTitle)\""
        ))
  }

  static func finishBeforeStart(
    _ start: Instant, _ finish: Instant, _ code: String, at place: Place
  ) -> Finding {
    Finding(
      .error, "finish-before-start", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的实际完成 \(finish.inWords) 早于实际开始 \(start.inWords)",
        en: "\"\(code)\" is finished at \(finish.inWords), before its start at \(start.inWords)"),
      hint: Wording(
        zh: "改正其中一个；开始也可能来自以前的记录",
        en: "correct one of the two; the other may stem from an earlier record"))
  }

  static func badRemaining(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-remaining", at: place,
      Wording(
        zh: "剩余工期“\(text)”不是天数", en: "the remaining duration \"\(text)\" is no number of days"),
      hint: Wording(
        zh: "填写 0 到 \(PlanLimits.days.upperBound) 的天数，可以有小数（0.5）",
        en:
          "write days from 0 to \(PlanLimits.days.upperBound), with a decimal point (0.5)"
      )
    )
  }

  static func negativeRemaining(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "negative-remaining", at: place,
      Wording(
        zh: "剩余工期“\(text)”是负数", en: "the remaining duration \"\(text)\" is negative"),
      hint: Wording(
        zh: "没有剩余的填 0，已完成的填实际完成",
        en: "write 0 where nothing remains, and the finish where the work is finished"))
  }

  static func badPercent(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-percent", at: place,
      Wording(zh: "完成百分比“\(text)”不是数字", en: "the percentage \"\(text)\" is no number"),
      hint: Wording(zh: "填写 0 到 100，如 45 或 45%", en: "write 0 to 100, as 45 or 45%"))
  }

  static func percentOutOfRange(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "percent-out-of-range", at: place,
      Wording(
        zh: "完成百分比“\(text)”不在 0 到 100 之间", en: "the percentage \"\(text)\" is not within 0 to 100"),
      hint: Wording(
        zh: "超计划完成也填 100", en: "more than was planned is still 100"))
  }

  /// What remains is in days of another calendar than the work's.
  static func remainingOfOtherDays(
    _ column: String, _ text: String, _ calendar: String, _ code: String, at place: Place
  ) -> Finding {
    let isWorkdays = calendar == WorkCalendar.workdayName
    return Finding(
      .error, "calendar-conflict", at: place, codes: [code],
      Wording(
        zh:
          "“\(column)”列的“\(text)”按\(isWorkdays ? "工作日" : "日历天")计，“\(code)”却按\(isWorkdays ? "日历天" : "工作日")做",
        en:
          "\"\(text)\" in the column \"\(column)\" counts in \(isWorkdays ? "working days" : "calendar days"), "
          + "but \"\(code)\" is worked on \(isWorkdays ? "every day" : "working days only")"),
      hint: Wording(
        zh: isWorkdays ? "换算成日历天，在格里写明，如“14日历天”" : "换算成工作日，在格里写明，如“10工作日”",
        en: isWorkdays
          ? "convert, and say so in the cell, such as 14日历天"
          : "convert, and say so in the cell, such as 10 workdays"))
  }

  static func remainingWithFinish(_ code: String, at place: Place) -> Finding {
    Finding(
      .error, "remaining-with-finish", at: place, codes: [code],
      Wording(
        zh: "“\(code)”填了实际完成，又有剩余工期",
        en: "\"\(code)\" has a finish and yet a remaining duration"),
      hint: Wording(
        zh: "已完成的清空剩余工期，未完成的清空实际完成",
        en: "empty \"remaining_days\" if it is finished, else empty \"finish\""))
  }

  static func finishedBelowHundred(_ code: String, at place: Place) -> Finding {
    Finding(
      .warning, "finished-below-100", at: place, codes: [code],
      Wording(
        zh: "“\(code)”已完成，百分比却不到 100", en: "\"\(code)\" is finished but below 100 percent"),
      hint: Wording(zh: "按已完成计算", en: "it counts as finished"))
  }

  static func milestoneStart(
    _ code: String, _ start: String, _ finish: String, at place: Place
  ) -> Finding {
    Finding(
      .error, "milestone-with-start", at: place, codes: [code],
      Wording(
        zh: "里程碑“\(code)”只有一个时刻，不能另有实际开始",
        en: "the milestone \"\(code)\" happens at one instant and has no start of its own"),
      hint: Wording(
        zh: "把日期写在“\(finish)”（实际完成）列，清空“\(start)”列",
        en: "write its date in \"\(finish)\" and empty \"\(start)\""))
  }

  static func milestoneRemaining(
    _ code: String, _ remaining: String, at place: Place
  ) -> Finding {
    Finding(
      .error, "milestone-with-remaining", at: place, codes: [code],
      Wording(
        zh: "里程碑“\(code)”没有剩余工期", en: "the milestone \"\(code)\" cannot have work remaining"),
      hint: Wording(zh: "清空“\(remaining)”列", en: "empty \"\(remaining)\""))
  }

  static func progressWithoutStart(_ code: String, at place: Place) -> Finding {
    Finding(
      .warning, "progress-without-start", at: place, codes: [code],
      Wording(
        zh: "“\(code)”填了剩余工期或百分比，但没有实际开始，仍按未开始计算",
        en: "\"\(code)\" has progress but no start, and counts as not started"),
      hint: Wording(zh: "填写实际开始", en: "fill in \"start\""))
  }

  static func repeatedProgress(
    _ code: String, _ first: Int, _ second: Int, at place: Place
  ) -> Finding {
    Finding(
      .warning, "repeated-progress", at: place, codes: [code],
      Wording(
        zh: "“\(code)”在同一数据日期有两条记录：第 \(first) 行和第 \(second) 行，以后者为准",
        en: "\"\(code)\" is reported twice for one data date, in line \(first) and line \(second); "
          + "the latter counts"))
  }
}
