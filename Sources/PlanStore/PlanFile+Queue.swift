import Plan

/// Several who write: each in turn, and each on the newest plan.
extension PlanFile {
  /// Returns the plan and keeps others from writing it until the next save is done, or until
  /// ``letGo()``; waits until whoever writes now is done.
  ///
  /// What is made of this plan can be saved: nobody comes between.
  ///
  /// - Parameter subjects: What is to be loaded, as ``load(around:)`` does.
  public func loadHolding(
    around subjects: PlanSubjects = .all
  ) throws(PlanFileError) -> StoredPlan {
    try connection.hold()
    do throws(PlanFileError) { return try load(around: subjects) } catch {
      connection.letGo()
      throw error
    }
  }

  /// Lets others write again, where they are kept from it.
  public func letGo() { connection.letGo() }

  /// Tells somebody who has waited a second that another is writing; once.
  public func whenWaitingLong(_ tell: @escaping () -> Void) { connection.patience.whenLong = tell }

  /// Who changed each project last since a revision of the plan, and how; by the project's code, and
  /// by an empty one for what belongs to no project.
  public func changes(since revision: Int) throws(PlanFileError) -> [String: JournalLine] {
    try connection.reading { () throws(PlanFileError) in
      try ProjectChangeTable.changes(after: revision, in: connection)
    }
  }
}
