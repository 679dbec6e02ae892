public import CivilTime
import Plan
import Scheduler

/// How a point that people watch stands: when it comes, what it has in hand, and its colour.
public struct Standing: Hashable, Sendable {
  /// The actual or forecast finish.
  public var finish: Instant
  /// Whether it is finished.
  public var isDone: Bool
  /// Whole days in hand against its required date, else the one it leads to; negative where that is
  /// missed, nil where it leads to none.
  public var margin: DayCount?
  /// Its colour; nil without a baseline.
  public var colour: Colour?
}

extension Standing {
  /// Whether it is told as the same: a colour where there was none is none that changed.
  func isAsGood(as other: Standing) -> Bool {
    var other = other
    if colour == nil { other.colour = nil }
    return self == other
  }
}

extension Comparison {
  /// Returns how an activity stands.
  public func standing(of activity: Int) -> Standing {
    let scheduled = schedule.activities[activity]
    let own = requiredDates.lazy.filter { $0.activity == activity }.min { $0.minutes < $1.minutes }
    let network = schedule.network
    let margin = scheduled.margin.map {
      network.days(of: activity, minutes: -$0.minutes).reversed.count
    }
    return Standing(
      finish: scheduled.finish, isDone: scheduled.phase == .complete,
      margin: own?.count ?? margin, colour: self[activity].colour)
  }

  /// What a leader watches: what carries a required date, then the nodes of the first level; each in
  /// the order of their projects and dates.
  public var watched: [Int] {
    let portfolio = schedule.network.portfolio
    let carriers = Set(requiredDates.map(\.activity))
    let nodes = portfolio.activities.indices.filter { position in
      let activity = portfolio.activities[position]
      return !carriers.contains(position) && activity.isNode && activity.level == 1
        && schedule.projects[activity.project].failures.isEmpty
    }
    return inOrder(Array(carriers)) + inOrder(nodes)
  }

  private func inOrder(_ activities: [Int]) -> [Int] {
    let portfolio = schedule.network.portfolio
    return activities.sorted { a, b in
      let (one, other) = (portfolio.activities[a], portfolio.activities[b])
      if one.project != other.project { return one.project < other.project }
      let (x, y) = (schedule.activities[a].finish, schedule.activities[b].finish)
      return x == y ? naturalOrder(one.code, other.code) : x < y
    }
  }
}
