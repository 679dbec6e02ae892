import ArgumentParser
import Planning

/// `import holidays FILE`.
struct ImportHolidaysCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays",
    abstract: .words(
      zh: "从 CSV 文件读入国务院放假安排。", en: "Read the State Council's holidays from a CSV file."),
    discussion: .words(
      zh: "文件中各年份的通知替换计划中的同年通知；其他年份保留。",
      en: "The notices (years) in the file replace those of the plan; other years stay."))

  @Argument(help: .words(zh: "文件；- 为标准输入。", en: "The file; - for standard input."))
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
