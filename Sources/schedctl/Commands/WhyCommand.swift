import ArgumentParser
import Planning
import Reporting

/// `why CODE`.
struct WhyCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explain a date: what holds it, the days lost on the way, what a delay would cost.",
    discussion: """
        schedctl why HS.E06           back from the forecast to what holds it
        schedctl why HS.C08 --late    on from the latest start to the required date
      """)

  @Argument(help: "The activity's code, or a project's for the activity of its required date.")
  var code: String

  @Flag(name: .long, help: "Explain the latest start instead of the forecast.")
  var late = false

  @Option(
    name: .customLong("data-date"), help: "The data date; default the last report of each project.")
  var dataDate: DateArgument?

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let comparison = try workspace.comparison(
      at: dataDate?.start(workspace.projectDay))
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
