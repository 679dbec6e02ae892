/// The time between the two ends of a relation (时距), and the calendar that counts it.
public struct Lag: Hashable, Sendable {
  /// Which calendar counts a lag; ``Portfolio/lagCalendar(_:from:to:)`` says which one that is.
  public enum Counting: String, Sendable, CaseIterable {
    /// 日历天: project days, every day of the week; written `d`, or with no letter.
    case calendarDays
    /// Working time of the successor; written `w`.
    case successor
    /// Working time of the predecessor, of what comes *before*; written `b`.
    case predecessor
    /// Wall-clock time; written `e`.
    case elapsed
    /// Working time of the successor's project (``Project/calendar``); written `p`.
    case project
  }

  /// The minutes, in the calendar that counts them; negative for a lead.
  ///
  /// 0 where the lag is a ``percent``.
  public var minutes: Int
  /// The percentage of the predecessor's duration that the lag takes, -10 000 to 10 000; nil where
  /// it is given in minutes.
  public var percent: Int?
  /// The calendar that counts them.
  public var counting: Counting

  /// No lag.
  public static let zero = Lag(minutes: 0, counting: .calendarDays)

  /// Creates a lag.
  public init(minutes: Int, counting: Counting) {
    self.minutes = minutes
    self.counting = counting
  }

  /// Creates a lag of a percentage of the predecessor's duration.
  public init(percent: Int, counting: Counting) {
    minutes = 0
    self.percent = percent
    self.counting = counting
  }
}
