import Control
import Plan
import PlanStore
import Scheduler

/// Changes of a plan: computed before they are saved, so that what is saved can be shown.
extension Workspace {
  /// Makes one change: all of it, with a line in the journal, or nothing.
  ///
  /// The changed plan is scheduled first. Where a project can no longer be scheduled that could be
  /// before, the change is refused; a plan that was broken already may be mended step by step.
  ///
  /// - Parameters:
  ///   - confirm: Told what vanishes from the plan before anything is saved; throws to leave all as
  ///     it is.
  /// - Returns: Whether anything changed.
  @discardableResult
  func change(
    confirming confirm: (PlanLosses) throws -> Void = { _ in },
    edit: (inout StoredPlan) throws -> Void
  ) throws -> Bool {
    var new = stored
    try edit(&new)
    let bound = try new.bindRequiredDates(since: stored)
    new.extendBaselines()
    guard new != stored else { return false }
    let faults = new.textFindings(since: stored)
    guard faults.isEmpty else { throw InvalidInput(faults) }
    if new.progress != stored.progress {
      let contradictions = new.portfolio.contradictions(in: new.progress)
      guard contradictions.isEmpty else { throw InvalidInput(contradictions) }
    }
    try checkSchedule(of: new)
    try confirm(PlanLosses(from: stored, to: new))
    _ = try file.save(new, replacing: stored, command: Self.journalLine)
    stored = try file.load()
    tell(bound)
    return true
  }

  /// Throws where a plan cannot be scheduled for reasons that the plan before it does not have.
  private func checkSchedule(of new: StoredPlan) throws {
    guard let errors = new.schedulingErrors() else { return }
    let known = stored.schedulingErrors()
    let projects = new.portfolio.projects(failingBy: errors.findings)
    let before = known.map { stored.portfolio.projects(failingBy: $0.findings) } ?? [:]
    let codes = Set(before.keys.map { stored.portfolio.projects[$0].code })
    let isKnown = projects.keys.allSatisfy { codes.contains(new.portfolio.projects[$0].code) }
    guard known != nil, isKnown, !projects.isEmpty || errors.findings == known?.findings else {
      throw errors
    }
    tell(errors.findings)
  }
}

extension StoredPlan {
  /// Why the plan cannot be scheduled at the date of its last record; nil where it can.
  fileprivate func schedulingErrors() -> InvalidInput? {
    do throws(InvalidInput) {
      _ = try Network(portfolio.withShippedCalendars(holidays)).schedule(progress: progress)
      return nil
    } catch {
      return error
    }
  }
}
