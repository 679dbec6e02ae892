import ArgumentParser
import Planning
import Reporting

/// `find TEXT`.
struct FindCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find activities by code, name, pinyin initials, office or note.",
    discussion: """
      Wherever a code is asked for, a name that only one activity has does as well, or a part of it, or its
      pinyin initials.

        schedctl find 供电
        schedctl find HS.验收
      """)

  @Argument(help: "What to look for; PROJECT.TEXT looks in one project.")
  var text: String

  @Flag(name: .long, help: "Write JSON.")
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let comparison = try workspace.comparison()
    let found = FoundList(
      comparison, PlanSearch(workspace.portfolio).all(text))
    if json {
      console.writeJSON { found.write(to: &$0) }
    } else if found.isEmpty {
      console.tell("没有找到“\(text)”", "nothing has to do with \"\(text)\"")
    } else {
      console.write(found.table(console.terms))
    }
    return 0
  }
}
