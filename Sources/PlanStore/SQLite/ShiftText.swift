import Plan

/// The shifts of a day as a text that people can read in the file: `08:00-12:00 14:00-18:00`.
///
/// A day off is the empty text, and midnight at a shift's end is `24:00`.
enum ShiftText {
  static func text(_ shifts: [Shift]) -> String {
    shifts.map { "\(clock($0.from))-\(clock($0.to))" }.joined(separator: " ")
  }

  /// Returns the shifts a text stands for, one after the other; nil when it stands for none.
  static func shifts(_ text: String) -> [Shift]? {
    var shifts: [Shift] = []
    for part in text.split(separator: " ", omittingEmptySubsequences: true) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(minutes)
      guard ends.count == 2, let from = ends[0], let to = ends[1], from < to,
        from >= shifts.last?.to ?? 0
      else { return nil }
      shifts.append(Shift(from: from, to: to))
    }
    return shifts
  }

  private static func clock(_ minute: Int) -> String {
    "\(padded(minute / 60)):\(padded(minute % 60))"
  }

  private static func padded(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
  }

  private static func minutes(_ clock: Substring) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isWholeNumber) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}
