import Digests
import Plan

/// A password that a link asks for.
public struct Password {
  /// The fewest signs that it has besides the name of its link.
  public static let shortest = 10

  private let text: String

  /// Takes what somebody typed.
  ///
  /// - Throws: A ``Refusal`` where it is too short, too long, or holds what cannot be typed again.
  public init(_ text: String, ofLink name: String) throws {
    guard !text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else {
      throw Refusal(
        zh: "密码里有打不出来的字符", en: "the password holds a character that cannot be typed")
    }
    guard text.utf8.count <= PasswordHash.longest else {
      throw Refusal(
        zh: "密码太长：最多 \(PasswordHash.longest) 个字节",
        en: "the password is too long: \(PasswordHash.longest) bytes at most")
    }
    let rest = text.lowercased().split(separator: name.lowercased()).reduce(0) { $0 + $1.count }
    guard rest >= Self.shortest else {
      throw Refusal(
        zh: "密码太短：除链接的名称外至少 \(Self.shortest) 个字符",
        en:
          "the password is too short: \(Self.shortest) characters at least, besides the name of the link"
      )
    }
    self.text = text
  }

  /// What is kept of it.
  var hash: String {
    get throws {
      guard let hash = PasswordHash.make(of: text) else {
        throw Refusal(
          zh: "存不了密码：本机没有程序库 libcrypt.so.1",
          en: "no password can be kept: the library libcrypt.so.1 is not installed",
          hint: Hint(zh: "安装 libcrypt1 后再试", en: "install libcrypt1 and try again"))
      }
      return hash
    }
  }
}
