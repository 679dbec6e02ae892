public import CivilTime

/// One project of the portfolio.
public struct Project: Hashable, Sendable {
  /// From which end a project is planned.
  public enum Direction: String, Sendable, CaseIterable {
    /// 顺排: as early as possible from the start.
    case forward
    /// 倒排: as late as the required date allows.
    case backward
  }

  /// What not-started work may begin on (`docs/scheduling.md` 2).
  public enum Grain: String, Sendable, CaseIterable {
    /// Work begins at the opening of a working day and takes whole days.
    case day
    /// Work begins at any working minute.
    case minute
  }

  /// The code that prefixes its activities: `HS`.
  public var code: String
  /// The name people see.
  public var name: String
  /// From which end it is planned.
  public var direction: Direction
  /// What not-started work may begin on.
  public var grain: Grain
  /// No work of the project begins before it; nil where the project takes its own latest start
  /// (backward) or the data date.
  public var start: Instant?
  /// The days by which activities must be finished.
  ///
  /// They never move an early date.
  public var requiredDates: [RequiredDate]
  /// How many days of the required activity's calendar the internal target lies before the
  /// required date; 0 or more.
  public var reserveDays: Int
  /// The office that answers for the project.
  public var lead: String
  /// The leader who answers for it (责任领导).
  public var leader: String
  /// The person in charge (责任人).
  public var person: String
  /// Whose rules it is scheduled by.
  public var profile: Profile
  /// The name of its own calendar, which counts lags written in it; nil for the calendar-day
  /// calendar of the plan.
  public var calendar: String?
  /// How work begun out of sequence goes on.
  public var progressMode: ProgressMode
  /// The total float in working minutes up to which work counts as critical, under a foreign
  /// profile.
  public var criticalFloat: Int
  /// The norm duration from commencement to completion in calendar days (定额工期); nil where nobody
  /// has worked it out.
  public var normDays: Int?
  /// What a foreign file says of it that we keep without interpreting.
  public var fields: [CustomField]

  /// Creates a project.
  public init(
    code: String, name: String, direction: Direction, grain: Grain = .day, start: Instant? = nil,
    requiredDates: [RequiredDate] = [], reserveDays: Int = 0, lead: String = "",
    profile: Profile = .schedctl, calendar: String? = nil,
    progressMode: ProgressMode = .retainedLogic, criticalFloat: Int = 0,
    normDays: Int? = nil, fields: [CustomField] = [], leader: String = "", person: String = ""
  ) {
    self.code = code
    self.name = name
    self.direction = direction
    self.grain = grain
    self.start = start
    self.requiredDates = requiredDates
    self.reserveDays = reserveDays
    self.lead = lead
    self.leader = leader
    self.person = person
    self.profile = profile
    self.calendar = calendar
    self.progressMode = progressMode
    self.criticalFloat = criticalFloat
    self.normDays = normDays
    self.fields = fields
  }
}

/// A day by which an activity must be finished (竣工, 开学, a contract date), with its source.
public struct RequiredDate: Hashable, Sendable {
  /// The code within the project of the activity that carries it; nil for the project's default:
  /// its last milestone, else its last activity without successors.
  public var activity: String?
  /// The instant by which it must be finished.
  public var finish: Instant
  /// The document that says so.
  public var source: String
  /// Whether the activity was taken because nobody named one, and nobody has confirmed it.
  public var isAssumed: Bool

  /// Creates a required date.
  public init(activity: String?, finish: Instant, source: String = "", isAssumed: Bool = false) {
    self.isAssumed = isAssumed
    self.activity = activity
    self.finish = finish
    self.source = source
  }
}
