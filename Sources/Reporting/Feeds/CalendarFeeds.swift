public import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// The nodes and the latest starts of a plan as calendars to subscribe to, one for each office.
///
/// An event is known by the plan and the activity, never by a name or a code, so what moves in the
/// plan moves in the calendars that hold it. What is gone from the plan is gone from the calendar.
public struct CalendarFeeds: Sendable {
  /// What names the plan and its activities for ever, and how far the plan has come.
  public struct Source: Sendable {
    /// What tells the plan from every other; letters, digits and hyphens.
    public var plan: String
    /// The number of each activity, by position in the portfolio.
    public var activities: [Int]
    /// How often the plan was changed; the revision (SEQUENCE) of every event.
    public var revision: Int
    /// When it was last changed, in Beijing time; nil before the first change.
    public var changed: Instant?

    /// Creates a source.
    public init(plan: String, activities: [Int], revision: Int, changed: Instant?) {
      self.plan = plan
      self.activities = activities
      self.revision = revision
      self.changed = changed
    }
  }

  /// What the calendars hold.
  public struct Options: Sendable {
    /// Whether nodes are in them.
    public var nodes: Bool
    /// Whether the latest starts of work that has not begun are.
    public var starts: Bool
    /// How many days before its latest start to remind of a work; nil for no reminder.
    public var alarmDays: Int?
    /// The projects, by position; nil for all.
    public var projects: [Int]?
    /// The office that alone reads them, so that work of others is told by its code; nil for readers of the
    /// whole plan.
    public var reader: String?

    /// Creates options.
    public init(
      nodes: Bool = true, starts: Bool = true, alarmDays: Int? = 7, projects: [Int]? = nil,
      reader: String? = nil
    ) {
      self.nodes = nodes
      self.starts = starts
      self.alarmDays = alarmDays
      self.projects = projects
      self.reader = reader
    }
  }

  /// The offices that may have a calendar.
  public let offices: OfficeList
  /// When the plan was last changed, in universal time: the stamp of what is written.
  public let stamp: DateStamp

  let comparison: Comparison
  let source: Source
  let options: Options
  let terms: Terms
  let dates: ReportDates
  /// What follows each activity at once, by position.
  let successors: [Int: [Int]]
  /// The required dates at each activity, by position.
  let required: [Int: [ComparedRequiredDate]]
  private let projects: [Int]

  /// Takes a plan.
  ///
  /// - Precondition: The source numbers every activity of the portfolio.
  public init(_ comparison: Comparison, source: Source, options: Options, terms: Terms) {
    let portfolio = comparison.schedule.network.portfolio
    precondition(source.activities.count == portfolio.activities.count, "numbers of another plan")
    self.comparison = comparison
    self.source = source
    self.options = options
    self.terms = terms
    dates = ReportDates(portfolio)
    offices = OfficeList(portfolio, projects: options.projects)
    projects = PlanOrder(portfolio).typed.filter { options.projects?.contains($0) ?? true }
    stamp = Self.universal(source.changed)
    successors = Dictionary(grouping: portfolio.relations, by: \.predecessor)
      .mapValues { $0.map(\.successor) }
    required = Dictionary(grouping: comparison.requiredDates, by: \.activity)
  }

  /// Returns the calendar of an office, empty where it owes nothing; for nil that of all.
  ///
  /// An office has the latest starts of the work it owes, and the nodes it owes or whose project it
  /// leads. Work that names no office is owed by whoever leads the project.
  public func feed(of office: String? = nil) -> CalendarFeed {
    let name = title(of: office)
    var feed = CalendarFeed(name: name, description: comparison.title(name, terms))
    let order = PlanOrder(comparison.schedule.network.portfolio)
    for activity in projects.flatMap({ order.activities[$0] }) {
      if options.nodes, concerns(activity, office, asNode: true), let event = node(activity) {
        feed.append(event)
      }
      if options.starts, concerns(activity, office, asNode: false), let event = start(activity) {
        feed.append(event)
      }
    }
    return feed
  }

  /// Whether an activity is in the calendar of an office.
  func concerns(_ position: Int, _ office: String?, asNode: Bool) -> Bool {
    guard let office else { return true }
    let portfolio = comparison.schedule.network.portfolio
    let activity = portfolio.activities[position]
    let owners = OfficeList.names(in: activity.owner)
    let leaders = OfficeList.names(in: portfolio.projects[activity.project].lead)
    return owners.contains(office) || (asNode || owners.isEmpty) && leaders.contains(office)
  }

  private func title(of office: String?) -> String {
    let content =
      switch (options.nodes, options.starts) {
      case (true, false): terms("工程节点", "Nodes")
      case (false, true): terms("最迟开始", "Latest starts")
      default: terms("工程节点与最迟开始", "Nodes and latest starts")
      }
    let only = projects.count == 1 && options.projects != nil
    let project = only ? comparison.schedule.network.portfolio.projects[projects[0]].name : nil
    return [office, project, content].compactMap { $0 }.joined(separator: " · ")
  }

  /// A moment of Beijing time (UTC+8, the only zone of the country) in universal time.
  private static func universal(_ instant: Instant?) -> DateStamp {
    let none = DateStamp(year: 2000, month: 1, day: 1)!  // bounded: constants
    guard let moment = instant.map({ $0 + -8 * 60 }), let day = stamp(of: moment.day) else {
      return none
    }
    return DateStamp(
      year: day.year, month: day.month, day: day.day, hour: moment.minuteOfDay / 60,
      minute: moment.minuteOfDay % 60) ?? day
  }

  /// A day as calendars bear it; nil before 1901, which they do not know.
  static func stamp(of day: Day) -> DateStamp? {
    let (year, month, day) = day.civil
    return DateStamp(year: year, month: month, day: day)
  }
}
