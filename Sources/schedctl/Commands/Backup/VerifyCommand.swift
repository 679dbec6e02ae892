import ArgumentParser
import Control
import Plan
import PlanStore
import Reporting
import Scheduler

/// `verify`.
struct VerifyCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Examine the plan file: is it sound, and does its log tell how it came to be?",
    discussion: """
      The file's structure, references between rows, tables and triggers, the range of every value,
      the rules of the engine, and the log against the plan: every command is undone and done again
      on a copy in memory. Nothing is changed. The exit status is 5 when anything is wrong.
      """)

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let path = try Workspace.path(plan.file)
    let file = try PlanFile.open(at: path, access: .readOnly)
    let flaws = try file.verify()
    var findings = flaws.map { flaw in
      Finding(
        .error, "plan-file-flaw", at: Finding.Place(file: path), flaw.wording,
        hint: Wording(
          zh: "用 schedctl restore 换回最近的备份", en: "go back to the last backup with `schedctl restore`"
        ))
    }
    if flaws.isEmpty { findings += try rules(file) }
    if json {
      console.writeJSON { VerifyReport(path, findings).write(to: &$0) }
    } else {
      console.tell(findings)
      if findings.isEmpty { console.tell("\(path) 完好", "\(path) is sound") }
    }
    return findings.contains { $0.severity == .error } ? ExitStatus.fileUnusable : 0
  }

  /// What the engine says of a plan that is sound as a file.
  private func rules(_ file: PlanFile) throws -> [Finding] {
    let stored = try file.load()
    do {
      _ = try Network(stored.portfolio.withShippedCalendars(stored.holidays))
      return []
    } catch {
      return error.findings
    }
  }
}
