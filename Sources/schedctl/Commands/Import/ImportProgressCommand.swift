import ArgumentParser
import Planning

/// `import progress FILE`.
struct ImportProgressCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: .words(
      zh: "从表格（CSV 或 Excel）追加填报。", en: "Append progress records from a table, CSV or Excel."),
    discussion: .words(
      zh: """
        计划中已有的、一字不差的填报略过；没有写明任何事实的行不算填报。表中没有数据日期列时，以表上
        方写明的为准（截至2027年4月12日），或以 --date 为准。
        """,
      en: """
        Records that the plan has already, to the letter, are passed over; a row that states no fact is
        none. Where the table has no column of data dates, the one above it counts (截至2027年4月12日), or
        that of --date.
        """))

  @Argument(help: .words(zh: "文件；- 为标准输入。", en: "The file; - for standard input."))
  var csv: String

  @Option(name: .long, help: .words(zh: "没有写项目的代码属于哪个项目。", en: "The project of codes without one."))
  var project: String?

  @Option(
    name: .long,
    help: .words(
      zh: "工作簿中的工作表，写名称或序号；默认第一张。",
      en: "The sheet of a workbook, by name or number; default the first."))
  var sheet: String?

  @Option(
    name: .long, help: .words(zh: "没有数据日期的行所用的数据日期。", en: "The data date of rows that have none."))
  var date: DateArgument?

  @Flag(
    name: .long,
    help: .words(zh: "凡有警告的文件一律不收。", en: "Refuse the file for anything that would be a warning."))
  var strict = false

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    // Which project is meant is asked before the file is read.
    if let project { _ = try workspace.project(project) }
    let bytes = try Files.read(csv)
    let options = Workspace.ProgressOptions(
      project: project, sheet: sheet, dataDate: date?.text, isStrict: strict)
    // What offices were handed to fill in is read by what they touched in it.
    if let returned = try workspace.importReturns(bytes, file: csv, options) {
      return console.tell(returned)
    }
    let imported = try workspace.importProgress(bytes, file: csv, options)
    let (new, passed) = (imported.new, imported.known)
    if new > 0 { console.tell(imported.account) }
    console.tell(
      "已登记 \(new) 条进度" + (passed > 0 ? "，\(passed) 条早已登记" : ""),
      "recorded \(new) progress records" + (passed > 0 ? ", \(passed) were known" : ""))
  }
}
