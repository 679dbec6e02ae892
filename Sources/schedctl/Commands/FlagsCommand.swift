import ArgumentParser
import Control
import Planning
import Reporting

/// `flags`.
struct FlagsCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "flags",
    abstract: "Compare the milestones with the baseline: early, on time, late.",
    discussion: """
      With --check the exit status is 2 when a required date can no longer be met, else 1 when a
      milestone is yellow or worse, else 6 when a project has not reported, else 0.
      """)

  @Flag(name: .long, help: "Every activity, not only milestones.")
  var all = false

  @Option(
    name: .customLong("data-date"), help: "The data date; default the last report of each project.")
  var dataDate: DateArgument?

  @Flag(name: .long, help: "Tell by the exit status.")
  var check = false

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let comparison = try workspace.comparison(
      at: dataDate?.start(workspace.projectDay))
    let report = FlagsReport(comparison, all: all)
    if json {
      console.writeJSON { report.write(to: &$0) }
    } else {
      console.write(report.table(console.terms))
    }
    return check ? comparison.exitStatus : 0
  }
}
