import CPostgreSQL
import Glibc

/// What a server tells of changes to one plan, on a connection of its own that listens.
///
/// A plan in a file tells nothing: there ``init(of:)`` is nil, and whoever waits has to look.
public final class PlanNews {
  /// What a wait ended with.
  public enum Word: Sendable {
    /// The plan was changed.
    case changed
    /// Nothing was told of this plan; what is told of others ends a wait before its time.
    case quiet
    /// The connection was made anew: what was changed meanwhile was told to nobody, so the plan has to be looked at.
    case reconnected
  }

  private let session: ServerSession
  private var isLost = false

  /// Listens from now on; nil for a plan in a file.
  ///
  /// - Throws: ``PlanFileError/server(_:_:)`` where no connection comes about.
  public init?(of path: String) throws(PlanFileError) {
    guard let address = try ServerAddress(path) else { return nil }
    session = try ServerSession(address)
    try listen()
  }

  private func listen() throws(PlanFileError) { try session.execute("LISTEN schedctl") }

  /// Waits until the plan is changed, for so many milliseconds at most.
  ///
  /// - Throws: ``PlanFileError/server(_:_:)`` where the connection is lost and none comes about at once; the next
  ///   call tries again.
  public func wait(_ milliseconds: Int32) throws(PlanFileError) -> Word {
    if isLost {
      try session.reconnect()
      try listen()
      isLost = false
      return .reconnected
    }
    // What was told while the last answer was read lies there already.
    if takeNews() { return .changed }
    var socket = pollfd(
      fd: PQsocket(session.handle), events: Int16(truncatingIfNeeded: POLLIN), revents: 0)
    guard poll(&socket, 1, milliseconds) > 0 else { return .quiet }
    guard PQconsumeInput(session.handle) == 1 else {
      isLost = true
      throw .server(session.address.shown, .lost)
    }
    return takeNews() ? .changed : .quiet
  }

  /// Takes everything that was told; whether any of it is of this plan.
  private func takeNews() -> Bool {
    var isOurs = false
    while let news = PQnotifies(session.handle) {
      defer { PQfreemem(news) }
      // The name of a schema may hold blanks; the number behind it does not.
      let words = String(cString: news.pointee.extra)
      if let blank = words.lastIndex(of: " ") {
        isOurs = isOurs || words[..<blank] == session.address.plan
      }
    }
    return isOurs
  }
}
