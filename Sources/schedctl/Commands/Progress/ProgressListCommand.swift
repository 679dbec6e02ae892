import ArgumentParser
import Plan
import PlanStore
import Planning
import Reporting

/// `progress list CODE`.
struct ProgressListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(
      zh: "列出全部填报：编号、填报人和时间。", en: "List all that was recorded, with numbers, who did so and when."),
    discussion: .words(
      zh: """
        已撤回的填报仍在列表中，注明由谁、因何撤回。

          schedctl progress list HS.C08
          schedctl progress list HS --json
        """,
      en: """
        Records that were taken back stay in the list, with who did so and why.

          schedctl progress list HS.C08
          schedctl progress list HS --json
        """))

  @Argument(
    help: .words(zh: "工作或项目的代码；默认全部。", en: "The code of an activity or a project; default all."))
  var code: String?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  var subjects: [String] { [code].compactMap(\.self) }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let list = ProgressList(
      try workspace.records(of: code).map { found in
        ProgressList.Line(
          number: found.record.number, record: found.record.record,
          retraction: found.record.retraction, who: found.line?.who, when: found.line?.when,
          photos: found.photos.count)
      }, of: workspace.portfolio)
    console.write(list, asJSON: json)
    return 0
  }
}
