/// What the points of a plan's health count: the work of one project that is still to be done.
///
/// "Total tasks" of DCMA-EA PAM 200.1 §4: no summary, no level of effort, no milestone, nothing
/// complete. A relation counts when its successor does.
struct HealthUniverse {
  let schedule: Schedule
  let project: Int
  /// The positions of the activities that are work, complete or not.
  let work: [Int]
  /// Those of them that are not complete.
  let open: [Int]
  /// The positions of the relations that count.
  let relations: [Int]
  /// For each activity, the relations at it, of either side.
  let incoming: [[Int]]
  let outgoing: [[Int]]

  init(_ schedule: Schedule, project: Int) {
    let portfolio = schedule.network.portfolio
    self.schedule = schedule
    self.project = project
    work = portfolio.activities.indices.filter {
      let activity = portfolio.activities[$0]
      return activity.project == project && activity.kind == .task && activity.duration > 0
    }
    open = work.filter { schedule.activities[$0].phase != .complete }
    let isOpen = Set(open)
    relations = portfolio.relations.indices.filter {
      isOpen.contains(portfolio.relations[$0].successor)
    }
    var incoming = [[Int]](repeating: [], count: portfolio.activities.count)
    var outgoing = incoming
    for (index, relation) in portfolio.relations.enumerated() {
      incoming[relation.successor].append(index)
      outgoing[relation.predecessor].append(index)
    }
    // What holds a summary holds each of its parts.
    self.incoming = Self.inherited(incoming, portfolio)
    self.outgoing = Self.inherited(outgoing, portfolio)
  }

  var portfolio: Portfolio { schedule.network.portfolio }

  /// Whole days of an activity's calendar in some of its working minutes.
  func days(_ minutes: Int, of activity: Int) -> Int {
    floorDivide(minutes, schedule.network.dayMinutes(of: activity))
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
