import HTTPTypes

/// One way into the site: who may take it, and what is answered.
struct Route: Sendable {
  let method: HTTPRequest.Method
  /// The path; a part in braces stands for any: `/project/{code}`.
  let path: String
  /// Who may; nil for anybody, also without a session.
  let roles: Set<Role>?
  /// The largest body that is read, in bytes.
  var largest = Site.largestForm
  let answer: @Sendable (Asked, Site) async throws -> Answered

  static func get(
    _ path: String, _ roles: Set<Role>?,
    _ answer: @escaping @Sendable (Asked, Site) async throws -> Answered
  ) -> Route { Route(method: .get, path: path, roles: roles, answer: answer) }

  static func post(
    _ path: String, _ roles: Set<Role>?,
    _ answer: @escaping @Sendable (Asked, Site) async throws -> Answered
  ) -> Route { Route(method: .post, path: path, roles: roles, answer: answer) }

  /// A form that carries files.
  ///
  /// - Parameter largest: The largest body, in bytes.
  static func upload(
    _ path: String, _ roles: Set<Role>?, largest: Int,
    _ answer: @escaping @Sendable (Asked, Site) async throws -> Answered
  ) -> Route {
    Route(method: .post, path: path, roles: roles, largest: largest, answer: answer)
  }

  /// Whether files may come with the form.
  var takesFiles: Bool { largest > Site.largestForm }

  /// Whether it answers what is to be done.
  func answers(_ method: HTTPRequest.Method) -> Bool {
    method == self.method || method == .head && self.method == .get
  }

  /// What stands at the places of the path that have a name; nil where the path is another.
  func match(_ parts: [String]) -> [String: String]? {
    let own = path.split(separator: "/")
    guard own.count == parts.count else { return nil }
    var found: [String: String] = [:]
    for (mine, theirs) in zip(own, parts) {
      if mine.first == "{" {
        found[String(mine.dropFirst().dropLast())] = theirs
      } else if mine != theirs[...] {
        return nil
      }
    }
    return found
  }
}
