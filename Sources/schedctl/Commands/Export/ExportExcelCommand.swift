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
    abstract: .words(
      zh: "写出工作簿：倒排工期表、全年各月任务、台账和周报附表。",
      en: "Write a workbook: the schedule, the months of a year, the ledger and the weekly annex."),
    discussion: .words(
      zh: """
        工作表有：schedule（倒排工期表，每项工作一行）、months（每个项目一行，全年各月要做的事）、ledger
        （台账，每个里程碑一行，供销号）、problems（存在问题）、weekly（每个项目一行，数据日期所在周）和
        plan（计划表、项目表、要求完成时间：可以改，改后用 import excel 读回）。同一计划写出的文件逐字节
        相同。

          schedctl export excel -o 倒排工期.xlsx
          schedctl export excel -o 台账.xlsx HS RL --sheets ledger,weekly
          schedctl export excel -o 2028.xlsx --sheets months --year 2028
        """,
      en: """
        The sheets are schedule (a row an activity), months (a row a project with what is to be done
        in every month of a year), ledger (a row a milestone, to be struck off) and weekly (a row a
        project, for the week of the data date). Plan, Projects and Required dates (plan) may be
        changed and read back with import excel. The same plan gives the same file, byte for byte.

          schedctl export excel -o 倒排工期.xlsx
          schedctl export excel -o 台账.xlsx HS RL --sheets ledger,weekly
          schedctl export excel -o 2028.xlsx --sheets months --year 2028
        """))

  @Argument(help: .words(zh: "项目；默认全部。", en: "The projects; default all."))
  var projects: [String] = []

  @Option(
    name: .shortAndLong,
    help: .words(
      zh: "要写的文件；以 .xlsx 结尾，写 - 则输出到标准输出。",
      en: "The file to write; its name ends in .xlsx, or is - for standard output."))
  var output: String

  @Option(
    name: .long,
    help:
      .words(
        zh: "工作表，以逗号分隔：schedule、months、ledger、problems、weekly、plan；默认全部。",
        en:
          "The sheets, with commas between: schedule, months, ledger, problems, weekly, plan; default all."
      ))
  var sheets: String?

  @Option(
    name: .long,
    help: .words(
      zh: "各月任务的年份；默认为数据日期所在年。", en: "The year of the months; default that of the data date."))
  var year: Int?

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "数据日期；默认为每个项目最近一次填报的。", en: "The data date; default the last report of each project."))
  var dataDate: DateArgument?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    guard output == Files.standardStream || output.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError(.words(zh: "--output 应以 .xlsx 结尾", en: "let --output end in .xlsx"))
    }
    if let year, !(1950...2999).contains(year) {
      throw ValidationError(.words(zh: "--year 应为年份，如 2028", en: "--year is a year such as 2028"))
    }
    _ = try kinds
  }

  private var kinds: [PlanWorkbook.Kind]? {
    get throws {
      try sheets?.split(separator: ",").map { word in
        guard let kind = PlanWorkbook.Kind(rawValue: String(word)) else {
          let known = PlanWorkbook.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError(
            .words(
              zh: "没有工作表“\(word)”：可选 \(known)",
              en: "there is no sheet \"\(word)\": choose of \(known)"))
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
    let count = workbook.sheets.count { !$0.isHidden }
    console.tellWritten(
      output, "（\(count) 张表）", " (\(count) \(count == 1 ? "sheet" : "sheets"))")
    return 0
  }
}
