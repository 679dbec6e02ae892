import Plan
import Scheduler

/// What the projects of a plan share while their health is measured: gathered once, however many they are.
struct HealthRows {
  let schedule: Schedule
  /// The positions of the activities that are work, by project.
  private(set) var work: [[Int]]
  /// For each activity, the relations that end at it.
  let own: [[Int]]
  /// For each activity, the relations at it and at the summaries it is in, of either side.
  let incoming: [[Int]]
  let outgoing: [[Int]]

  init(_ schedule: Schedule) {
    let portfolio = schedule.network.portfolio
    self.schedule = schedule
    work = Array(repeating: [], count: portfolio.projects.count)
    for (position, activity) in portfolio.activities.enumerated()
    where activity.kind == .task && activity.duration > 0 && !activity.isInactive {
      work[activity.project].append(position)
    }
    var incoming = [[Int]](repeating: [], count: portfolio.activities.count)
    var outgoing = incoming
    for (index, relation) in portfolio.relations.enumerated() {
      incoming[relation.successor].append(index)
      outgoing[relation.predecessor].append(index)
    }
    own = incoming
    // What holds a summary holds each of its parts.
    self.incoming = Self.inherited(incoming, portfolio)
    self.outgoing = Self.inherited(outgoing, portfolio)
  }

  /// Adds to each part the relations at the summaries above it.
  private static func inherited(_ rows: [[Int]], _ portfolio: Portfolio) -> [[Int]] {
    guard portfolio.activities.contains(where: { $0.parent != nil }) else { return rows }
    var summaries: [String: Int] = [:]
    for (position, activity) in portfolio.activities.enumerated() where activity.kind == .summary {
      summaries["\(activity.project).\(activity.code)"] = position
    }
    var result = rows
    for (position, activity) in portfolio.activities.enumerated() {
      var above = activity.parent.flatMap { summaries["\(activity.project).\($0)"] }
      var seen: Set<Int> = [position]
      while let summary = above, seen.insert(summary).inserted {
        result[position] += rows[summary]
        let next = portfolio.activities[summary]
        above = next.parent.flatMap { summaries["\(next.project).\($0)"] }
      }
    }
    return result
  }
}
