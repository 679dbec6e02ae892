import CivilTime
import Control
import Plan
import Scheduler

/// What each change of a plan moved: the forecast after it less the one before, both with the reports of the
/// end.
struct RevisionSplit {
  /// The changes, each with the plan before and after it.
  private var steps: [(revision: DelayRevision, before: DatedState, after: DatedState)] = []

  init(from old: DatedState, _ period: DelayPeriod, to new: DatedState) {
    var current = old
    for (index, revision) in period.revisions.enumerated() {
      let isLast = index + 1 == period.revisions.count
      // What cannot be scheduled in between is told with the next change that can.
      guard
        let next = isLast
          ? new : DatedState(revision.state, period.after, knownAt: period.closing)
      else { continue }
      steps.append((revision.revision, current, next))
      current = next
    }
    if period.revisions.isEmpty {
      steps.append((DelayRevision(number: 0, who: "", command: ""), old, new))
    }
  }

  /// The shares of each carrier.
  func shares(of carriers: [Int]) -> [[DelayShare]] { carriers.map(shares(of:)) }

  private func shares(of carrier: Int) -> [DelayShare] {
    var shares: [DelayShare] = []
    // While it is out of the plan it has no date: what that moves is told when it is back.
    guard var current = steps.first?.before else { return [] }
    for step in steps {
      guard let before = current.day(of: carrier), let after = step.after.day(of: carrier)
      else { continue }
      defer { current = step.after }
      guard after != before else { continue }
      let changes = StateChanges(from: current.state, to: step.after.state)
      let work = work(changes, current, step.after, to: carrier, isLater: after > before)
      let isPlan = !changes.activities.isEmpty || changes.isPlanChanged
      shares.append(
        DelayShare(
          days: after - before,
          cause: step.revision.isUndo ? .undo : isPlan ? .planEdit : .calendarEdit,
          works: work.map { [$0] } ?? [], note: "", revision: step.revision))
    }
    return shares
  }

  /// The changed work that holds the date: on the way to it now where it is later, before where it is earlier.
  private func work(
    _ changes: StateChanges, _ before: DatedState, _ after: DatedState, to carrier: Int,
    isLater: Bool
  ) -> DelayWork? {
    for side in isLater ? [after, before] : [before, after] {
      guard let position = side.position(of: carrier) else { continue }
      let chain = side.schedule.explanation(of: position).steps.map(\.activity)
      if let held = chain.last(where: { changes.activities.contains(side.state.identities[$0]) }) {
        return side.state.work(at: held)
      }
    }
    guard changes.activities.count == 1, let only = changes.activities.first else { return nil }
    for side in [after, before] {
      if let position = side.position(of: only) { return side.state.work(at: position) }
    }
    return nil
  }
}

/// What is otherwise in one state of a plan than in another, reports aside.
struct StateChanges {
  /// The activities that are new, gone, or said otherwise, and those whose predecessors are, by identity.
  private(set) var activities: Set<Int> = []
  /// Whether anything of projects is otherwise.
  let isPlanChanged: Bool

  init(from old: DelayState, to new: DelayState) {
    func said(_ state: DelayState) -> [Int: Activity] {
      Dictionary(
        state.identities.indices.map { position in
          var activity = state.portfolio.activities[position]
          activity.project = 0
          return (state.identities[position], activity)
        }, uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (said(old), said(new))
    for (identity, activity) in after where before[identity] != activity {
      activities.insert(identity)
    }
    for identity in before.keys where after[identity] == nil { activities.insert(identity) }
    func relations(_ state: DelayState) -> Set<Relation> {
      Set(
        state.portfolio.relations.map { relation in
          var named = relation
          named.predecessor = state.identities[relation.predecessor]
          named.successor = state.identities[relation.successor]
          return named
        })
    }
    for relation in relations(old).symmetricDifference(relations(new)) {
      activities.insert(relation.successor)
    }
    isPlanChanged = old.portfolio.projects != new.portfolio.projects
  }
}
