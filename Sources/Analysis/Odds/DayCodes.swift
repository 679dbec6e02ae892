import Scheduler

/// Instants of a plan that is made in days as small numbers, which order them as they lie: the morning of day k is 2 k, its
/// evening 2 k + 1.
struct DayCodes: Sendable {
  /// The day that counts as 0, and how many days there are.
  let origin: Int
  let count: Int
  /// When a working day opens and closes.
  private let open: Int
  private let close: Int

  init(origin: Int, count: Int, open: Int, close: Int) {
    (self.origin, self.count, self.open, self.close) = (origin, count, open, close)
  }

  /// The code beyond all days: nobody knows when.
  var far: Int32 { Int32(truncatingIfNeeded: 2 * count + 1) }

  /// Returns the code of an instant: of one in the night that of the morning after; nil within a day.
  func code(_ t: Int) -> Int? {
    let day = t >= 0 ? t / 1440 : -((1439 - t) / 1440)
    let minute = t - day * 1440
    if minute <= open { return 2 * (day - origin) }
    if minute < close { return nil }
    return 2 * (day - origin) + (minute == close ? 1 : 2)
  }

  /// Returns the instant of a code.
  func instant(_ code: Int) -> Int {
    (code / 2 + origin) * 1440 + (code & 1 == 0 ? open : close)
  }

  /// Returns the last code at or before an instant.
  func last(until t: Int) -> Int {
    guard let code = code(t) else { return last(until: t - t % 1440 + open) }
    return instant(code) <= t ? code : code - 1
  }
}

/// A calendar in whole days.
struct DayTable: Sendable {
  /// Working days before each day.
  let worked: [Int32]
  /// The code of the evening of each working day, from the first, numbered 1; the last is beyond all days.
  let evening: [Int32]

  /// Nil where some day is neither worked whole nor off.
  init?(_ maps: DateMaps, calendar: Int, _ codes: DayCodes) {
    let unit = maps.dayMinutes(calendar: calendar)
    var worked: [Int32] = []
    var evening: [Int32] = [-1]
    worked.reserveCapacity(codes.count + 1)
    let base = maps.worked(calendar: calendar, until: codes.instant(0))
    for day in 0...codes.count {
      let minutes = maps.worked(calendar: calendar, until: codes.instant(2 * day)) - base
      guard minutes % unit == 0 else { return nil }
      let whole = Int32(minutes / unit)
      if let last = worked.last {
        guard whole == last || whole == last + 1 else { return nil }
        if whole > last { evening.append(Int32(2 * day - 1)) }
      }
      worked.append(whole)
    }
    // Two beyond the last, so that a start after it can be told as well.
    evening += [codes.far, codes.far]
    self.worked = worked
    self.evening = evening
  }

  /// Whether it works every day, so that no evening lies on a day off.
  var worksEveryDay: Bool { Int(worked[worked.count - 1] - worked[0]) == worked.count - 1 }

  /// Returns the working days before a code; of two codes between which nothing is worked the same.
  func days(before code: Int) -> Int {
    Int(worked[min(max(0, (code + 1) / 2), worked.count - 1)])
  }
}
