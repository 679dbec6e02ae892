import ArgumentParser
import Documents
import Plan
import PlanStore
import Planning

/// A change that was shown and not made: the command, and how the plan stood then.
struct PreviewedChange {
  let call: CommandCall
  /// The number of the plan's last change then.
  let revision: Int
  /// How the plan stood before the change, and how it would stand after.
  let (before, after): (PlanParts, PlanParts)
  /// What the change did or would do, for programs and for people.
  let account: JSONValue
  let words: String
  /// Whether anything would be changed.
  let isChange: Bool

  /// What it is called by: a hash of the plan's state and the command.
  var id: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in ([call.file ?? "", "\(revision)"] + call.words).joined(separator: "\0").utf8 {
      // FNV-1a.
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }

  /// Tries the change on the plan as it is now.
  init(trying call: CommandCall) throws {
    if call.isStepOfHistory {
      try self.init(step: call, options: ["--dry-run"], suffix: "")
    } else {
      try self.init(call, options: ["--dry-run"], suffix: "", isExpected: { _ in true })
    }
  }

  /// Makes the change where the plan still is what a trial of it met; nil where somebody was faster.
  static func made(after trial: PreviewedChange, suffix: String) throws -> PreviewedChange? {
    if trial.call.isStepOfHistory {
      return try PreviewedChange(step: trial.numberedStep, options: ["--yes"], suffix: suffix)
    }
    do {
      return try PreviewedChange(trial.call, options: [], suffix: suffix) { $0 == trial.revision }
    } catch is Overtaken {
      return nil
    }
  }

  /// The plan was changed between the trial and the change.
  private struct Overtaken: Error {}

  private init(
    _ call: CommandCall, options: [String], suffix: String, isExpected: (Int) -> Bool
  ) throws {
    let run = Run(call.words, authorSuffix: suffix, language: call.language, isKept: true)
    let done = try Run.$current.withValue(run) { () throws -> (Int, PlanParts, PlanParts) in
      let options = options + ["--json"] + (call.author.map { ["--as", $0] } ?? [])
      guard let command = try call.parsed(options) as? any ChangingCommand else {
        throw Refusal(zh: "这不是改动计划的命令", en: "this command changes no plan")
      }
      run.note { $0.isJSON = true }
      let console = Console(command.output)
      let workspace = try command.writing(trying: command.changes.isTrial, telling: console)
      let (revision, before) = (workspace.revision, workspace.parts)
      workspace.watchConsequences()
      try workspace.inTurn {
        // Also where it has to be made anew, since somebody wrote while it was made.
        guard isExpected(workspace.revision) else { throw Overtaken() }
        try command.change(workspace, console.trying)
      }
      let after = workspace.parts
      console.tell(
        try workspace.consequences(), command.changes, of: workspace.changedCodes)
      return (revision, before, after)
    }
    self.call = call
    (revision, before, after) = done
    let told = run.soFar
    account = try JSONReader.read(told.output)
    words = CommandCall.text(told.error)
    isChange = account["isChanged"]?.truth == true
  }

  /// Takes a step through the history, or tries to.
  ///
  /// It is the step that was shown, by its number, whatever else was changed meanwhile: where that rests on it, the
  /// step itself is refused.
  private init(step call: CommandCall, options: [String], suffix: String) throws {
    let run = Run(call.words, authorSuffix: suffix, language: call.language, isKept: true)
    let (revision, parts, entries) = try Run.$current.withValue(run) {
      () throws -> (Int, PlanParts, [JournalEntry]) in
      let options = options + ["--json"] + (call.author.map { ["--as", $0] } ?? [])
      guard let command = try call.parsed(options) as? any HistoryCommand else {
        throw Refusal(zh: "这不是撤销或重做", en: "this neither undoes nor does again")
      }
      run.note { $0.isJSON = true }
      let workspace = try command.reading()
      let entries = try command.history(.readOnly).entries()
      _ = try command.execute(Console(command.output))
      return (workspace.revision, workspace.parts, entries)
    }
    let told = run.soFar
    account = try JSONReader.read(told.output)
    let number = account["number"]?.integer
    let who = entries.first { $0.number == number }?.line.who ?? ""
    let head = Wording(zh: "改动人：\(who)\n", en: "made by: \(who)\n")
    words = head(call.language) + CommandCall.text(told.error)
    isChange = account["isChanged"]?.truth == true
    self.call = call
    self.revision = revision
    (before, after) = (parts, parts)
  }

  /// The step that was tried, with the number of the change that it is about.
  private var numberedStep: CommandCall {
    guard let number = account["number"]?.integer, call.words.count == 1 else { return call }
    return CommandCall(
      words: call.words + ["\(number)"], file: call.file, language: call.language,
      author: call.author)
  }
}

extension CommandCall {
  /// Whether it takes a change back or makes it again.
  fileprivate var isStepOfHistory: Bool { ["undo", "redo"].contains(words.first) }
}
