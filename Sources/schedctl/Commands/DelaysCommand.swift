public import ArgumentParser
import CivilTime
import Documents
import Plan
import Planning
public import Reporting

extension DelayReport.Grouping: ExpressibleByArgument {}

/// `delays [PROJECT|MILESTONE]`.
struct DelaysCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "delays",
    abstract: .words(
      zh: "谁误了工期：要求完成时间逐次报告的变动，分到工作、单位和原因。",
      en:
        "Who lost the days: moves of a required date, report by report, by work, office and cause."),
    discussion: .words(
      zh: """
        每次报告之间的变动先分成两半：实际进展，和改计划、改日历、撤销。每一半再分到工作和单位，加起来一天不差。
        几家同时误、单独一家也会误的，叫共同延误，并列其名；周末和节假日不算谁的。抢回的也列出。

          schedctl delays                          各项目变动
          schedctl delays HS                       一个项目，逐次报告
          schedctl delays HS --by office           按责任单位合计
          schedctl delays HS.C33 --from 2027-12-20 --to 2028-01-17
          schedctl delays HS -o 误期分析.docx      调度会用
        """,
      en: """
        What moved between two reports is split into progress, and changes of plan, calendar and undo. Each
        half is shared out to work and offices, exact to the day. Days that several lost at once, each of
        whom alone would have, name them all; weekends and holidays are nobody's. Gains are told, too.

          schedctl delays                          all projects
          schedctl delays HS                       one project, report by report
          schedctl delays HS --by office           added up by office
          schedctl delays HS.C33 --from 2027-12-20 --to 2028-01-17
          schedctl delays HS -o delays.docx        a paper for a meeting
        """))

  @OptionGroup var span: DelaySpan

  @Option(
    name: .long,
    help: .words(
      zh: "按什么合计：office 单位、activity 工作、cause 原因；不写则逐次报告。",
      en: "Add up by office, activity or cause; report by report without it."))
  var by: DelayReport.Grouping?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .words(
      zh: "写成文件：docx、pdf、html、md 或 txt（由结尾定），供调度会用。",
      en: "Write a paper for a meeting: docx, pdf, html, md or txt, by the file's ending."))
  var path: String?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var past: PastOption
  @OptionGroup var plan: PlanOptions

  func validate() throws {
    if let path, ReportForm(endingOf: path) == nil {
      throw ValidationError(
        .words(
          zh: "--output 应以 .docx、.pdf、.html、.md 或 .txt 结尾",
          en: "let --output end in .docx, .pdf, .html, .md or .txt"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let answer = try past.plan(of: reading()).delays(span.request)
    let edition = DelayEdition(answer, by: by, console.terms)
    if let path { return try write(edition, to: path, console) }
    let report = edition.report
    if json {
      console.writeJSON { report.write(to: &$0) }
      return 0
    }
    for table in report.tables(console.terms) { console.write(table) }
    for line in report.lines(console.terms) { console.write(sentence: line) }
    return 0
  }

  private func write(_ edition: DelayEdition, to path: String, _ console: Console) throws -> Int32 {
    switch ReportForm(endingOf: path) {
    case .word: try Files.write(edition.word, to: path)
    case .pdf:
      var file = SceneFile(path, .pdf)
      file.created = edition.day
      return try file.write(edition.pages, console)
    case .html: try Files.write(edition.html, to: path)
    case .text:
      try Files.write(
        TerminalWriter().write(edition.report.document(console.terms)) + "\n", to: path)
    default: try Files.write(edition.markdown + "\n", to: path)
    }
    console.tellWritten(path)
    return 0
  }
}
