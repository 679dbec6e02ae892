import ArgumentParser
import Plan
import Planning
import Reporting

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
    let path = try PlanChoice.path(plan.file)
    let findings = try PlanExamination(path).findings
    if json {
      console.writeJSON { VerifyReport(path, findings).write(to: &$0, advising: .commands) }
    } else {
      console.tell(findings)
      if findings.isEmpty { console.tell("\(path) 完好", "\(path) is sound") }
    }
    return findings.contains { $0.severity == .error } ? ExitStatus.fileUnusable : 0
  }
}
