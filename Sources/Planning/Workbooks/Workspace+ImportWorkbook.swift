import CivilTime
import Control
import Plan
public import PlanExchange
import PlanStore
import Reporting

/// Workbooks of ours that people changed or filled in.
extension Workspace {
  /// Reads a workbook that came back.
  ///
  /// A plan is compared with what it was when the workbook was made: what was changed in the file is
  /// changed in the plan, all of it or nothing, as one change that can be undone. Where the plan was
  /// changed since, both changes stand, unless they contradict each other in a cell.
  ///
  /// - Parameters:
  ///   - file: The file's name as the user gave it, for findings.
  ///   - show: Shown what was changed, before anything is asked or saved.
  ///   - confirm: Told the rows that are gone, before anything is saved; throws to leave all as it is.
  /// - Throws: Everything that is wrong with the file.
  @discardableResult
  public func importWorkbook(
    _ bytes: [UInt8], file: String,
    showing show: ([EntryEdit]) -> Void = { _ in },
    confirming confirm: ([EntryEdit]) throws -> Void = { _ in }
  ) throws -> ImportedWorkbook {
    let book = try EntryBook(bytes, file: file)
    guard let marks = book.marks.flatMap({ BookMarks($0) }) else {
      throw InvalidInput([.notOurWorkbook(file)])
    }
    if marks.kind == .returns { return try importReturns(book, marks, ProgressOptions()) }
    let edits = try edits(in: book, marks)
    let current = whole?.plan ?? stored
    let portfolio = current.portfolio.withShippedCalendars(current.holidays)
    let since = try entries(since: marks.entry)
    let conflicts = edits.conflicts(with: portfolio)
    guard conflicts.isEmpty else {
      throw InvalidInput(
        (since.isEmpty ? [] : [.changedSince(since)]) + conflicts.map { .conflict($0) })
    }
    if !since.isEmpty, !edits.edits.isEmpty { tell([.changedSince(since)]) }
    tell(edits.told + ReportSheets.findings(book))
    show(edits.edits)
    let gone = edits.edits.filter { $0.action == .removed }
    if !gone.isEmpty { try confirm(gone) }
    let isChanged = try change { try $0.take(edits) }
    return ImportedWorkbook(
      edits: edits.edits, progress: nil, untouched: 0, isChanged: isChanged)
  }

  /// What was changed in a workbook since it was made.
  private func edits(in book: EntryBook, _ marks: BookMarks) throws -> PlanEdits {
    // What cannot be scheduled has no dates to be compared with; that was told when it was written.
    let past = try marks.origin(self, file: book.file).copy()
    let plan = past.stored
    let made = PlanBook(plan, try? past.comparison(at: marks.dataDate), marks)
    return try PlanEdits.read(book, madeOf: made.entries, tables: made.tables)
  }

  /// The entries of the journal after a number, the latest first.
  private func entries(since number: Int) throws -> [JournalEntry] {
    try file.journal(limit: nil).filter { $0.number > number }
  }

  /// The plan as it is stored, in a workspace that tells nobody what it leaves out.
  func copy() throws -> Workspace {
    try Workspace(file, signing: signature, telling: { _ in }, watching: { _ in })
  }
}

extension Finding {
  fileprivate static func changedSince(_ entries: [JournalEntry]) -> Finding {
    let told = entries.prefix(5).map { entry in
      "#\(entry.number) \(entry.line.who) \(entry.line.when.day) \(entry.line.command)"
    }
    let more =
      entries.count > 5
      ? (zh: "；另有 \(entries.count - 5) 次", en: "; and \(entries.count - 5) more") : (zh: "", en: "")
    return Finding(
      .note, "changed-since-export",
      Wording(
        zh: "工作簿导出以后，计划又有 \(entries.count) 次改动：\(told.joined(separator: "；"))\(more.zh)",
        en:
          "the plan was changed \(entries.count) times since the workbook was made: \(told.joined(separator: "; "))\(more.en)"
      ))
  }

  fileprivate static func conflict(_ conflict: EntryConflict) -> Finding {
    let edit = conflict.edit
    func now(_ language: Language) -> String {
      guard let now = conflict.now else {
        let isThere = edit.action == .added || edit.action == .removed
        return language == .zh
          ? (isThere ? "计划里这一行已被别人改过" : "计划里已经没有这一项")
          : (isThere ? "somebody changed that row in the plan" : "the plan has it no more")
      }
      return language == .zh
        ? "计划里已被改成 \(now.isEmpty ? "（空）" : now)"
        : "the plan says \(now.isEmpty ? "(empty)" : now) by now"
    }
    return Finding(
      .error, "conflicting-edit", at: edit.place, codes: [edit.key],
      Wording(
        zh: "\(edit.words(.zh, isPlaced: false))：\(now(.zh))",
        en: "\(edit.words(.en, isPlaced: false)): \(now(.en))"),
      hint: Wording(
        zh: "按计划现在的值改这一格，或重新导出再改",
        en: "write what the plan says now into the cell, or export again and edit that"))
  }
}
