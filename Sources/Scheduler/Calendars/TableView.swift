import CivilTime

/// The calendars as the passes read them: ``FastTables`` within the years, ``WorkTables`` outside.
///
/// What is added here are numbers of 32 bits, so that no sum of 64 needs to be looked at.
struct TableView: ~Escapable {
  private let heads: Span<FastTables.Head>
  private let worked: Span<Int32>
  private let midnight: Span<Int32>
  private let before: Span<Int16>
  private let minute: Span<Int16>
  private let begin: Int
  private let length: Int
  private let tables: WorkTables

  @_lifetime(borrow fast)
  init(_ fast: borrowing FastTables, _ tables: WorkTables) {
    heads = fast.heads.span
    worked = fast.worked.span
    midnight = fast.midnight.span
    before = fast.before.span
    minute = fast.minute.span
    begin = fast.begin
    length = fast.length
    self.tables = tables
  }

  /// Returns W(t).
  @inline(__always)
  func work(_ table: Int, until t: Int) -> Int {
    let offset = t &- begin
    if offset >= 0, offset < length, heads[unchecked: table].shift != 0 {
      let day = Int(UInt32(truncatingIfNeeded: offset) / 1440)
      let at = Int(heads[unchecked: table].dayBase) &+ day
      let minutes = Int(heads[unchecked: table].beforeBase) &+ offset &- day &* 1440
      // A day off has the same sum at both its ends, so the lesser of the two is right there too.
      return min(
        Int(worked[unchecked: at]) &+ Int(before[unchecked: minutes]),
        Int(worked[unchecked: at &+ 1]))
    }
    return workSlowly(table, t)
  }

  /// Returns W⁻(w).
  @inline(__always)
  func finish(_ table: Int, _ w: Int) -> Int {
    let offset = w &- Int(heads[unchecked: table].low)
    if offset > 0, w <= Int(heads[unchecked: table].high) {
      let day = quotient(table, offset &- 1)
      let rest = offset &- day &* Int(heads[unchecked: table].unit)
      return Int(midnight[unchecked: Int(heads[unchecked: table].workBase) &+ day])
        &+ Int(minute[unchecked: Int(heads[unchecked: table].minuteBase) &+ rest])
    }
    return finishSlowly(table, w)
  }

  /// Returns W⁺(w).
  @inline(__always)
  func start(_ table: Int, _ w: Int) -> Int { finish(table, w + 1) - 1 }

  /// Returns the whole working days that hold `w`, in minutes: rounded up.
  @inline(__always)
  func wholeDaysUp(_ table: Int, _ w: Int) -> Int {
    let (unit, low) = (Int(heads[unchecked: table].unit), Int(heads[unchecked: table].low))
    let offset = w - low + unit - 1
    if offset >= 0, w <= Int(heads[unchecked: table].high) {
      return low + quotient(table, offset) * unit
    }
    return low + floorDivide(offset, unit) * unit
  }

  /// Returns the whole working days that `w` holds, in minutes: rounded down.
  @inline(__always)
  func wholeDaysDown(_ table: Int, _ w: Int) -> Int {
    let (unit, low) = (Int(heads[unchecked: table].unit), Int(heads[unchecked: table].low))
    let offset = w - low
    if offset >= 0, w <= Int(heads[unchecked: table].high) {
      return low + quotient(table, offset) * unit
    }
    return low + floorDivide(offset, unit) * unit
  }

  @inline(__always)
  private func quotient(_ table: Int, _ x: Int) -> Int {
    Int(
      truncatingIfNeeded: (UInt64(truncatingIfNeeded: x) &* heads[unchecked: table].magic)
        &>> UInt64(heads[unchecked: table].shift))
  }

  @inline(never)
  private func workSlowly(_ table: Int, _ t: Int) -> Int { tables.work(table, until: t) }

  @inline(never)
  private func finishSlowly(_ table: Int, _ w: Int) -> Int { tables.finish(table, w) }
}
