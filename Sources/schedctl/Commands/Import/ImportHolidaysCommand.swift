import ArgumentParser
import Planning

/// `import holidays FILE`.
struct ImportHolidaysCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays",
    abstract: "Read the State Council's holidays from a CSV file.",
    discussion: "The notices (years) in the file replace those of the plan; other years stay.")

  @Argument(help: "The file; - for standard input.")
  var csv: String

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (years, isChanged) = try workspace.importHolidays(try Files.read(csv), file: csv) {
      try agreement.ask(about: $0, console)
    }
    let span = Set([years.min(), years.max()].compactMap { $0 }).sorted().map(String.init)
      .joined(separator: "–")
    console.tell(
      isChanged ? "已导入 \(span) 年放假安排" : "没有变化",
      isChanged ? "imported the holidays of \(span)" : "nothing changed")
  }
}
