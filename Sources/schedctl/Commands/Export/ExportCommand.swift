import ArgumentParser
import Plan
import PlanExchange
import PlanStore
import Planning

/// `export …`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write plans, holidays, windows and progress as CSV, and plans in other forms.",
    subcommands: [
      ExportPlanCommand.self, ExportHolidaysCommand.self, ExportWindowsCommand.self,
      ExportProgressCommand.self, ExportExcelCommand.self, ExportCalendarCommand.self,
      ExportMicrosoftCommand.self,
    ])
}

/// Where and how an export is written.
struct ExportOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The file to write; default standard output.")
  var output: String?

  @Flag(name: .long, help: "For Excel: with a byte order mark, and formulas made harmless.")
  var excel = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  var flavour: CSVFlavour { excel ? .excel : .plain }

  func write(_ text: String, _ console: Console) throws {
    guard let output else { return console.write(text) }
    try Files.write(text, to: output)
    console.tellWritten(output)
  }
}

/// `export plan --project CODE`.
struct ExportPlanCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Write a project's activities as CSV.")

  @Option(name: .long, help: "The project.")
  var project: String

  @OptionGroup var options: ExportOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { options.json }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let position = try workspace.project(project)
    let text = try PlanCSV.write(workspace.portfolio, project: position, as: options.flavour)
    console.tell(PlanCSV.losses(workspace.portfolio, project: position))
    try options.write(text, console)
    return 0
  }
}

/// `export holidays`.
struct ExportHolidaysCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: "Write the holidays as CSV.")

  @OptionGroup var options: ExportOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { options.json }

  func execute(_ console: Console) throws -> Int32 {
    try options.write(HolidayCSV.write(try reading().stored.holidays, as: options.flavour), console)
    return 0
  }
}

/// `export windows`.
struct ExportWindowsCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "windows", abstract: "Write the windows as CSV.")

  @OptionGroup var options: ExportOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { options.json }

  func execute(_ console: Console) throws -> Int32 {
    let windows = try reading().portfolio.windows
    try options.write(WindowCSV.write(windows, as: options.flavour), console)
    return 0
  }
}

/// `export progress`.
struct ExportProgressCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Write all progress records as CSV.")

  @OptionGroup var options: ExportOptions
  @OptionGroup var plan: PlanOptions
  var json: Bool { options.json }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let text = ProgressCSV.write(
      workspace.stored.progress, of: workspace.portfolio, as: options.flavour)
    try options.write(text, console)
    return 0
  }
}
