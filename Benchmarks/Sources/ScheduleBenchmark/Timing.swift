import Foundation

/// CPU time of this thread, so that other load does not count.
enum Timing {
  /// Returns the milliseconds that this thread has computed.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// Returns the median of what a piece of work takes.
  static func median(of repeats: Int, _ work: () throws -> Void) rethrows -> Double {
    median(
      try (0..<repeats).map { _ in
        let start = now()
        try work()
        return now() - start
      })
  }
}
