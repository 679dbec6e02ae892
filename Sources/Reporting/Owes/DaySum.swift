import Control

/// Days added up, working days and days of the year apart.
struct DaySum: Hashable, Sendable {
  /// 工作日.
  private(set) var working = 0
  /// 天.
  private(set) var calendar = 0

  /// All of them, whatever they are.
  var total: Int { working + calendar }

  /// Adds days, whatever their sign.
  mutating func add(_ days: DayCount?) {
    guard let days = days?.magnitude else { return }
    switch days.kind {
    case .working: working += days.count
    case .calendar: calendar += days.count
    }
  }

  /// What there is, each kind by itself.
  var counts: [DayCount] {
    [DayCount(working, .working), DayCount(calendar, .calendar)].filter { $0.count > 0 }
  }
}
