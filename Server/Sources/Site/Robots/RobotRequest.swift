import Digests
import Documents
import PlanStore

/// A message as a robot takes it.
///
/// 企业微信: 群机器人配置说明, developer.work.weixin.qq.com/document/path/91770. 钉钉: 自定义机器人,
/// open.dingtalk.com/document/robots/custom-robot-access and its 安全设置 (加签).
struct RobotRequest: Hashable, Sendable {
  /// The address, signed where the robot wants that.
  let address: String
  /// JSON.
  let body: [UInt8]

  /// Puts a message into the form of a robot.
  ///
  /// - Parameter second: The second of the clock, which the signature holds for an hour.
  init(_ message: WebhookMessage, to webhook: Webhook, at second: Int) {
    address = Self.address(of: webhook, at: second)
    var json = JSONWriter(.objectPerLine)
    json.object { json in
      json.member("msgtype", "markdown")
      json.object("markdown") { json in
        switch webhook.kind {
        case .wecom: json.member("content", Self.cut(message.text, to: 4_096))
        case .dingtalk:
          json.member("title", message.title)
          // A line feed alone is none there.
          json.member("text", Self.cut(message.text.replacing("\n", with: "  \n"), to: 18_000))
        }
      }
    }
    body = json.finish()
  }

  private static func address(of webhook: Webhook, at second: Int) -> String {
    guard webhook.kind == .dingtalk, !webhook.secret.isEmpty else { return webhook.address }
    let time = "\(second * 1_000)"
    return webhook.address
      + "&timestamp=\(time)&sign=\(signature(webhook.secret, at: time))"
  }

  /// HMAC-SHA-256 of the time and the secret, by the secret; in Base64, as a value of an address.
  static func signature(_ secret: String, at milliseconds: String) -> String {
    let code = HMACSHA256.code("\(milliseconds)\n\(secret)".utf8, key: Array(secret.utf8))
    return FormFields.encoded(Base64.text(code))
  }

  /// The first lines of a text that fit, with a sign where some are left out.
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let ending = "\n……"
    var kept = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let next = kept.isEmpty ? String(line) : "\n" + line
      guard kept.utf8.count + next.utf8.count + ending.utf8.count <= limit else { break }
      kept += next
    }
    return kept + ending
  }

  /// Text in which no name is taken for markup: a link, a mention, emphasis.
  static func plain(_ text: String) -> String {
    let signs: [Character: Character] = [
      "[": "［", "]": "］", "<": "＜", ">": "＞", "*": "＊", "`": "｀", "@": "＠", "#": "＃", "!": "！",
    ]
    return String(text.map { signs[$0] ?? $0 })
  }
}
