import Digests
import Documents
public import HTTPTypes

/// What is answered.
public struct Answered: Sendable {
  /// Whether it could be done.
  public var status: HTTPResponse.Status
  /// What stands above the body.
  public var headers: HTTPFields
  /// The page, file or values.
  public var body: [UInt8]
  /// Whether events follow, as they happen.
  public var isStream = false

  /// A page.
  static func page(_ page: SitePage, _ asked: Asked, status: HTTPResponse.Status = .ok) -> Answered
  {
    Answered(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: Array(page.html(for: asked).utf8))
  }

  /// The way to another page.
  static func see(_ path: String) -> Answered {
    Answered(status: .seeOther, headers: [.location: path], body: [])
  }

  /// JSON as `--json` writes it.
  static func json(
    status: HTTPResponse.Status = .ok, _ write: (inout JSONWriter) throws -> Void
  ) rethrows -> Answered {
    var json = JSONWriter(.objectPerLine)
    try write(&json)
    return Answered(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: json.finish())
  }

  /// A file to be kept.
  static func file(_ bytes: [UInt8], name: String, type: String) -> Answered {
    Answered(
      status: .ok,
      headers: [
        .contentType: type,
        .contentDisposition: "attachment; filename*=UTF-8''\(FormFields.encoded(name))",
      ], body: bytes)
  }

  /// A photo, which the browser keeps for its own visitor, and asks each time whether it may show it.
  static func photo(_ bytes: [UInt8], tag: String) -> Answered {
    Answered(status: .ok, headers: photoHeaders(tag), body: bytes)
  }

  /// The browser has the photo already.
  static func samePhoto(tag: String) -> Answered {
    Answered(status: .notModified, headers: photoHeaders(tag), body: [])
  }

  private static func photoHeaders(_ tag: String) -> HTTPFields {
    [
      .contentType: "image/jpeg", .contentDisposition: "inline", .eTag: tag,
      .cacheControl: "private, no-cache",
    ]
  }

  /// A page that brings its own style and script along, which the browser is told by their digests.
  static func whole(_ page: String) -> Answered {
    func digests(_ tag: String) -> String {
      page.split(separator: "<\(tag)>").dropFirst().map { part in
        let text = String(part).split(separator: "</\(tag)>", maxSplits: 1).first ?? ""
        return "'sha256-\(Base64.text(SHA256.hash(text.utf8)))'"
      }.joined(separator: " ")
    }
    return Answered(
      status: .ok,
      headers: [
        .contentType: "text/html; charset=utf-8",
        .contentSecurityPolicy:
          "default-src 'none'; style-src \(digests("style")); script-src \(digests("script")); "
          + "frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
      ], body: Array(page.utf8))
  }
}

/// What is not to be, and why, for the person who asked.
struct NotToBe: Error, Sendable {
  var status: HTTPResponse.Status
  var zh, en: String

  static let noSession = NotToBe(
    status: .unauthorized, zh: "请用发给您的链接进入。", en: "Come in by the link that you were given.")
  static let noRight = NotToBe(
    status: .forbidden, zh: "您的链接没有这项权限。", en: "Your link does not go that far.")
  static let nothingThere = NotToBe(
    status: .notFound, zh: "没有这个页面。", en: "There is no such page.")
  static let otherSite = NotToBe(
    status: .forbidden, zh: "表单不是本页发出的，或页面已过期：请刷新后再填。",
    en:
      "The form was not sent by this page, or the page is too old: reload it and fill it in again.")
  static let tooOften = NotToBe(
    status: .tooManyRequests, zh: "请求太频繁，请一分钟后再试。", en: "Too many requests: try again in a minute.")
  static let tooLarge = NotToBe(
    status: .contentTooLarge, zh: "发来的内容太大。", en: "What was sent is too large.")
  static let busy = NotToBe(
    status: .serviceUnavailable, zh: "同时上传文件的人太多，请一分钟后再试。",
    en: "Too many files are being sent at once: try again in a minute.")
  static let unreadable = NotToBe(
    status: .badRequest, zh: "看不懂发来的内容。", en: "What was sent cannot be read.")
}
