import CivilTime
import PlanStore
public import Plan

/// The days of a week on which a calendar works, as people write them: `mon-sat`, `周一至周六`, `1-6`, `六天`.
public struct WeekText: Hashable, Sendable {
  /// Which days are worked, Monday first.
  public let isWorked: [Bool]

  /// Reads days; nil where they are none.
  public init?(_ text: String) {
    let plain = text.lowercased().replacing("星期", with: "周").replacing("礼拜", with: "周")
      .replacing("至", with: "-").replacing("到", with: "-").replacing("~", with: "-")
      .replacing("—", with: "-").replacing("，", with: ",").replacing("、", with: ",")
    if let count = Self.counts[plain] {
      isWorked = (0..<7).map { $0 < count }
      return
    }
    var worked = [Bool](repeating: false, count: 7)
    for part in plain.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(Self.day)
      guard ends.count <= 2, let from = ends[0], let to = ends[ends.count - 1], from <= to else {
        return nil
      }
      for day in from...to { worked[day] = true }
    }
    guard worked.contains(true) else { return nil }
    isWorked = worked
  }

  /// Weeks by the number of their days.
  private static let counts: [String: Int] = [
    "五天": 5, "5天": 5, "六天": 6, "6天": 6, "七天": 7, "7天": 7, "每天": 7, "daily": 7, "all": 7,
  ]

  private static let names: [[String]] = [
    ["1", "mon", "monday", "周一", "一"], ["2", "tue", "tuesday", "周二", "二"],
    ["3", "wed", "wednesday", "周三", "三"], ["4", "thu", "thursday", "周四", "四"],
    ["5", "fri", "friday", "周五", "五"], ["6", "sat", "saturday", "周六", "六"],
    ["7", "sun", "sunday", "周日", "周天", "日", "天"],
  ]

  private static func day(_ name: Substring) -> Int? {
    names.firstIndex { $0.contains(String(name)) }
  }
}

extension [Shift] {
  /// Reads the shifts of a day as people write them: `08:00-12:00 14:00-18:00`; nil where they are none.
  public init?(typed text: String) {
    let plain = text.replacing("：", with: ":").replacing("~", with: "-").replacing("至", with: "-")
    var shifts: [Shift] = []
    for part in plain.split(whereSeparator: {
      $0 == "," || $0 == "，" || $0 == "、" || $0.isWhitespace
    }) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(Self.minute)
      guard ends.count == 2, let from = ends[0], let to = ends[1], from < to,
        from >= shifts.last?.to ?? 0
      else { return nil }
      shifts.append(Shift(from: from, to: to))
    }
    guard !shifts.isEmpty else { return nil }
    self = shifts
  }

  private static func minute(_ clock: Substring) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let hour = Int(parts[0]),
      let minute = parts.count == 1 ? 0 : Int(parts[1]), (0...24).contains(hour),
      (0..<60).contains(minute), hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}
