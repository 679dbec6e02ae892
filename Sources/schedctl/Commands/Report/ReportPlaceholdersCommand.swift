import ArgumentParser
import CivilTime
import Planning
import Reporting

/// `report placeholders`.
struct ReportPlaceholdersCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "placeholders",
    abstract: "List what a Word template can ask for, with an example from the plan.",
    discussion: """
      A place is written {{名}}, a repeated part from {{#行}} to {{/行}}, by its Chinese or its English
      name. With --template only those that it uses are listed, and those nobody knows.

        schedctl report placeholders
        schedctl report placeholders --template 模板.docx
      """)

  @Option(name: .long, help: "A Word template to check.")
  var template: String?

  @Option(name: .long, help: "The week of the examples; default that of the last progress.")
  var week: DateArgument?

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let file = try template.map { try ReportTemplate(try Files.read($0), file: $0) }
    let workspace = try reading()
    let edition = try WeeklyEdition(
      workspace, week: workspace.exampleDay(week?.day, today: Clock.now.day),
      language: console.language)
    let list = PlaceholderList(edition.placeholders, template: file?.template)
    if json {
      console.writeJSON { list.write(to: &$0) }
    } else {
      console.write(list.table(console.terms))
    }
    if let file { console.tell(list.unknown.map(file.unknown)) }
    return 0
  }
}
