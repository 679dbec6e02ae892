import CivilTime
import Plan
import Scheduler

extension Comparison {
  /// Whether unfinished work cannot go on at the data date because of other late work, so that it is not
  /// the one to be asked.
  public func isHeldUp(_ activity: Int) -> Bool {
    let portfolio = schedule.network.portfolio
    guard let date = schedule.dataDate(of: portfolio.activities[activity].project) else {
      return false
    }
    return schedule.drivers(of: activity).contains { driver in
      guard driver.kind == .relation, let predecessor = driver.activity,
        let relation = schedule.relation(of: driver, from: predecessor, to: activity)
      else { return false }
      return schedule.activities[predecessor].phase != .complete
        && (self[predecessor].slip?.days ?? 0) > 0 && schedule.bound(by: relation) > date
    }
  }
}
