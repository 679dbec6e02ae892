import Plan

/// What only ever grows: records of progress, and baselines.
extension PlanWriter {
  func appendProgress(after activities: ListRows?) throws(PlanFileError) {
    let kept = activities.map { old.following($0) } ?? old
    let known = kept.everyRecord
    let all = new.everyRecord
    precondition(all.starts(with: known), "recorded progress never changes")
    try ProgressTable.append(all.dropFirst(known.count), of: new.portfolio, to: connection)
    let retracted = kept.retractions
    precondition(new.retractions.starts(with: retracted), "what was taken back stays so")
    try RetractionTable.append(
      new.retractions.dropFirst(retracted.count), within: scope, to: connection)
  }

  func appendBaselines(after activities: ListRows?) throws(PlanFileError) {
    let count = new.portfolio.activities.count
    let numbers = Set(new.baselines.map(\.number))
    let known = old.baselines.filter { numbers.contains($0.number) }
      .map { $0.moved(activities, count: count) }
    let all = new.baselines.map { $0.covering(count) }
    precondition(all.starts(with: known), "a baseline never changes")
    try append(all.dropFirst(known.count), after: activities)
    // Only now: a row that takes the place of one just dropped would pass for a changed baseline.
    for baseline in old.baselines where !numbers.contains(baseline.number) {
      try BaselineTable.drop(baseline.number, from: connection)
    }
  }

  private func append(
    _ added: ArraySlice<Baseline>, after activities: ListRows?
  ) throws(PlanFileError) {
    guard !added.isEmpty else { return }
    let ids: [Int]
    if let activities {
      ids = activities.new
    } else {
      ids = try ActivityTable.ids(
        connection, count: new.portfolio.activities.count, within: scope)
    }
    for baseline in added {
      try BaselineTable.append(baseline, activities: ids, to: connection)
    }
  }
}

extension StoredPlan {
  /// All records, in the order of recording.
  fileprivate var everyRecord: [ProgressRecord] {
    retractions.isEmpty ? progress : records.map(\.record)
  }

  /// The plan with its records at the positions that their activities have after a change; those of
  /// activities that are gone go.
  fileprivate func following(_ rows: ListRows) -> StoredPlan {
    var plan = self
    plan.moveRecords { rows.newOfOld[$0] }
    return plan
  }
}

extension Baseline {
  /// The baseline with a place for every activity; it does not know those added at the end since.
  fileprivate func covering(_ count: Int) -> Baseline {
    var baseline = self
    baseline.dates += Array(repeating: nil, count: max(0, count - dates.count))
    return baseline
  }

  /// The baseline with its dates where the activities stand now.
  fileprivate func moved(_ activities: ListRows?, count: Int) -> Baseline {
    guard let activities else { return self }
    var baseline = self
    baseline.dates = Array(repeating: nil, count: count)
    for (before, after) in activities.newOfOld.enumerated() {
      if let after { baseline.dates[after] = dates[before] }
    }
    return baseline
  }
}
