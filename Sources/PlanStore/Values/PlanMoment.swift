public import CivilTime

/// A point in the life of a plan.
public enum PlanMoment: Hashable, Sendable {
  /// After an entry of the journal, by its number; 0 for before the first.
  case entry(Int)
  /// After all that was recorded up to a minute of the clock.
  case clock(Instant)
  /// When what is told of a week was settled (``Week``).
  case settled(Week)

  /// A week, and when what is told of it is settled for good.
  ///
  /// That is when somebody first reports on a later week: whatever is recorded from then on belongs to later
  /// reports. It is also by the clock a week after its end, where the plan and its reports were there
  /// by then; a plan that was typed in afterwards goes by its records alone.
  public struct Week: Hashable, Sendable {
    /// When it opens: reports of it are dated later.
    public var opening: Instant
    /// When the next one opens: reports of it are dated then at the latest.
    public var close: Instant
    /// From which minute of the clock on nothing is added to it.
    public var deadline: Instant

    /// Creates a week.
    public init(opening: Instant, close: Instant, deadline: Instant) {
      self.opening = opening
      self.close = close
      self.deadline = deadline
    }
  }
}
