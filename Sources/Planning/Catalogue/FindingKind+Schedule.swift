import Plan

/// The schedule.
extension FindingKind {
  static let schedule: [FindingKind] = [
    FindingKind(
      "missed-window", [.warning],
      means: """
        An activity comes too late for a window and waits for the next. The days it costs are told.
        """,
      shown: """
        warning: activity P.B "管线拆改" misses the 2028 window "summer-holiday" (last start 2028-08-12) and begins 248 days later [missed-window]
        警告: 工作 P.B“管线拆改”错过 2028 年暑假窗口（最迟 2028-08-12 开始），晚 248 天 [missed-window]
        """,
      remedy: """
        see `why` for what holds it, and start what leads to it by the day named.
        """),
    FindingKind(
      "no-window-left", [.warning],
      means: """
        No window is left before the required date, so no latest date exists. `--check` gives 2.
        """,
      shown: """
        warning: activity P.B "管线拆改" has no window "summer-holiday" left before its required date [no-window-left]
        警告: 工作 P.B“管线拆改”在要求完成时间之前已没有可用的窗口“summer-holiday” [no-window-left]
        """,
      remedy: """
        shorten what leads to it, or have the required date moved.
        """),
    FindingKind(
      "outside-advisory-window", [.warning],
      means: """
        Work falls outside the season that suits it. It is not moved.
        """,
      shown: """
        warning: activity P.Z1 "跑道面层" is forecast for 2028-01-11 to 2028-01-30, outside the advisable window "dry-and-10C" [outside-advisory-window]
        警告: 工作 P.Z1“跑道面层”预计 2028-01-11 至 2028-01-30，不在适宜窗口“dry-and-10C”之内 [outside-advisory-window]
        """,
      remedy: """
        look whether it can be moved, or plan for the weather.
        """),
    FindingKind(
      "window-of-milestone", [.warning],
      means: """
        A milestone was given a window. It takes no time, so the window does not move it.
        """,
      shown: """
        warning: activity P.M "开学" is a milestone, which its window "summer-holiday" does not move [window-of-milestone]
          hint: put the window on the work before it
        警告: 工作 P.M“开学”是里程碑，窗口“summer-holiday”对它不起作用 [window-of-milestone]
          建议：把窗口挂到它前面的工作上
        """,
      remedy: """
        put the window on the work before it.
        """),
    FindingKind(
      "begun-outside-window", [.warning],
      means: """
        Work has begun and will not be finished inside its window. It stays where it is.
        """,
      shown: """
        warning: activity P.B "管线拆改" is under way and will not finish inside its window "summer-holiday" [begun-outside-window]
        警告: 工作 P.B“管线拆改”已开工，预计不能在窗口“summer-holiday”内完成 [begun-outside-window]
        """,
      remedy: """
        agree with the school, or break the work off in time.
        """),
  ]
}
