import ArgumentParser
import CivilTime
import Control
import Plan
import PlanExchange
import PlanStore
import Scheduler

/// `import plan FILE --project CODE`.
struct ImportPlanCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Read a plan from CSV, Microsoft Project XML or Primavera XER.",
    discussion: """
      The kind of file is told by its content. In a CSV file activities are matched by code: known
      ones are updated, new ones added, and those that the file does not name are kept and told.

      Microsoft Project XML becomes a new project, or fills one without activities; every project
      of a Primavera XER file becomes one under its own code, or a single one under that of
      --project. They are scheduled by the rules of their program; with --profile schedctl by ours,
      and what changes is told with its reason.
      """)

  @Argument(help: "The file; - for standard input.")
  var source: String

  @Option(name: .long, help: "The project they belong to; XER files name their own.")
  var project: String?

  @Option(
    name: .long, help: "By whose rules: msp, p6 or schedctl; default those of the file's kind.")
  var profile: Profile?

  @Option(
    name: .long, help: "The activity that carries the project's required date; for CSV files.")
  var at: String?

  @OptionGroup var agreement: AgreementOption
  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let input = try PlanInput(source)
    try PlanInput.check(profile, for: input.format)
    if input.format == .xer { return try importPrimavera(input, into: workspace, console) }
    guard let project else {
      throw CommandFailure.refused(
        zh: "没有指定项目", en: "no project is named",
        hint: Wording(zh: "用 --project 给出项目代码", en: "name one with --project"))
    }
    switch input.format {
    case .xml: return try importMicrosoft(input, into: workspace, project, console)
    case .csv, .xer: return try importCSV(input, into: workspace, project, console)
    }
  }

  private func importCSV(
    _ input: PlanInput, into workspace: Workspace, _ project: String, _ console: Console
  ) throws -> Int32 {
    let position = try workspace.project(project)
    let table = PlanCSV.read(try input.bytes(), file: source)
    var told: [Finding] = []
    let isChanged = try workspace.change {
      try agreement.ask(about: $0, console)
    } edit: { stored in
      told = try table.insert(into: &stored.portfolio, project: position)
      if let at { stored.confirmRequiredActivity(at, project: position) }
    }
    console.tell(told)
    tell(isChanged, table.rows.count, project, console)
    return 0
  }

  private func importMicrosoft(
    _ input: PlanInput, into workspace: Workspace, _ project: String, _ console: Console
  ) throws -> Int32 {
    let existing = try free(project, in: workspace.stored.portfolio)
    var read = try input.microsoft(code: project, profile: .msp)
    var told = read.report.findings(file: source)
    if profile == .schedctl {
      let adapted = read.adapted()
      told = adapted.report.findings(file: source)
      told += try difference(
        read.portfolio, adapted.portfolio, read.progress, dataDate: read.dataDate)
      read = adapted
    }
    let isChanged = try workspace.change {
      try agreement.ask(about: $0, console)
    } edit: { stored in
      read.insert(into: &stored.portfolio, as: existing)
      stored.extendBaselines()
      stored.progress += read.progress
      for var baseline in read.baselines {
        baseline.number = (stored.baselines.last?.number ?? 0) + 1
        stored.baselines.append(baseline)
      }
    }
    console.tell(told)
    tell(isChanged, read.portfolio.activities.count, project, console)
    return 0
  }

  private func importPrimavera(
    _ input: PlanInput, into workspace: Workspace, _ console: Console
  ) throws -> Int32 {
    var read = try input.primavera(profile: .p6)
    if let project {
      guard read.portfolio.projects.count == 1 else {
        throw CommandFailure.refused(
          zh: "文件中有 \(read.portfolio.projects.count) 个项目，不能都放进“\(project)”",
          en:
            "the file has \(read.portfolio.projects.count) projects, too many for \"\(project)\"",
          hint: Wording(
            zh: "去掉 --project，各项目用自己的代码", en: "leave out --project; each has its own code"))
      }
      read.portfolio.projects[0].code = project
    }
    var told = read.findings + read.report.findings(file: source)
    if profile == .schedctl {
      let adapted = read.adapted()
      told = adapted.findings + adapted.report.findings(file: source)
      told += try difference(
        read.portfolio, adapted.portfolio, read.progress, dataDate: read.dataDate)
      read = adapted
    }
    var existing: Int?
    for added in read.portfolio.projects {
      let position = try free(added.code, in: workspace.stored.portfolio)
      if read.portfolio.projects.count == 1 {
        existing = position
      } else if position != nil {
        throw CommandFailure.refused(
          zh: "项目“\(added.code)”已存在", en: "the project \"\(added.code)\" exists already",
          hint: Wording(zh: "先 project remove", en: "`project remove` it first"))
      }
    }
    let isChanged = try workspace.change {
      try agreement.ask(about: $0, console)
    } edit: { stored in
      read.insert(into: &stored.portfolio, as: existing)
      stored.extendBaselines()
      stored.progress += read.progress
    }
    console.tell(told)
    let codes = read.portfolio.projects.map(\.code).joined(separator: ", ")
    tell(isChanged, read.portfolio.activities.count, codes, console)
    return 0
  }

  /// The position of a project without activities under a code; nil where there is none yet.
  private func free(_ code: String, in portfolio: Portfolio) throws -> Int? {
    let existing = portfolio.projects.firstIndex { $0.code == code }
    if let existing, portfolio.activities.contains(where: { $0.project == existing }) {
      throw CommandFailure.refused(
        zh: "项目“\(code)”已有工作", en: "the project \"\(code)\" has activities already",
        hint: Wording(
          zh: "用新的项目代码导入，或先 project remove",
          en: "import it under a new code, or `project remove` it first"))
    }
    return existing
  }

  private func difference(
    _ foreign: Portfolio, _ own: Portfolio, _ progress: [ProgressRecord], dataDate: Instant?
  ) throws -> [Finding] {
    try PlanInput.difference(foreign, own, progress, dataDate: dataDate, file: source)
  }

  private func tell(_ isChanged: Bool, _ count: Int, _ project: String, _ console: Console) {
    console.tell(
      isChanged ? "已导入 \(count) 项工作到 \(project)" : "与现有计划相同，没有变化",
      isChanged
        ? "imported \(count) activities into \(project)" : "same as the plan, nothing changed")
  }
}
