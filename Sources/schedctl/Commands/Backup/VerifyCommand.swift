import ArgumentParser
import Plan
import PlanStore
import Planning
import Reporting

/// `verify`.
struct VerifyCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: .words(
      zh: "检查计划文件是否完好，日志与计划是否相符。",
      en: "Examine the plan file: is it sound, and does its log tell how it came to be?"),
    discussion: .words(
      zh: """
        检查文件结构、各行之间的引用、表和触发器、每个值的范围、计算规则，以及日志与计划是否相符：在
        内存副本上把每条命令撤销再重做一遍。不改动任何内容。发现任何问题时退出码为 5。
        """,
      en: """
        The file's structure, references between rows, tables and triggers, the range of every value,
        the rules of the engine, and the log against the plan: every command is undone and done again
        on a copy in memory. Nothing is changed. The exit status is 5 when anything is wrong.
        """))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let path = try PlanChoice.path(plan.file)
    let findings = try PlanExamination(path).findings
    let name = PlanFile.shown(path)
    if json {
      console.writeJSON { VerifyReport(name, findings).write(to: &$0, advising: .commands) }
    } else {
      console.tell(findings)
      if findings.isEmpty { console.tell("\(name) 完好", "\(name) is sound") }
    }
    return findings.contains { $0.severity == .error } ? ExitStatus.fileUnusable : 0
  }
}
