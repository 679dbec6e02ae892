/// One stretch of work within a day: half-open, in minutes since midnight.
public struct Shift: Hashable, Sendable {
  /// The first minute worked, 0 to 1439.
  public var from: Int
  /// The minute at which work ends, `from + 1` to 1440.
  public var to: Int

  /// Creates a shift; a programmer's mistake when it is empty or leaves the day.
  public init(from: Int, to: Int) {
    precondition(0 <= from && from < to && to <= 1440, "a shift lies within one day")
    self.from = from
    self.to = to
  }

  /// The working minutes of this shift.
  public var minutes: Int { to - from }
}

extension [Shift] {
  /// The day worked where nothing else is said: 08–12 and 14–18, eight hours.
  public static let standardDay = [Shift(from: 480, to: 720), Shift(from: 840, to: 1080)]

  /// The working minutes of a day with these shifts.
  public var minutes: Int { reduce(0) { $0 + $1.minutes } }
}

extension [Shift] {
  /// The same working time in order, without overlaps, and nothing cut where it goes on.
  package var merged: [Shift] {
    var result: [Shift] = []
    for shift in sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if let last = result.last, shift.from <= last.to {
        result[result.count - 1].to = Swift.max(last.to, shift.to)
      } else {
        result.append(shift)
      }
    }
    return result
  }
}
