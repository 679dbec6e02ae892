public import CivilTime
import Plan
public import Scheduler

/// What leads to one milestone: its longest path, the other paths by how much they float, and the
/// drag of the work on the longest one.
///
/// *Float to the milestone* is how long an activity can slip before that milestone moves, in working
/// minutes of its own calendar; total float asks the same of the whole project. It is found by
/// scheduling with that milestone's own forecast as the only required date. A *float path* is a
/// chain to the milestone, or to a path found before; they are ranked by the float of the activity
/// they join with, as Primavera's multiple float paths are by total float. *Drag* is how much earlier
/// the milestone would be if the activity took no time (Devaux, *Total Project Control*).
public struct PathAnalysis: Sendable {
  /// One chain of unfinished work, from its first activity on.
  public struct Path: Sendable {
    /// The positions of its activities, the first one first.
    public var activities: [Int]
    /// The float to the milestone where it joins what was found before, in working minutes.
    public var float: Int
  }

  /// The milestone, or other activity, that is asked about.
  public let target: Int
  /// When it is forecast to be finished.
  public let finish: Instant
  /// The float to the target by activity, in working minutes; nil where nothing leads there from it,
  /// and of complete work.
  public let float: [Int?]
  /// The longest path first; together they hold every unfinished activity that leads to the target,
  /// each once.
  public private(set) var paths: [Path] = []

  let schedule: Schedule
  let starts: [Int: Instant]
  let leading: LeadingWork
  /// Whether another program's rules give the target its dates.
  private let isForeign: Bool

  /// Analyses what leads to an activity; nil where it is complete.
  ///
  /// Under the rules of another program the float is that program's total float, as it were if
  /// nothing but the target's finish counted.
  ///
  /// - Complexity: one schedule of what leads there, and a sort of the relations.
  public init?(_ schedule: Schedule, to target: Int) {
    let scheduled = schedule.activities[target]
    guard scheduled.phase != .complete else { return nil }
    self.schedule = schedule
    self.target = target
    finish = scheduled.earlyFinish
    // A milestone that is asked about may not move the start of a project planned backward.
    starts = Dictionary(
      uniqueKeysWithValues: schedule.projects.indices.map { ($0, schedule.projects[$0].floor) })
    let portfolio = schedule.network.portfolio
    leading = LeadingWork(portfolio, schedule.progress, to: target)
    guard let own = leading.place[target] else { return nil }
    let profile = portfolio.projects[portfolio.activities[target].project].profile
    isForeign = profile != .schedctl
    var asking = leading.portfolio
    if profile == .p6 {
      asking.activities[own].constraints.append(Constraint(.finishNoLaterThan, finish))
    } else {
      asking.projects[asking.activities[own].project].requiredDates.append(
        RequiredDate(activity: asking.activities[own].code, finish: finish))
    }
    guard
      let asked = try? Network(asking)
        .schedule(
          progress: leading.progress, dataDate: schedule.dataDate, dataDates: schedule.dataDates,
          starts: starts)
    else { return nil }
    let isOwn = !isForeign
    float = leading.place.enumerated().map { position, place in
      guard let place, portfolio.activities[position].kind.isPlaced else { return nil }
      let activity = asked.activities[place]
      if activity.phase == .complete { return nil }
      return isOwn ? activity.margin?.minutes : activity.totalFloat
    }
    findPaths(portfolio)
  }

  /// Peels off one path after the other: back from the target, or from the activity with the least
  /// float that leads into a path, always by the predecessor that drives, else the one with the
  /// least float.
  private mutating func findPaths(_ portfolio: Portfolio) {
    var before = [[Int]](repeating: [], count: float.count)
    for relation in schedule.network.portfolio.relations
    where float[relation.predecessor] != nil && float[relation.successor] != nil {
      before[relation.successor].append(relation.predecessor)
    }
    let ranks = float.indices.map { position in
      Rank(
        float: float[position] ?? Int.max, finish: schedule.activities[position].earlyFinish,
        position: position)
    }
    var isFound = [Bool](repeating: false, count: float.count)
    var open = LeastHeap<Rank>()
    open.insert(ranks[target])
    while let best = open.popLeast() {
      var position = best.position
      if isFound[position] { continue }
      let least = float[position] ?? 0
      var chain: [Int] = []
      while true {
        isFound[position] = true
        chain.append(position)
        let waiting = before[position].filter { !isFound[$0] }
        // What holds the activity comes first: over a weekend others may float as little.
        let driving =
          isForeign || waiting.isEmpty
          ? [] : Set(schedule.drivers(of: position).compactMap(\.activity))
        let holding = waiting.filter(driving.contains)
        guard let next = (holding.isEmpty ? waiting : holding).min(by: { ranks[$0] < ranks[$1] })
        else { break }
        for other in Set(waiting) where other != next { open.insert(ranks[other]) }
        position = next
      }
      paths.append(Path(activities: chain.reversed(), float: least))
    }
  }

  /// What comes first where paths join: the least float, then the latest finish.
  private struct Rank: Comparable {
    var float: Int
    var finish: Instant
    var position: Int

    static func < (a: Rank, b: Rank) -> Bool {
      (a.float, b.finish, a.position) < (b.float, a.finish, b.position)
    }
  }

  /// The activities that drive the target: the longest path in full, parallel chains included.
  ///
  /// Under the rules of another program, everything that floats no more than the target.
  public var longest: [Int] {
    if isForeign {
      let least = float[target] ?? 0
      return inOrder(float.indices.filter { float[$0].map { $0 <= least } ?? false })
    }
    var isFound = [Bool](repeating: false, count: float.count)
    isFound[target] = true
    var open = [target]
    while let position = open.popLast() {
      for driver in schedule.drivers(of: position) {
        guard driver.kind == .relation, let before = driver.activity, !isFound[before],
          schedule.activities[before].phase != .complete
        else { continue }
        isFound[before] = true
        open.append(before)
      }
    }
    return inOrder(isFound.indices.filter { isFound[$0] })
  }

  /// In the order of their dates, and last what all of it leads to: work that is led may go on beyond it.
  private func inOrder(_ activities: [Int]) -> [Int] {
    activities.filter { $0 != target }.sorted { a, b in
      (schedule.activities[a].earlyStart, schedule.activities[a].earlyFinish, a)
        < (schedule.activities[b].earlyStart, schedule.activities[b].earlyFinish, b)
    } + activities.filter { $0 == target }
  }
}
