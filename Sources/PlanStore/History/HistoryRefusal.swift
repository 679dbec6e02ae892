import CivilTime
public import Plan

/// Why a change that somebody names cannot be taken back, or made again.
public enum HistoryRefusal: Hashable, Sendable {
  /// No change bears the number.
  case noSuchChange(Int)
  /// The number is that of an undo or a redo, which is no change of its own.
  case noChangeOfItsOwn(JournalEntry)
  /// What was to be undone is undone.
  case alreadyUndone(JournalEntry)
  /// What was to be redone is in force.
  case inForce(JournalEntry)
  /// Other changes rest on what was to be undone, or what it rested on is undone.
  case undoPrevented(JournalEntry, by: [JournalEntry], without: [JournalEntry])
  /// Other changes stand in the way of what was to be redone, or what it rests on is undone.
  case redoPrevented(JournalEntry, by: [JournalEntry], without: [JournalEntry])
  /// Other projects rest on what would go from the project that was to go back.
  case revertPrevented(project: String)

  /// The stable name of this kind of error, and its heading in `docs/errors.md`.
  public var id: String {
    switch self {
    case .noSuchChange, .noChangeOfItsOwn: "no-such-change"
    case .alreadyUndone: "change-undone-already"
    case .inForce: "change-in-force"
    case .undoPrevented: "undo-prevented"
    case .redoPrevented: "redo-prevented"
    case .revertPrevented: "revert-prevented"
    }
  }

  /// What is wrong and why: one sentence without a full stop.
  public var wording: Wording {
    switch self {
    case .noSuchChange(let number):
      Wording(zh: "没有第 \(number) 条改动", en: "there is no change \(number)")
    case .noChangeOfItsOwn(let entry):
      Wording(
        zh: "第 \(entry.number) 条是\(entry.kind.words.zh)，不是改动",
        en: "entry \(entry.number) is \(entry.kind.words.en) and no change of its own")
    case .alreadyUndone(let entry):
      Wording(
        zh: "第 \(entry.number) 条已经撤销：\(entry.line.command)",
        en: "change \(entry.number) is undone already: \(entry.line.command)")
    case .inForce(let entry):
      Wording(
        zh: "第 \(entry.number) 条没有撤销，不用重做：\(entry.line.command)",
        en: "change \(entry.number) is in force, there is nothing to redo: \(entry.line.command)")
    case .undoPrevented(let entry, let came, let went):
      Wording(
        zh: "第 \(entry.number) 条（\(entry.line.command)）不能撤销："
          + Self.reason(came, went).zh,
        en: "change \(entry.number) (\(entry.line.command)) cannot be undone: "
          + Self.reason(came, went).en)
    case .redoPrevented(let entry, let came, let went):
      Wording(
        zh: "第 \(entry.number) 条（\(entry.line.command)）不能重做："
          + Self.reason(came, went).zh,
        en: "change \(entry.number) (\(entry.line.command)) cannot be redone: "
          + Self.reason(came, went).en)
    case .revertPrevented(let project):
      Wording(
        zh: "项目“\(project)”不能单独恢复：其他项目的内容以后来的改动为前提",
        en: "project \"\(project)\" cannot go back alone: other projects rest on what came since")
    }
  }

  private static func reason(_ came: [JournalEntry], _ went: [JournalEntry]) -> Wording {
    var parts: [Wording] = []
    if !came.isEmpty {
      parts.append(
        Wording(
          zh: "后来的改动与它有关——" + list(came, "；", "等 \(came.count) 条"),
          en: "later changes rest on it: " + list(came, "; ", "\(came.count) in all")))
    }
    if !went.isEmpty {
      parts.append(
        Wording(
          zh: "它依据的改动已经撤销——" + list(went, "；", "等 \(went.count) 条"),
          en: "changes it rests on are undone: " + list(went, "; ", "\(went.count) in all")))
    }
    if parts.isEmpty {
      return Wording(
        zh: "计划里与它有关的内容已不是当时的样子", en: "what it is about is no longer as it was then")
    }
    return Wording(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  /// Entries in a sentence; of many the last five, and how many there are.
  private static func list(
    _ entries: [JournalEntry], _ separator: String, _ count: String
  ) -> String {
    let told = entries.suffix(5).map(\.told).joined(separator: separator)
    return entries.count > 5 ? told + separator + count : told
  }

  /// What to do about it; nil where the sentence says it already.
  public var hint: Hint? {
    switch self {
    case .noSuchChange, .alreadyUndone, .inForce:
      Hint(
        zh: "\(.listChanges) 列出全部改动及其状态", en: "\(.listChanges) lists every change and its state")
    case .noChangeOfItsOwn(let entry):
      Hint(
        zh: "写第 \(entry.kind.command ?? 0) 条，即它所撤销或重做的改动",
        en: "name change \(entry.kind.command ?? 0), which it undid or redid")
    case .undoPrevented(_, let came, let went), .redoPrevented(_, let came, let went):
      Self.hint(came, went)
    case .revertPrevented:
      Hint(zh: "去掉项目，恢复整个计划；或先改掉有关的逻辑关系", en: "revert the whole plan, or unlink them first")
    }
  }

  private static func hint(_ came: [JournalEntry], _ went: [JournalEntry]) -> Hint? {
    if let last = came.last {
      return Hint(
        zh: "可以先撤销它们，从后往前：\(.undo) \(last.number)",
        en: "undo them first, the last first: \(.undo) \(last.number)")
    }
    guard let first = went.first else { return nil }
    return Hint(zh: "先重做第 \(first.number) 条", en: "redo change \(first.number) first")
  }
}

extension JournalEntry {
  /// The entry in a sentence: number, when, who and what.
  var told: String { "\(number) \(line.when.inWords) \(line.who) \(line.command)" }
}

extension JournalEntry.Kind {
  /// The command that is undone or redone.
  public var command: Int? {
    switch self {
    case .command: nil
    case .undo(let command), .redo(let command): command
    }
  }

  fileprivate var words: Wording {
    switch self {
    case .command: Wording(zh: "改动", en: "a change")
    case .undo(let command):
      Wording(zh: "对第 \(command) 条的撤销", en: "the undoing of \(command)")
    case .redo(let command):
      Wording(zh: "对第 \(command) 条的重做", en: "the redoing of \(command)")
    }
  }
}
