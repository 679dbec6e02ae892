import HTTPTypes

/// How much of a body may be read: a large one only of somebody who may send files where they are taken, and of few
/// at once, so that nobody fills the memory.
public struct Allowance: Hashable, Sendable {
  /// The most bytes; 0 where too many are sending files.
  public let most: Int
  /// Whether it has to be given back.
  let isCounted: Bool
}

/// How many bodies with files are being read.
actor LargeBodies {
  /// The most at once.
  static let most = 12

  private var count = 0

  /// Takes a place; false where there is none.
  func begin() -> Bool {
    guard count < Self.most else { return false }
    count += 1
    return true
  }

  func end() { count -= 1 }
}

extension Site {
  /// The largest form without files that is read, in bytes.
  public static let largestForm = 65_536

  /// The routes of the path that is asked for, whatever is to be done there.
  static func ways(
    to call: Call
  ) throws(NotToBe) -> [(route: Route, parameters: [String: String])] {
    var parts: [String] = []
    for part in call.path.split(separator: "/") {
      guard let text = FormFields.decoded(part.utf8) else { throw NotToBe.unreadable }
      parts.append(text)
    }
    return routes.compactMap { route in route.match(parts).map { (route, $0) } }
  }

  /// How much of the body of a request may be read, before any of it is.
  public func allowance(for call: Call) async -> Allowance {
    let form = Allowance(most: Self.largestForm, isCounted: false)
    guard Multipart.boundary(of: call.type) != nil, call.fetchSite != "cross-site",
      let route = try? Self.ways(to: call).first(where: { $0.route.answers(call.method) })?.route,
      route.takesFiles, let roles = route.roles
    else { return form }
    let clock = clock()
    var asked = Asked(method: call.method, path: call.path, now: clock.now, second: clock.second)
    asked.session = call.cookies["schedctl"] ?? ""
    guard let visitor = try? await visitor(asked), roles.contains(visitor.role) else { return form }
    guard await largeBodies.begin() else { return Allowance(most: 0, isCounted: false) }
    return Allowance(most: route.largest, isCounted: true)
  }

  /// Lets others send files again.
  public func giveBack(_ allowance: Allowance) async {
    if allowance.isCounted { await largeBodies.end() }
  }

  /// Takes a form apart, of either kind that browsers send.
  static func readForm(_ call: Call, into asked: inout Asked, of route: Route) throws {
    guard call.body.count <= route.largest else { throw NotToBe.tooLarge }
    guard let boundary = Multipart.boundary(of: call.type) else {
      guard call.body.count <= largestForm else { throw NotToBe.tooLarge }
      guard let text = String(validating: call.body, as: UTF8.self),
        let form = FormFields.read(text)
      else { throw NotToBe.unreadable }
      asked.form = form
      return
    }
    for part in try Multipart.parts(of: call.body, boundary: boundary) {
      if let name = part.filename {
        guard route.takesFiles else { throw NotToBe.unreadable }
        // A field of which no file was chosen.
        if !(name.isEmpty && part.bytes.isEmpty) { asked.files.append(part) }
        continue
      }
      guard part.bytes.count <= largestForm,
        let text = String(validating: part.bytes, as: UTF8.self), !text.contains("\0")
      else { throw NotToBe.unreadable }
      if asked.form[part.name] == nil { asked.form[part.name] = text }
    }
  }
}
