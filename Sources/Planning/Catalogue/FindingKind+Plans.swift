import Plan

/// Plans.
extension FindingKind {
  static let plans: [FindingKind] = [
    FindingKind(
      "bad-code", [.error],
      means: """
        A code holds other signs than letters (Chinese too), digits, `_` and `-`, or more than 40 of them; or it
        is empty or holds something that cannot be seen.
        """,
      shown: """
        bad-code.csv:2:1: error: the code "Z 1" has other characters than letters, digits, "_" and "-", or over 40 [bad-code]
          hint: remove blanks and other signs
        bad-code.csv:2:1: 错误: 编码“Z 1”含有不能用的字符：只能用字母、汉字、数字、“_”和“-”，至多 40 个 [bad-code]
          建议：去掉空格和其他符号
        """,
      remedy: """
        remove blanks, dots and other signs.
        """),
    FindingKind(
      "duplicate-code", [.error],
      means: """
        Two activities of a project, or two projects, have the same code. The place is that of the second.
        """,
      shown: """
        duplicate-code.csv:3:1: error: the code "Z1" is used twice, in line 2 and line 3 [duplicate-code]
          hint: give one of the two another code
        duplicate-code.csv:3:1: 错误: 编码“Z1”重复：第 2 行和第 3 行 [duplicate-code]
          建议：改掉其中一个编码
        """,
      remedy: """
        give one of the two another code.
        """),
    FindingKind(
      "required-date-bound", [.note],
      means: """
        A required date that nobody bound to an activity was bound to one: the last milestone, else the last
        activity that nothing follows. A note. It stays there when the plan grows.
        """,
      shown: """
        note: the required date 2028-09-01 is carried by HS.E06 "Opening & move-in" [required-date-bound]
          hint: if it is another, say `schedctl project set HS --at CODE`
        说明: 要求完成时间 2028-09-01 由 HS.E06“开学”承担 [required-date-bound]
          建议：不是它，就用 schedctl project set HS --at 编码 指定
        """,
      remedy: """
        nothing, or name another with `project set --at`.
        """),
    FindingKind(
      "required-activity-gone", [.error],
      means: """
        The change would take the activity away that carries a required date. Nothing was changed.
        """,
      shown: """
        error: the required date 2028-09-01 is carried by "E06", which would be gone [required-activity-gone]
          hint: name the activity that carries it with --at, or run `schedctl project set HS --at CODE` first
        错误: 要求完成时间 2028-09-01 由“E06”承担，它将不在计划里了 [required-activity-gone]
          建议：用 --at 指定由哪项工作承担，或先运行 schedctl project set HS --at 编码
        """,
      remedy: """
        say which activity carries it from now on.
        """),
    FindingKind(
      "required-date-ambiguous", [.error],
      means: """
        The project gets a milestone after the one that was taken for the carrier of its required date, and
        nobody has said which of them it is. Nothing was changed.
        """,
      shown: """
        error: the required date 2028-09-01 is carried by HS.E06 "Opening & move-in", and HS.E07 "As-built archive" comes after it [required-date-ambiguous]
          hint: say which carries it with --at (--at E06 to leave it), or run `schedctl project set HS --at CODE` first
        错误: 要求完成时间 2028-09-01 现由 HS.E06“开学”承担，而 HS.E07“竣工备案”排在它后面 [required-date-ambiguous]
          建议：用 --at 指定由谁承担（不变就写 --at E06），或先运行 schedctl project set HS --at 编码
        """,
      remedy: """
        say it once; it is not asked again.
        """),
    FindingKind(
      "waits-for-unscheduled", [.error],
      means: """
        The project has work that waits for a project which cannot be scheduled, so its dates are not known
        either. The other projects are computed.
        """,
      shown: """
        error: project "RL" waits for "HS", which cannot be scheduled [waits-for-unscheduled]
          hint: mend what is wrong with "HS" first
        错误: 项目“RL”有工作要等“HS”，而后者排不出来 [waits-for-unscheduled]
          建议：先处理“HS”的错误
        """,
      remedy: """
        mend the other project.
        """),
    FindingKind(
      "missing-name", [.error],
      means: """
        An activity, a project or a baseline has no name, or one with nothing in it that can be seen. Work of
        Microsoft Project or Primavera without a name gets its code as its name, and the import says so.
        """,
      shown: """
        missing-name.csv:2:4: error: "Z1" has no name [missing-name]
          hint: fill in the name, or delete the line if it is a heading
        missing-name.csv:2:4: 错误: “Z1”没有名称 [missing-name]
          建议：填写名称；如果这一行是分段标题，请删除
        """,
      remedy: """
        fill it in, or delete the row if it is a heading.
        """),
    FindingKind(
      "missing-duration", [.error],
      means: """
        An activity has no duration.
        """,
      shown: """
        missing-duration.csv:2:7: error: "Z1" has no duration [missing-duration]
          hint: write whole days from 1 to 36500, such as 35, 35d or 15个工作日; 0 for a milestone
        missing-duration.csv:2:7: 错误: “Z1”没有工期 [missing-duration]
          建议：填写 1 到 36500 的整天数，如 35、35天、15个工作日；月和周换算成天，半天进为一天，里程碑填 0
        """,
      remedy: """
        write whole days, or 0 for a milestone.
        """),
    FindingKind(
      "bad-duration", [.error],
      means: """
        A duration is no number.
        """,
      shown: """
        bad-duration.csv:2:7: error: "Z1" has the duration "五", no number of days [bad-duration]
          hint: write whole days from 1 to 36500, such as 35, 35d or 15个工作日; 0 for a milestone
        bad-duration.csv:2:7: 错误: “Z1”的工期“五”不是天数 [bad-duration]
          建议：填写 1 到 36500 的整天数，如 35、35天、15个工作日；月和周换算成天，半天进为一天，里程碑填 0
        """,
      remedy: """
        write whole days; turn weeks and months into days.
        """),
    FindingKind(
      "negative-duration", [.error],
      means: """
        A duration is below zero.
        """,
      shown: """
        negative-duration.csv:2:7: error: "Z1" has the negative duration "-5" [negative-duration]
          hint: write whole days from 1 to 36500, such as 35, 35d or 15个工作日; 0 for a milestone
        negative-duration.csv:2:7: 错误: “Z1”的工期“-5”是负数 [negative-duration]
          建议：填写 1 到 36500 的整天数，如 35、35天、15个工作日；月和周换算成天，半天进为一天，里程碑填 0
        """,
      remedy: """
        write whole days from 1, or 0 for a milestone.
        """),
    FindingKind(
      "fractional-duration", [.error],
      means: """
        A duration is not a whole number of days. Plans are made on whole days.
        """,
      shown: """
        fractional-duration.csv:2:7: error: "Z1" has the duration "2.5", not whole days [fractional-duration]
          hint: write whole days from 1 to 36500, such as 35, 35d or 15个工作日; 0 for a milestone
        fractional-duration.csv:2:7: 错误: “Z1”的工期“2.5”不是整天数 [fractional-duration]
          建议：填写 1 到 36500 的整天数，如 35、35天、15个工作日；月和周换算成天，半天进为一天，里程碑填 0
        """,
      remedy: """
        round it.
        """),
    FindingKind(
      "duration-too-long", [.error],
      means: """
        A duration is over a hundred years.
        """,
      shown: """
        duration-too-long.csv:2:7: error: "Z1" takes "99999" d, over 36500 [duration-too-long]
          hint: write whole days from 1 to 36500, such as 35, 35d or 15个工作日; 0 for a milestone
        duration-too-long.csv:2:7: 错误: “Z1”的工期“99999”超过 36500 天 [duration-too-long]
          建议：填写 1 到 36500 的整天数，如 35、35天、15个工作日；月和周换算成天，半天进为一天，里程碑填 0
        """,
      remedy: """
        look for a slip of the pen.
        """),
    FindingKind(
      "zero-duration", [.error],
      means: """
        A row takes no time and is no milestone.
        """,
      shown: """
        zero-duration.csv:2:7: error: "Z1" takes 0 d but is no milestone [zero-duration]
          hint: write yes in "milestone" if it is one, else give it a duration
        zero-duration.csv:2:7: 错误: “Z1”的工期是 0，但不是里程碑 [zero-duration]
          建议：是里程碑的在“milestone”列写“是”，否则填写工期
        """,
      remedy: """
        write `yes` in `milestone`, or give it a duration.
        """),
    FindingKind(
      "milestone-with-duration", [.error],
      means: """
        A milestone takes time.
        """,
      shown: """
        milestone-with-duration.csv:2:7: error: the milestone "Z1" takes 3 d, but a milestone takes no time [milestone-with-duration]
          hint: write 0 days, or empty the cell "milestone"
        milestone-with-duration.csv:2:7: 错误: 里程碑“Z1”的工期是 3 天，里程碑不占用时间 [milestone-with-duration]
          建议：工期改为 0，或清空“milestone”列
        """,
      remedy: """
        write 0 days, or make it a task.
        """),
    FindingKind(
      "bad-level", [.error],
      means: """
        A node level is not 1, 2 or 3.
        """,
      shown: """
        bad-level.csv:2:18: error: there is no node level "9" [bad-level]
          hint: write 1, 2 or 3; an empty cell means 3
        bad-level.csv:2:18: 错误: 没有“9”级节点 [bad-level]
          建议：写 1、2 或 3，空着就是 3
        """,
      remedy: """
        write one of them; an empty cell means 3.
        """),
    FindingKind(
      "bad-yes-no", [.error],
      means: """
        A cell that is to say yes or no says neither.
        """,
      shown: """
        bad-yes-no.csv:2:25: error: "perhaps" in "milestone" is neither yes nor no [bad-yes-no]
          hint: write yes, or leave the cell empty
        bad-yes-no.csv:2:25: 错误: “milestone”列的“perhaps”既不是“是”也不是“否” [bad-yes-no]
          建议：写 是（或 yes、√、●），或者留空
        """,
      remedy: """
        write `yes` or 是, or leave it empty.
        """),
  ]
}
