import CivilTime
import Plan
import Scheduler

extension Comparison {
  /// Whether unfinished work cannot go on at the data date because of other late work, so that it is not
  /// the one to be asked.
  public func isHeldUp(_ activity: Int) -> Bool { holder(of: activity) != nil }

  /// The late work that unfinished work cannot go on for at the data date: the first that holds it, in order
  /// of its drivers; nil where none does.
  public func holder(of activity: Int) -> Int? {
    let portfolio = schedule.network.portfolio
    guard let date = schedule.dataDate(of: portfolio.activities[activity].project) else {
      return nil
    }
    for driver in schedule.drivers(of: activity) {
      guard driver.kind == .relation, let predecessor = driver.activity,
        let relation = schedule.relation(of: driver, from: predecessor, to: activity),
        schedule.activities[predecessor].phase != .complete,
        (self[predecessor].slip?.days ?? 0) > 0, schedule.bound(by: relation) > date
      else { continue }
      return predecessor
    }
    return nil
  }
}
