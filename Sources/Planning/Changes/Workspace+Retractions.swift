public import Plan
public import PlanStore

/// Progress that turned out wrong (更正).
extension Workspace {
  /// What was ever recorded of an activity, of the activities of a project, or of all; with the line
  /// of the journal that says who did so and when, where it is known.
  ///
  /// To be asked before any schedule.
  ///
  /// - Parameter code: The code of an activity or a project; nil for all.
  public func records(
    of code: String? = nil
  ) throws -> [(record: StoredPlan.NumberedRecord, line: JournalLine?)] {
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
    let lines = found.isEmpty ? [:] : try file.recordings()
    return found.map { ($0, lines[$0.number]) }
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
    guard let found = stored.records.first(where: { $0.number == number }) else {
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
      stored.retract(number, reason: reason, author: line.who, when: line.when)
    }
    return (code, found.record)
  }
}
