import ArgumentParser
import PlanExchange
import PlanStore
import Scheduler

/// `import plan FILE --project CODE`.
struct ImportPlanCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Read a project from CSV or Microsoft Project XML.",
    discussion: """
      The kind of file is told by its content. In a CSV file activities are matched by code: known
      ones are updated, new ones added, and those that the file does not name are kept and told.

      Microsoft Project XML becomes a new project, or fills one without activities. It is scheduled
      by the rules of Microsoft Project; with --profile schedctl by ours, and every change that makes
      is told.
      """)

  @Argument(help: "The file; - for standard input.")
  var source: String

  @Option(name: .long, help: "The project they belong to.")
  var project: String

  @Option(name: .long, help: "By whose rules: msp or schedctl; default those of the file's kind.")
  var profile: Profile?

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let input = try PlanInput(source)
    try PlanInput.check(profile, for: input.format)
    switch input.format {
    case .xml: return try importMicrosoft(input, into: workspace, console)
    case .csv, .xer: return try importCSV(input, into: workspace, console)
    }
  }

  private func importCSV(
    _ input: PlanInput, into workspace: Workspace, _ console: Console
  ) throws -> Int32 {
    let position = try workspace.project(project)
    let table = PlanCSV.read(try input.bytes(), file: source)
    var told: [Finding] = []
    let isChanged = try workspace.change { stored in
      told = try table.insert(into: &stored.portfolio, project: position)
    }
    console.tell(told)
    tell(isChanged, table.rows.count, console)
    return 0
  }

  private func importMicrosoft(
    _ input: PlanInput, into workspace: Workspace, _ console: Console
  ) throws -> Int32 {
    let portfolio = workspace.stored.portfolio
    let existing = portfolio.projects.firstIndex { $0.code == project }
    if let existing, portfolio.activities.contains(where: { $0.project == existing }) {
      throw CommandFailure.refused(
        zh: "项目“\(project)”已有工作", en: "the project \"\(project)\" has activities already",
        hint: Wording(
          zh: "用新的项目代码导入，或先 project remove",
          en: "import it under a new code, or `project remove` it first"))
    }
    var read = try input.microsoft(code: project, profile: profile ?? .msp)
    let isChanged = try workspace.change { stored in
      read.insert(into: &stored.portfolio, as: existing)
      stored.extendBaselines()
      stored.progress += read.progress
      for var baseline in read.baselines {
        baseline.number = (stored.baselines.last?.number ?? 0) + 1
        stored.baselines.append(baseline)
      }
    }
    console.tell(read.report.findings(file: source))
    tell(isChanged, read.portfolio.activities.count, console)
    return 0
  }

  private func tell(_ isChanged: Bool, _ count: Int, _ console: Console) {
    console.tell(
      isChanged ? "已导入 \(count) 项工作到 \(project)" : "与现有计划相同，没有变化",
      isChanged
        ? "imported \(count) activities into \(project)" : "same as the plan, nothing changed")
  }
}
