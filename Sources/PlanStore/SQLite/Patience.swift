import CSQLite
import Glibc

/// How long a connection waits in line for another process that writes.
///
/// SQLite asks it again and again until the lock is free or the patience is over.
final class Patience {
  /// Told once when waiting has taken a second, so that a person knows why nothing happens.
  var whenLong: (() -> Void)?
  let milliseconds: Int
  private var since: Int?
  private var isTold = false

  init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// Lets a database ask; the caller keeps this as long as the database is open.
  func attach(to database: OpaquePointer) {
    sqlite3_busy_handler(
      database,
      { patience, count in
        guard let patience else { return 0 }
        let waiting = Unmanaged<Patience>.fromOpaque(patience).takeUnretainedValue()
        return waiting.goesOn(afterTries: count) ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Waits a little; false when it has been long enough.
  private func goesOn(afterTries count: Int32) -> Bool {
    if count == 0 || since == nil { since = Self.clock }
    let waited = Self.clock - (since ?? 0)
    guard waited < milliseconds else { return false }
    if waited >= 1_000, !isTold {
      isTold = true
      whenLong?()
    }
    // Short and uneven steps, so that of several that wait none is always too late.
    usleep(UInt32.random(in: 1_000...6_000))
    return true
  }

  private static var clock: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
