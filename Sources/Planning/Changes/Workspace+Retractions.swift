public import Plan
public import PlanStore

/// Progress that turned out wrong (更正).
extension Workspace {
  /// What was ever recorded of an activity, of the activities of a project, or of all; with the line
  /// of the journal that says who did so and when, where it is known, and with the photos that came with it.
  ///
  /// To be asked before any schedule.
  ///
  /// - Parameter code: The code of an activity or a project; nil for all.
  public func records(
    of code: String? = nil
  ) throws -> [(record: StoredPlan.NumberedRecord, line: JournalLine?, photos: [Photo])] {
    let wanted = try code.map { code -> Set<Int> in
      if let project = projectCoded(code) {
        return Set(
          stored.portfolio.activities.indices.filter {
            stored.portfolio.activities[$0].project == project
          })
      }
      return [try activity(code)]
    }
    let found = stored.records.filter { wanted?.contains($0.record.activity) ?? true }
    guard !found.isEmpty else { return [] }
    let all = try file.recordKeys(of: stored)
    let keys = found.map { all[$0.number - 1] }
    let lines = try file.recordings(of: keys)
    let photos = try file.photos(ofRecords: keys)
    return zip(found, keys).map { record, key in
      var record = record
      record.number = key.number
      return (record, lines[key.number], photos[key.number] ?? [])
    }
  }

  /// Where the record with a number stands among those that were loaded, from 1; 0 where it does not.
  private func place(ofRecord number: Int) throws -> Int {
    guard stored.scope != nil else { return number }
    return try file.recordKeys(of: stored).firstIndex { $0.number == number }.map { $0 + 1 } ?? 0
  }

  /// Takes back a record: it stays, and counts for nothing from now on.
  ///
  /// - Parameters:
  ///   - number: Its number among all records.
  ///   - reason: Why it was wrong.
  /// - Returns: The activity's full code and the record.
  /// - Throws: A ``Refusal`` without a reason, and where there is no such record or it was taken back
  ///   already; ``InvalidInput`` where the other records make no sense without it.
  @discardableResult
  public func retract(
    _ number: Int, reason: String
  ) throws -> (code: String, record: ProgressRecord) {
    guard !TextCheck.isBlank(reason) else {
      throw Refusal(
        zh: "撤回填报须写明理由", en: "a record is taken back only with a reason",
        hint: Hint(zh: "用 \(.giveReason) 写明哪里错了", en: "say what was wrong with \(.giveReason)"))
    }
    let place = try place(ofRecord: number)
    guard let found = stored.records.first(where: { $0.number == place }) else {
      throw Refusal(
        zh: "没有第 \(number) 号填报，共 \(stored.recordCount) 号",
        en: "there is no record \(number); there are \(stored.recordCount)",
        hint: Hint(zh: "用 \(.listProgress) 看编号", en: "see the numbers with `\(.listProgress)`"))
    }
    let code = stored.portfolio.code(of: found.record.activity)
    if let before = found.retraction {
      throw Refusal(
        zh: "第 \(number) 号填报（\(code)）已由 \(before.author) 撤回：\(before.reason)",
        en:
          "record \(number) of \(code) was taken back by \(before.author) already: \(before.reason)"
      )
    }
    let line = signature()
    try change { stored in
      stored.retract(place, reason: reason, author: line.who, when: line.when)
    }
    return (code, found.record)
  }
}
