/// A calendar that others subscribe to: events of whole days.
public struct CalendarFeed: Hashable, Sendable {
  /// The name that calendar programs show.
  public var name: String
  /// What it is about, or nothing.
  public var description: String
  /// The events, in the order they are written.
  public private(set) var events: [Event] = []

  /// Creates a calendar without events.
  public init(name: String, description: String = "") {
    self.name = name
    self.description = description
  }

  /// Appends an event.
  ///
  /// - Precondition: No other event has the same identifier.
  public mutating func append(_ event: Event) {
    precondition(identifiers.insert(event.identifier).inserted, "two events “\(event.identifier)”")
    events.append(event)
  }

  private var identifiers: Set<String> = []
}

extension CalendarFeed {
  /// An event of one or more whole days.
  ///
  /// A calendar program takes an event with the same identifier for the same event: it moves where
  /// ``start`` has changed, provided that ``revision`` has grown.
  public struct Event: Hashable, Sendable {
    /// What names the event for ever and everywhere, as in `HS.C08.finish@tinghu.schedctl`.
    public var identifier: String
    /// What to show.
    public var title: String
    /// The first day; its time does not count.
    public var start: DateStamp
    /// The last day; its time does not count.
    public var end: DateStamp
    /// More about it; line feeds are kept.
    public var description: String
    /// Words to sort it by: the office, the project.
    public var categories: [String]
    /// How often its days have changed: 0 at first (SEQUENCE).
    public var revision: Int
    /// When it was last changed, in universal time.
    public var modified: DateStamp
    /// Reminders.
    public var alarms: [Alarm]

    /// Creates an event of one day, or of several where a last day is named.
    ///
    /// - Precondition: The last day is not before the first.
    public init(
      _ identifier: String, title: String, on start: DateStamp, through end: DateStamp? = nil,
      description: String = "", categories: [String] = [], revision: Int = 0,
      modified: DateStamp, alarms: [Alarm] = []
    ) {
      precondition(
        (end ?? start).dayNumber >= start.dayNumber, "an event that ends before it begins")
      self.identifier = identifier
      self.title = title
      self.start = start
      self.end = end ?? start
      self.description = description
      self.categories = categories
      self.revision = revision
      self.modified = modified
      self.alarms = alarms
    }
  }

  /// A reminder of an event.
  public struct Alarm: Hashable, Sendable {
    /// How many days before the first day.
    public var daysBefore: Int
    /// At what hour of that day, 0 to 23.
    public var hour: Int

    /// Creates a reminder.
    public init(daysBefore: Int, atHour hour: Int = 9) {
      precondition(daysBefore >= 0 && (0...23).contains(hour), "a reminder at no hour of a day")
      self.daysBefore = daysBefore
      self.hour = hour
    }
  }
}
