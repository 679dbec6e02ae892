import ArgumentParser
import Plan
import Planning

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
    subcommands: Person.subcommands)
}

/// What can be noted of a person.
struct PersonFields: ContactFields {
  @Option(name: .long, help: .words(zh: "所在单位。", en: "Where the person works."))
  var office: String?

  @Option(name: .long, help: .words(zh: "电话。", en: "The telephone number."))
  var phone: String?

  @Option(name: .long, help: .words(zh: "备注。", en: "Remarks."))
  var note: String?

  /// What was said, for the plan.
  var edit: ContactEdit { ContactEdit(office: office, phone: phone, note: note) }
}

/// People, as the commands about them speak.
enum Person: ContactNoun {
  typealias Fields = PersonFields

  static let kind = Contact.Kind.person
  static let key: StaticString = "person"
  static let list: String = .words(
    zh: "列出责任人：各有多少工作、未完成的、项目、问题。",
    en: "List the people: their work, what is open, their projects, their problems.")
  static let show: String = .words(zh: "一个人和他负责的工作。", en: "One person and the work.")
  static let add: String = .words(zh: "登记一个人。", en: "Note a person.")
  static let merge: String = .words(
    zh: "由一个人接替另几个人，或把同一人的几种写法并成一个。", en: "Let one person take the place of others.")
  static let remove: String = .words(
    zh: "删除没有用到的人。", en: "Forget a person whom the plan does not name.")
}
