import ArgumentParser
import CivilTime
import Plan
import Planning
import Reporting

/// `report weekly --week DATE`.
struct ReportWeeklyCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekly",
    abstract: .words(
      zh: "写某一周（周一至周日）的工程进度周报。", en: "Write the weekly report (工程进度周报) of a week, Monday to Sunday."
    ),
    discussion: .words(
      zh: """
        形式由文件结尾决定：docx（Word，GB/T 9704）、pdf、html、md 或 txt。Word 和 PDF 供打印，附一
        张表；其他形式内容完整。wechat 为不超过 500 字的纯文字。加 --template 时填入本局自己的 Word
        模板；占位符见 report placeholders。

        周报所写的，是下一周开始时已知的情况；过去的一周永远不变：后来的周一旦填报过，它就按此前的计
        划写出，不论以后怎样改名或填报。加 --anew 则按现在的计划写。用 --submit 上报的一周，其文字形
        式（markdown、text、wechat）逐字节保留；Word、PDF、HTML 若已与上报的不同，会给出警告。

          schedctl report weekly --week 2028-02-02 -o 周报.docx
          schedctl report weekly --week 2028-02-02 --form wechat
          schedctl report weekly --template 模板.docx --set 期数=7 -o 周报.docx
        """,
      en: """
        The form follows the ending of the file: docx (Word, GB/T 9704), pdf, html, md or txt. Word and
        PDF are for paper, with one table as annex; the others tell everything. The form wechat is plain
        text of at most 500 characters. With --template the places of the bureau's own Word file are
        filled in; `report placeholders` lists them.

        What is told is what was known when the following week opened, and a past week reads the same
        for ever: once a later week was reported on, its report is made from the plan as it stood
        before, whatever is renamed or reported afterwards. With --anew it is made from the plan as it
        is now. A week handed in with --submit is kept, to the byte, in its texts (markdown, text,
        wechat); where Word, PDF and HTML no longer tell what was handed in, a warning says so.

          schedctl report weekly --week 2028-02-02 -o 周报.docx
          schedctl report weekly --week 2028-02-02 --form wechat
          schedctl report weekly --template 模板.docx --set 期数=7 -o 周报.docx
        """))

  @Option(
    name: .long,
    help: .words(
      zh: "该周的任何一天；默认为最近一次填报所在周。", en: "Any day of the week; default the week of the last progress."
    ))
  var week: DateArgument?

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "数据日期；默认为下一周开始时每个项目最近一次填报的。",
      en: "The data date; default each project's last report when the next week opened."))
  var dataDate: DateArgument?

  @Option(
    name: .long,
    help: .words(
      zh: "markdown、text（终端）、wechat（微信）、word、pdf 或 html；默认按文件结尾。",
      en: "markdown, text (terminal), wechat, word, pdf or html; default by the file's ending."))
  var form: ReportForm?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .words(zh: "要写的文件；默认写到标准输出。", en: "The file to write; default standard output."))
  var path: String?

  @Option(
    name: .long,
    help: .words(zh: "要填入的本局 Word 模板。", en: "A Word template of the bureau's own, to be filled in.")
  )
  var template: String?

  @Option(
    name: .customLong("set"),
    help: .words(
      zh: "模板的其他值，如 期数=7；可写多次。", en: "A further value for the template (期数=7); may be repeated."))
  var values: [String] = []

  @Flag(
    name: .long,
    help: .words(
      zh: "按上报的样子保留周报，各种文字形式都保留。", en: "Keep the report as handed in, in all forms of text."))
  var submit = false

  @Flag(
    name: .long,
    help: .words(
      zh: "过去的一周或已上报的一周，也按现在的计划重算。",
      en: "Compute a past week, or one handed in, anew from the plan as it is now."))
  var anew = false

  @OptionGroup var odds: WeeklyOddsOption
  @OptionGroup var against: BaselineOption

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  /// The form asked for: by name, else by the file's ending.
  private var wanted: ReportForm { form ?? path.flatMap(ReportForm.init(endingOf:)) ?? .markdown }

  func validate() throws {
    if let path, let form, !form.agrees(with: path) {
      throw ValidationError(
        .words(
          zh: "--form \(form.rawValue) 与 \(path) 的结尾不符",
          en: "--form \(form.rawValue) does not go with the ending of \(path)"))
    }
    if path == nil, !wanted.isText {
      throw ValidationError(
        .words(
          zh: "请用 --output 写明文件：\(wanted.rawValue) 不能输出到终端",
          en: "name the file with --output: \(wanted.rawValue) is not for a terminal"))
    }
    if template != nil, wanted != .word {
      throw ValidationError(
        .words(
          zh: "模板填入 Word 文件：--output 应以 .docx 结尾",
          en: "a template is filled into a Word file: let --output end in .docx"))
    }
    for value in values where value.firstIndex(of: "=") ?? value.startIndex == value.startIndex {
      throw ValidationError(
        .words(zh: "--set 应写作 名称=值，不是 \(value)", en: "write --set NAME=VALUE, not \(value)"))
    }
    if template == nil, !values.isEmpty {
      throw ValidationError(.words(zh: "--set 须与 --template 同写", en: "--set is for a --template"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let file = try template.map { try ReportTemplate(try Files.read($0), file: $0) }
    let workspace = try submit ? writing() : reading()
    let day = try workspace.reportDay(week?.day)
    if !submit, !anew, against.baseline == nil, let form = wanted.kept,
      let kept = workspace.submitted(week: day, form, console.language)
    {
      console.tell(
        "这一周的周报已上报，按上报时原样输出；--anew 重新计算",
        "this week was handed in and is told as it was; --anew computes it again")
      return try write(kept.text, console)
    }
    let told = try anew ? workspace : workspace.asItStood(inWeekOf: day)
    if told !== workspace {
      console.tell(
        "过去的周报按当时的计划出具（变更记录第 \(told.revision) 条为止）；--anew 按现在的计划重新计算",
        "a past week is told from the plan as it stood (up to line \(told.revision) of the log); --anew computes it from the plan as it is now"
      )
    }
    let edition = try WeeklyEdition(
      told, week: day, dataDate: dataDate?.start(told.projectDay), against: against.baseline,
      odds: try odds.request, language: console.language)
    if !submit, !anew, wanted.kept == nil,
      let difference = workspace.submitted(week: day, .markdown, console.language)
        .flatMap(edition.difference)
    {
      console.tell([difference])
    }
    let status: Int32
    if let file, let path {
      status = try fill(file, edition, to: path, console)
    } else {
      status = try write(edition, console)
    }
    // Handed in only once it is written: what failed was not handed in.
    if submit {
      try workspace.inTurn { try workspace.submit(edition, week: day) }
      console.tell("已上报 \(day.monday) 这一周的周报", "handed in the week of \(day.monday)")
    }
    return status
  }

  // MARK: Writing

  private func write(_ edition: WeeklyEdition, _ console: Console) throws -> Int32 {
    if let path { return try edition.write(wanted, to: path, console) }
    switch wanted.kept {
    case .text: console.write(edition.report.document(console.terms))
    case let form?: console.write(edition.text(form))
    case nil: console.write(edition.html)
    }
    return 0
  }

  private func write(_ text: String, _ console: Console) throws -> Int32 {
    guard let path else {
      console.write(text)
      return 0
    }
    try Files.write(text.hasSuffix("\n") ? text : text + "\n", to: path)
    console.tell("已写出 \(path)", "wrote \(path)")
    return 0
  }

  private func fill(
    _ template: ReportTemplate, _ edition: WeeklyEdition, to path: String, _ console: Console
  ) throws -> Int32 {
    let pairs = values.map { value in
      let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
    let filled = template.filled(
      edition, adding: Dictionary(pairs, uniquingKeysWith: { _, last in last }))
    try Files.write(filled.bytes, to: path)
    console.tell(filled.findings)
    console.tell("已写出 \(path)", "wrote \(path)")
    return 0
  }
}

extension WeeklyEdition {
  /// Writes a form to a file; returns the exit status.
  fileprivate func write(_ form: ReportForm, to path: String, _ console: Console) throws -> Int32 {
    switch form {
    case .markdown, .text, .wechat:
      let text = text(form.kept ?? .markdown)
      try Files.write(text.hasSuffix("\n") ? text : text + "\n", to: path)
    case .html: try Files.write(html, to: path)
    case .word: try Files.write(word, to: path)
    case .pdf:
      var file = SceneFile(path, .pdf)
      file.created = report.dataDate
      return try file.write(pages, console)
    }
    console.tellWritten(path)
    return 0
  }
}
