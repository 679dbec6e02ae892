import CivilTime
import HTTPTypes
import Plan
import Reporting

/// What a browser or a program asks for.
struct Asked: Sendable {
  var method: HTTPRequest.Method
  /// The path, decoded by part.
  var path: String
  /// What stands at the places of the route that have a name.
  var parameters: [String: String] = [:]
  /// What stands behind the path.
  var query: [String: String] = [:]
  /// What a form sends.
  var form: [String: String] = [:]
  /// The files that a form carries.
  var files: [Multipart.Part] = []
  /// Who asks; nil for somebody without a session.
  var visitor: Visitor?
  /// The session as the cookie has it.
  var session = ""
  /// What a form of this session carries.
  var forgeryCode = ""
  var language = Language.zh
  /// The address that asks.
  var address = ""
  /// Whether the way to the browser is encrypted.
  var isSecure = false
  /// The name by which the site was asked; empty where that is not known.
  var host = ""
  /// The mark of what whoever asks has already.
  var known = ""
  /// The clock, for the journal and for nothing that is computed.
  var now: Instant
  /// The clock in seconds.
  var second: Int

  var terms: Terms { Terms(language) }

  /// The hidden field that each form carries.
  var forgeryField: HTML { "<input type=\"hidden\" name=\"csrf\" value=\"\(forgeryCode)\">" }

  /// An address of this site as others can open it.
  func address(_ path: String) -> String {
    host.isEmpty ? path : "\(isSecure ? "https" : "http")://\(host)\(path)"
  }

  /// Whether whoever asks has something of this mark already (RFC 9110, 13.1.2: proxies may weaken marks).
  func knows(_ mark: String) -> Bool {
    known.split(separator: ",").contains { part in
      let text = part.drop(while: \.isWhitespace)
      return text == "*" || (text.hasPrefix("W/") ? text.dropFirst(2) : text) == mark[...]
    }
  }

  /// Whether a program asks, which is answered in JSON.
  var isProgram: Bool { path.hasPrefix("/api/") }

  /// A field of the form or of the query, without blanks around it; nil where it is empty.
  func field(_ name: String) -> String? {
    guard let text = form[name] ?? query[name] else { return nil }
    var trimmed = Substring(text)
    while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}

/// Fields as a form or an address has them (application/x-www-form-urlencoded).
enum FormFields {
  /// Returns the fields; of those named twice the first.
  ///
  /// Nil where there are too many, or what stands there is no text.
  static func read(_ text: some StringProtocol, most: Int = 100) -> [String: String]? {
    var fields: [String: String] = [:]
    let pairs = text.utf8.split(separator: UInt8(ascii: "&"))
    guard pairs.count <= most else { return nil }
    for pair in pairs {
      let halves = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(halves[0], plus: true),
        let value = halves.count > 1 ? decoded(halves[1], plus: true) : ""
      else { return nil }
      if fields[name] == nil { fields[name] = value }
    }
    return fields
  }

  /// Text with its percent signs read; nil where that is no UTF-8, or holds a NUL.
  static func decoded(_ bytes: some Sequence<UInt8>, plus: Bool = false) -> String? {
    var result: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2,
          let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
          rest.first != UInt8(ascii: "+"), rest.first != UInt8(ascii: "-")
        else { return nil }
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(plus && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    guard !result.contains(0) else { return nil }
    return String(validating: result, as: UTF8.self)
  }

  /// Text as a part of a path or a value of a query.
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let sign = Character(Unicode.Scalar(byte))
      return byte < 0x80 && (sign.isLetter || sign.isNumber || "-._~".contains(sign))
        ? String(sign) : (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
