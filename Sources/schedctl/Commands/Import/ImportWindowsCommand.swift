import ArgumentParser
import Planning

/// `import windows FILE`.
struct ImportWindowsCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "windows",
    abstract: "Read windows (school holidays, exam quiet days) from a CSV file.",
    discussion: "The rows of a window and year in the file replace those of the plan; others stay.")

  @Argument(help: "The file; - for standard input.")
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
