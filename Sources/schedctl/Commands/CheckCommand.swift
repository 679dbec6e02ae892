import ArgumentParser
import Control
import Plan
import PlanExchange
import Planning
import Reporting

/// `check`.
struct CheckCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: .words(
      zh: "检查计划本身：逻辑关系、时差、责任单位和法定要求。",
      en: "Examine a plan: logic, floats, offices, and what the law says."),
    discussion: .words(
      zh: """
        检查 DCMA-EA PAM 200.1 的十四项指标、法定最短时限（rules/legal-rules.csv）、相对定额工期的压
        缩、缺少的责任单位、尚未公布的日期、无法满足的要求完成时间。一个原因一行，写明在哪里、怎么解
        决；--details 逐条列出。有错误时退出码为 3，否则为 0。
        """,
      en: """
        The fourteen points of DCMA-EA PAM 200.1, the legal minimum durations (rules/legal-rules.csv),
        compression against the norm duration, missing offices, dates not yet published, required
        dates that cannot be met. One cause a line, with where it is found and the fix; --details tells
        each by itself. The exit status is 3 when a finding is an error, else 0.
        """))

  @Argument(help: .words(zh: "项目代码；不写则全部。", en: "Codes of projects; all without one."))
  var projects: [String] = []

  @Option(
    name: .long,
    help: .words(
      zh: "另用一份规则：格式同 rules/legal-rules.csv 的 CSV 文件。",
      en: "Other rules: a CSV file as rules/legal-rules.csv."))
  var rules: String?

  @Option(
    name: .customLong("data-date"),
    help: .words(
      zh: "数据日期；默认为每个项目最近一次填报的。", en: "The data date; default the last report of each project."))
  var dataDate: DateArgument?

  @OptionGroup var past: PastOption

  @Flag(
    name: .long,
    help: .words(zh: "每条发现各占一行，不按原因合并。", en: "One line a finding, not one a cause."))
  var details = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try past.plan(of: reading())
    let positions = try workspace.projects(projects)
    let comparison = try workspace.comparison(
      at: dataDate?.start(workspace.projectDay))
    let check = PlanCheck(comparison, rules: try readRules(), projects: positions)
    let report = CheckReport(check, of: workspace.portfolio)
    if json {
      console.writeJSON { report.write(to: &$0, advising: .commands) }
    } else {
      let told = details ? check.findings : FindingGroups.together(check.findings)
      console.write(report.table(console.terms, lines: told.count))
      for finding in told {
        console.write(FindingText(finding, console.language).oneLine)
      }
    }
    return check.findings.contains { $0.severity == .error } ? ExitStatus.invalidInput : 0
  }

  private func readRules() throws -> [LegalRule] {
    guard let rules else { return try ShippedFiles.legalRules() }
    return try LegalRuleCSV.read(Files.read(rules), file: rules)
  }
}
