import ArgumentParser
import Documents
import Plan
import PlanStore
import Planning
import Reporting

/// `undo [NUMBER]`.
struct UndoCommand: HistoryCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: .words(
      zh: "撤销最近一次改动，或较早的一次。", en: "Undo the last change of the plan, or an earlier one."),
    discussion: .words(
      zh: """
        不写号就撤销最近一次改动，可以一直撤下去。写号（见 log）撤销较早的一次：后来的改动与它有关就拒绝，并列出
        是哪些；撤销本身也记入日志，可用 redo 恢复。
        """,
      en: """
        Without a number the last change is undone, again and again. With one (see log) an earlier change is:
        where later ones rest on it that is refused, and they are named. An undo is in the log itself, and
        redo takes it back.
        """))

  @Argument(help: .words(zh: "改动的号；不写就是最近一次。", en: "The number of the change; default the last."))
  var number: Int?

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var changes: ChangeOptions

  func execute(_ console: Console) throws -> Int32 {
    let history = try history()
    let outcome = try agreement.askingAboutOthers(console, isTrial: changes.isTrial) {
      try history.undo(number, anybodys: $0)
    }
    if let entry = outcome.entry {
      console.always("已撤销：\(entry.line.command)", "undid: \(entry.line.command)")
    }
    console.tell(outcome, changes)
    return 0
  }
}

/// `redo [NUMBER]`.
struct RedoCommand: HistoryCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: .words(
      zh: "重做最近撤销的改动，或较早撤销的一次。", en: "Do again what was undone last, or what was undone earlier."),
    discussion: .words(
      zh: """
        不写号就重做最近撤销的一次，只要撤销之后没有新的改动。写号（见 log）可以恢复任何一次撤销过的改动，哪怕后来
        又有了新的改动；计划里与它有关的内容已不是当时的样子就拒绝，并列出是哪些改动造成的。
        """,
      en: """
        Without a number that which was undone last is done again, as long as nothing was changed since. With
        one (see log) any undone change is, also where others came since; where what it is about is no longer
        as it was, that is refused, and the changes that stand in the way are named.
        """))

  @Argument(
    help: .words(
      zh: "改动的号；不写就是最近撤销的一次。", en: "The number of the change; default what was undone last."))
  var number: Int?

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var changes: ChangeOptions

  func execute(_ console: Console) throws -> Int32 {
    let history = try history()
    let outcome = try agreement.askingAboutOthers(console, isTrial: changes.isTrial) {
      try history.redo(number, anybodys: $0)
    }
    if let entry = outcome.entry {
      console.always("已重做：\(entry.line.command)", "did again: \(entry.line.command)")
    }
    console.tell(outcome, changes)
    return 0
  }
}

/// A command that changes the plan file as a whole, and can be tried first.
protocol HistoryCommand: PlanCommand {
  var changes: ChangeOptions { get }
}

extension HistoryCommand {
  var plan: PlanOptions { changes.plan }
  var json: Bool { changes.json }

  var signing: SigningOptions? { changes.signing }

  /// Opens the history of the plan file for changes.
  func history() throws -> PlanHistory {
    try history(.readWrite, trying: changes.isTrial)
  }
}

extension Console {
  /// Tells what a step through the history did, or would do.
  func tell(_ outcome: PlanHistory.Outcome, _ changes: ChangeOptions) {
    if changes.json {
      writeJSON { json in
        json.object { json in
          json.member("isChanged", outcome.entry != nil)
          json.member("isTrial", changes.isTrial)
          json.member("number", outcome.entry?.number)
          json.member("command", outcome.entry?.line.command)
          guard let consequences = outcome.consequences else {
            return json.array("consequences") { _ in }
          }
          ConsequenceReport(consequences).write("consequences", to: &json, terms)
        }
      }
    }
    tell(outcome.consequences, isTrial: changes.isTrial)
  }
}
