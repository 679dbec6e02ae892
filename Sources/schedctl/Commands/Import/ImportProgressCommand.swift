import ArgumentParser
import Control
import Plan
import PlanExchange
import PlanStore
import Scheduler

/// `import progress FILE`.
struct ImportProgressCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Append progress records from a CSV file.",
    discussion: "Records that the plan has already, to the letter, are passed over.")

  @Argument(help: "The file; - for standard input.")
  var csv: String

  @Option(name: .long, help: "The project of codes without one.")
  var project: String?

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing()
    let position = try project.map { try workspace.project($0) }
    let read = try ProgressCSV.read(
      try Files.read(csv), file: csv, for: workspace.portfolio, project: position,
      known: workspace.stored.progress)
    console.tell(read.warnings)
    let known = Set(workspace.stored.progress)
    let new = read.records.filter { !known.contains($0) }
    try workspace.change { stored in stored.progress += new }
    let passed = read.records.count - new.count
    console.tell(
      "已登记 \(new.count) 条进度" + (passed > 0 ? "，\(passed) 条早已登记" : ""),
      "recorded \(new.count) progress records" + (passed > 0 ? ", \(passed) were known" : ""))
    return 0
  }
}
