public import CivilTime

/// What somebody reported about an activity, as of a data date.
///
/// Records are facts: appended, never changed; what a record leaves out (nil), it says nothing about.
public struct ProgressRecord: Hashable, Sendable {
  /// The position of the activity in ``Portfolio/activities``.
  public var activity: Int
  /// The data date of the record: what it says was true then.
  public var date: Instant
  /// When the work began.
  public var actualStart: Instant?
  /// When the work was finished.
  public var actualFinish: Instant?
  /// The working minutes still to do, in the activity's calendar.
  public var remaining: Int?
  /// Percent complete, 0 to 100, which informs and never schedules.
  public var percent: Double?
  /// When the work is expected to be finished; what remains then lasts until there.
  public var expectedFinish: Instant?
  /// Since when work under way has rested (停工).
  public var suspended: Instant?
  /// When rested work goes on again (复工).
  public var resumes: Instant?
  /// Remarks.
  public var note: String
  /// Who reported it: an office.
  public var reporter: String

  /// Creates a record.
  public init(
    activity: Int, date: Instant, actualStart: Instant? = nil, actualFinish: Instant? = nil,
    remaining: Int? = nil, percent: Double? = nil, expectedFinish: Instant? = nil,
    suspended: Instant? = nil, resumes: Instant? = nil, note: String = "", reporter: String = ""
  ) {
    self.activity = activity
    self.date = date
    self.actualStart = actualStart
    self.actualFinish = actualFinish
    self.remaining = remaining
    self.percent = percent
    self.expectedFinish = expectedFinish
    self.suspended = suspended
    self.resumes = resumes
    self.note = note
    self.reporter = reporter
  }
}
