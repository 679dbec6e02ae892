import Plan
public import PlanStore
import Scheduler

/// Changes of a plan: computed before they are saved, so that what is saved can be shown.
extension Workspace {
  /// Makes one change: all of it, with a line in the journal, or nothing.
  ///
  /// The changed plan is scheduled first, and the schedule kept for whoever asks for it next. Where
  /// a project can no longer be scheduled that could be before, the change is refused; a plan that
  /// was broken already may be mended step by step.
  ///
  /// - Parameters:
  ///   - confirm: Told what vanishes from the plan before anything is saved; throws to leave all as
  ///     it is.
  ///   - edit: Changes a copy of the whole plan, also of what could not be scheduled.
  /// - Returns: Whether anything changed.
  /// - Throws: ``InvalidInput`` with all that is wrong with the changed plan, a ``PlanFileError``
  ///   where it cannot be saved, and whatever `confirm` and `edit` throw.
  @discardableResult
  public func change(
    confirming confirm: (PlanLosses) throws -> Void = { _ in },
    edit: (inout StoredPlan) throws -> Void
  ) throws -> Bool {
    rememberOrigin()
    let old = whole?.plan ?? stored
    var new = old
    try edit(&new)
    let bound = try new.bindRequiredDates(since: old)
    new.extendBaselines()
    guard new != old else { return false }
    if TextCheck.isBlank(reason), let refusal = LeavingNodes(from: old, to: new).refusal {
      throw refusal
    }
    let faults = new.textFindings(since: old)
    guard faults.isEmpty else { throw InvalidInput(faults) }
    if new.progress != old.progress {
      let contradictions = new.portfolio.contradictions(in: new.progress)
      guard contradictions.isEmpty else { throw InvalidInput(contradictions) }
    }
    let schedule = try checkedSchedule(of: new, since: old)
    try confirm(PlanLosses(from: old, to: new))
    try refuseRivalry(from: old, to: new)
    if isTrial {
      try trySaving(new, replacing: old)
    } else if let entry = try file.save(
      new, replacing: old, command: signature(), token: token, evidence: evidence)
    {
      evidence = nil
      new.revision = entry.number
      isSaved = true
    }
    watch(.saved)
    origin?.isLeft = true
    settle(on: new, schedule)
    tell(bound)
    return true
  }

  /// Saves a changed plan in a copy in memory of what was loaded, so that a trial is refused whatever the file would refuse.
  ///
  /// The plan keeps its revision: that of the file, which is as it was.
  private func trySaving(_ new: StoredPlan, replacing old: StoredPlan) throws {
    let place = try tried ?? (copy: file.trial(of: old), revision: old.revision)
    var (before, after) = (old, new)
    before.revision = place.revision
    after.revision = place.revision
    let entry = try place.copy.save(after, replacing: before, command: signature())
    tried = (place.copy, entry?.number ?? place.revision)
  }

  /// Goes on with a changed plan, of which nothing is left out yet.
  private func settle(on new: StoredPlan, _ schedule: Schedule?) {
    stored = new
    stored.renamings = Renamings()
    latest = schedule
    whole = nil
    failures = [:]
    isSettled = false
  }

  /// The schedule of a changed plan; nil where it cannot be scheduled for reasons that the plan
  /// before it has, too.
  ///
  /// - Throws: Where the reasons are new.
  private func checkedSchedule(of new: StoredPlan, since old: StoredPlan) throws -> Schedule? {
    // What is not about dates leaves those that are known.
    if new.hasSameDates(as: old), isSettled { return whole == nil ? latest : nil }
    let errors: InvalidInput
    do throws(InvalidInput) { return try scheduled(new) } catch { errors = error }
    let known = schedulingErrors(of: old)
    let projects = new.portfolio.projects(failingBy: errors.findings)
    let before = known.map { old.portfolio.projects(failingBy: $0.findings) } ?? [:]
    let codes = Set(before.keys.map { old.portfolio.projects[$0].code })
    let isKnown = projects.keys.allSatisfy { codes.contains(new.portfolio.projects[$0].code) }
    guard known != nil, isKnown, !projects.isEmpty || errors.findings == known?.findings else {
      throw errors
    }
    tell(errors.findings)
    return nil
  }

  /// Refuses a plan that cannot be scheduled.
  static func checked(_ plan: StoredPlan) throws(InvalidInput) -> Schedule {
    try plan.network().schedule(progress: plan.progress, watching: { _ in })
  }

  /// The schedule of a plan, each project at the date of its last report.
  func scheduled(_ plan: StoredPlan) throws(InvalidInput) -> Schedule {
    try compiled(plan).schedule(progress: plan.progress, watching: watch)
  }

  /// Why a plan cannot be scheduled at the date of its last record; nil where it can.
  private func schedulingErrors(of plan: StoredPlan) -> InvalidInput? {
    do throws(InvalidInput) {
      _ = try scheduled(plan)
      return nil
    } catch {
      return error
    }
  }
}

extension StoredPlan {
  /// Whether whatever dates depend on is the same in two plans.
  fileprivate func hasSameDates(as other: StoredPlan) -> Bool {
    portfolio == other.portfolio && holidays == other.holidays && progress == other.progress
  }
}
