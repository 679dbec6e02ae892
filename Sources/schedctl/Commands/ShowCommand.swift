import ArgumentParser
import Plan
import PlanStore
import Planning
import Reporting

/// `show CODE`.
struct ShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .words(
      zh: "一项工作的全部：各种日期、紧前紧后、填报、问题和原因。",
      en: "All of one activity: dates, relations, records, problems, why."),
    discussion: .words(
      zh: """
        写项目代码则列出该项目的工作。

          schedctl show HS.C27
          schedctl show 供电 --json
        """,
      en: """
        With the code of a project it shows that project as typed.

          schedctl show HS.C27
          schedctl show 供电 --json
        """))

  @Argument(
    help: .words(zh: "工作的编码或名称，或项目代码。", en: "An activity's code or name, or a project's code."))
  var code: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  var subjects: [String] { [code] }

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    if let project = workspace.projectCoded(code) {
      let sheet = ProjectSheet(workspace.portfolio, project: project)
      console.write(sheet, asJSON: json)
      return 0
    }
    let full = workspace.stored.portfolio.code(of: try workspace.activity(code))
    let records = try workspace.records(of: full).map { found in
      (
        number: found.record.number, record: found.record.record,
        retraction: found.record.retraction, line: found.line, photos: found.photos.count
      )
    }
    let photos = try workspace.file.photosOfProblems().mapValues(\.count)
    let comparison = try workspace.comparison()
    let position = try workspace.target(full)
    let sheet = ActivitySheet(
      comparison, of: position,
      records: records.map { found in
        var record = found.record
        record.activity = position
        return ProgressList.Line(
          number: found.number, record: record, retraction: found.retraction,
          who: found.line?.who, when: found.line?.when, photos: found.photos)
      }, photos: photos, terms: console.terms)
    if json {
      console.writeJSON { sheet.write(to: &$0) }
    } else {
      console.write(sheet.document)
    }
    return 0
  }
}
