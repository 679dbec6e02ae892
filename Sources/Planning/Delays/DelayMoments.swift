import Analysis
import CivilTime
import Plan
import PlanStore
import Scheduler

/// The plan at the moments of its life between which lost days are told, and after every change in between.
///
/// Each moment is that of a report: the plan as it stood when its week was settled, with the reports until
/// then. They are gathered in one way back through the journal.
struct DelayMoments {
  /// A moment: when, and after which entry of the journal the plan stood as it is told of it.
  struct Moment: Hashable {
    let known: Instant
    let entry: Int
  }

  private(set) var periods: [DelayPeriod] = []

  init(_ moments: [Moment], in file: PlanFile) throws {
    guard let first = moments.first, let last = moments.last else { return }
    let wanted = Set(moments.map(\.entry))
    var states: [Int: StoredState] = [:]
    var revisions: [DelayRevision] = []
    let rewind = try PlanRewind(file)
    while true {
      let entry = rewind.last
      let number = entry?.number ?? 0
      let isRevision =
        number > first.entry && number <= last.entry ? try rewind.subjects().changesPlan : false
      if number <= last.entry, wanted.contains(number) || isRevision {
        let plan = try rewind.load()
        states[number] = StoredState(plan, try rewind.identities(of: plan))
      }
      if isRevision, let entry { revisions.append(DelayRevision(entry)) }
      guard number > first.entry, entry != nil else { break }
      try rewind.stepBack()
    }
    revisions.reverse()
    for (opening, closing) in zip(moments, moments.dropFirst()) {
      guard let before = states[opening.entry]?.state(knownAt: opening.known),
        let after = states[closing.entry]?.state(knownAt: closing.known)
      else { continue }
      let own = revisions.filter { opening.entry < $0.number && $0.number <= closing.entry }
      periods.append(
        DelayPeriod(
          from: opening.known, before,
          by: own.compactMap { revision in
            states[revision.number]?.state(knownAt: closing.known).map { (revision, $0) }
          }, to: closing.known, after))
    }
  }
}

extension DelayRevision {
  fileprivate init(_ entry: JournalEntry) {
    let isUndo = if case .undo = entry.kind { true } else { false }
    self.init(
      number: entry.number, who: entry.line.who, command: entry.line.command, isUndo: isUndo)
  }
}

/// A plan as it was stored, with what names its activities.
private struct StoredState {
  private let plan: StoredPlan
  private let identities: [Int]

  init(_ plan: StoredPlan, _ identities: [Int]) {
    self.plan = plan
    self.identities = identities
  }

  /// The state by what was known at an instant, without the projects that cannot be scheduled; nil where
  /// nothing is left.
  func state(knownAt known: Instant) -> DelayState? {
    var plan = plan
    var identities = identities
    while !plan.portfolio.activities.isEmpty {
      let portfolio = plan.portfolio.withShippedCalendars(plan.holidays)
      do throws(InvalidInput) {
        _ = try Network(portfolio).schedule(progress: plan.progress, knownAt: known)
        return DelayState(portfolio, plan.progress, identities: identities)
      } catch {
        let failed = plan.portfolio.projects(failingBy: error.findings)
        let before = plan.portfolio.activities
        let kept = before.indices.filter { failed[before[$0].project] == nil }
        guard kept.count < before.count else { return nil }
        identities = kept.map { identities[$0] }
        plan.removeActivities { failed[$0.project] != nil }
        for project in failed.keys { plan.portfolio.projects[project].calendar = nil }
      }
    }
    return nil
  }
}
