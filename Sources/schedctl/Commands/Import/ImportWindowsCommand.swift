import ArgumentParser
import Planning

/// `import windows FILE`.
struct ImportWindowsCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "windows",
    abstract: .words(
      zh: "从 CSV 文件读入窗口（寒暑假、中高考静音期）。",
      en: "Read windows (school holidays, exam quiet days) from a CSV file."),
    discussion: .words(
      zh: "文件中每个窗口每年的行替换计划中的；其他保留。",
      en: "The rows of a window and year in the file replace those of the plan; others stay."))

  @Argument(help: .words(zh: "文件；- 为标准输入。", en: "The file; - for standard input."))
  var csv: String

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (count, isChanged) = try workspace.importWindows(try Files.read(csv), file: csv) {
      try agreement.ask(about: $0, console)
    }
    console.tell(
      isChanged ? "已导入 \(count) 段窗口" : "没有变化",
      isChanged ? "imported \(count) windows" : "nothing changed")
  }
}
