/// A whole minute of local civil time, without a zone.
///
/// Instants are counted in minutes since 2000-01-01T00:00. China has one zone and no summer time,
/// so plain integer arithmetic is exact. An instant lies *between* minutes: 18:00 is the end of
/// the minute that began at 17:59. The arithmetic is exact for every minute that an `Int32` can number
/// (the years -2083 to 6083), and stops at its ends; ``computable`` is what a plan may reach.
public struct Instant: Hashable, Comparable, Sendable {
  /// The number of minutes since 2000-01-01T00:00.
  public var minute: Int32

  /// Creates the instant that lies `minute` minutes after 2000-01-01T00:00.
  @inlinable
  public init(minute: Int32) {
    self.minute = minute
  }

  /// Creates the instant at a minute of a day; 1440 is the midnight that ends it.
  @inlinable
  public init(_ day: Day, minuteOfDay: Int) {
    self.minute = Int32(clamping: Int(day.number) * 1440 &+ minuteOfDay)
  }

  /// The day this instant lies in; midnight belongs to the day it begins.
  @inlinable
  public var day: Day {
    Day(number: Int32(truncatingIfNeeded: (minute >= 0 ? Int(minute) : Int(minute) - 1439) / 1440))
  }

  /// The minutes since the midnight that began the day, 0 to 1439.
  @inlinable
  public var minuteOfDay: Int { Int(minute) - Int(day.number) * 1440 }

  /// Orders instants by time.
  @inlinable
  public static func < (a: Instant, b: Instant) -> Bool { a.minute < b.minute }

  /// Returns the instant `minutes` of wall-clock time later (earlier, when negative); the last one
  /// there is where it would lie beyond.
  @inlinable
  public static func + (t: Instant, minutes: Int) -> Instant {
    Instant(minute: t.minute.advanced(noFurtherThanItsEndsBy: minutes))
  }

  /// Returns the wall-clock minutes from `b` to `a`; negative when `a` is the earlier.
  @inlinable
  public static func - (a: Instant, b: Instant) -> Int { Int(a.minute) - Int(b.minute) }
}

extension Instant {
  /// The instants that the dates of a plan may reach: the years 1 to 5999.
  public static let computable =
    Instant(minute: -730_119 * 1440)...Instant(minute: 1_460_970 * 1440)
}

extension Int32 {
  /// Returns the sum; the end of the range where it would lie beyond.
  @usableFromInline
  func advanced(noFurtherThanItsEndsBy other: Int) -> Int32 {
    let (sum, isOver) = Int(self).addingReportingOverflow(other)
    return isOver ? (other < 0 ? .min : .max) : Int32(clamping: sum)
  }
}
