import CivilTime
import Control
import Plan
import Scheduler

/// Counts of days in words: always with what is counted, 工作日 or 天.
extension Terms {
  /// `11个工作日`, `15天`.
  func days(_ count: DayCount) -> String { count.words(language) }

  /// Working minutes as days in a narrow column, working days marked: `20工`, `53`.
  func shortDays(_ minutes: Int, of activity: Int, in network: Network) -> String {
    let days = Reporting.days(minutes, network.dayMinutes(of: activity))
    return network.dayKind(of: activity) == .working ? days + self("工", "w") : days
  }

  /// What the mark in a narrow column means.
  var shortDaysRemark: String { self("天数带“工”的为工作日", "w: working days") }

  /// Days in hand with their sign: `+3天`, `-2个工作日`.
  func margin(_ count: DayCount) -> String { (count.count > 0 ? "+" : "") + days(count) }

  /// Early or late by some days: `提前3天`, `滞后6个工作日`, `按期`.
  func slip(_ slip: DayCount) -> String {
    let days = days(slip.magnitude)
    return switch slip.count {
    case ..<0: self("提前\(days)", "\(days) early")
    case 0: self("按期", "on time")
    default: self("滞后\(days)", "\(days) late")
    }
  }

  /// How long ago something was to be finished: `超期3天`, `到期未完成` where that was this morning.
  func overdue(_ days: DayCount) -> String {
    guard days.count > 0 else { return self("到期未完成", "due, not done") }
    return self("超期\(self.days(days))", "\(self.days(days)) overdue")
  }

  /// What stands in the place of a slip of work that is not seen to be late, as a percentage is all that is
  /// known of it.
  var percentOnly: String { self("只报百分比", "percent only") }

  /// A forecast ahead of plan, which claims nothing: `富余3天`.
  func inHand(_ slip: Slip) -> String {
    let days = days(DayCount(-slip.days, slip.kind))
    return self("富余\(days)", "\(days) in hand")
  }

  /// What is left to a required date: `裕量18天`, `比要求晚5天`.
  func standing(_ required: ComparedRequiredDate) -> String {
    required.days >= 0
      ? self("裕量\(days(required.count))", "\(days(required.count)) in hand")
      : self("比要求晚\(late(required))", "\(late(required)) late")
  }

  /// How much later than required, as a positive count.
  func late(_ required: ComparedRequiredDate) -> String {
    days(DayCount(-required.days, required.kind))
  }

  /// Whether a required date is kept: `距9月1日要求还有18天裕量`, `比9月1日要求晚5天`.
  func outlook(_ count: DayCount, to day: String) -> String {
    let days = days(count.magnitude)
    return count.count >= 0
      ? self("距\(day)要求还有\(days)裕量", "\(days) in hand to \(day)")
      : self("比\(day)要求晚\(days)", "\(days) past \(day)")
  }

  /// What is left to a window, where that is little: `暑假窗口仅3天`, `暑假窗口已无余地`.
  func window(_ margin: WindowMargin, in portfolio: Portfolio) -> String {
    let cause = cause(portfolio.windows[margin.window].cause)
    if margin.days == 0 {
      return self("\(cause)窗口已无余地", "no day to spare for the \(cause)")
    }
    let days = days(DayCount(margin.days, .calendar))
    return self("\(cause)窗口仅\(days)", "only \(days) to the \(cause)")
  }
}

extension Comparison {
  /// What is left to the window of a project that is all but missed; nil where none is.
  func nearWindow(ofProject project: Int, _ terms: Terms) -> String? {
    guard let margin = windowMargin(ofProject: project), isNear(margin) else { return nil }
    return terms.window(margin, in: schedule.network.portfolio)
  }
}
