import ArgumentParser
import Plan
import PlanStore
import Planning
import Reporting

/// `progress list CODE`.
struct ProgressListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List all that was recorded, with numbers, who did so and when.",
    discussion: """
      Records that were taken back stay in the list, with who did so and why.

        schedctl progress list HS.C08
        schedctl progress list HS --json
      """)

  @Argument(help: "The code of an activity or a project; default all.")
  var code: String?

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let list = ProgressList(
      try workspace.records(of: code).map { found in
        ProgressList.Line(
          number: found.record.number, record: found.record.record,
          retraction: found.record.retraction, who: found.line?.who, when: found.line?.when)
      }, of: workspace.portfolio)
    if json {
      console.writeJSON { list.write(to: &$0) }
    } else {
      console.write(list.table(console.terms))
    }
    return 0
  }
}
