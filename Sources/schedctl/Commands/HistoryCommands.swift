import ArgumentParser
import PlanStore
import Planning
import Reporting

/// `undo`.
struct UndoCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: .words(zh: "撤销最近一次修改计划的命令。", en: "Undo the last command that changed the plan."))

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
    commandName: "redo", abstract: .words(zh: "重做最近一次撤销的修改。", en: "Do again what was undone last."))

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
    commandName: "log",
    abstract: .words(
      zh: "列出谁在何时改了什么，最近的在前。", en: "List what was changed, when and by whom, the last first."))

  @Option(name: .long, help: .words(zh: "最多列多少行。", en: "How many lines at the most."))
  var limit = 20

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    guard (1...1_000_000).contains(limit) else {
      throw ValidationError(
        .words(zh: "--limit 应为 1 到 1000000 的数", en: "--limit is a number from 1 to 1000000"))
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
