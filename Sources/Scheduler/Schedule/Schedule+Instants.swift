package import CivilTime
package import Plan

/// What explanations ask of the arithmetic: where a relation or a required date puts one end.
extension Schedule {
  /// Returns the instant that a relation asks its successor's start to wait for, before that is put
  /// on an allowed start: what tells apart drivers that lead to the same morning.
  package func bound(by relation: Relation) -> Instant {
    let node = network.node(of: relation.successor)
    let kind = LinkKind(relation.kind)
    let (lag, table) = network.lag(of: relation)
    let x = early.instant(of: network.node(of: relation.predecessor), kind, situation)
    return Instant(
      minute: Int32(clamping: arithmetic.bound(on: node, kind, lag: lag, table, from: x)))
  }

  /// Returns where a relation's lag ends that begins at `instant`.
  package func lagEnd(of relation: Relation, from instant: Instant) -> Instant {
    let (lag, table) = network.lag(of: relation)
    return Instant(
      minute: Int32(clamping: arithmetic.add(lag, table, to: Int(instant.minute))))
  }

  /// Returns the latest instant from which a relation's lag ends no later than `instant`.
  package func lagStart(of relation: Relation, endingBy instant: Instant) -> Instant {
    let (lag, table) = network.lag(of: relation)
    let latest = arithmetic.latest(adding: lag, table, notAfter: Int(instant.minute))
    return Instant(minute: Int32(clamping: latest))
  }

  /// Returns the earliest required date that an activity itself carries, or nil.
  package func requiredFinish(of activity: Int) -> Instant? {
    let node = network.node(of: activity)
    let finish = network.requirements.filter { $0.node == node }.map(\.finish).min()
    return finish.map { Instant(minute: Int32(clamping: $0)) }
  }
}

extension Network {
  /// Whether the whole of an activity must fit inside one window.
  package func fitsWindow(_ activity: Int) -> Bool {
    !nodes.allowedRange(node(of: activity)).isEmpty
  }

  /// Returns the activities whose dates tell when another happens: itself where the passes place
  /// it; of a summary its parts; of a level of effort what ends it.
  package func placed(behind activity: Int) -> [Int] {
    guard node(of: activity) >= placedCount else { return [activity] }
    guard let level = levelsOfEffort.first(where: { $0.activity == activity }) else {
      return breakdown.placedLeaves(of: activity, in: portfolio).map { Int($0) }
    }
    return level.finishes.map { Int($0.activity) }
  }
}
