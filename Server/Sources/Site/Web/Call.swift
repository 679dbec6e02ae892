public import HTTPTypes

/// A request as it comes from the network.
public struct Call: Sendable {
  /// What is to be done.
  public var method: HTTPRequest.Method
  /// The path as it was written, without the query.
  public var path: String
  /// What stands behind the path.
  public var query: [String: String]
  /// What the browser was told to keep.
  public var cookies: [String: String]
  /// The body, as it came.
  public var body: [UInt8]
  /// The address of who asks.
  public var address: String
  /// Whether the way to them is encrypted.
  public var isSecure: Bool
  /// Why the body was not read; nil where it was, or there is none.
  public var unread: Unread?
  /// The name by which the site was asked, with its port; empty where it is none.
  public var host: String
  /// The mark of what whoever asks has already (`If-None-Match`); empty for nothing.
  public var known: String
  /// `Accept-Language`, `Content-Type`, `Sec-Fetch-Site` and `X-CSRF`, each empty where it was not sent.
  public var languages, type, fetchSite, forgeryHeader: String

  /// Takes a request apart.
  ///
  /// - Parameter target: The path with the query.
  public init(
    _ method: HTTPRequest.Method, _ target: String, headers: HTTPFields = [:],
    body: some Sequence<UInt8> = [],
    address: String = "", isSecure: Bool = false, host: String = ""
  ) {
    let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    path = String(halves.first ?? "")
    query = halves.count > 1 ? FormFields.read(halves[1]) ?? [:] : [:]
    cookies = [:]
    for header in headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let halves = pair.drop(while: \.isWhitespace).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if halves.count == 2 { cookies[String(halves[0])] = String(halves[1]) }
      }
    }
    self.body = Array(body)
    self.address = address
    self.isSecure = isSecure
    languages = headers[.acceptLanguage] ?? ""
    let isName =
      host.utf8.count <= 255
      && host.allSatisfy { sign in
        sign.isASCII && (sign.isLetter || sign.isNumber || ".-:[]_".contains(sign))
      }
    self.host = isName ? host : ""
    known = headers[.ifNoneMatch] ?? ""
    type = headers[.contentType] ?? ""
    fetchSite = HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] } ?? ""
    forgeryHeader = HTTPField.Name("X-CSRF").flatMap { headers[$0] } ?? ""
  }
}

extension Call {
  /// Why the body of a request was not read.
  public enum Unread: Hashable, Sendable {
    /// It is larger than what is read.
    case tooLarge
    /// Too many files are being sent at once.
    case busy
  }

  /// The same request, whose body was not read.
  public func without(_ reason: Unread) -> Call {
    var call = self
    call.unread = reason
    return call
  }
}
