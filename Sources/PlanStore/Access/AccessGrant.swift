public import CivilTime

/// Somebody who may come in to a served plan, by a link of their own.
public struct AccessGrant: Hashable, Sendable {
  /// What they may do.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Sees everything and changes nothing.
    case viewer
    /// Reports the work of one office, and sees of others the nodes alone.
    case reporter
    /// Sees and changes the plan.
    case planner
    /// The same, and hands out links.
    case administrator
  }

  /// The number of its row.
  public let id: Int
  /// Whose it is, as whoever handed it out calls them.
  public let name: String
  /// What they may do.
  public let role: Role
  /// The office whose work a reporter reports; empty for everybody else.
  public let office: String
  /// When it was handed out.
  public let created: Instant
  /// The last day on which it lets anybody in; nil for no such day.
  public let expires: Day?
  /// When it was withdrawn; nil while it was not.
  public let withdrawn: Instant?
  /// The SHA-256 of its token in hexadecimal digits: it opens nothing, and no two links have the same.
  public let digest: String
  /// Whether it asks for a password as well.
  public let hasPassword: Bool
  /// How often its password was set, changed or removed: sessions of an earlier round have ended.
  public let sessionRound: Int

  /// Whether it lets anybody in on a day.
  public func isValid(on day: Day) -> Bool {
    withdrawn == nil && expires.map { day <= $0 } ?? true
  }
}
