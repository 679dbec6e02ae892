import ArgumentParser
import Plan
import PlanStore
import Planning

/// Whether the command line says yes to what would be asked.
struct AgreementOption: ParsableArguments {
  @Flag(name: .long, help: .words(zh: "不再询问。", en: "Do not ask."))
  var yes = false

  /// Tells what an import takes out of the plan, and asks where that is more than a tenth of
  /// anything.
  func ask(about losses: PlanLosses, _ console: Console) throws {
    guard !losses.counts.isEmpty else { return }
    let words = losses.wording
    if losses.isGrave {
      try console.confirm(
        yes,
        Wording(
          zh: "导入会从计划中去掉 \(words.zh)，超过原有的十分之一",
          en: "the import takes \(words.en) out of the plan, more than a tenth of what was there"))
    }
    console.tell([losses.finding])
  }

  /// Runs `body`, and where a command of somebody else is in question, asks and runs it again.
  func askingAboutOthers<Result>(
    _ console: Console, isTrial: Bool = false, _ body: (_ anybodys: Bool) throws -> Result
  ) throws -> Result {
    do {
      return try body(yes || isTrial)
    } catch let error as PlanFileError {
      guard case .othersCommand = error else { throw error }
      try console.confirm(false, error.wording)
      return try body(true)
    }
  }
}
