import ArgumentParser
import Documents
import Plan
import Planning

/// The changes that were previewed in this run, until they are applied.
final class ChangeBook {
  private var previews: [String: PreviewedChange] = [:]
  /// The order in which they were made, the oldest first.
  private var order: [String] = []
  /// So many are kept.
  private static let kept = 1000
  /// So often a change is tried anew where somebody else was faster.
  private static let patience = 5

  /// Previews a change and remembers it.
  func preview(_ call: CommandCall) -> CommandCall.Answer {
    answering(call.language, call.words) {
      let change = try PreviewedChange(trying: call)
      guard change.isChange else {
        return CommandCall.Answer(
          text: change.words + Self.words(call.language, "没有变化", "nothing changed"),
          json: change.account, hasFailed: false)
      }
      remember(change)
      let command = "schedctl \(Run.line(call.words))"
      let head = Self.words(call.language, "命令：\(command)\n", "command: \(command)\n")
      let foot = Self.words(
        call.language, "预览编号 \(change.id)：同意后用 apply_change 执行",
        "preview \(change.id): once it is agreed to, apply it with apply_change")
      return CommandCall.Answer(
        text: head + change.words + foot, json: Self.account(of: change, change.id),
        hasFailed: false)
    }
  }

  /// Makes a change that was previewed, if it still is what was shown.
  func apply(_ id: String, file: String?, _ language: Language) -> CommandCall.Answer {
    answering(language, previews[id]?.call.words ?? []) {
      guard let shown = previews[id] else { throw Finding.changeUnknown(id) }
      for _ in 0..<Self.patience {
        let now = try PreviewedChange(trying: shown.call)
        try now.check(isStill: shown)
        let suffix = Self.words(language, " 经 MCP", " via MCP")
        guard let made = try PreviewedChange.made(after: now, suffix: suffix) else { continue }
        previews[id] = nil
        return CommandCall.Answer(
          text: Self.words(language, "已执行并记入变更记录\n", "done, and in the journal\n") + made.words,
          json: Self.account(of: made, id), hasFailed: false)
      }
      throw Finding.changeOutdated([])
    }
  }

  private func remember(_ change: PreviewedChange) {
    let id = change.id
    if previews[id] == nil { order.append(id) }
    previews[id] = change
    if order.count > Self.kept { previews[order.removeFirst()] = nil }
  }

  private func answering(
    _ language: Language, _ words: [String], _ body: () throws -> CommandCall.Answer
  ) -> CommandCall.Answer {
    do {
      return try body()
    } catch {
      let isUsage = Schedctl.exitCode(for: error) == .validationFailure
      let findings =
        isUsage
        ? [CommandCall.mistake(error, words, language)]
        : CommandFailure(error).findings
      return CommandCall.Answer(failure: findings, language)
    }
  }

  /// What a change does, with what it is called by.
  private static func account(of change: PreviewedChange, _ id: String) -> JSONValue {
    let head: [JSONValue.Member] = [
      JSONValue.Member("id", .text(id)),
      JSONValue.Member("command", .text(Run.line(change.call.words))),
    ]
    let told = (change.account.members ?? []).filter { member in
      !head.contains { $0.key == member.key }
    }
    return .object(head + told)
  }

  private static func words(_ language: Language, _ zh: String, _ en: String) -> String {
    language == .zh ? zh : en
  }
}

extension PreviewedChange {
  /// Sees to it that a change made now would be what was shown.
  ///
  /// - Throws: Where what it touches was changed meanwhile, or its consequences would be others.
  fileprivate func check(isStill shown: PreviewedChange) throws {
    let touched = shown.after.differences(from: shown.before)
    let changed = before.differences(from: shown.before).intersection(touched)
    if !changed.isEmpty { throw Finding.changeOutdated(changed.sorted()) }
    if account != shown.account || words != shown.words { throw Finding.changeOutdated([]) }
  }
}

extension Finding {
  private static let again = Wording(
    zh: "重新预览，给人看过之后再用新的编号执行",
    en: "make the preview again, show it, and apply the number it gives")

  /// A number that no preview of this run gave.
  fileprivate static func changeUnknown(_ id: String) -> Finding {
    Finding(
      .error, "change-unknown",
      Wording(
        zh: "没有编号为“\(id)”的预览可以执行", en: "there is no preview \"\(id)\" to apply"), hint: again)
  }

  /// A change that is no longer what was shown: what of it was changed, or nothing where it would have
  /// other consequences.
  fileprivate static func changeOutdated(_ parts: [String]) -> Finding {
    let names = parts.map { $0.isEmpty ? "*" : $0 }.joined(separator: ", ")
    return Finding(
      .error, "change-outdated", codes: parts.filter { !$0.isEmpty },
      parts.isEmpty
        ? Wording(
          zh: "预览之后计划变了，这项变更的后果已经不同",
          en:
            "the plan was changed since the preview, and this change would have other consequences now"
        )
        : Wording(
          zh: "预览之后，这项变更涉及的内容已被改动：\(names)",
          en: "the plan was changed since the preview in what this change touches: \(names)"),
      hint: again)
  }
}
