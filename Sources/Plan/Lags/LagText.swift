/// A lag as people type it: `5`, `-3d`, `+10w`, `2e`, `2b`, `2p`, `50%`, `-20%w`.
///
/// A number of days or a percentage of the predecessor's duration, and the unit that says which
/// calendar counts it; where there is none, calendar days and for a percentage the predecessor's own. Digits, `%` and signs may be those of a
/// Chinese input method: `＋5`, `50％`.
public struct LagText: Hashable, Sendable {
  /// The days, or the percentage; negative for a lead.
  public var number: Int
  /// Whether the number is a percentage of the predecessor's duration.
  public var isPercent: Bool
  /// The calendar that counts it.
  public var counting: Lag.Counting

  /// Why a text is no lag.
  public enum Malformation: Error, Hashable {
    /// It is no whole number with a unit.
    case notALag
    /// The number is beyond ``PlanLimits/lagDays`` or ``PlanLimits/lagPercent``.
    case tooLong
  }

  /// No lag.
  public static let zero = LagText(number: 0)

  /// Creates a lag.
  public init(number: Int, isPercent: Bool = false, counting: Lag.Counting = .calendarDays) {
    self.number = number
    self.isPercent = isPercent
    self.counting = counting
  }

  /// Reads a lag.
  public init(_ text: String) throws(Malformation) {
    try self.init(utf8: text.utf8Span.span)
  }

  /// Reads a lag in UTF-8.
  public init(utf8 text: Span<UInt8>) throws(Malformation) {
    var start = 0
    var end = text.count
    var isLead = false
    if let sign = LagSign(at: 0, of: text) {
      isLead = sign.isLead
      start = sign.length
    }
    let unit = end > start ? Lag.Counting(unit: text[end - 1]) : nil
    if unit != nil { end -= 1 }
    let percent = Self.percentSign(before: end, after: start, of: text)
    isPercent = percent > 0
    end -= percent
    let limit = (isPercent ? PlanLimits.lagPercent : PlanLimits.lagDays).upperBound
    guard end > start else { throw .notALag }
    for place in start..<end where text[place] < 48 || text[place] > 57 { throw .notALag }
    var number = 0
    for place in start..<end {
      number = number * 10 + Int(text[place] - 48)
      if number > limit { throw .tooLong }
    }
    self.number = isLead ? -number : number
    counting = unit ?? Self.defaultCounting(isPercent: isPercent)
  }

  /// The length of the sign of a percentage that ends at a place, plain or full-width; 0 for none.
  private static func percentSign(
    before end: Int, after start: Int, of text: Span<UInt8>
  ) -> Int {
    if end > start, text[end - 1] == UInt8(ascii: "%") { return 1 }
    let isWide =
      end >= start + 3 && text[end - 3] == 0xEF && text[end - 2] == 0xBC && text[end - 1] == 0x85
    return isWide ? 3 : 0
  }

  /// What counts a lag without a unit: calendar days, but a percentage in the predecessor's own
  /// calendar, so that `SS+50%` begins when half of the predecessor's duration has passed.
  private static func defaultCounting(isPercent: Bool) -> Lag.Counting {
    isPercent ? .predecessor : .calendarDays
  }

  /// Tells a lag in whole days of so many minutes; nil where it is none.
  public init?(_ lag: Lag, dayMinutes: Int) {
    if let percent = lag.percent {
      self.init(number: percent, isPercent: true, counting: lag.counting)
    } else if lag.minutes.isMultiple(of: dayMinutes) {
      self.init(number: lag.minutes / dayMinutes, counting: lag.counting)
    } else {
      return nil
    }
  }

  /// Returns the lag, where a day has so many minutes.
  public func lag(dayMinutes: Int) -> Lag {
    isPercent
      ? Lag(percent: number, counting: counting)
      : Lag(minutes: number * dayMinutes, counting: counting)
  }

  /// The lag as it stands behind the type of a relation: `+5`, `-3w`, `+50%`.
  public var text: String {
    Self.text(number < 0, "\(number.magnitude)\(isPercent ? "%" : "")", counting)
  }

  /// Returns an amount behind its sign and before its unit, which calendar days do without, and
  /// percentages counted in the predecessor's calendar.
  public static func text(_ isLead: Bool, _ amount: String, _ counting: Lag.Counting) -> String {
    let plain = defaultCounting(isPercent: amount.hasSuffix("%"))
    return (isLead ? "-" : "+") + amount + (counting == plain ? "" : String(counting.unit))
  }
}

extension Lag.Counting {
  /// The letter behind the number of a lag: `d` calendar days, working days of the successor `w`, of
  /// the predecessor `b` and of the project `p`, `e` days of 24 hours.
  public var unit: Character {
    switch self {
    case .calendarDays: "d"
    case .successor: "w"
    case .predecessor: "b"
    case .elapsed: "e"
    case .project: "p"
    }
  }

  /// Reads a letter, in either case; nil where it is no unit.
  public init?(unit: Character) {
    guard let byte = unit.asciiValue else { return nil }
    self.init(unit: byte)
  }

  /// Reads a letter of ASCII.
  init?(unit: UInt8) {
    switch unit | 0x20 {
    case UInt8(ascii: "d"): self = .calendarDays
    case UInt8(ascii: "w"): self = .successor
    case UInt8(ascii: "b"): self = .predecessor
    case UInt8(ascii: "e"): self = .elapsed
    case UInt8(ascii: "p"): self = .project
    default: return nil
    }
  }
}

// MARK: - What counts it

/// Whose calendar counts a lag.
public enum LagCalendar: Hashable, Sendable {
  /// Project days, every day of the week.
  case everyDay
  /// The clock, day and night.
  case clock
  /// The calendar of an activity.
  case activity(Int)
  /// The calendar of a project: every day of the week where it has none of its own.
  case project(Int)
}

extension Portfolio {
  /// Returns a lag as typed between two activities.
  public func lag(_ typed: LagText, from predecessor: Int, to successor: Int) -> Lag {
    typed.lag(dayMinutes: lagDayMinutes(typed.counting, from: predecessor, to: successor))
  }

  /// Tells the lag of a relation as people type it; nil where it is no whole number of days.
  public func lagText(of relation: Relation) -> LagText? {
    LagText(relation.lag, dayMinutes: lagDayMinutes(of: relation))
  }

  /// Returns whose calendar counts a lag between two activities.
  ///
  /// Elapsed work goes by the clock, and so does a lag that it counts. Microsoft Project does not let
  /// it count: there the project's calendar does.
  @inlinable
  public func lagCalendar(
    _ counting: Lag.Counting, from predecessor: Int, to successor: Int
  ) -> LagCalendar {
    switch counting {
    case .calendarDays: .everyDay
    case .elapsed: .clock
    case .predecessor: lagCalendar(of: predecessor, to: successor)
    case .successor: lagCalendar(of: successor, to: successor)
    case .project: .project(activities[successor].project)
    }
  }

  @inlinable
  func lagCalendar(of activity: Int, to successor: Int) -> LagCalendar {
    guard activities[activity].isElapsed else { return .activity(activity) }
    let project = activities[successor].project
    return projects[project].profile == .msp ? .project(project) : .clock
  }

  /// Returns whose calendar counts the lag of a relation.
  @inlinable
  public func lagCalendar(of relation: Relation) -> LagCalendar {
    lagCalendar(relation.lag.counting, from: relation.predecessor, to: relation.successor)
  }

  /// Returns the minutes that "1 day" of a lag between two activities means.
  public func lagDayMinutes(
    _ counting: Lag.Counting, from predecessor: Int, to successor: Int
  ) -> Int {
    switch lagCalendar(counting, from: predecessor, to: successor) {
    case .everyDay: projectDay.minutes
    case .clock: 1440
    case .activity(let position):
      dayMinutes(project: activities[position].project, calendar: activities[position].calendar)
    case .project(let project): dayMinutes(project: project, calendar: projects[project].calendar)
    }
  }

  /// Returns the minutes that "1 day" of the lag of a relation means.
  public func lagDayMinutes(of relation: Relation) -> Int {
    lagDayMinutes(relation.lag.counting, from: relation.predecessor, to: relation.successor)
  }

  /// Returns the minutes of a relation's lag, a percentage of the predecessor's duration worked out.
  @inlinable
  public func lagMinutes(of relation: Relation) -> Int {
    relation.lag.minutes(behind: activities[relation.predecessor].duration)
  }
}

extension Lag {
  /// Returns the minutes behind a predecessor of a duration: a percentage is of the whole duration,
  /// a part of a minute left out.
  @inlinable
  public func minutes(behind duration: Int) -> Int {
    percent.map { $0 * duration / 100 } ?? minutes
  }
}

// MARK: - Days of work

extension Portfolio {
  /// Returns the minutes that "1 day" of an activity's duration means: 1440 of elapsed work.
  public func dayMinutes(of activity: Activity) -> Int {
    activity.isElapsed
      ? 1440 : dayMinutes(project: activity.project, calendar: activity.calendar)
  }

  /// Returns the minutes that "1 day" means of the duration of the activity at a position.
  public func dayMinutes(at position: Int) -> Int {
    // The activity is asked where it stands: a copy costs more than the answer.
    activities[position].isElapsed
      ? 1440
      : dayMinutes(
        project: activities[position].project, calendar: activities[position].calendar)
  }

  /// Returns the working minutes that "1 day" means for work of a project in a calendar: the project
  /// day on the day grain, the calendar's own day on the minute grain.
  ///
  /// - Parameter name: The calendar; nil for project days, every day of the week.
  public func dayMinutes(project: Int, calendar name: String?) -> Int {
    guard projects[project].grain == .minute, let name,
      let calendar = calendars.first(where: { $0.name == name })
    else { return projectDay.minutes }
    return calendar.dayMinutes
  }
}
