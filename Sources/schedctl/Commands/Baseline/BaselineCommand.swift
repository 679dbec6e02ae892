import ArgumentParser
import Control
import Documents
import Plan
import PlanStore
import Reporting
import Scheduler

/// `baseline …`.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Freeze the plan, and list what was frozen.",
    subcommands: [BaselineTakeCommand.self, BaselineListCommand.self])
}

/// `baseline take`.
struct BaselineTakeCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Freeze the plan as a new baseline.",
    discussion: """
      Backward projects are frozen as back-planned from the internal target, forward projects at
      their early dates. Slip is measured against the baseline from then on.
      """)

  @Option(name: .long, help: "Its name.")
  var name: String?

  @Option(
    name: .customLong("data-date"), help: "The data date; default that of the last progress.")
  var dataDate: DateArgument?

  @Option(
    name: .long,
    help: "Freeze only this project (may be repeated); the others keep their planned dates.")
  var project: [String] = []

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let named = Set(try project.map { try workspace.project($0) })
    let schedule = try workspace.schedule(
      at: dataDate?.start(workspace.stored.portfolio.projectDay))
    let number = (workspace.stored.baselines.last?.number ?? 0) + 1
    let title = name ?? console("基准计划\(number)", "Baseline \(number)")
    try workspace.change { stored in
      stored.baselines.append(
        Baseline(
          number: number, name: title, dataDate: schedule.dataDate,
          dates: dates(of: named, schedule, last: stored.baselines.last)))
    }
    let count = schedule.network.portfolio.activities.count {
      named.isEmpty || named.contains($0.project)
    }
    console.tell(
      "已冻结第 \(number) 号基准计划“\(title)”，共 \(count) 项工作",
      "took baseline \(number) \"\(title)\" of \(count) activities")
    return 0
  }

  /// The planned dates; of projects not named those of the last baseline.
  private func dates(
    of named: Set<Int>, _ schedule: Schedule, last: Baseline?
  ) -> [Baseline.Dates?] {
    let planned = schedule.plannedDates()
    guard !named.isEmpty else { return planned }
    let activities = schedule.network.portfolio.activities
    return planned.indices.map { position in
      if named.contains(activities[position].project) { return planned[position] }
      guard let last, position < last.dates.count else { return nil }
      return last.dates[position]
    }
  }
}

/// `baseline list`.
struct BaselineListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the baselines.")

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let baselines = try reading().stored.baselines
    let list = BaselineList(baselines)
    if json {
      console.writeJSON { list.write(to: &$0) }
    } else {
      console.write(list.table(Terms(console.language)))
    }
    return 0
  }
}
