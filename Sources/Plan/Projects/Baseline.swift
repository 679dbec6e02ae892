public import CivilTime

/// A frozen plan (基准计划): the dates that activities were planned for when it was taken.
///
/// It is of the projects whose activities it has dates of. Immutable. The plan line that slip is
/// measured against (`docs/scheduling.md` 9).
public struct Baseline: Hashable, Sendable {
  /// The planned dates of one activity.
  public struct Dates: Hashable, Sendable {
    /// The planned start.
    public var start: Instant
    /// The planned finish.
    public var finish: Instant

    /// Creates planned dates.
    public init(start: Instant, finish: Instant) {
      self.start = start
      self.finish = finish
    }
  }

  /// The number, from 1.
  public var number: Int
  /// The name given to it.
  public var name: String
  /// The number of the document that approved it (文号); empty where none was given.
  public var document: String
  /// Why it was taken; empty where nobody said.
  public var reason: String
  /// Who approved it; empty where nobody said.
  public var approver: String
  /// The data date it was taken at; nil when there was no progress yet.
  public var dataDate: Instant?
  /// The dates by position in ``Portfolio/activities``; nil for an activity it does not know.
  public var dates: [Dates?]

  /// Creates a baseline.
  public init(
    number: Int, name: String, document: String = "", reason: String = "", approver: String = "",
    dataDate: Instant?, dates: [Dates?]
  ) {
    self.number = number
    self.name = name
    self.document = document
    self.reason = reason
    self.approver = approver
    self.dataDate = dataDate
    self.dates = dates
  }

  /// The planned dates of an activity; nil where it does not know it.
  public subscript(activity: Int) -> Dates? {
    dates.indices.contains(activity) ? dates[activity] : nil
  }

  /// Whether it is of each project of a portfolio, by position.
  public func isOfProjects(of portfolio: Portfolio) -> [Bool] {
    var known = [Bool](repeating: false, count: portfolio.projects.count)
    for (activity, date) in zip(portfolio.activities, dates) where date != nil {
      known[activity.project] = true
    }
    return known
  }
}
