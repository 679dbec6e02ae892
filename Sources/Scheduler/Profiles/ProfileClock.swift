import Plan

/// Working time as the passes of a foreign profile count it.
///
/// A table below 0 stands for the wall clock. Every comparison of two instants is one of working
/// time, so that 17:00 and the next 08:00 are the same.
struct ProfileClock {
  let tables: WorkTables

  init(_ tables: WorkTables) { self.tables = tables }

  /// W(t).
  @inline(__always)
  func work(_ table: Int32, _ t: Int) -> Int {
    table < 0 ? t : tables.work(Int(table), until: t)
  }

  /// W⁻(w), the finish form.
  @inline(__always)
  func finish(_ table: Int32, _ w: Int) -> Int {
    table < 0 ? w : tables.finish(Int(table), w)
  }

  /// W⁺(w), the start form.
  @inline(__always)
  func start(_ table: Int32, _ w: Int) -> Int {
    table < 0 ? w : tables.start(Int(table), w)
  }

  /// Whether an instant lies in working time or at one of its edges.
  func isWithin(_ table: Int32, _ t: Int) -> Bool {
    let w = work(table, t)
    return finish(table, w) == t || start(table, w) == t
  }

  /// The instant at which a lag from `x` ends; `x` itself without one.
  @inline(__always)
  func add(_ lag: Int, _ table: Int32, to x: Int) -> Int {
    if lag == 0 { return x }
    let w = work(table, x) + lag
    return lag > 0 ? finish(table, w) : start(table, w)
  }

  /// sup{x : add(lag, x) ≤ y}.
  @inline(__always)
  func latest(adding lag: Int, _ table: Int32, notAfter y: Int) -> Int {
    if lag == 0 { return y }
    if table < 0 { return y - lag }
    let w = lag > 0 ? work(table, y) : work(table, y + 1) - 1
    return start(table, w - lag)
  }
}
