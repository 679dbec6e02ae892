import ArgumentParser
import Plan
import PlanExchange
import PlanStore
import Planning

/// `export …`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: .words(
      zh: "导出计划、放假安排、窗口和填报（CSV），以及其他格式的计划。",
      en: "Write plans, holidays, windows and progress as CSV, and plans in other forms."),
    subcommands: [
      ExportPlanCommand.self, ExportHolidaysCommand.self, ExportWindowsCommand.self,
      ExportProgressCommand.self, ExportExcelCommand.self, ExportReturnsCommand.self,
      ExportCalendarCommand.self, ExportMicrosoftCommand.self, ExportTextCommand.self,
      ExportPhotosCommand.self,
    ])
}

/// Where and how an export is written.
struct ExportOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: .words(zh: "要写的文件；默认写到标准输出。", en: "The file to write; default standard output."))
  var output: String?

  @Flag(
    name: .long,
    help: .words(
      zh: "供 Excel 打开：带字节顺序标记（BOM），表头和取值用所选的语言，公式不会被执行。",
      en:
        "For Excel: with a byte order mark, headings and values in the language chosen, and formulas made harmless."
    ))
  var excel = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  func flavour(_ console: Console) -> CSVFlavour {
    excel ? console.language == .zh ? .excelInChinese : .excel : .plain
  }

  func write(_ text: String, _ console: Console) throws {
    guard let output else { return console.write(text) }
    try Files.write(text, to: output)
    console.tellWritten(output)
  }
}

/// `export plan --project CODE`.
struct ExportPlanCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: .words(zh: "把一个项目的工作写成 CSV。", en: "Write a project's activities as CSV."))

  @Option(name: .long, help: .words(zh: "项目。", en: "The project."))
  var project: String

  @OptionGroup var options: ExportOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { options.json }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let position = try workspace.project(project)
    let text = try PlanCSV.write(
      workspace.portfolio, project: position, as: options.flavour(console))
    console.tell(PlanCSV.losses(workspace.portfolio, project: position))
    try options.write(text, console)
    return 0
  }
}

/// `export holidays`.
struct ExportHolidaysCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: .words(zh: "把放假安排写成 CSV。", en: "Write the holidays as CSV."))

  @OptionGroup var options: ExportOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { options.json }

  func execute(_ console: Console) throws -> Int32 {
    try options.write(
      HolidayCSV.write(try reading().stored.holidays, as: options.flavour(console)), console)
    return 0
  }
}

/// `export windows`.
struct ExportWindowsCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "windows", abstract: .words(zh: "把窗口写成 CSV。", en: "Write the windows as CSV."))

  @OptionGroup var options: ExportOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { options.json }

  func execute(_ console: Console) throws -> Int32 {
    let windows = try reading().portfolio.windows
    try options.write(WindowCSV.write(windows, as: options.flavour(console)), console)
    return 0
  }
}

/// `export progress`.
struct ExportProgressCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: .words(zh: "把全部填报写成 CSV。", en: "Write all progress records as CSV."))

  @OptionGroup var options: ExportOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { options.json }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let text = ProgressCSV.write(
      workspace.stored.progress, of: workspace.portfolio, as: options.flavour(console))
    console.tell(try workspace.photosLeftOut(from: options.output ?? ""))
    try options.write(text, console)
    return 0
  }
}
