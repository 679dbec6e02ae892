import ArgumentParser
import CivilTime
import Documents
import Plan
import Planning

/// `export returns -o FILE [PROJECT…]`.
struct ExportReturnsCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "returns",
    abstract: .words(
      zh: "写出填报表：各单位在 Excel 或 WPS 中填本周进度，交回后读入。",
      en: "Write a workbook in which offices fill in their progress, to be read back."),
    discussion: .words(
      zh: """
        一行一项工作：在建、到期、超期和即将开始的，已知的先填好。状态可下拉选择，编码锁定（没有密码），
        日期有校验。交回后用 import progress 或 import excel 读入：没动过的行不算填报，填错的逐格说明。

          schedctl export returns --office 供电公司 -o 填报.xlsx
          schedctl export returns --each -o 填报表
          schedctl import progress 填报.xlsx
        """,
      en: """
        A row an activity: under way, due, overdue, or to start soon, with what is known filled in. States
        unfold in a list, codes are locked (without a password), dates are checked. What comes back is
        read by import progress or import excel: a row nobody touched is no record, and what was typed
        wrong is told cell by cell.

          schedctl export returns --office 供电公司 -o returns.xlsx
          schedctl export returns --each -o returns
          schedctl import progress returns.xlsx
        """))

  @Argument(help: .words(zh: "项目；默认全部。", en: "The projects; default all."))
  var projects: [String] = []

  @Option(
    name: .customLong("project"),
    help: .words(zh: "一个项目；可以多次给出。", en: "A project; may be given several times."))
  var named: [String] = []

  @Option(
    name: .long, help: .words(zh: "责任单位；默认所有单位在一张表里。", en: "The office; default all in one table."))
  var office: String?

  @Flag(
    name: .long,
    help: .words(
      zh: "每个单位一个文件，写到 --output 的文件夹里。", en: "A file an office, in the folder of --output."))
  var each = false

  @Option(
    name: .shortAndLong,
    help: .words(
      zh: "要写的文件，以 .xlsx 结尾，或 - 为标准输出；有 --each 时是文件夹。",
      en:
        "The file to write; its name ends in .xlsx, or is - for standard output. With --each a folder."
    ))
  var output: String

  @Option(
    name: .long,
    help: .words(
      zh: "数据日期：填的是到这天早上为止的情况；默认今天，最近一次填报在今天以后的，是它的一周后。",
      en:
        "The data date: what is filled in is true on its morning; default today, or a week after the last report where that is later."
    ))
  var date: DateArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "数据日期后多少天内算即将到期、开始；默认 14。",
      en: "How many days behind the data date count as soon; default 14."))
  var ahead: DayCountArgument = 14

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    let isFile = output == Files.standardStream || output.lowercased().hasSuffix(".xlsx")
    if each == isFile {
      throw ValidationError(
        each
          ? .words(zh: "有 --each 时，--output 是文件夹", en: "with --each, --output is a folder")
          : .words(zh: "--output 要以 .xlsx 结尾", en: "let --output end in .xlsx"))
    }
    if each, office != nil {
      throw ValidationError(
        .words(zh: "--each 写所有单位，去掉 --office", en: "--each writes every office: drop --office"))
    }
    guard (0...3_650).contains(ahead.count) else {
      throw ValidationError(
        .words(zh: "--ahead 是 0 到 3650 的天数", en: "--ahead is a number of days from 0 to 3650"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    if let office { try workspace.checkOffice(office) }
    let options = Workspace.ReturnsOptions(
      office: office, projects: try workspace.projects(projects + named),
      date: date?.day ?? workspace.nextReturn(today: Clock.now.day), ahead: ahead.count)
    guard each else {
      let (workbook, rows) = try workspace.returns(options, console.language)
      try Files.write(try ExcelWriter().write(workbook), to: output)
      console.tellWritten(output, "（\(rows) 项工作）", " (\(rows) activities)")
      return 0
    }
    let files = try workspace.returnsOfEach(options, console.language)
    try Files.makeFolder(output)
    for file in files {
      let path = "\(output)/\(file.file)"
      try Files.write(try ExcelWriter().write(file.workbook), to: path)
      console.tellWritten(path, "（\(file.rows) 项工作）", " (\(file.rows) activities)")
    }
    if files.isEmpty {
      console.tell("这段时间没有要填报的工作", "there is no work to be reported on")
    }
    return 0
  }
}
