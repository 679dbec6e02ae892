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
      milestone is yellow or worse, else 6 when a project has not reported, else 0. Where projects, an
      office or a level are named, it tells of them alone.

        schedctl flags HS --level 1
        schedctl flags --office 供电公司 --overdue
      """)

  @Argument(help: "Projects; default all.")
  var projects: [String] = []

  @Option(name: .long, help: "Only what this office owes.")
  var office: String?

  @Option(name: .long, help: "The lowest node level, 1 to 3.")
  var level: Int?

  @Flag(name: .long, help: "Only what should be finished by now and is not.")
  var overdue = false

  @Flag(name: .long, help: "Every activity, not only milestones.")
  var all = false

  @Option(
    name: .customLong("data-date"), help: "The data date; default the last report of each project.")
  var dataDate: DateArgument?

  @OptionGroup var view: ViewOptions

  @Flag(name: .long, help: "Tell by the exit status.")
  var check = false

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    if let level, !(1...3).contains(level) { throw ValidationError("--level is 1, 2 or 3") }
  }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try view.plan(of: reading())
    let comparison = try view.comparison(workspace, at: dataDate)
    let named = Set(try workspace.projects(projects))
    if let office { try workspace.checkOffice(office) }
    let report = FlagsReport(
      comparison, all: all,
      scope: OwesScope(projects: named.isEmpty ? nil : named, office: office, level: level),
      isOverdueOnly: overdue)
    if json {
      console.writeJSON { report.write(to: &$0) }
    } else {
      console.write(report.table(console.terms))
    }
    return check ? report.exitStatus : 0
  }
}

extension FlagsReport {
  /// The exit status of `--check`: of what is told.
  var exitStatus: Int32 {
    severity == 0 && hasUnreported ? ExitStatus.unreported : Int32(severity)
  }
}
