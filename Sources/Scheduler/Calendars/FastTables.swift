import CivilTime
import Plan

/// The calendars of a network day by day, over the years that its plan touches: W and its inverse in
/// two loads and a multiplication, without a branch for days off and without a search.
///
/// Only calendars of which every working day has the same shifts are here, which on the day grain are
/// all of them; ``WorkTables`` answers for the others and for every instant outside the years.
/// Both give the same numbers: these tables are filled from it.
struct FastTables: Sendable {
  /// One calendar; what all have in common, the years, is beside it.
  struct Head: Sendable {
    /// W of the first midnight, and of the midnight after the last day.
    var low: Int32 = 0
    var high: Int32 = -1
    /// The minutes of a working day.
    var unit: Int32 = 1
    /// x / unit is (x * magic) >> shift, for every x of the years.
    var shift: UInt32 = 0
    var magic: UInt64 = 0
    /// Where its days begin in `worked`, its working days in `midnight`.
    var dayBase: Int32 = 0
    var workBase: Int32 = 0
    /// Where its minutes of a day begin in `before` and `minute`.
    var beforeBase: Int32 = 0
    var minuteBase: Int32 = 0
  }

  /// The first midnight of the years, and their length, in minutes.
  let begin: Int
  let length: Int
  /// The calendars, at the positions that they have in ``WorkTables``; `high < low` where one is not
  /// here.
  private(set) var heads: [Head] = []
  /// W before each day, and at the end of the last.
  private(set) var worked: [Int32] = []
  /// The midnight of each working day.
  private(set) var midnight: [Int32] = []
  /// The minutes worked before each minute of a working day, 1 441 of them.
  private(set) var before: [Int16] = []
  /// The minute of the day at which so many minutes are worked.
  private(set) var minute: [Int16] = []
  private var patterns: [Int32: (before: Int32, minute: Int32)] = [:]

  /// How far from 2000 a table's W may begin, so that sums of it fit 32 bits.
  private static let farthest = 1 << 28

  /// Creates tables for the days from one to before another.
  init(from: Int, to: Int) {
    begin = from * 1440
    length = max(0, to - from) * 1440
  }

  /// Whether a calendar is here.
  func holds(_ table: Int) -> Bool { heads[table].low <= heads[table].high }

  /// Takes over the calendars that have been compiled since.
  mutating func follow(_ tables: WorkTables) {
    for table in heads.count..<tables.heads.count { heads.append(head(table, tables)) }
  }

  private mutating func head(_ table: Int, _ tables: WorkTables) -> Head {
    guard length > 0, let pattern = tables.onlyPattern(table),
      tables.heads[table].origin < Self.farthest, tables.heads[table].origin > -Self.farthest
    else { return Head() }
    var head = Head()
    head.unit = Int32(truncatingIfNeeded: tables.heads[table].uniform)
    head.low = Int32(truncatingIfNeeded: tables.work(table, until: begin))
    head.dayBase = Int32(truncatingIfNeeded: worked.count)
    head.workBase = Int32(truncatingIfNeeded: midnight.count)
    let days = length / 1440
    worked.reserveCapacity(worked.count + days + 1)
    midnight.reserveCapacity(midnight.count + days + 1)
    var sum = head.low
    var at = Int32(truncatingIfNeeded: begin)
    for pattern in tables.patterns(table, from: begin / 1440, days: days) {
      worked.append(sum)
      if pattern != 0 {
        midnight.append(at)
        sum += head.unit
      }
      at &+= 1440
    }
    worked.append(sum)
    midnight.append(Int32.max)
    head.high = sum
    while (1 << head.shift) < head.unit { head.shift += 1 }
    head.shift += 32
    let unit = UInt64(head.unit)
    head.magic = ((UInt64(1) << UInt64(head.shift)) + unit - 1) / unit
    (head.beforeBase, head.minuteBase) = minutes(of: pattern, tables)
    return head
  }

  /// The minutes of a day of some shifts, which calendars share.
  private mutating func minutes(
    of pattern: Int32, _ tables: WorkTables
  ) -> (before: Int32, minute: Int32) {
    if let known = patterns[pattern] { return known }
    let bases = (
      before: Int32(truncatingIfNeeded: before.count),
      minute: Int32(truncatingIfNeeded: minute.count)
    )
    minute.append(0)
    var (sum, at): (Int16, Int) = (0, 0)
    for shift in tables.shifts(of: pattern) {
      while at < shift.from {
        before.append(sum)
        at += 1
      }
      while at < shift.to {
        before.append(sum)
        sum += 1
        at += 1
        minute.append(Int16(truncatingIfNeeded: at))
      }
    }
    while at <= 1440 {
      before.append(sum)
      at += 1
    }
    patterns[pattern] = bases
    return bases
  }
}

extension WorkTables {
  /// The shifts that every working day of a calendar has; nil where days differ.
  fileprivate func onlyPattern(_ table: Int) -> Int32? {
    let head = heads[table]
    guard head.uniform > 0 else { return nil }
    var only: Int32 = 0
    for day in head.dayBase..<head.dayBase + head.days + 8 where pattern[day] != 0 {
      if only != 0, only != pattern[day] { return nil }
      only = pattern[day]
    }
    return only == 0 ? nil : only
  }

  /// The shift pattern of each day of a stretch that begins on a day, by its number since 2000.
  fileprivate func patterns(_ table: Int, from first: Int, days: Int) -> [Int32] {
    let head = heads[table]
    let week = head.dayBase + head.days + 1
    var found: [Int32] = []
    found.reserveCapacity(days + 7)
    var offset = first - head.origin / 1440
    let end = offset + days
    while offset < end {
      if offset >= 0, offset < head.days {
        let last = min(end, head.days)
        found += pattern[head.dayBase + offset..<head.dayBase + last]
        offset = last
      } else {
        // The table begins on a Monday and has whole weeks.
        let weekday = offset - floorDivide(offset, 7) * 7
        found += pattern[week + weekday..<week + 7]
        offset += 7 - weekday
      }
    }
    found.removeLast(found.count - days)
    return found
  }

  fileprivate func shifts(of pattern: Int32) -> ArraySlice<Shift> {
    shifts[Int(patternBase[Int(pattern)])..<Int(patternBase[Int(pattern) + 1])]
  }
}
