public import CivilTime
public import Control
import Plan
import PlanStore
import Scheduler

extension Workspace {
  /// What a week changed: the plan as its report tells it, beside the plan as that of the week before
  /// told it.
  ///
  /// - Parameters:
  ///   - day: Any day of the week.
  ///   - comparison: What the report of the week tells; computed where it is not given.
  /// - Returns: nil where there was no plan the week before, or it could not be scheduled.
  public func changes(
    inWeekOf day: Day, comparison: Comparison? = nil
  ) throws -> WeekChanges? {
    let past = try asItStood(inWeekOf: day - 7)
    guard !past.stored.portfolio.activities.isEmpty,
      let before = try? past.comparison(week: day - 7)
    else { return nil }
    let after = try comparison ?? self.comparison(week: day)
    return WeekChanges(from: before, to: after, monday: day.monday)
  }
}
