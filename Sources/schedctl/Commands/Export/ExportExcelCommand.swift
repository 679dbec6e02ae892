import ArgumentParser
import CivilTime
import Control
import Documents
import Plan
import PlanStore
import Planning
import Reporting

/// `export excel -o FILE [PROJECT…]`.
struct ExportExcelCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "excel",
    abstract: "Write a workbook: 倒排工期表, the months of a year, 台账 and the weekly annex.",
    discussion: """
      The sheets are schedule (a row an activity), months (a row a project with what is to be done
      in every month of a year), ledger (a row a milestone, to be struck off) and weekly (a row a
      project, for the week of the data date). The same plan gives the same file, byte for byte.

        schedctl export excel -o 倒排工期.xlsx
        schedctl export excel -o 台账.xlsx HS RL --sheets ledger,weekly
        schedctl export excel -o 2028.xlsx --sheets months --year 2028
      """)

  @Argument(help: "The projects; default all.")
  var projects: [String] = []

  @Option(
    name: .shortAndLong,
    help: "The file to write; its name ends in .xlsx, or is - for standard output.")
  var output: String

  @Option(
    name: .long,
    help:
      "The sheets, with commas between: schedule, months, ledger, problems, weekly; default all.")
  var sheets: String?

  @Option(name: .long, help: "The year of the months; default that of the data date.")
  var year: Int?

  @Option(
    name: .customLong("data-date"), help: "The data date; default the last report of each project.")
  var dataDate: DateArgument?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    guard output == Files.standardStream || output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("let --output end in .xlsx")
    }
    if let year, !(1950...2999).contains(year) {
      throw ValidationError("--year is a year such as 2028")
    }
    _ = try kinds
  }

  private var kinds: [PlanWorkbook.Kind]? {
    get throws {
      try sheets?.split(separator: ",").map { word in
        guard let kind = PlanWorkbook.Kind(rawValue: String(word)) else {
          let known = PlanWorkbook.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("there is no sheet \"\(word)\": choose of \(known)")
        }
        return kind
      }
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let file = WorkbookFile(
      projects: try workspace.projects(projects), kinds: try kinds, year: year,
      dataDate: dataDate?.start(workspace.projectDay))
    let workbook = try file.workbook(workspace, console.language)
    try Files.write(try ExcelWriter().write(workbook), to: output)
    let count = workbook.sheets.count
    console.tellWritten(
      output, "（\(count) 张表）", " (\(count) \(count == 1 ? "sheet" : "sheets"))")
    return 0
  }
}
