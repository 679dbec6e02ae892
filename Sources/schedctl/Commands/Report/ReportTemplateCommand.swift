import ArgumentParser
import Documents
import Reporting

/// `report template -o FILE`.
struct ReportTemplateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: .words(
      zh: "写出一个带占位符的 Word 模板，供本局修改。",
      en: "Write a Word template with places to fill in, for the bureau to edit."),
    discussion: .words(
      zh: """
        文件版式按 GB/T 9704，含各种占位符：单个的、重复的段落和表格行。先在 Word 或 WPS 中修改文字、
        字体和次序，然后：

          schedctl report template -o 模板.docx
          schedctl report weekly --template 模板.docx -o 周报.docx
        """,
      en: """
        The file has the look of GB/T 9704 and every kind of place: single ones, paragraphs and table
        rows that are repeated. Change words, fonts and order in Word or WPS, then:

          schedctl report template -o 模板.docx
          schedctl report weekly --template 模板.docx -o 周报.docx
        """))

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .words(
      zh: "要写的文件；以 docx 结尾，写 - 则输出到标准输出。",
      en: "The file to write; its ending is docx, or it is - for standard output."))
  var path: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard path == Files.standardStream || ReportForm(endingOf: path) == .word else {
      throw ValidationError(.words(zh: "--output 应以 .docx 结尾", en: "let --output end in .docx"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let terms = console.terms
    // A day of its own: the file is the same whenever it is made.
    let created = DateStamp(year: 2026, month: 1, day: 1)!
    let properties = DocumentProperties(title: terms("工程进度周报", "Weekly report"), created: created)
    try Files.write(WordWriter(properties).write(WeeklyTemplate(terms).document), to: path)
    console.tellWritten(
      path, "；可用的占位符见 schedctl report placeholders",
      "; see `schedctl report placeholders` for the places there are")
    return 0
  }
}
