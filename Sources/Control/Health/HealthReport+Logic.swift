import Plan
import Scheduler

// Points 1 to 5: what the network says.
extension HealthReport {
  /// Point 1: activities that lack a predecessor, a successor or both; and, beside the point,
  /// those whose start or whose finish hangs loose although they have both.
  mutating func measureLogic(_ universe: HealthUniverse) {
    let relations = universe.portfolio.relations
    var open: [Finding] = []
    var count = 0
    for position in universe.open {
      let incoming = universe.incoming[position].map { relations[$0].kind }
      let outgoing = universe.outgoing[position].map { relations[$0].kind }
      if incoming.isEmpty || outgoing.isEmpty { count += 1 }
      if incoming.isEmpty {
        open.append(.openStart(position, in: universe.portfolio))
      } else if !incoming.contains(where: \.isToStart) {
        findings.append(.danglingStart(position, in: universe.portfolio))
      }
      if outgoing.isEmpty {
        open.append(.openFinish(position, in: universe.portfolio))
      } else if !outgoing.contains(where: \.isFromFinish) {
        findings.append(.danglingFinish(position, in: universe.portfolio))
      }
    }
    add(HealthMetric(.logic, count, of: universe.open.count), open)
  }

  /// Points 2 to 4: leads, lags, and relations of other types than FS.
  mutating func measureRelations(_ universe: HealthUniverse) {
    let portfolio = universe.portfolio
    let total = universe.relations.count
    func amount(_ index: Int) -> Int {
      let lag = portfolio.relations[index].lag
      return lag.percent ?? lag.minutes
    }
    let leads = universe.relations.filter { amount($0) < 0 }
    let lags = universe.relations.filter { amount($0) > 0 }
    let types = universe.relations.filter { portfolio.relations[$0].kind == .finishToStart }
    add(HealthMetric(.leads, leads.count, of: total), leads.map { .lead($0, in: portfolio) })
    add(HealthMetric(.lags, lags.count, of: total), lags.map { .longLag($0, in: portfolio) })
    let reversed = universe.relations.filter { portfolio.relations[$0].kind == .startToFinish }
    add(
      HealthMetric(.relationTypes, types.count, of: total),
      reversed.map { .startToFinish($0, in: portfolio) })
  }

  /// Point 5: hard constraints; as late as possible is none, nor is a required date.
  mutating func measureConstraints(_ universe: HealthUniverse) {
    let portfolio = universe.portfolio
    let hard = universe.open.filter {
      portfolio.activities[$0].constraints.contains { !$0.kind.isSoft }
    }
    add(
      HealthMetric(.hardConstraints, hard.count, of: universe.open.count),
      hard.map { .hardConstraint($0, in: portfolio) })
  }
}
