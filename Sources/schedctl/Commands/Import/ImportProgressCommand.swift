import ArgumentParser
import Planning

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
    // Which project is meant is asked before the file is read.
    if let project { _ = try workspace.project(project) }
    let (new, passed) = try workspace.importProgress(
      try Files.read(csv), file: csv, project: project)
    console.tell(
      "已登记 \(new) 条进度" + (passed > 0 ? "，\(passed) 条早已登记" : ""),
      "recorded \(new) progress records" + (passed > 0 ? ", \(passed) were known" : ""))
    return 0
  }
}
