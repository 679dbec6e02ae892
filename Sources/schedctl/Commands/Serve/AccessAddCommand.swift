public import ArgumentParser
import CivilTime
import Documents
import Plan
public import PlanStore
import Planning
import Reporting

extension AccessGrant.Role: ExpressibleByArgument {
  /// Reads a role from its word in either language.
  public init?(argument: String) { self.init(word: argument) }
}

/// `serve access add NAME`.
struct AccessAddCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: .words(
      zh: "发放一个链接，只显示这一次。", en: "Hand out a link, which is shown this once only."),
    discussion: .words(
      zh: """
        一个名称同时只有一个链接；要换新的，先撤回旧的。

          schedctl serve access add 供电公司 --role reporter
          schedctl serve access add 张工 --role 填报 --office 供电公司 --expires 2028-12-31
          schedctl serve access add 局长 --role viewer --base-url https://plan.example.cn
          schedctl serve access add 计划科 --role planner --password
        """,
      en: """
        A name has one link at a time: to hand out another, withdraw the first.

          schedctl serve access add 供电公司 --role reporter
          schedctl serve access add Zhang --role reporter --office 供电公司 --expires 2028-12-31
          schedctl serve access add leader --role viewer --base-url https://plan.example.cn
          schedctl serve access add planning --role planner --password
        """))

  @Argument(help: .words(zh: "给谁：单位或人。", en: "Whom it is for: an office or a person."))
  var name: String

  @Option(
    name: .long,
    help: .words(
      zh: "角色：viewer（查看）、reporter（填报）、planner（计划）或 administrator（管理）。",
      en: "The role: viewer, reporter, planner or administrator."))
  var role: AccessGrant.Role

  @Option(
    name: .long,
    help: .words(
      zh: "为哪个单位填报；不写时，名称就是单位。",
      en: "The office that a reporter reports for; default the one of that name."))
  var office: String?

  @Option(
    name: .long,
    help: .words(zh: "有效到哪天，含当天；不写为一直有效。", en: "The last day on which it lets in; default none."))
  var expires: DateArgument?

  @Option(
    name: .customLong("base-url"),
    help: .words(
      zh: "看板的网址，放在链接前面；默认为本机 8080 端口。",
      en: "Where the board is, for the link; default port 8080 of this machine."))
  var base: String?

  @Flag(
    name: .long,
    help: .words(
      zh: "链接之外还要密码：在终端上输入，或由标准输入给一行。",
      en: "Ask for a password besides; typed on the terminal, or a line of standard input."))
  var password = false

  private var address: String { base ?? "http://127.0.0.1:8080" }

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func validate() throws {
    let parts = address.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, ["http", "https"].contains(parts[0]), parts[1].hasPrefix("//"),
      parts[1].count > 2, !parts[1].hasPrefix("///"),
      address.allSatisfy({ !$0.isWhitespace && !"?#\"<>".contains($0) })
    else {
      throw ValidationError(
        .words(
          zh: "--base-url 后写网址，如 https://plan.example.cn",
          en: "--base-url takes an address such as https://plan.example.cn"))
    }
  }

  func execute(_ console: Console) throws -> Int32 {
    let now = Clock.now
    let (access, token) = try accessBook(console).add(
      name: name, role: role, office: office, expires: expires?.day,
      password: { try password ? console.password(ofLink: name) : nil }, at: now)
    var root = address[...]
    while root.hasSuffix("/") { root = root.dropLast() }
    let link = "\(root)/enter?token=\(token)"
    if json {
      console.writeJSON { json in
        json.object { json in
          access.line(on: now.day).writeMembers(to: &json)
          json.member("link", link)
        }
      }
    } else {
      console.write(link)
    }
    let role = access.role.wording
    console.tell(
      "已给“\(name)”发放“\(role.zh)”链接：只显示这一次，请现在发给本人",
      "handed out a link to \"\(name)\" as a \(role.en): it is shown this once only, so pass it on now"
    )
    return 0
  }
}
