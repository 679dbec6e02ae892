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
    abstract: "Examine a plan: logic, floats, offices, and what the law says.",
    discussion: """
      The fourteen points of DCMA-EA PAM 200.1, the legal minimum durations (rules/legal-rules.csv),
      compression against the norm duration, missing offices, dates not yet published, required
      dates that cannot be met. One cause a line, with all that it is found in and the fix; --details
      tells each by itself. The exit status is 3 when a
      finding is an error, else 0.
      """)

  @Argument(help: "Codes of projects; all without one.")
  var projects: [String] = []

  @Option(name: .long, help: "Other rules: a CSV file as rules/legal-rules.csv.")
  var rules: String?

  @Option(
    name: .customLong("data-date"), help: "The data date; default the last report of each project.")
  var dataDate: DateArgument?

  @Flag(
    name: .long,
    help: .words(zh: "每条发现各占一行，不按原因合并。", en: "One line a finding, not one a cause."))
  var details = false

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let positions = try workspace.projects(projects)
    let comparison = try workspace.comparison(
      at: dataDate?.start(workspace.projectDay))
    let check = PlanCheck(comparison, rules: try readRules(), projects: positions)
    let report = CheckReport(check, of: workspace.portfolio)
    if json {
      console.writeJSON { report.write(to: &$0, advising: .commands) }
    } else {
      console.write(report.table(console.terms))
      for finding in details ? check.findings : FindingGroups.together(check.findings) {
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
