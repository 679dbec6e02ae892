/// A whole minute of local civil time, without a zone.
///
/// Instants are counted in minutes since 2000-01-01T00:00. China has one zone and no summer time,
/// so plain integer arithmetic is exact. An instant lies *between* minutes: 18:00 is the end of
/// the minute that began at 17:59.
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
    self.minute = day.number * 1440 + Int32(minuteOfDay)
  }

  /// The day this instant lies in; midnight belongs to the day it begins.
  @inlinable
  public var day: Day {
    Day(number: (minute >= 0 ? minute : minute - 1439) / 1440)
  }

  /// The minutes since the midnight that began the day, 0 to 1439.
  @inlinable
  public var minuteOfDay: Int { Int(minute - day.number * 1440) }

  /// Orders instants by time.
  @inlinable
  public static func < (a: Instant, b: Instant) -> Bool { a.minute < b.minute }

  /// Returns the instant `minutes` of wall-clock time later (earlier, when negative).
  @inlinable
  public static func + (t: Instant, minutes: Int) -> Instant {
    Instant(minute: t.minute + Int32(minutes))
  }

  /// Returns the wall-clock minutes from `b` to `a`; negative when `a` is the earlier.
  @inlinable
  public static func - (a: Instant, b: Instant) -> Int { Int(a.minute) - Int(b.minute) }
}
