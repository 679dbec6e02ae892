public import CivilTime

/// A frozen plan (基准计划): the dates every activity was planned for when it was taken.
///
/// Immutable. The plan line that slip is measured against (`docs/scheduling.md` 9).
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
  /// The data date it was taken at; nil when there was no progress yet.
  public var dataDate: Instant?
  /// The dates by position in ``Portfolio/activities``; nil for an activity it does not know.
  public var dates: [Dates?]

  /// Creates a baseline.
  public init(number: Int, name: String, dataDate: Instant?, dates: [Dates?]) {
    self.number = number
    self.name = name
    self.dataDate = dataDate
    self.dates = dates
  }
}
