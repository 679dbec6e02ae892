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
  /// The body; of a form.
  public var body: String
  /// The address of who asks.
  public var address: String
  /// Whether the way to them is encrypted.
  public var isSecure: Bool
  /// Whether the body was larger than what is read.
  public var isTooLarge = false
  /// `Accept-Language`, `Sec-Fetch-Site` and `X-CSRF`, each empty where it was not sent.
  public var languages, fetchSite, forgeryHeader: String

  /// Takes a request apart.
  ///
  /// - Parameter target: The path with the query.
  public init(
    _ method: HTTPRequest.Method, _ target: String, headers: HTTPFields = [:], body: String = "",
    address: String = "", isSecure: Bool = false
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
    self.body = body
    self.address = address
    self.isSecure = isSecure
    languages = headers[.acceptLanguage] ?? ""
    fetchSite = HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] } ?? ""
    forgeryHeader = HTTPField.Name("X-CSRF").flatMap { headers[$0] } ?? ""
  }
}

extension Call {
  /// A request whose body is larger than anything that is read.
  public static func tooLarge(_ target: String, headers: HTTPFields) -> Call {
    var call = Call(.post, target, headers: headers)
    call.isTooLarge = true
    return call
  }
}
