import ArgumentParser
import PlanStore
import Planning
import Reporting

/// `undo`.
struct UndoCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo the last command that changed the plan.")

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var signature: SigningOptions
  @OptionGroup var plan: PlanOptions

  var signing: SigningOptions? { signature }

  func execute(_ console: Console) throws -> Int32 {
    try tellingConsequences(console) {
      let history = try history(.readWrite)
      let entry = try agreement.askingAboutOthers(console) { try history.undo(anybodys: $0) }
      console.tell("已撤销：\(entry.line.command)", "undid: \(entry.line.command)")
    }
    return 0
  }
}

/// `redo`.
struct RedoCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what was undone last.")

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var signature: SigningOptions
  @OptionGroup var plan: PlanOptions

  var signing: SigningOptions? { signature }

  func execute(_ console: Console) throws -> Int32 {
    try tellingConsequences(console) {
      let history = try history(.readWrite)
      let entry = try agreement.askingAboutOthers(console) { try history.redo(anybodys: $0) }
      console.tell("已重做：\(entry.line.command)", "did again: \(entry.line.command)")
    }
    return 0
  }
}

/// `log`.
struct LogCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List what was changed, when and by whom, the last first.")

  @Option(name: .long, help: "How many lines at the most.")
  var limit = 20

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    guard (1...1_000_000).contains(limit) else {
      throw ValidationError("--limit is a number from 1 to 1000000")
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let entries = try history(.readOnly).entries(limit: limit)
    let log = JournalLog(
      entries.map { entry in
        JournalLog.Line(
          number: entry.number, when: entry.line.when, who: entry.line.who,
          command: entry.line.command, state: "\(entry.state)", kind: Self.name(of: entry.kind))
      })
    if json {
      console.writeJSON { log.write(to: &$0) }
    } else {
      console.write(log.table(console.terms))
    }
    return 0
  }

  private static func name(of kind: JournalEntry.Kind) -> String {
    switch kind {
    case .command: "command"
    case .undo: "undo"
    case .redo: "redo"
    }
  }
}
