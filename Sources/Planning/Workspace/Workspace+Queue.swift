import CivilTime
import Plan
import PlanStore

/// Several who change one plan: each in turn.
extension Workspace {
  /// Makes a change; where somebody else changed the plan after it was read, makes it anew on the
  /// newest plan, while others wait.
  ///
  /// So `change` may run twice, and looks up whatever it needs in the plan that it finds.
  ///
  /// - Parameter anew: Told before it runs again.
  /// - Throws: A ``Plan/Finding`` where others have changed what it changes, else whatever `change` throws.
  public func inTurn(
    beginningAnew anew: () -> Void = {}, _ change: () throws -> Void
  ) throws {
    do {
      try change()
    } catch PlanFileError.changedMeanwhile(_) where !isSaved {
      let before = whole?.plan ?? stored
      defer { file.letGo() }
      begin(with: try file.loadHolding(around: subjects), insteadOf: before)
      defer { base = nil }
      anew()
      try change()
    }
  }

  /// Tells somebody who has waited a second that another is writing.
  public func whenWaitingLong(_ tell: @escaping () -> Void) { file.whenWaitingLong(tell) }

  /// Forgets the plan that was read, and all that was made of it.
  private func begin(with newest: StoredPlan, insteadOf before: StoredPlan) {
    stored = newest
    base = before
    latest = nil
    whole = nil
    failures = [:]
    isSettled = false
    if origin != nil { watchConsequences() }
  }

  /// Refuses to change once more what others have changed since a change was thought out.
  func refuseRivalry(from newest: StoredPlan, to new: StoredPlan) throws {
    guard let base else { return }
    let changes = try file.changes(since: base.revision)
    let rivalry = Rivalry(base: base, newest: newest, projects: Set(changes.keys))
    guard let contested = rivalry.contested(by: new),
      let line = try author(of: contested.code, rivalry, new) ?? changes[contested.project]
        ?? changes.values.first
    else { return }
    throw Finding.changedByAnother(contested.code, line)
  }

  /// Who was the first to change what is contested; nil where that was too long ago to look for it.
  private func author(
    of code: String, _ rivalry: Rivalry, _ new: StoredPlan
  ) throws -> JournalLine? {
    let (first, last) = (rivalry.base.revision, rivalry.newest.revision)
    guard first < last, last - first <= 50 else { return nil }
    // By another connection, for this one may hold the plan.
    let reader = try file.reader()
    for number in (first + 1)...last {
      let then = try reader.asItStood(at: .entry(number)).load()
      let projects = Set(then.portfolio.projects.map(\.code) + [""])
      let earlier = Rivalry(base: rivalry.base, newest: then, projects: projects)
      if earlier.contested(by: new)?.code == code {
        return try reader.journal().first { $0.number == number }?.line
      }
    }
    return nil
  }
}

extension Finding {
  /// Something that two people changed at the same time.
  static func changedByAnother(_ code: String, _ line: JournalLine) -> Finding {
    Finding(
      .error, "changed-by-another", codes: [code],
      Wording(
        zh: "“\(code)”在读取之后被 \(line.who) 于 \(line.when.inWords) 改动（\(line.command)），本次修改没有保存",
        en:
          "\"\(code)\" was changed by \(line.who) on \(line.when.inWords), after it was read (\(line.command)); nothing was saved"
      ),
      hint: Hint(
        zh: "看过对方的改动（\(.listChanges)），仍要这样改就再运行一次",
        en: "look at that change (\(.listChanges)), and run the command again if yours is to stand")
    )
  }
}
