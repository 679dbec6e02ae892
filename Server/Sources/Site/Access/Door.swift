import CivilTime
import Digests
import PlanStore
import Planning

/// Looks at passwords: one after the other on a thread of its own, for each costs tens of milliseconds and 32 MiB.
actor Door {
  /// What became of a try.
  enum Answer: Sendable {
    /// The link and its password are right.
    case open(AccessGrant)
    /// One of them is not; which is not told.
    case closed
    /// The password of this link was tried too often in this minute, here or at another server of the plan.
    case tooOften
  }

  /// How often the password of a link may be tried in a minute, whoever tries.
  static let mostTries = 10

  private let thread = OneThread()
  private let path: String
  /// How often a password was hashed, which is nearly all that a try costs.
  private(set) var hashes = 0

  /// A password that nobody knows stands in where there is none, so that as much is done.
  private static let nobodys = PasswordHash.make(of: Hexadecimal.text(Secret.random(32))) ?? ""

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ path: String) { self.path = path }

  /// Whether a link and a password let somebody in.
  func ask(token: String, password: String, on day: Day, at second: Int) throws -> Answer {
    let decoy = Self.nobodys
    let file = try PlanFile.open(at: path, access: .readWrite)
    let grant = try file.access(token: token)
    let hash = try file.passwordHash(ofAccess: grant?.id ?? 0)
    guard try file.countGuess(ofAccess: grant?.id ?? 0, in: second / 60) <= Self.mostTries else {
      return .tooOften
    }
    hashes += 1
    let isRight = PasswordHash.isOf(password, hash ?? decoy)
    guard let grant, hash != nil, isRight, grant.isValid(on: day) else { return .closed }
    return .open(grant)
  }

  /// Puts another password in the place of the one of a link, for somebody who knows that.
  ///
  /// - Returns: The link as it is now: the sessions that it began before have ended.
  func change(
    of grant: AccessGrant, from old: String, to new: Password, at second: Int
  ) throws -> Answer {
    let file = try PlanFile.open(at: path, access: .readWrite)
    guard try file.countGuess(ofAccess: grant.id, in: second / 60) <= Self.mostTries else {
      return .tooOften
    }
    hashes += 1
    guard let hash = try file.passwordHash(ofAccess: grant.id), PasswordHash.isOf(old, hash),
      let changed = try AccessBook(path, access: .readWrite)
        .replacePassword(hash, by: new, of: grant)
    else { return .closed }
    return .open(changed)
  }
}
