import Control
import Plan

/// Days that say which days they count.
extension Terms {
  /// Some days: 11个工作日, 15天.
  func days(_ count: Int, _ kind: DayKind) -> String { days(DayCount(count, kind)) }

  /// Some days: 11个工作日, 15天.
  func days(_ amount: DayAmount) -> String { days(amount.days, amount.kind) }

  /// Early or late: 提前3个工作日, 滞后6天, 按期.
  func slip(_ slip: Slip) -> String { self.slip(slip.count) }

  /// Days in hand with their sign: +3个工作日, -2天.
  func margin(_ count: Int, _ kind: DayKind) -> String { margin(DayCount(count, kind)) }

  /// Whether a required date is kept: 距9月1日要求还有18天裕量, 比9月1日要求晚5天.
  func outlook(_ count: Int, _ kind: DayKind, to day: String) -> String {
    count >= 0
      ? self("距\(day)要求还有\(days(count, kind))裕量", "\(days(count, kind)) in hand to \(day)")
      : self("比\(day)要求晚\(days(-count, kind))", "\(days(-count, kind)) past \(day)")
  }
}
