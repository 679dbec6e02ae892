import Plan

/// Progress.
extension FindingKind {
  static let progress: [FindingKind] = [
    FindingKind(
      "unknown-activity", [.error],
      means: """
        A code is no activity of the plan.
        """,
      shown: """
        unknown-activity.csv:2:12: error: there is no activity "Z9" [unknown-activity]
          hint: check the codes of the project and the activity
        unknown-activity.csv:2:12: 错误: 没有“Z9”这项工作 [unknown-activity]
          建议：检查项目编码和工作编码
        """,
      remedy: """
        check the codes of the project and the activity: `HS.C08`.
        """),
    FindingKind(
      "ambiguous-code", [.error],
      means: """
        Several projects have an activity of this code.
        """,
      shown: """
        error: several projects have an activity "A" [ambiguous-code]
          hint: write one of P.A, Q.A
        错误: 编码“A”不止一个项目有 [ambiguous-code]
          建议：请写全：P.A, Q.A
        """,
      remedy: """
        write the project too.
        """),
    FindingKind(
      "progress-after-data-date", [.error],
      means: """
        Something is reported as done after the data date of the record. A bare data date is the morning of
        its day.
        """,
      shown: """
        progress-after-data-date.csv:2:14: error: the actual start of "P.A", 2028-01-12 08:00, is later than the data date 2028-01-10 08:00 [progress-after-data-date]
          hint: what has not happened cannot be reported; correct it, or write 2028-01-13 in "date"
        progress-after-data-date.csv:2:14: 错误: “P.A”的实际开始 2028-01-12 08:00 晚于数据日期 2028-01-10 08:00 [progress-after-data-date]
          建议：还没有发生的不能填报；改正日期，或把数据日期写成 2028-01-13
        """,
      remedy: """
        correct the date, or report as of the next day.
        """),
    FindingKind(
      "finish-before-start", [.error],
      means: """
        An activity is reported finished before it was started. The start may stem from an earlier record.
        """,
      shown: """
        finish-before-start.csv:2:25: error: "P.A" is finished at 2028-01-10 18:00, before its start at 2028-01-12 08:00 [finish-before-start]
          hint: correct one of the two; the other may stem from an earlier record
        finish-before-start.csv:2:25: 错误: “P.A”的实际完成 2028-01-10 18:00 早于实际开始 2028-01-12 08:00 [finish-before-start]
          建议：改正其中一个；开始也可能来自以前的记录
        """,
      remedy: """
        correct one of the two dates.
        """),
    FindingKind(
      "bad-percent", [.error],
      means: """
        A percentage is no number.
        """,
      shown: """
        bad-percent.csv:2:27: error: the percentage "一半" is no number [bad-percent]
          hint: write 0 to 100, as 45 or 45%
        bad-percent.csv:2:27: 错误: 完成百分比“一半”不是数字 [bad-percent]
          建议：填写 0 到 100，如 45 或 45%
        """,
      remedy: """
        write 0 to 100.
        """),
    FindingKind(
      "percent-out-of-range", [.error],
      means: """
        A percentage is below 0 or above 100.
        """,
      shown: """
        percent-out-of-range.csv:2:27: error: the percentage "120" is not within 0 to 100 [percent-out-of-range]
          hint: more than was planned is still 100
        percent-out-of-range.csv:2:27: 错误: 完成百分比“120”不在 0 到 100 之间 [percent-out-of-range]
          建议：超计划完成也填 100
        """,
      remedy: """
        write 100 for more than was planned.
        """),
    FindingKind(
      "bad-remaining", [.error],
      means: """
        A remaining duration is no number of days.
        """,
      shown: """
        bad-remaining.csv:2:26: error: the remaining duration "三天" is no number of days [bad-remaining]
          hint: write days from 0 to 36500, with a decimal point (0.5)
        bad-remaining.csv:2:26: 错误: 剩余工期“三天”不是天数 [bad-remaining]
          建议：填写 0 到 36500 的天数，可以有小数（0.5）
        """,
      remedy: """
        write days such as 12 or 2.5.
        """),
    FindingKind(
      "negative-remaining", [.error],
      means: """
        A remaining duration is below zero.
        """,
      shown: """
        negative-remaining.csv:2:26: error: the remaining duration "-3" is negative [negative-remaining]
          hint: write 0 where nothing remains, and the finish where the work is finished
        negative-remaining.csv:2:26: 错误: 剩余工期“-3”是负数 [negative-remaining]
          建议：没有剩余的填 0，已完成的填实际完成
        """,
      remedy: """
        write 0 where nothing remains, and the finish where the work is done.
        """),
    FindingKind(
      "remaining-out-of-range", [.error],
      means: """
        A remaining duration is negative or beyond a thousand years.
        """,
      shown: """
        error: activity P.A1 "基础" has a remaining duration that is negative or over a thousand years [remaining-out-of-range]
          hint: look for a slip in the days that remain
        错误: 工作 P.A1“基础”的剩余工期为负数或超过一千年 [remaining-out-of-range]
          建议：检查剩余天数
        """,
      remedy: """
        report the working days that remain, from 0 to 36500.
        """),
    FindingKind(
      "remaining-with-finish", [.error],
      means: """
        A record says finished and has days remaining.
        """,
      shown: """
        remaining-with-finish.csv:2:36: error: "P.A" has a finish and yet a remaining duration [remaining-with-finish]
          hint: empty "remaining_days" if it is finished, else empty "finish"
        remaining-with-finish.csv:2:36: 错误: “P.A”填了实际完成，又有剩余工期 [remaining-with-finish]
          建议：已完成的清空剩余工期，未完成的清空实际完成
        """,
      remedy: """
        drop one of the two.
        """),
    FindingKind(
      "milestone-with-start", [.error],
      means: """
        A milestone was given a start of its own.
        """,
      shown: """
        milestone-with-start.csv:2:14: error: the milestone "P.M" happens at one instant and has no start of its own [milestone-with-start]
          hint: write its date in "finish" and empty "start"
        milestone-with-start.csv:2:14: 错误: 里程碑“P.M”只有一个时刻，不能另有实际开始 [milestone-with-start]
          建议：把日期写在“finish”（实际完成）列，清空“start”列
        """,
      remedy: """
        write its date as the finish.
        """),
    FindingKind(
      "milestone-with-remaining", [.error],
      means: """
        A milestone was given a remaining duration.
        """,
      shown: """
        milestone-with-remaining.csv:2:16: error: the milestone "P.M" cannot have work remaining [milestone-with-remaining]
          hint: empty "remaining_days"
        milestone-with-remaining.csv:2:16: 错误: 里程碑“P.M”没有剩余工期 [milestone-with-remaining]
          建议：清空“remaining_days”列
        """,
      remedy: """
        leave it empty.
        """),
    FindingKind(
      "finished-below-100", [.warning],
      means: """
        Work is reported finished below 100 percent. It counts as finished.
        """,
      shown: """
        finished-below-100.csv:2:37: warning: "P.A" is finished but below 100 percent [finished-below-100]
          hint: it counts as finished
        finished-below-100.csv:2:37: 警告: “P.A”已完成，百分比却不到 100 [finished-below-100]
          建议：按已完成计算
        """,
      remedy: """
        write 100, or take the finish back with `undo`.
        """),
    FindingKind(
      "progress-without-start", [.warning],
      means: """
        Days remaining or a percentage are reported for work without a start. It counts as not started.
        """,
      shown: """
        progress-without-start.csv:2:1: warning: "P.A" has progress but no start, and counts as not started [progress-without-start]
          hint: fill in "start"
        progress-without-start.csv:2:1: 警告: “P.A”填了剩余工期或百分比，但没有实际开始，仍按未开始计算 [progress-without-start]
          建议：填写实际开始
        """,
      remedy: """
        report when it was started.
        """),
    FindingKind(
      "repeated-progress", [.warning],
      means: """
        A file has two records of an activity for one data date. The latter counts.
        """,
      shown: """
        repeated-progress.csv:3:1: warning: "P.A" is reported twice for one data date, in line 2 and line 3; the latter counts [repeated-progress]
        repeated-progress.csv:3:1: 警告: “P.A”在同一数据日期有两条记录：第 2 行和第 3 行，以后者为准 [repeated-progress]
        """,
      remedy: """
        delete the wrong one.
        """),
    FindingKind(
      "activity-has-progress", [.error],
      means: """
        An activity or project with progress was to be removed. What was recorded stands.
        """,
      shown: """
        error: activity "P.A" cannot be removed: progress was recorded for it, and facts stand [activity-has-progress]
          hint: undo progress recorded by mistake; report work that was dropped as finished, with a note
        错误: 工作“P.A”已有进度记录，不能删除：记录是事实，只能撤销 [activity-has-progress]
          建议：用 schedctl undo 撤销误报的进度；不再做的工作可报完成并注明
        """,
      remedy: """
        take a mistaken record back with `undo`; report dropped work as finished, with a note.
        """),
    FindingKind(
      "nothing-remains", [.warning],
      means: """
        Nothing remains of an activity that has no finish. It counts as finishing at the data date.
        """,
      shown: """
        warning: activity P.A "开工准备" has nothing remaining but no actual finish, so it counts as finishing at the data date [nothing-remains]
          hint: report its actual finish
        警告: 工作 P.A“开工准备”剩余工期为 0 却没有实际完成日期，按数据日期完成计算 [nothing-remains]
          建议：补报实际完成日期
        """,
      remedy: """
        report its finish.
        """),
  ]
}
