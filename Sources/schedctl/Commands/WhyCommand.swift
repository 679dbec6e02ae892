import ArgumentParser
import Planning
import Reporting

/// `why CODE`.
struct WhyCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: .words(
      zh: "解释一个日期：受什么控制，途中失去的天数，推迟的代价。",
      en: "Explain a date: what holds it, the days lost on the way, what a delay would cost."),
    discussion: .words(
      zh: """
          schedctl why HS.E06                从预测往回，直到控制它的事
          schedctl why HS.C08 --late         从最迟开始往后，直到要求完成时间
          schedctl why HS --as-of 2028-02-02 当时为什么是那一天
        """,
      en: """
          schedctl why HS.E06                back from the forecast to what holds it
          schedctl why HS.C08 --late         from the latest start to the required date
          schedctl why HS --as-of 2028-02-02 why it was that day, then
        """))

  @Argument(
    help: .words(
      zh: "工作的代码；写项目代码则为承担其要求完成时间的工作。",
      en: "The activity's code, or a project's for the activity of its required date."))
  var code: String

  @Flag(
    name: .long,
    help: .words(zh: "解释最迟开始，而不是预测。", en: "Explain the latest start instead of the forecast."))
  var late = false

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "数据日期；默认为每个项目最近一次填报的。", en: "The data date; default the last report of each project."))
  var dataDate: DateArgument?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var past: PastOption
  @OptionGroup var plan: PlanOptions

  var subjects: [String] { [code] }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try past.plan(of: reading())
    let comparison = try past.comparison(workspace, at: dataDate)
    let position = try workspace.target(code)
    let report = WhyReport(
      comparison, of: position, late: late, terms: console.terms)
    if json {
      console.writeJSON { report.write(to: &$0) }
    } else {
      console.write(report.document)
    }
    console.tell(workspace.findings(explaining: position))
    return 0
  }
}
