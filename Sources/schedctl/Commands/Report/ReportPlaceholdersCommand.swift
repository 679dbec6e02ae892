import ArgumentParser
import CivilTime
import Planning
import Reporting

/// `report placeholders`.
struct ReportPlaceholdersCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "placeholders",
    abstract: .words(
      zh: "列出 Word 模板可用的占位符，附本计划的例子。",
      en: "List what a Word template can ask for, with an example from the plan."),
    discussion: .words(
      zh: """
        占位符写作 {{名}}，重复的部分从 {{#行}} 到 {{/行}}，中英文名称均可。加 --template 时只列模板
        用到的，以及无法识别的。

          schedctl report placeholders
          schedctl report placeholders --template 模板.docx
        """,
      en: """
        A place is written {{name}}, a repeated part from {{#rows}} to {{/rows}}, by its Chinese or its English
        name. With --template only those that it uses are listed, and those nobody knows.

          schedctl report placeholders
          schedctl report placeholders --template 模板.docx
        """))

  @Option(name: .long, help: .words(zh: "要检查的 Word 模板。", en: "A Word template to check."))
  var template: String?

  @Option(
    name: .long,
    help: .words(
      zh: "例子取自哪一周；默认为最近一次填报所在周。",
      en: "The week of the examples; default that of the last progress."))
  var week: DateArgument?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let file = try template.map { try ReportTemplate(try Files.read($0), file: $0) }
    let workspace = try reading()
    let edition = try WeeklyEdition(
      workspace, week: workspace.exampleDay(week?.day, today: Clock.now.day),
      language: console.language)
    let list = PlaceholderList(edition.placeholders, template: file?.template)
    console.write(list, asJSON: json)
    if let file { console.tell(list.unknown.map(file.unknown)) }
    return 0
  }
}
