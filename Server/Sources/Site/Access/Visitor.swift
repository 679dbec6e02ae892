import CivilTime
import Digests
import PlanStore

typealias Role = AccessGrant.Role

extension AccessGrant.Role {
  /// Those who see the whole plan.
  static let readers: Set<Role> = [.viewer, .planner, .administrator]
  /// Those who change any of it.
  static let planners: Set<Role> = [.planner, .administrator]
}

/// Who asks: somebody who came in by a link.
struct Visitor: Hashable, Sendable {
  /// The number of the link.
  let id: Int
  /// Whose it is.
  let name: String
  let role: Role
  /// The office of a reporter; empty for everybody else.
  let office: String

  init(_ grant: AccessGrant) {
    id = grant.id
    name = grant.name
    role = grant.role
    office = grant.office
  }

  /// The name under which changes stand in the journal.
  var author: String { office.isEmpty || office == name ? name : "\(office)（\(name)）" }
}

/// Sessions that every server of a plan can read, and only they can make.
///
/// A session names its link and its last second, and is signed; whether the link still lets anybody in is looked
/// up each time.
struct Sessions: Sendable {
  /// How many seconds a session lasts.
  static let life = 30 * 86_400

  private let key: [UInt8]

  init(key: [UInt8]) { self.key = key }

  /// A session for a link.
  func session(of id: Int, at second: Int) -> String {
    let text = "\(id).\(second + Self.life).\(Hexadecimal.text(Secret.random(8)))"
    return text + "." + code("session", text)
  }

  /// The link that a session is of; nil where it was not made here, or has ended.
  func link(of session: String, at second: Int) -> Int? {
    let parts = session.split(separator: ".", omittingEmptySubsequences: false)
    guard session.utf8.count <= 200, parts.count == 4, let id = Int(parts[0]),
      let last = Int(parts[1]), second <= last
    else { return nil }
    let signed = parts[0..<3].joined(separator: ".")
    return Secret.isSame(code("session", signed).utf8, parts[3].utf8) ? id : nil
  }

  /// What a form of a session carries, so that no other site can send it.
  func forgeryCode(of session: String) -> String { code("form", session) }

  /// Whether a form carries the code of a session.
  func isOwn(_ code: String, of session: String) -> Bool {
    Secret.isSame(forgeryCode(of: session).utf8, code.utf8)
  }

  private func code(_ use: String, _ text: String) -> String {
    Hexadecimal.text(HMACSHA256.code("\(use) \(text)".utf8, key: key))
  }
}

/// How often somebody may do something within a minute.
actor Limits {
  private var counts: [String: (minute: Int, count: Int)] = [:]

  /// Counts once more; returns whether that is still within the limit.
  func allow(_ what: String, most: Int, at second: Int) -> Bool {
    let minute = second / 60
    if counts.count > 10_000 { counts = counts.filter { $0.value.minute == minute } }
    var entry = counts[what] ?? (minute, 0)
    if entry.minute != minute { entry = (minute, 0) }
    entry.count += 1
    counts[what] = entry
    return entry.count <= most
  }
}
