import Plan
import PlanStore
import Planning
import Synchronization

/// The plan as it stood after the last change that this server made or read: handed from whoever has it to whoever asks
/// next, so that neither the desk nor the reader reads what the other has.
///
/// It is taken only where the journal of the plan ends with the very entry that it ended with then.
final class NewestPlan: Sendable {
  /// Of a plan with more activities a change is made on the projects that it concerns, and the plan is not handed on: to
  /// schedule all of it would take longer than to read these.
  static let mostActivities = 5_000

  private struct State {
    var kept: (plan: StandingPlan, last: JournalEntry?)?
    var isHandedOn = false
    var taken = 0
    var isComing = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// The plan as a file has it now; nil where that is not known.
  func plan(in file: PlanFile) throws -> (plan: StandingPlan, last: JournalEntry?)? {
    guard let kept = state.withLock({ $0.kept }), try file.lastJournalEntry() == kept.last else {
      return nil
    }
    state.withLock { $0.taken += 1 }
    return kept
  }

  /// Whether the plan is one that is handed on, as far as that is known.
  var isHandedOn: Bool { state.withLock { $0.isHandedOn } }

  /// How often somebody was handed the plan instead of reading it.
  var taken: Int { state.withLock { $0.taken } }

  /// Keeps a plan that was read or changed; one that is not the newest any more, too large or not whole is not kept.
  func keep(_ workspace: Workspace, in file: PlanFile) throws {
    guard let plan = try workspace.standing(),
      plan.stored.portfolio.activities.count <= Self.mostActivities
    else { return state.withLock { $0.kept = nil } }
    let last = try file.lastJournalEntry()
    guard last?.number ?? 0 == plan.revision else { return }
    state.withLock { state in
      state.kept = (plan, last)
      state.isHandedOn = true
    }
  }

  /// Keeps a plan that was read whole, and whether plans as this one are handed on.
  func learn(_ workspace: Workspace, in file: PlanFile) throws {
    state.withLock { $0.isHandedOn = false }
    try keep(workspace, in: file)
  }

  // MARK: A change that was just saved

  /// Says that a change was saved, and that the plan after it comes at once.
  func announce() { state.withLock { $0.isComing = true } }

  /// Says that it has come, or does not.
  func finish() {
    let waiting = state.withLock { state in
      state.isComing = false
      defer { state.waiting = [] }
      return state.waiting
    }
    for each in waiting { each.resume() }
  }

  /// Waits for the plan after a change that was just saved; not at all where none was.
  func arrival() async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.isComing { state.waiting.append(continuation) }
        return !state.isComing
      }
      if isThere { continuation.resume() }
    }
  }
}
