import ArgumentParser
import Documents
import Plan
import PlanStore
import Planning
import Reporting

/// `person …`.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: .words(
      zh: "责任人和责任领导：列出、改名、换人，登记电话。",
      en: "People: list, rename, replace, and note how to reach them."),
    discussion: .words(
      zh: """
        工作和项目的责任领导、责任人，问题的责任人都在内。

          schedctl person list
          schedctl person rename 王工 李工
          schedctl person merge 张工 --into 李工
        """,
      en: """
        Those who answer for work, projects or problems.

          schedctl person list
          schedctl person rename 王工 李工
          schedctl person merge 张工 --into 李工
        """),
    subcommands: [
      PersonListCommand.self, PersonShowCommand.self, PersonAddCommand.self, PersonSetCommand.self,
      PersonRenameCommand.self, PersonMergeCommand.self, PersonRemoveCommand.self,
    ])
}

/// What can be noted of a person.
struct PersonFields: ParsableArguments {
  @Option(name: .long, help: .words(zh: "所在单位。", en: "Where the person works."))
  var office: String?

  @Option(name: .long, help: .words(zh: "电话。", en: "The telephone number."))
  var phone: String?

  @Option(name: .long, help: .words(zh: "备注。", en: "Remarks."))
  var note: String?

  /// What was said, for the plan.
  var edit: ContactEdit { ContactEdit(office: office, phone: phone, note: note) }
}

/// `person list`.
struct PersonListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(
      zh: "列出责任人：各有多少工作、未完成的、项目、问题。",
      en: "List the people: their work, what is open, their projects, their problems."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let list = ContactList(
      try workspace.comparison(), .person, names: workspace.contactNames(.person),
      contacts: workspace.stored.contacts)
    if json {
      console.writeJSON { list.write(to: &$0) }
    } else {
      console.write(list.table(console.terms))
    }
    return 0
  }
}

/// `person show NAME`.
struct PersonShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: .words(zh: "一个人和他负责的工作。", en: "One person and the work."))

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    try workspace.checkContact(.person, name)
    let comparison = try workspace.comparison()
    let list = ContactList(
      comparison, .person, names: [name], contacts: workspace.stored.contacts)
    let found = FoundList(comparison, workspace.activities(of: .person, name))
    if json {
      console.writeJSON { json in
        json.object { json in
          json.key("person")
          list.write(to: &json)
          json.key("activities")
          found.write(to: &json)
        }
      }
    } else {
      console.write(list.table(console.terms))
      if !found.isEmpty { console.write(found.table(console.terms)) }
    }
    return 0
  }
}

/// `person add NAME`.
struct PersonAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: .words(zh: "登记一个人。", en: "Note a person."))

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @OptionGroup var fields: PersonFields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.addContact(.person, name, fields.edit)
    console.tell("已登记 \(name)", "noted \(name)")
  }
}

/// `person set NAME`.
struct PersonSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(zh: "修改登记的内容；没写的不变。", en: "Change what is noted; what is not named stays."))

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @OptionGroup var fields: PersonFields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let isChanged = try workspace.changeContact(.person, name, fields.edit)
    console.tell(
      isChanged ? "已修改 \(name)" : "没有变化", isChanged ? "changed \(name)" : "nothing changed")
  }
}

/// `person rename NAME NEW`.
struct PersonRenameCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: .words(
      zh: "改名，工作、项目和问题中的名称都跟着改；填报记录不改。",
      en: "Rename: work, projects and problems follow; records of progress stand."))

  @Argument(help: .words(zh: "原名称。", en: "The name."))
  var name: String

  @Argument(help: .words(zh: "新名称。", en: "The new name."))
  var new: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (places, isChanged) = try workspace.renameContacts(
      .person, [name], to: new, merging: false)
    console.tell(
      isChanged ? "\(name) 改为 \(new)，\(places) 处跟着改" : "没有变化",
      isChanged ? "\(name) is \(new) now, in \(places) places" : "nothing changed")
  }
}

/// `person merge NAME …`.
struct PersonMergeCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: .words(
      zh: "由一个人接替另几个人，或把同一人的几种写法并成一个。", en: "Let one person take the place of others."))

  @Argument(help: .words(zh: "并入的名称，可写几个。", en: "The names that go."))
  var names: [String]

  @Option(name: .long, help: .words(zh: "并成哪一个。", en: "The name that takes their place."))
  var into: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (places, isChanged) = try workspace.renameContacts(
      .person, names, to: into, merging: true)
    console.tell(
      isChanged ? "已并入 \(into)，改了 \(places) 处" : "没有变化",
      isChanged ? "joined to \(into), in \(places) places" : "nothing changed")
  }
}

/// `person remove NAME`.
struct PersonRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(zh: "删除没有用到的人。", en: "Forget a person whom the plan does not name."))

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.removeContact(.person, name)
    console.tell("已删除 \(name)", "removed \(name)")
  }
}
