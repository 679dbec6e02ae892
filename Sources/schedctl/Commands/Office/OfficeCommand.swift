import ArgumentParser
import Plan
import Planning

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
    subcommands: Office.subcommands)
}

/// What can be noted of an office.
struct OfficeFields: ContactFields {
  @Option(name: .long, help: .words(zh: "电话。", en: "The telephone number."))
  var phone: String?

  @Option(name: .long, help: .words(zh: "备注。", en: "Remarks."))
  var note: String?

  /// What was said, for the plan.
  var edit: ContactEdit { ContactEdit(phone: phone, note: note) }
}

/// Offices, as the commands about them speak.
enum Office: ContactNoun {
  typealias Fields = OfficeFields

  static let kind = Contact.Kind.office
  static let key: StaticString = "office"
  static let list: String = .words(
    zh: "列出单位：各有多少工作、未完成的、牵头的项目、问题。",
    en: "List the offices: their work, what is open, what they lead, their problems.")
  static let show: String = .words(zh: "一个单位和它的工作。", en: "One office and its work.")
  static let add: String = .words(zh: "登记一个单位。", en: "Note an office.")
  static let merge: String = .words(
    zh: "把几个单位并成一个（机构改革，或同一单位的几种写法）。", en: "Let one office take the place of others.")
  static let remove: String = .words(
    zh: "删除没有用到的单位。", en: "Forget an office that the plan does not name.")
}
