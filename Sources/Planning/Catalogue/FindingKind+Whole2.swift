import Plan

/// The plan as a whole, continued.
extension FindingKind {
  static let whole2: [FindingKind] = [
    FindingKind(
      "relation-within-summary", [.error],
      means: """
        A relation joins a summary and a part of itself.
        """,
      shown: """
        error: the relation from P.A to P.S joins a summary and a part of itself [relation-within-summary]
          hint: remove the relation
        错误: P.A 至 P.S 的关系连接汇总工作与它自己的组成部分 [relation-within-summary]
          建议：去掉这条关系
        """,
      remedy: """
        remove the relation.
        """),
    FindingKind(
      "too-many-relations", [.error],
      means: """
        Relations at summaries stand for more than 5 000 000 between activities.
        """,
      shown: """
        error: the relations at summaries stand for more than 5000000 (up to P.S → P.T) [too-many-relations]
          hint: put a milestone between the summaries and relate both to it
        错误: 汇总工作的关系展开后超过 5000000 条（至 P.S → P.T 为止） [too-many-relations]
          建议：在两个汇总工作之间加一个里程碑，关系都连到它上
        """,
      remedy: """
        put a milestone between the summaries.
        """),
    FindingKind(
      "calendar-without-work", [.error],
      means: """
        A calendar has no working time in an ordinary week.
        """,
      shown: """
        error: calendar "idle" has no working time in its week [calendar-without-work]
        错误: 日历“idle”一周内没有任何工作时间 [calendar-without-work]
        """,
      remedy: """
        give at least one weekday a shift.
        """),
    FindingKind(
      "longer-than-window", [.error],
      means: """
        An activity that must fit inside a window takes longer than any of its occurrences.
        """,
      shown: """
        error: activity P.Z1 "拆除" is longer than every window "summer-holiday" [longer-than-window]
          hint: split the work, shorten it, or widen the window
        错误: 工作 P.Z1“拆除”的工期比窗口“summer-holiday”的每一段都长 [longer-than-window]
          建议：拆分工作、缩短工期，或放宽窗口
        """,
      remedy: """
        split the work, shorten it, or widen the window.
        """),
    FindingKind(
      "past-last-window", [.error],
      means: """
        An activity would have to wait for a window later than the last one known.
        """,
      shown: """
        error: activity P.B "管线拆改" would need a window "summer-holiday" after the last known one, which ends on 2031-08-31 [past-last-window]
          hint: import the windows of later years with `import windows FILE`
        错误: 工作 P.B“管线拆改”要等到窗口“summer-holiday”已知的最后一段（止于 2031-08-31）以后 [past-last-window]
          建议：请导入以后年份的窗口
        """,
      remedy: """
        import the windows of later years; look for a slip in the durations before it.
        """),
    FindingKind(
      "number-out-of-range", [.error],
      means: """
        A number of a project or an activity is one that nobody can mean, and cannot be counted with.
        """,
      shown: """
        error: activity P.A1 "基础" has a number, 109951162777, that is out of range [number-out-of-range]
          hint: look at its level, the delay of levelling, and its identifier in a foreign file
        错误: 工作 P.A1“基础”的数值 109951162777 超出可用的范围 [number-out-of-range]
          建议：检查节点级别、资源调配的推迟和外部文件的编号
        """,
      remedy: """
        correct it in the program or file that it comes from. Levels are 1 to 3, days 0 to 36500,
        identifiers have up to 15 digits, and a delay of levelling is at most a thousand years.
        """),
    FindingKind(
      "date-out-of-range", [.error],
      means: """
        Dates run past the year 5999, or would have to lie before the year 1; in Microsoft Project XML, read or written, they
        lie outside 1984 to 2149.
        """,
      shown: """
        error: activity P.Z1 "远期" has dates past the year 5999 [date-out-of-range]
          hint: look for a slip in durations and lags
        错误: 工作 P.Z1“远期”的日期超出公元 5999 年 [date-out-of-range]
          建议：检查工期与时距
        """,
      remedy: """
        look for a slip in durations and lags, and in the required date where work would have to begin
        before the year 1 to keep it.
        """),
    FindingKind(
      "project-without-start", [.error],
      means: """
        A forward project has no start, and there is no data date.
        """,
      shown: """
        error: project "kindergarten" has neither a start nor a data date, so nothing can be placed [project-without-start]
          hint: give a start with --start or --start-from
        错误: 项目“kindergarten”既无开始日期，也无数据日期，无从排起 [project-without-start]
          建议：用 --start 或 --start-from 给出开始日期
        """,
      remedy: """
        give it one with `--start`, or `--start-from` for `schedule`.
        """),
    FindingKind(
      "unknown-required-activity", [.error],
      means: """
        The required date is at an activity that the project does not have.
        """,
      shown: """
        error: the required date of project "P" is at the unknown activity "Z9" [unknown-required-activity]
          hint: name an existing activity with --at
        错误: 项目“P”的要求完成时间所挂的工作“Z9”不存在 [unknown-required-activity]
          建议：用 --at 指明一项已有的工作
        """,
      remedy: """
        name one that it has with `--at`.
        """),
    FindingKind(
      "unknown-part", [.error],
      means: """
        None of the projects shown has a part of the code that `--within` names: no summary, and no activities whose codes
        are this and a number.
        """,
      shown: """
        error: no project shown has a part "Z": neither a summary of that code nor codes that begin so [unknown-part]
          hint: run `schedctl plan PROJECT` to see the codes
        错误: 所画项目里没有分部“Z”：没有这样编码的汇总工作，也没有工作的编码这样开头 [unknown-part]
          建议：运行 schedctl plan 项目 查看编码
        """,
      remedy: """
        write the code of a summary, or for `C01`, `C02` … the part `C`.
        """),
    FindingKind(
      "unknown-project", [.error],
      means: """
        There is no project of this code.
        """,
      shown: """
        error: there is no project "X" [unknown-project]
          hint: known projects: P
        错误: 没有项目“X” [unknown-project]
          建议：已有项目：P
        """,
      remedy: """
        write one of those listed, or add it with `project add`.
        """),
    FindingKind(
      "refused", [.error],
      means: """
        What was asked makes no sense for this plan; the sentence says why.
        """,
      shown: """
        error: no such relation joins P.A and P.M [refused]
          hint: see its relations with `relation list P.M`
        错误: P.A 与 P.M 之间没有这样的关系 [refused]
          建议：用 relation list P.M 看它的关系
        """,
      remedy: """
        follow the hint.
        """),
  ]
}
