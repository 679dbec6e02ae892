import CivilTime
import Plan

/// The sentences of what a person should know about a schedule.
extension Finding {
  static func noWindowLeft(_ activity: Int, in portfolio: Portfolio) -> Finding {
    let window = portfolio.activities[activity].window ?? ""
    return about(
      activity, portfolio, .warning, "no-window-left",
      zh: "在要求完成时间之前已没有可用的窗口“\(window)”",
      en: "has no window \"\(window)\" left before its required date")
  }

  static func missedWindow(_ missed: MissedWindow, in portfolio: Portfolio) -> Finding {
    let name = portfolio.windows[missed.missed].cause
    let from = portfolio.windows[missed.missed].from
    return about(
      missed.activity, portfolio, .warning, "missed-window",
      zh: "错过 \(from.year) 年\(name)窗口（最迟 \(missed.lastStart.day) 开始），晚 \(missed.days) 天",
      en:
        "misses the \(from.year) window \"\(portfolio.windows[missed.missed].name)\" (last start \(missed.lastStart.day)) and begins \(missed.days) days later"
    )
  }

  static func outsideAdvisoryWindow(
    _ activity: Int, _ start: Instant, _ finish: Instant, in portfolio: Portfolio
  ) -> Finding {
    let window = portfolio.activities[activity].window ?? ""
    let edges = DayEdges(portfolio)
    let (start, finish) = (edges.start(start), edges.finish(finish))
    return about(
      activity, portfolio, .warning, "outside-advisory-window",
      zh: "预计 \(start) 至 \(finish)，不在适宜窗口“\(window)”之内",
      en:
        "is forecast for \(start) to \(finish), outside the advisable window \"\(window)\"")
  }

  static func windowOfMilestone(_ activity: Int, in portfolio: Portfolio) -> Finding {
    let window = portfolio.activities[activity].window ?? ""
    return about(
      activity, portfolio, .warning, "window-of-milestone",
      zh: "是里程碑，窗口“\(window)”对它不起作用",
      en: "is a milestone, which its window \"\(window)\" does not move",
      hint: Wording(zh: "把窗口挂到它前面的工作上", en: "put the window on the work before it"))
  }

  static func begunOutsideWindow(_ activity: Int, in portfolio: Portfolio) -> Finding {
    let window = portfolio.activities[activity].window ?? ""
    return about(
      activity, portfolio, .warning, "begun-outside-window",
      zh: "已开工，预计不能在窗口“\(window)”内完成",
      en: "is under way and will not finish inside its window \"\(window)\"")
  }

  static func outOfSequence(
    _ activity: Int, before predecessor: Int, in portfolio: Portfolio
  ) -> Finding {
    let code = portfolio.code(of: predecessor)
    let name = portfolio.activities[predecessor].name
    var finding = about(
      activity, portfolio, .warning, "out-of-sequence",
      zh: "的实际日期早于与 \(code)“\(name)”的逻辑关系所允许",
      en: "went ahead of its relation with \(code) \"\(name)\"")
    finding.codes.append(code)
    return finding
  }
}
