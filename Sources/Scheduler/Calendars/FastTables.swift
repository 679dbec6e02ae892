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

  /// Leaves out the next calendar, of which too little is asked to be worth its days.
  mutating func leaveOut() { heads.append(Head()) }

  private mutating func head(_ table: Int, _ tables: WorkTables) -> Head {
    guard length > 0, let pattern = tables.onlyPattern(table),
      tables.heads[table].origin < Self.farthest, tables.heads[table].origin > -Self.farthest
    else { return Head() }
    var head = Head()
    head.unit = Int32(truncatingIfNeeded: tables.heads[table].uniform)
    head.low = Int32(truncatingIfNeeded: tables.work(table, until: begin))
    head.dayBase = Int32(truncatingIfNeeded: worked.count)
    head.workBase = Int32(truncatingIfNeeded: midnight.count)
    let (days, first) = (length / 1440, begin / 1440)
    worked.reserveCapacity(worked.count + days + 1)
    midnight.reserveCapacity(midnight.count + days + 1)
    var sum = head.low
    var at = Int32(truncatingIfNeeded: begin)
    tables.eachDay(table, from: first, count: days) { works in
      worked.append(sum)
      if works {
        midnight.append(at)
        sum &+= head.unit
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
    before.reserveCapacity(before.count + 1441)
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

  /// Tells of so many days, from one by its number since 2000, whether a calendar works on each.
  @inline(__always)
  fileprivate func eachDay(_ table: Int, from first: Int, count: Int, _ tell: (Bool) -> Void) {
    let head = heads[table]
    let pattern = pattern.span
    let offset = first - head.origin / 1440
    // The ordinary week lies behind the days of the table, and goes on before and after them.
    let week = head.dayBase + head.days + 1
    var weekday = offset - floorDivide(offset, 7) * 7
    for day in offset..<offset + count {
      let isWithin = day >= 0 && day < head.days
      tell(pattern[isWithin ? head.dayBase + day : week + weekday] != 0)
      weekday = weekday == 6 ? 0 : weekday + 1
    }
  }

  fileprivate func shifts(of pattern: Int32) -> ArraySlice<Shift> {
    shifts[Int(patternBase[Int(pattern)])..<Int(patternBase[Int(pattern) + 1])]
  }
}
