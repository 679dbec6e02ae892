import ArgumentParser
import Planning
import Reporting

/// `find TEXT`.
struct FindCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: .words(
      zh: "按代码、名称、拼音首字母、责任单位或备注查找工作。",
      en: "Find activities by code, name, pinyin initials, office or note."),
    discussion: .words(
      zh: """
        凡是要写代码的地方，也可以写唯一的名称、名称的一部分或拼音首字母。

          schedctl find 供电
          schedctl find HS.验收
        """,
      en: """
        Wherever a code is asked for, a name that only one activity has does as well, or a part of it, or its
        pinyin initials.

          schedctl find 供电
          schedctl find HS.验收
        """))

  @Argument(
    help: .words(
      zh: "要找的内容；写“项目.内容”只在该项目中找。", en: "What to look for; PROJECT.TEXT looks in one project."))
  var text: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
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
