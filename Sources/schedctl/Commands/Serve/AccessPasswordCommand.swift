import ArgumentParser
import CivilTime
import Documents
import Planning
import Reporting

/// `serve access password NAME`.
struct AccessPasswordCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "password",
    abstract: .words(
      zh: "给链接加上、更换或去掉密码。", en: "Set, change or remove the password that a link asks for."),
    discussion: .words(
      zh: """
        密码至少 10 个字符，链接的名称不算。在终端上输入两遍，不显示；不在终端上时，从标准输入读一行。换了密码，
        已经进来的人要重新进来。计划中只存密码的摘要。

          schedctl serve access password 局长
          schedctl serve access password 局长 --remove
        """,
      en: """
        A password has 10 characters at least, the name of the link not counted. It is typed twice on the
        terminal, which does not show it; without one, a line of standard input is read. Whoever is in has to
        come in anew. The plan keeps a digest of it alone.

          schedctl serve access password leader
          schedctl serve access password leader --remove
        """))

  @Argument(help: .words(zh: "链接是给谁的。", en: "Whose link it is."))
  var name: String

  @Flag(name: .long, help: .words(zh: "去掉密码。", en: "Ask for no password any more."))
  var remove = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let access = try accessBook(console).setPassword(of: name) {
      try remove ? nil : console.password(ofLink: name)
    }
    if remove {
      console.tell(
        "“\(name)”的链接不再要密码", "the link of \"\(name)\" asks for no password any more")
    } else {
      console.tell(
        "已设置“\(name)”的密码，已经进来的人要重新进来",
        "set the password of \"\(name)\"; whoever is in has to come in anew")
    }
    if json {
      console.writeJSON { json in
        json.object { json in access.line(on: Clock.now.day).writeMembers(to: &json) }
      }
    }
    return 0
  }
}
