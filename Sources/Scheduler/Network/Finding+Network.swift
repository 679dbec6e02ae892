import Plan

/// The sentences of everything that can be wrong with a portfolio.
extension Finding {
  static func calendarWithoutWork(_ name: String) -> Finding {
    Finding(
      .error, "calendar-without-work",
      Wording(
        zh: "日历“\(name)”一周内没有任何工作时间",
        en: "calendar \"\(name)\" has no working time in its week"),
      hint: Wording(zh: "请至少给一天安排班次", en: "give at least one day of the week a shift"))
  }

  static func windowEndsBeforeItBegins(_ window: Window) -> Finding {
    Finding(
      .error, "window-backwards",
      Wording(
        zh: "窗口“\(window.name)”的止日 \(window.to) 早于起日 \(window.from)",
        en: "window \"\(window.name)\" ends on \(window.to), before it begins on \(window.from)"))
  }

  static func windowOfTwoKinds(_ window: Window) -> Finding {
    Finding(
      .error, "window-of-two-kinds",
      Wording(
        zh: "窗口“\(window.name)”的各行类型不一致（\(window.from) 一行为 \(window.kind.rawValue)）",
        en:
          "the rows of window \"\(window.name)\" are of different kinds (that of \(window.from) is \(window.kind.rawValue))"
      ),
      hint: Wording(zh: "同名窗口只能是一种类型", en: "rows of one name must be of one kind"))
  }

  static func duplicateProject(_ code: String) -> Finding {
    Finding(
      .error, "duplicate-code", codes: [code],
      Wording(zh: "项目代码“\(code)”重复", en: "project code \"\(code)\" occurs twice"))
  }

  static func duplicateActivity(_ code: String) -> Finding {
    Finding(
      .error, "duplicate-code", codes: [code],
      Wording(zh: "工作编码“\(code)”重复", en: "activity code \"\(code)\" occurs twice"))
  }

  static func unknownCalendar(_ position: Int, in portfolio: Portfolio) -> Finding {
    let name = portfolio.activities[position].calendar
    let known = portfolio.calendars.map(\.name).sorted().joined(separator: ", ")
    return about(
      position, portfolio, .error, "unknown-calendar", zh: "所用日历“\(name)”不存在",
      en: "uses the unknown calendar \"\(name)\"",
      hint: Wording(zh: "已有日历：\(known)", en: "known calendars: \(known)"))
  }

  /// A window beside the first that is no pause.
  static func windowNoPause(
    _ name: String, _ position: Int, in portfolio: Portfolio
  ) -> Finding {
    about(
      position, portfolio, .error, "window-no-pause",
      zh: "除“\(portfolio.activities[position].window ?? "")”外又写了窗口“\(name)”，而它不是停工时段",
      en:
        "has the window \"\(name)\" beside \"\(portfolio.activities[position].window ?? "")\", and it is no pause",
      hint: Wording(
        zh: "一项工作只能有一个须在其内完成的窗口，其余须是停工时段（pause）",
        en: "work fits one window at most; the others have to be pauses"))
  }

  static func unknownWindow(
    _ name: String, _ position: Int, in portfolio: Portfolio
  ) -> Finding {
    let known = Set(portfolio.windows.map(\.name)).sorted().joined(separator: ", ")
    return about(
      position, portfolio, .error, "unknown-window", zh: "所用窗口“\(name)”不存在",
      en: "uses the unknown window \"\(name)\"",
      hint: known.isEmpty
        ? Hint(
          zh: "尚未导入窗口：\(.importWindows)，或 \(.giveWindows)",
          en: "no windows are known yet: use `\(.importWindows)`, or `\(.giveWindows)`")
        : Hint(zh: "已有窗口：\(known)", en: "known windows: \(known)"))
  }

  static func negativeDuration(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "negative-duration", zh: "工期为负数", en: "has a negative duration")
  }

  static func durationTooLong(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "date-out-of-range", zh: "工期过长，超出可计算的年代",
      en: "is so long that its dates cannot be computed")
  }

  static func milestoneWithDuration(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "milestone-with-duration", zh: "是里程碑，工期却不为 0",
      en: "is a milestone but has a duration",
      hint: Wording(zh: "改工期为 0，或取消里程碑", en: "set the duration to 0, or make it a task"))
  }

  static func longerThanWindow(_ position: Int, in portfolio: Portfolio) -> Finding {
    let window = portfolio.activities[position].window ?? ""
    return about(
      position, portfolio, .error, "longer-than-window", zh: "的工期比窗口“\(window)”的每一段都长",
      en: "is longer than every window \"\(window)\"",
      hint: Wording(
        zh: "拆分工作、缩短工期，或放宽窗口", en: "split the work, shorten it, or widen the window"))
  }

  static func pastLastWindow(_ position: Int, in portfolio: Portfolio) -> Finding {
    let window = portfolio.activities[position].window ?? ""
    let last = portfolio.windows.filter { $0.name == window }.map(\.to).max()
    let end = last.map { "\($0)" } ?? ""
    return about(
      position, portfolio, .error, "past-last-window",
      zh: "要等到窗口“\(window)”已知的最后一段（止于 \(end)）以后",
      en: "would need a window \"\(window)\" after the last known one, which ends on \(end)",
      hint: Hint(
        zh: "请导入以后年份的窗口", en: "import the windows of later years with `\(.importWindows)`"))
  }

  static func dateOutOfRange(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "date-out-of-range", zh: "的日期超出公元 5999 年",
      en: "has dates past the year 5999",
      hint: Wording(zh: "检查工期与时距", en: "look for a slip in durations and lags"))
  }

  static func dateBeforeAllYears(_ position: Int, in portfolio: Portfolio) -> Finding {
    about(
      position, portfolio, .error, "date-out-of-range",
      zh: "要在公元 1 年以前开始才赶得上，日期无法计算",
      en: "would have to begin before the year 1 to be in time, so that no dates can be computed",
      hint: Wording(
        zh: "检查工期、时距与要求完成时间", en: "look for a slip in durations, lags and required dates"))
  }

  static func unknownRequiredActivity(
    _ code: String, _ project: Int, in portfolio: Portfolio
  ) -> Finding {
    let project = portfolio.projects[project].code
    return Finding(
      .error, "unknown-required-activity", codes: [project],
      Wording(
        zh: "项目“\(project)”的要求完成时间所挂的工作“\(code)”不存在",
        en: "the required date of project \"\(project)\" is at the unknown activity \"\(code)\""),
      hint: Hint(
        zh: "用 \(.nameRequiredActivity(nil)) 指明一项已有的工作",
        en: "name an existing activity with \(.nameRequiredActivity(nil))"))
  }

  static func projectWithoutStart(_ project: Int, in portfolio: Portfolio) -> Finding {
    let code = portfolio.projects[project].code
    return Finding(
      .error, "project-without-start", codes: [code],
      Wording(
        zh: "项目“\(code)”既无开始日期，也无数据日期，无从排起",
        en: "project \"\(code)\" has neither a start nor a data date, so nothing can be placed"),
      hint: Hint(
        zh: "用 \(.giveStart) 或 \(.giveStartOfFile) 给出开始日期",
        en: "give a start with \(.giveStart) or \(.giveStartOfFile)"))
  }

  /// A loop, by the codes and names of its activities in the order of their relations.
  static func loop(_ loop: [Int], in portfolio: Portfolio) -> Finding {
    let codes = loop.map(portfolio.code)
    let names = loop.map { "\(portfolio.code(of: $0)) \(portfolio.activities[$0].name)" }
    let round = (names + names.prefix(1)).joined(separator: " → ")
    return Finding(
      .error, "loop", codes: codes,
      Wording(zh: "逻辑关系成环：\(round)", en: "the relations form a loop: \(round)"),
      hint: Wording(zh: "去掉环中的一条关系", en: "remove one relation of the loop"))
  }
}
