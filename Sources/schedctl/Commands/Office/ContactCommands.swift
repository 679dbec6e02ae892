import ArgumentParser
import Documents
import Plan
import PlanStore
import Planning
import Reporting

/// `office|person list`.
struct ContactListCommand<Noun: ContactNoun>: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Noun.list)
  }

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    let list = ContactList(
      try workspace.comparison(), Noun.kind, names: workspace.contactNames(Noun.kind),
      contacts: workspace.stored.contacts)
    console.write(list, asJSON: json)
    return 0
  }
}

/// `office|person show NAME`.
struct ContactShowCommand<Noun: ContactNoun>: PlanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Noun.show)
  }

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try reading()
    try workspace.checkContact(Noun.kind, name)
    let comparison = try workspace.comparison()
    let list = ContactList(
      comparison, Noun.kind, names: [name], contacts: workspace.stored.contacts)
    let found = FoundList(comparison, workspace.activities(of: Noun.kind, name))
    if json {
      console.writeJSON { json in
        json.object { json in
          json.key(Noun.key)
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

/// `office|person add NAME`.
struct ContactAddCommand<Noun: ContactNoun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Noun.add)
  }

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @OptionGroup var fields: Noun.Fields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.addContact(Noun.kind, name, fields.edit)
    console.tell("已登记 \(name)", "noted \(name)")
  }
}

/// `office|person set NAME`.
struct ContactSetCommand<Noun: ContactNoun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: .words(zh: "修改登记的内容；没写的不变。", en: "Change what is noted; what is not named stays."))
  }

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @OptionGroup var fields: Noun.Fields
  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let isChanged = try workspace.changeContact(Noun.kind, name, fields.edit)
    console.tell(
      isChanged ? "已修改 \(name)" : "没有变化", isChanged ? "changed \(name)" : "nothing changed")
  }
}

/// `office|person rename NAME NEW`.
struct ContactRenameCommand<Noun: ContactNoun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rename",
      abstract: .words(
        zh: "改名，工作、项目、问题和模板中的名称都跟着改；填报记录不改。",
        en: "Rename: work, projects, problems and templates follow; records stand."))
  }

  @Argument(help: .words(zh: "原名称。", en: "The name."))
  var name: String

  @Argument(help: .words(zh: "新名称。", en: "The new name."))
  var new: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (places, isChanged) = try workspace.renameContacts(
      Noun.kind, [name], to: new, merging: false)
    console.tell(
      isChanged ? "\(name) 改为 \(new)，\(places) 处跟着改" : "没有变化",
      isChanged ? "\(name) is \(new) now, in \(places) places" : "nothing changed")
  }
}

/// `office|person merge NAME …`.
struct ContactMergeCommand<Noun: ContactNoun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "merge", abstract: Noun.merge)
  }

  @Argument(help: .words(zh: "并入的名称，可写几个。", en: "The names that go."))
  var names: [String]

  @Option(name: .long, help: .words(zh: "并成哪一个。", en: "The name that takes their place."))
  var into: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    let (places, isChanged) = try workspace.renameContacts(
      Noun.kind, names, to: into, merging: true)
    console.tell(
      isChanged ? "已并入 \(into)，改了 \(places) 处" : "没有变化",
      isChanged ? "joined to \(into), in \(places) places" : "nothing changed")
  }
}

/// `office|person remove NAME`.
struct ContactRemoveCommand<Noun: ContactNoun>: ChangingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: Noun.remove)
  }

  @Argument(help: .words(zh: "名称。", en: "The name."))
  var name: String

  @OptionGroup var changes: ChangeOptions

  func change(_ workspace: Workspace, _ console: Console) throws {
    try workspace.removeContact(Noun.kind, name)
    console.tell("已删除 \(name)", "removed \(name)")
  }
}
