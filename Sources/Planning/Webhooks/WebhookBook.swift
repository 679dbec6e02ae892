public import CivilTime
import FileSystem
public import Plan
public import PlanStore
public import Reporting

/// Robots in chat groups that a served plan tells of itself: set up, listed and removed.
///
/// None of it is a change of the plan. Addresses and secrets are shown to nobody whole.
public struct WebhookBook {
  private let file: PlanFile

  /// The longest address, in bytes.
  private static let longest = 500

  /// Opens the book of a plan file.
  public init(_ path: String, access: PlanFile.Access) throws {
    InputFiles.remember(path: path)
    file = try PlanFile.open(at: path, access: access)
  }

  /// Tells somebody who has waited a second that another is writing.
  public func whenWaitingLong(_ tell: @escaping () -> Void) { file.whenWaitingLong(tell) }

  /// All robots, with what waits for each.
  public func list() throws -> WebhookList {
    let messages = try file.webhookMessages()
    return WebhookList(
      try file.webhooks().map { webhook in
        webhook.line(messages.filter { $0.webhook == webhook.id })
      })
  }

  /// Sets up a robot.
  ///
  /// - Parameters:
  ///   - kind: Whose it is; nil for whosever the address is.
  ///   - secret: What 钉钉 has messages signed with; nil for none.
  ///   - language: That of its messages.
  /// - Throws: A ``Refusal`` where the name is taken or none, where the address is not one of https (http for
  ///   this machine alone) or not of a robot, and where a secret is said of a robot that takes none.
  public func add(
    name: String, address: String, kind: Webhook.Kind? = nil, secret: String? = nil,
    language: Language, at now: Instant
  ) throws -> WebhookList.Line {
    guard name.contains(where: { !$0.isWhitespace }), !name.contains(where: \.isNewline),
      name.count <= 60
    else { throw Refusal(zh: "机器人要有一个名称", en: "a robot needs a name") }
    guard let host = Self.host(of: address) else {
      throw Refusal(
        zh: "机器人的地址是 https 网址（本机可以是 http），至多 \(Self.longest) 个字符，不含用户名",
        en:
          "the address of a robot is one of https (http for this machine alone), of at most \(Self.longest) signs, without a login"
      )
    }
    guard let kind = kind ?? Webhook.Kind.allCases.first(where: { $0.host == host }) else {
      throw Refusal(
        zh: "“\(host)”不是企业微信也不是钉钉：要说明是哪一种机器人",
        en: "\"\(host)\" is neither WeCom nor DingTalk: say whose robot it is",
        hint: Hint(zh: "用 \(.nameRobotKind) 说明", en: "say so with `\(.nameRobotKind)`"))
    }
    guard address.contains("?\(kind.key)=") || address.contains("&\(kind.key)=") else {
      throw Refusal(
        zh: "\(kind.wording.zh)机器人的地址里应有 \(kind.key)=……：请整个复制",
        en: "the address of a \(kind.wording.en) robot has \(kind.key)=… in it: copy all of it")
    }
    if secret != nil, kind == .wecom {
      throw Refusal(
        zh: "企业微信机器人没有密钥，地址里的 key 就是", en: "a WeCom robot has no secret but the key in its address")
    }
    guard
      let made = try file.addWebhook(
        name: name, kind: kind, address: address, secret: secret ?? "", language: language, at: now)
    else {
      throw Refusal(
        zh: "已经有叫“\(name)”的机器人", en: "there is a robot called \"\(name)\" already",
        hint: Hint(
          zh: "先用 \(.removeRobot) 去掉，或换一个名称",
          en: "remove it with `\(.removeRobot)` first, or choose another name"))
    }
    return made.line([])
  }

  /// Removes a robot, with what was to be sent to it.
  public func remove(name: String) throws -> WebhookList.Line {
    guard let gone = try file.removeWebhook(name: name) else {
      throw Refusal(
        zh: "没有叫“\(name)”的机器人", en: "there is no robot called \"\(name)\"",
        hint: Hint(zh: "用 \(.listRobots) 看有哪些", en: "see which there are with `\(.listRobots)`"))
    }
    return gone.line([])
  }

  /// The host of an address that may be asked; nil for any other.
  static func host(of address: String) -> String? {
    let isPlain = address.hasPrefix("http://")
    guard isPlain || address.hasPrefix("https://"), address.utf8.count <= longest,
      address.utf8.allSatisfy({ (33...126).contains($0) && !"\"<>\\^`{|}#".utf8.contains($0) })
    else { return nil }
    let rest = address.dropFirst(isPlain ? 7 : 8)
    let authority = rest.prefix { !"/?".contains($0) }
    guard !authority.isEmpty, !authority.contains("@") else { return nil }
    let host =
      authority.hasPrefix("[")
      ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    guard !host.isEmpty else { return nil }
    if isPlain, !["127.0.0.1", "localhost", "[::1]"].contains(host.lowercased()) { return nil }
    return host.lowercased()
  }
}

extension Webhook.Kind {
  /// Whose robot it is, in words.
  public var wording: Wording {
    switch self {
    case .wecom: Wording(zh: "企业微信", en: "WeCom")
    case .dingtalk: Wording(zh: "钉钉", en: "DingTalk")
    }
  }

  /// Where robots of the kind are asked.
  fileprivate var host: String {
    switch self {
    case .wecom: "qyapi.weixin.qq.com"
    case .dingtalk: "oapi.dingtalk.com"
    }
  }

  /// What opens the group, in the address.
  fileprivate var key: String {
    switch self {
    case .wecom: "key"
    case .dingtalk: "access_token"
    }
  }

  /// Reads a kind from its word in either language.
  public init?(word: String) {
    let word = word.lowercased()
    guard
      let kind = Self.allCases.first(where: {
        [$0.wording.zh, $0.wording.en.lowercased(), $0.rawValue].contains(word)
      })
    else { return nil }
    self = kind
  }
}

extension Webhook {
  /// Its address as it may be shown: the host, and the last four signs.
  public var shownAddress: String {
    let scheme = address.prefix { $0 != ":" }
    let host = WebhookBook.host(of: address) ?? ""
    return "\(scheme)://\(host)/…\(address.suffix(4))"
  }

  /// The line that tells of it, with its messages.
  fileprivate func line(_ messages: [WebhookMessage]) -> WebhookList.Line {
    let waiting = messages.filter { $0.state == .waiting }
    let latest = messages.last { $0.state != .waiting || $0.tries > 0 }
    return WebhookList.Line(
      name: name, kind: (kind.rawValue, kind.wording), address: shownAddress,
      isSigned: !secret.isEmpty, language: language, created: created, waiting: waiting.count,
      sent: messages.count { $0.state == .sent }, dropped: messages.count { $0.state == .dropped },
      fault: latest?.fault ?? "")
  }
}
