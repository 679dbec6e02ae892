import CivilTime
import Plan

/// All compiled calendars of a network, in flat arrays.
///
/// For a calendar `c`, W(t) counts its working minutes in [origin, t). Its two inverses are the
/// *finish form* W⁻(w) = inf{t : W(t) ≥ w} (18:00) and the *start form* W⁺(w) = sup{t : W(t) ≤ w}
/// (next 08:00). Every operation of the passes is made of these three (`docs/scheduling.md` 1).
///
/// A calendar is a table over the days that its exceptions span, whole weeks; before and after it
/// the weekly pattern goes on for ever, so no date is out of reach and none needs a longer table.
/// Instants and amounts are `Int` minutes here; the origin of W is the table's first midnight.
struct WorkTables: Sendable {
  /// Where one calendar lies in the flat arrays.
  struct Head: Sendable {
    /// The first midnight of the table, a Monday, in minutes since 2000-01-01.
    var origin: Int
    /// The number of days in the table, a multiple of seven.
    var days: Int
    /// The working minutes, and working days, of the whole table.
    var total: Int
    var totalDays: Int
    /// The working minutes, and working days, of an ordinary week; minutes are above 0.
    var weekMinutes: Int
    var weekDays: Int
    /// The working minutes of every working day, or 0 where they differ from day to day.
    var uniform: Int
    /// Where its days begin in `worked`, `counted` and `pattern`: `days + 1` entries, then 8 for
    /// an ordinary week (7 in `pattern`, aligned the same way).
    var dayBase: Int
    /// Where its working days begin in `workDays`: `totalDays` entries, then `weekDays`.
    var workBase: Int
  }

  var heads: [Head] = []
  /// Working minutes before each day.
  var worked: [Int32] = []
  /// Working days before each day.
  var counted: [Int32] = []
  /// The shift pattern of each day.
  var pattern: [Int32] = []
  /// The numbers of the working days, from the table's first day.
  var workDays: [Int32] = []
  /// The shift patterns: where each begins in `shifts`, one entry more than there are patterns.
  var patternBase: [Int32] = [0, 0]
  /// The minutes that each pattern works.
  var patternMinutes: [Int] = [0]
  /// The shifts of all patterns; pattern 0 is the day off.
  var shifts: [Shift] = []

  /// Returns W(t).
  @inline(__always)
  func work(_ table: Int, until t: Int) -> Int {
    let head = heads[table]
    let offset = t - head.origin
    if offset >= 0, offset < head.days * 1440 {
      let day = offset / 1440
      let base = head.dayBase + day
      return Int(worked[base]) + minutes(Int(pattern[base]), before: offset - day * 1440)
    }
    return workOutside(head, offset)
  }

  /// Returns W⁻(w): the earliest instant by which `w` minutes are worked.
  @inline(__always)
  func finish(_ table: Int, _ w: Int) -> Int {
    let head = heads[table]
    if w > 0, w <= head.total {
      return head.origin + finishWithin(head, w, base: head.dayBase, work: head.workBase, head.days)
    }
    return finishOutside(head, w)
  }

  /// Returns W⁺(w): the latest instant by which no more than `w` minutes are worked.
  ///
  /// The (w + 1)-th minute begins there, so it is one minute before the finish form of w + 1.
  @inline(__always)
  func start(_ table: Int, _ w: Int) -> Int { finish(table, w + 1) - 1 }

  /// Returns the first minute-of-day `open` of a working day at or after `t`.
  @inline(__always)
  func openingAtOrAfter(_ table: Int, _ t: Int, open: Int) -> Int {
    let head = heads[table]
    // ⌈(t − open) / 1440⌉, counted from the table's first day.
    let offset = t - open - head.origin + 1439
    if offset >= 0, offset < head.days * 1440 {
      let index = Int(counted[head.dayBase + offset / 1440])
      if index < head.totalDays {
        return head.origin + Int(workDays[head.workBase + index]) * 1440 + open
      }
    }
    return workDay(head, number: count(head, before: floorDivide(offset, 1440))) + open
  }

  /// Returns the last minute-of-day `open` of a working day at or before `t`.
  @inline(__always)
  func openingAtOrBefore(_ table: Int, _ t: Int, open: Int) -> Int {
    let head = heads[table]
    let day = floorDivide(t - open - head.origin, 1440)
    return workDay(head, number: count(head, before: day + 1) - 1) + open
  }

  // MARK: Within a day

  /// Returns the minutes that a pattern works before a minute of the day.
  @inline(__always)
  private func minutes(_ pattern: Int, before minute: Int) -> Int {
    var sum = 0
    var index = Int(patternBase[pattern])
    let end = Int(patternBase[pattern + 1])
    while index < end {
      let shift = shifts[index]
      if minute <= shift.from { break }
      sum += min(minute, shift.to) - shift.from
      index += 1
    }
    return sum
  }

  /// Returns the minute of the day at which a pattern has worked `w` minutes; `w` above 0.
  @inline(__always)
  private func minute(_ pattern: Int, worked w: Int) -> Int {
    var rest = w
    var index = Int(patternBase[pattern])
    while rest > shifts[index].to - shifts[index].from {
      rest -= shifts[index].to - shifts[index].from
      index += 1
    }
    return shifts[index].from + rest
  }

  // MARK: Within the table, or within an ordinary week

  /// Returns the offset from the first midnight at which `w` minutes are worked; `w` above 0.
  @inline(__always)
  private func finishWithin(_ head: Head, _ w: Int, base: Int, work: Int, _ days: Int) -> Int {
    let day: Int
    let before: Int
    if head.uniform > 0 {
      let index = (w - 1) / head.uniform
      day = Int(workDays[work + index])
      before = index * head.uniform
    } else {
      day = lastDay(before: w, base: base, days)
      before = Int(worked[base + day])
    }
    return day * 1440 + minute(Int(pattern[base + day]), worked: w - before)
  }

  /// Returns the last day before which fewer than `w` minutes are worked: a binary search.
  private func lastDay(before w: Int, base: Int, _ days: Int) -> Int {
    var low = 0
    var high = days
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(worked[base + middle]) < w { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: Outside the table, where the ordinary week repeats

  private func workOutside(_ head: Head, _ offset: Int) -> Int {
    let beyond = offset < 0 ? offset : offset - head.days * 1440
    let weeks = floorDivide(beyond, 10_080)
    let rest = beyond - weeks * 10_080
    let base = head.dayBase + head.days + 1 + rest / 1440
    return (offset < 0 ? 0 : head.total) + weeks * head.weekMinutes
      + Int(worked[base]) + minutes(Int(pattern[base]), before: rest % 1440)
  }

  private func finishOutside(_ head: Head, _ w: Int) -> Int {
    let beyond = w <= 0 ? w : w - head.total
    let weeks = floorDivide(beyond - 1, head.weekMinutes)
    let rest = beyond - weeks * head.weekMinutes
    let within = finishWithin(
      head, rest, base: head.dayBase + head.days + 1, work: head.workBase + head.totalDays, 7)
    return head.origin + (w <= 0 ? 0 : head.days * 1440) + weeks * 10_080 + within
  }

  /// Returns how many working days lie before a day of the table, negative before its first.
  private func count(_ head: Head, before day: Int) -> Int {
    if day >= 0, day <= head.days { return Int(counted[head.dayBase + day]) }
    let beyond = day < 0 ? day : day - head.days
    let weeks = floorDivide(beyond, 7)
    let base = head.dayBase + head.days + 1
    return (day < 0 ? 0 : head.totalDays) + weeks * head.weekDays
      + Int(counted[base + beyond - weeks * 7])
  }

  /// Returns the midnight that begins a working day, by its number from the table's first.
  private func workDay(_ head: Head, number: Int) -> Int {
    if number >= 0, number < head.totalDays {
      return head.origin + Int(workDays[head.workBase + number]) * 1440
    }
    let beyond = number < 0 ? number : number - head.totalDays
    let weeks = floorDivide(beyond, head.weekDays)
    let day = Int(workDays[head.workBase + head.totalDays + beyond - weeks * head.weekDays])
    return head.origin + ((number < 0 ? 0 : head.days) + weeks * 7 + day) * 1440
  }
}
