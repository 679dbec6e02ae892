import ArgumentParser
import Documents
import Plan
import PlanStore
import Planning
import Reporting

/// `office …`.
struct OfficeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office",
    abstract: .words(
      zh: "单位：列出、改名、合并，登记电话。", en: "Offices: list, rename, merge, and note how to reach them."),
    discussion: .words(
      zh: """
        工作的责任单位、项目的牵头单位、问题的责任单位都在内；“规财科·发改委”是两个单位。

          schedctl office list
          schedctl office rename 规财科 财务科
          schedctl office merge 计财科 --into 财务科
        """,
      en: """
        Those that owe work, lead projects or own problems; A·B names two.

          schedctl office list
          schedctl office rename 规财科 财务科
          schedctl office merge 计财科 --into 财务科
        """),
    subcommands: [
      OfficeListCommand.self, OfficeShowCommand.self, OfficeAddCommand.self, OfficeSetCommand.self,
      OfficeRenameCommand.self, OfficeMergeCommand.self, OfficeRemoveCommand.self,
    ])
}

/// What can be noted of an office.
struct OfficeFields: ParsableArguments {
  @Option(name: .long, help: .words(zh: "电话。", en: "The telephone number."))
  var phone: String?

  @Option(name: .long, help: .words(zh: "备注。", en: "Remarks."))
  var note: String?

  /// What was said, for the plan.
  var edit: ContactEdit { ContactEdit(phone: phone, note: note) }
}

/// `office list`.
struct OfficeListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(
      zh: "列出单位：各有多少工作、未完成的、牵头的项目、问题。",
      en: "List the offices: their work, what is open, what they lead, their problems."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let list = ContactList(
      try workspace.comparison(), .office, names: workspace.contactNames(.office),
      contacts: workspace.stored.contacts)
    if json {
      console.writeJSON { list.write(to: &$0) }
    } else {
      console.write(list.table(console.terms))
    }
    return 0
  }
}

/// `office show NAME`.
struct OfficeShowCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: .words(zh: "一个单位和它的工作。", en: "One office and its work."))

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    try workspace.checkContact(.office, name)
    let comparison = try workspace.comparison()
    let list = ContactList(
      comparison, .office, names: [name], contacts: workspace.stored.contacts)
    let found = FoundList(comparison, workspace.activities(of: .office, name))
    if json {
      console.writeJSON { json in
        json.object { json in
          json.key("office")
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

/// `office add NAME`.
struct OfficeAddCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: .words(zh: "登记一个单位。", en: "Note an office."))

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @OptionGroup var fields: OfficeFields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.addContact(.office, name, fields.edit)
    console.tell("已登记 \(name)", "noted \(name)")
  }
}

/// `office set NAME`.
struct OfficeSetCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: .words(zh: "修改登记的内容；没写的不变。", en: "Change what is noted; what is not named stays."))

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @OptionGroup var fields: OfficeFields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let isChanged = try workspace.changeContact(.office, name, fields.edit)
    console.tell(
      isChanged ? "已修改 \(name)" : "没有变化", isChanged ? "changed \(name)" : "nothing changed")
  }
}

/// `office rename NAME NEW`.
struct OfficeRenameCommand: ChangingCommand {
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
      .office, [name], to: new, merging: false)
    console.tell(
      isChanged ? "\(name) 改为 \(new)，\(places) 处跟着改" : "没有变化",
      isChanged ? "\(name) is \(new) now, in \(places) places" : "nothing changed")
  }
}

/// `office merge NAME …`.
struct OfficeMergeCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: .words(
      zh: "把几个单位并成一个（机构改革，或同一单位的几种写法）。", en: "Let one office take the place of others."))

  @Argument(help: .words(zh: "并入的名称，可写几个。", en: "The names that go."))
  var names: [String]

  @Option(name: .long, help: .words(zh: "并成哪一个。", en: "The name that takes their place."))
  var into: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (places, isChanged) = try workspace.renameContacts(
      .office, names, to: into, merging: true)
    console.tell(
      isChanged ? "已并入 \(into)，改了 \(places) 处" : "没有变化",
      isChanged ? "joined to \(into), in \(places) places" : "nothing changed")
  }
}

/// `office remove NAME`.
struct OfficeRemoveCommand: ChangingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(zh: "删除没有用到的单位。", en: "Forget an office that the plan does not name."))

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.removeContact(.office, name)
    console.tell("已删除 \(name)", "removed \(name)")
  }
}
