public import ArgumentParser
import Documents
import Plan
public import PlanStore
import Planning
import Reporting

extension Webhook.Kind: ExpressibleByArgument {
  /// Reads a kind from its word in either language.
  public init?(argument: String) { self.init(word: argument) }
}

/// `serve webhook …`.
struct WebhookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook",
    abstract: .words(
      zh: "群机器人：看板把周报和失守的节点发到企业微信、钉钉群。",
      en: "Robots in chat groups that the board tells of the week and of lost nodes."),
    discussion: .words(
      zh: """
        看板开着时，每周一 9 点把上一周的群消息发到群里；哪次改动使要求完成时间或一级节点变得赶不上，随即发到群里。
        发不出去的过一会儿再发，越隔越久，至多八次。地址和密钥存在计划里，不整个显示，不进日志。

          schedctl serve webhook add 工程群 'https://qyapi.weixin.qq.com/…'
          schedctl serve webhook list
          schedctl serve webhook remove 工程群
        """,
      en: """
        While the board is served, the group message of the week before is sent on Mondays at 9; and where a
        change makes a required date or a level-1 node late, that is sent at once. What is not taken is sent
        again, at longer and longer intervals, eight times at most. Addresses and secrets are kept in the
        plan, shown to nobody whole, and not in the log.

          schedctl serve webhook add works 'https://qyapi.weixin.qq.com/…'
          schedctl serve webhook list
          schedctl serve webhook remove works
        """),
    subcommands: [WebhookAddCommand.self, WebhookListCommand.self, WebhookRemoveCommand.self])
}

/// `serve webhook add NAME ADDRESS`.
struct WebhookAddCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: .words(zh: "加一个群机器人。", en: "Set up a robot."),
    discussion: .words(
      zh: """
        地址写 - 时，从标准输入读：第一行地址，第二行密钥（可无），不留在命令历史里。消息用本命令的语言（--lang）。

          schedctl serve webhook add 工程群 - < robot.txt
        """,
      en: """
        For the address - it is read from standard input: the address in the first line, the secret, if
        any, in the second, so that neither stays in the history of the shell. Messages are in the
        language of this command (--lang).

          schedctl serve webhook add works - < robot.txt
        """))

  @Argument(help: .words(zh: "怎么称呼它。", en: "What to call it."))
  var name: String

  @Argument(
    help: .words(zh: "机器人的网址；- 为从标准输入读。", en: "Its address; - to read it from standard input."))
  var address: String

  @Option(
    name: .long,
    help: .words(
      zh: "wecom（企业微信）或 dingtalk（钉钉）；默认按网址。",
      en: "Whose robot it is, wecom or dingtalk; default by the address."))
  var kind: Webhook.Kind?

  @Option(name: .long, help: .words(zh: "钉钉的加签密钥。", en: "What DingTalk has messages signed with."))
  var secret: String?

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let (address, secret) = try given()
    let line = try webhookBook(console).add(
      name: name, address: address, kind: kind, secret: secret, language: console.language,
      at: Clock.now)
    console.tell(
      "已加机器人“\(name)”：从现在起的事会发到群里", "set up the robot \"\(name)\": the group is told from now on")
    if json { console.writeJSON { $0.object { json in line.writeMembers(to: &json) } } }
    return 0
  }

  /// What was said, or stands in standard input.
  private func given() throws -> (address: String, secret: String?) {
    guard address == "-" else { return (address, secret) }
    let lines = String(decoding: try Files.read("-"), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).map(String.init)
    return (lines.first ?? "", secret ?? lines.dropFirst().first)
  }
}

/// `serve webhook list`.
struct WebhookListCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: .words(
      zh: "列出群机器人，和待发、已发的消息。", en: "List the robots, and what became of messages to them."))

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let list = try WebhookBook(PlanChoice.path(plan.file), access: .readOnly).list()
    console.write(list, asJSON: json)
    return 0
  }
}

/// `serve webhook remove NAME`.
struct WebhookRemoveCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: .words(
      zh: "去掉一个群机器人，连同要发给它的。", en: "Remove a robot, with what was to be sent to it."))

  @Argument(help: .words(zh: "它的名称。", en: "What it is called."))
  var name: String

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  func execute(_ console: Console) throws -> Int32 {
    let line = try webhookBook(console).remove(name: name)
    console.tell("已去掉机器人“\(name)”", "removed the robot \"\(name)\"")
    if json { console.writeJSON { $0.object { json in line.writeMembers(to: &json) } } }
    return 0
  }
}

extension PlanCommand {
  /// Opens the book of robots for changes.
  fileprivate func webhookBook(_ console: Console) throws -> WebhookBook {
    let path = try PlanChoice.path(plan.file)
    let book = try WebhookBook(path, access: .readWrite)
    book.whenWaitingLong { console.tellWaiting(for: path) }
    return book
  }
}
