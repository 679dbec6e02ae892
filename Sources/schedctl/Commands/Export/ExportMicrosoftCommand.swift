import ArgumentParser
import PlanExchange
import PlanStore
import Planning

/// `export msproject --project CODE`.
struct ExportMicrosoftCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "msproject",
    abstract: .words(
      zh: "把一个项目写成 Microsoft Project XML。", en: "Write a project as Microsoft Project XML."),
    discussion: .words(
      zh: """
        该格式容不下的内容，以及对方程序会算出不同日期的地方，都会说明。
        """,
      en: """
        What the format has no place for is told, and what the program will date otherwise.
        """))

  @Option(name: .long, help: .words(zh: "项目。", en: "The project."))
  var project: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .words(zh: "要写的文件；默认写到标准输出。", en: "The file to write; default standard output."))
  var destination: String?

  @Flag(
    name: .long,
    help: .words(zh: "若格式会丢失内容，就不写文件。", en: "Write nothing where the format would lose something."))
  var requireNoLoss = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let position = try workspace.project(project)
    let schedule = try workspace.schedule()
    // The reasons were told; a file without its activities would say that there are none.
    if workspace.failures[position] != nil { return ExitStatus.invalidInput }
    let export = MicrosoftExport(
      schedule, project: position, baselines: workspace.stored.baselines)
    try export.check()
    var bytes: [UInt8] = []
    let report = MicrosoftXML.write(export) { bytes += $0 }
    let told = report.findings(file: destination ?? "")
    console.tell(told)
    console.tell(try export.movedDates(bytes, file: destination ?? ""))
    if requireNoLoss, told.contains(where: \.isLoss) { throw Refusal.loss }
    guard let path = destination else {
      console.write(bytes)
      return 0
    }
    try Files.write(bytes, to: path)
    console.tellWritten(path)
    return 0
  }
}
