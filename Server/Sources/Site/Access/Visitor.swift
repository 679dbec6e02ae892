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
  /// Whether the link asks for a password, too.
  let hasPassword: Bool

  init(_ grant: AccessGrant) {
    hasPassword = grant.hasPassword
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
/// A session names its link, the round of its password and its last second, and is signed; whether the link still
/// lets anybody in, and is of that round, is looked up each time.
struct Sessions: Sendable {
  /// How many seconds a session lasts.
  static let life = 30 * 86_400

  private let key: [UInt8]

  init(key: [UInt8]) { self.key = key }

  /// A session for a link.
  func session(of link: AccessGrant, at second: Int) -> String {
    let nonce = Hexadecimal.text(Secret.random(8))
    let text = "\(link.id).\(link.sessionRound).\(second + Self.life).\(nonce)"
    return text + "." + code("session", text)
  }

  /// The link that a session is of, and the round of its password; nil where it was not made here, or has ended.
  func link(of session: String, at second: Int) -> (id: Int, round: Int)? {
    let parts = session.split(separator: ".", omittingEmptySubsequences: false)
    guard session.utf8.count <= 200, parts.count == 5, let id = Int(parts[0]),
      let round = Int(parts[1]), let last = Int(parts[2]), second <= last
    else { return nil }
    let signed = parts[0..<4].joined(separator: ".")
    return Secret.isSame(code("session", signed).utf8, parts[4].utf8) ? (id, round) : nil
  }

  /// What a form of a session carries, so that no other site can send it.
  func forgeryCode(of session: String) -> String { code("form", session) }

  /// Whether a form carries the code of a session.
  func isOwn(_ code: String, of session: String) -> Bool {
    Secret.isSame(forgeryCode(of: session).utf8, code.utf8)
  }

  /// What opens the calendars of a link and nothing else; it ends with the link.
  ///
  /// - Parameter office: The one office whose calendar it is; empty for that of all.
  func calendarToken(of grant: AccessGrant, office: String) -> String {
    "\(grant.id)." + code("calendar", "\(grant.id) \(grant.digest) \(office)")
  }

  /// The number of the link that such a token is said to be of; nil for what is none.
  static func link(ofCalendar token: String) -> Int? {
    token.utf8.count <= 100 ? token.split(separator: ".").first.flatMap { Int($0) } : nil
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
