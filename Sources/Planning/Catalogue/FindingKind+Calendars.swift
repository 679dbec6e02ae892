import Plan

/// Holidays and windows.
extension FindingKind {
  static let calendars: [FindingKind] = [
    FindingKind(
      "bad-date", [.error],
      means: """
        A date does not exist, or is written in a way that is not known. The same in progress files.
        """,
      shown: """
        bad-date.csv:2:1: error: "2028-13-01" in "date" is no date [bad-date]
          hint: write 2028-02-02, 2028/2/2, 2028.2.2 or 2028年2月2日; with a time, 2028-02-02T18:00
        bad-date.csv:2:1: 错误: “date”列的“2028-13-01”不是日期 [bad-date]
          建议：写成 2028-02-02、2028/2/2、2028.2.2 或 2028年2月2日（年份写四位），需要时刻的写成 2028-02-02T18:00
        """,
      remedy: """
        write 2028-02-02, 2028/2/2 or 2028年2月2日.
        """),
    FindingKind(
      "bad-holiday-kind", [.error],
      means: """
        A day in the table is neither off nor work.
        """,
      shown: """
        bad-holiday-kind.csv:2:12: error: "maybe" is neither a day off nor a day of work [bad-holiday-kind]
          hint: write off or work
        bad-holiday-kind.csv:2:12: 错误: “maybe”既不是放假也不是上班 [bad-holiday-kind]
          建议：写 off（放假）或 work（调休上班）
        """,
      remedy: """
        write `off` for a holiday, `work` for a day of 调休上班.
        """),
    FindingKind(
      "bad-notice-year", [.error],
      means: """
        The year of the State Council's notice is no year, or far from the day.
        """,
      shown: """
        bad-notice-year.csv:2:19: error: "1999" is not the year of a notice that this day can belong to [bad-notice-year]
          hint: write the year the State Council's notice is for, at most one from the day's
        bad-notice-year.csv:2:19: 错误: “1999”不是这一天所属放假通知的年份 [bad-notice-year]
          建议：写国务院办公厅通知的年份，与日期至多相差一年
        """,
      remedy: """
        write the year that the notice is for.
        """),
    FindingKind(
      "duplicate-holiday", [.error],
      means: """
        A day stands twice in the table.
        """,
      shown: """
        duplicate-holiday.csv:3:1: error: 2027-01-01 is there twice, in line 2 and line 3 [duplicate-holiday]
          hint: delete one of the two lines
        duplicate-holiday.csv:3:1: 错误: 2027-01-01 出现两次：第 2 行和第 3 行 [duplicate-holiday]
          建议：删除其中一行
        """,
      remedy: """
        delete one of the two lines.
        """),
    FindingKind(
      "bad-window-kind", [.error],
      means: """
        A window is of no known kind.
        """,
      shown: """
        bad-window-kind.csv:2:28: error: there is no kind of window "outside" [bad-window-kind]
          hint: write inside (all work within it), pause (no work within it) or advisory (a warning only)
        bad-window-kind.csv:2:28: 错误: 没有“outside”这种窗口 [bad-window-kind]
          建议：写 inside（须整段落在窗口内）、pause（窗口内停工）或 advisory（只提醒）
        """,
      remedy: """
        write `inside`, `pause` or `advisory`.
        """),
    FindingKind(
      "window-backwards", [.error],
      means: """
        A window ends before it begins.
        """,
      shown: """
        window-backwards.csv:2:17: error: the window "rain" ends on 2028-06-15, before it begins on 2028-07-15 [window-backwards]
          hint: correct "from" or "to"
        window-backwards.csv:2:17: 错误: 窗口“rain”的结束 2028-06-15 早于开始 2028-07-15 [window-backwards]
          建议：改正 from 或 to
        """,
      remedy: """
        correct one of its dates.
        """),
    FindingKind(
      "window-of-two-kinds", [.error],
      means: """
        Rows of one window are of different kinds.
        """,
      shown: """
        window-of-two-kinds.csv:3:28: error: the window "rain" is pause in line 2 but not here [window-of-two-kinds]
          hint: windows of one name are of one kind; give the other kind another name
        window-of-two-kinds.csv:3:28: 错误: 窗口“rain”在第 2 行是 pause，这里却不是 [window-of-two-kinds]
          建议：同名窗口只能有一种类型；另一种请改名
        """,
      remedy: """
        give the rows of the other kind another name.
        """),
  ]
}
