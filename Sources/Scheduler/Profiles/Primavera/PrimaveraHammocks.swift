import Plan

/// Levels of effort: they last from the first of what starts them to the last of what ends them,
/// and move nobody.
///
/// The start is bound by the relations that come to it and by those that leave it, the finish
/// likewise; a lag counts towards the hammock. Scheduled after everything else.
struct PrimaveraHammocks {
  /// The positions of the levels of effort, each after those that it follows.
  private(set) var order: [Int] = []
  private let network: Network
  private let clock: ProfileClock
  private let situation: Situation
  /// The relations of each level of effort, by its position.
  private var relations: [Int: [Relation]] = [:]
  private var portfolio: Portfolio { network.portfolio }

  init(_ network: Network, _ clock: ProfileClock, _ situation: Situation) {
    self.network = network
    self.clock = clock
    self.situation = situation
    for (position, activity) in network.portfolio.activities.enumerated()
    where activity.kind == .levelOfEffort
      && network.portfolio.projects[activity.project].profile == .p6
    {
      relations[position] = []
    }
    if relations.isEmpty { return }
    for relation in network.portfolio.relations {
      relations[relation.predecessor]?.append(relation)
      relations[relation.successor]?.append(relation)
    }
    findOrder()
  }

  /// Puts them in order, without recursion.
  private mutating func findOrder() {
    var waiting = relations.mapValues { _ in 0 }
    for (position, own) in relations {
      for relation in own where relation.successor == position {
        if relations[relation.predecessor] != nil { waiting[position]! += 1 }
      }
    }
    order = waiting.filter { $0.value == 0 }.keys.sorted()
    var next = 0
    while next < order.count {
      let position = order[next]
      next += 1
      for relation in relations[position]! where relation.predecessor == position {
        guard let left = waiting[relation.successor] else { continue }
        waiting[relation.successor] = left - 1
        if left == 1 { order.append(relation.successor) }
      }
    }
  }

  /// One end of a hammock, and whether it is an actual date that it has from others.
  struct Edge {
    var at: Int
    var isActual: Bool
  }

  /// The stretch of one hammock, early or late.
  struct Span {
    var start: Edge?
    var finish: Edge?

    fileprivate mutating func widen(_ edge: Edge, isStart: Bool) {
      if isStart {
        if start.map({ edge.at < $0.at }) ?? true { start = edge }
      } else if finish.map({ edge.at > $0.at }) ?? true {
        finish = edge
      }
    }
  }

  /// Returns the span of a level of effort.
  ///
  /// - Parameter dates: Those of all work and milestones, and of the levels of effort before it.
  func span(of hammock: Int, late isLate: Bool, _ dates: ProfiledDates) -> Span {
    var span = Span()
    for relation in relations[hammock] ?? [] {
      let lag = portfolio.lagMinutes(of: relation)
      let kind = relation.kind
      let isSuccessor = relation.successor == hammock
      let end =
        isSuccessor
        ? edge(of: relation.predecessor, isFinish: kind.isFromFinish, isLate, isBefore: true, dates)
        : edge(of: relation.successor, isFinish: !kind.isToStart, isLate, isBefore: false, dates)
      guard let end else { continue }
      span.widen(
        shifted(end, by: isSuccessor ? lag : -lag, relation),
        isStart: isSuccessor ? kind.isToStart : !kind.isFromFinish)
    }
    return span
  }

  /// An end of an activity: actual where it has happened, else early or late.
  private func edge(
    of position: Int, isFinish: Bool, _ isLate: Bool, isBefore: Bool, _ dates: ProfiledDates
  ) -> Edge? {
    let node = network.node(of: position)
    let phase = situation.phase[node]
    let hasHappened = isFinish ? phase == .complete : phase != .notStarted
    // What follows work under way late may still wait for its late start.
    if hasHappened, !(isLate && isBefore && !isFinish) {
      let date = isFinish ? situation.actualFinish[node] : situation.actualStart[node]
      return Edge(at: Int(date), isActual: true)
    }
    let date =
      isLate
      ? (isFinish ? dates.lateFinish : dates.lateStart)[position]
      : (isFinish ? dates.earlyFinish : dates.earlyStart)[position]
    return date == ProfiledDates.none ? nil : Edge(at: Int(date), isActual: false)
  }

  private func shifted(_ edge: Edge, by lag: Int, _ relation: Relation) -> Edge {
    var edge = edge
    edge.at = clock.add(lag, network.table(portfolio.lagCalendar(of: relation)), to: edge.at)
    return edge
  }
}
