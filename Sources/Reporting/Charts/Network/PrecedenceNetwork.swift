import Control
import Plan
public import Scheduler

/// A project as an activity-on-node network (单代号网络图): nodes are activities, and a virtual
/// start or finish stands before or behind them where there are several whose start nothing leads
/// to, or whose finish nothing leaves.
public struct PrecedenceNetwork: Sendable {
  /// What a node stands for.
  public enum Content: Hashable, Sendable {
    /// An activity, by position in the portfolio.
    case activity(Int)
    /// 虚拟起点.
    case start
    /// 虚拟终点.
    case finish
  }

  /// Relations from one node to another.
  public struct Link: Hashable, Sendable {
    /// The positions of both nodes.
    public var tail, head: Int
    /// The relations, by position in the portfolio; empty from and to virtual nodes.
    public var relations: [Int]
    /// LAG: the days that the nearest of the relations leaves between the two, on the time scale.
    public var lagDays: Int
    /// Whether it is critical.
    public var isCritical: Bool
  }

  /// The nodes: the virtual start, the activities by code, the virtual finish.
  public let nodes: [Content]
  /// The links, by tail and head.
  public let links: [Link]

  /// Draws up the network of one project.
  public init(_ schedule: Schedule, project: Int) {
    self.init(NetworkExtract(schedule, project: project))
  }

  /// Draws up the network of what is on one sheet.
  init(_ extract: NetworkExtract) {
    let schedule = extract.schedule
    let count = extract.activities.count
    var pairs: [[Int]: [Int]] = [:]
    var hasBefore = [Bool](repeating: false, count: count)
    var hasBehind = hasBefore
    // In a lapped network (搭接网络) a start that no relation leads to, and a finish that none
    // leaves, are tied to the virtual start and finish.
    var isBegun = hasBefore
    var isEnded = hasBefore
    for position in extract.relations {
      let relation = schedule.network.portfolio.relations[position]
      guard let i = extract.index[relation.predecessor], let j = extract.index[relation.successor]
      else { continue }
      pairs[[i, j], default: []].append(position)
      hasBehind[i] = true
      hasBefore[j] = true
      if relation.kind.isToStart { isBegun[j] = true }
      if relation.kind.isFromFinish { isEnded[i] = true }
    }
    let first = hasBefore.indices.filter { i in
      !isBegun[i] && extract.sheet?.hasBefore(extract.activities[i]) != true
    }
    let last = hasBehind.indices.filter { i in
      !isEnded[i] && extract.sheet?.hasBehind(extract.activities[i]) != true
    }
    let shift = first.count > 1 ? 1 : 0
    let driving = PrecedenceNetwork.drivers(extract)
    var links = pairs.map { pair, relations in
      Link(
        tail: pair[0] + shift, head: pair[1] + shift, relations: relations,
        lagDays: relations.map { extract.lagDays($0) }.min() ?? 0,
        isCritical: relations.contains(where: driving.contains))
    }
    if first.count > 1 {
      links += first.map {
        Link(
          tail: 0, head: $0 + shift, relations: [], lagDays: 0,
          isCritical: !hasBefore[$0] && extract.computed[$0].isCritical)
      }
    }
    if last.count > 1 {
      links += last.map {
        Link(
          tail: $0 + shift, head: count + shift, relations: [], lagDays: 0,
          isCritical: !hasBehind[$0] && extract.computed[$0].isCritical)
      }
    }
    self.links = links.sorted { [$0.tail, $0.head].lexicographicallyPrecedes([$1.tail, $1.head]) }
    nodes =
      (first.count > 1 ? [.start] : []) + extract.activities.map { .activity($0) }
      + (last.count > 1 ? [.finish] : [])
  }

  /// Returns the relations by which one critical activity drives another.
  private static func drivers(_ extract: NetworkExtract) -> Set<Int> {
    var found: Set<Int> = []
    for (i, activity) in extract.activities.enumerated() where extract.computed[i].isCritical {
      for driver in extract.schedule.drivers(of: activity) {
        guard let relation = driver.relation, let other = driver.activity,
          let p = extract.index[other], extract.computed[p].isCritical
        else { continue }
        found.insert(relation)
      }
    }
    return found
  }
}

extension NetworkExtract {
  /// Returns LAG: the whole days between what a relation asks for and what is planned; 0 where
  /// facts contradict it.
  fileprivate func lagDays(_ position: Int) -> Int {
    let relation = schedule.network.portfolio.relations[position]
    guard let i = index[relation.predecessor], let j = index[relation.successor] else { return 0 }
    let from = relation.kind.isFromFinish ? computed[i].finish : computed[i].start
    let to = relation.kind.isToStart ? start[j] : finish[j]
    let due = scale.place(instant(relation.lag.minutes, after: from, of: relation))
    return max(0, to - due) / DayScale.dayLength
  }
}
