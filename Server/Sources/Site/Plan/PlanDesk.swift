import CivilTime
import Control
import Plan
import PlanStore
import Planning
import Reporting

/// Changes the plan: one after the other, so that whoever changes it waits in a queue and not at a lock.
actor PlanDesk {
  /// What became of a change.
  struct Outcome: Sendable {
    /// Whether it had been saved before.
    var wasSaved = false
    /// What it did to what people watch, in sentences.
    var consequences: [String] = []
    /// What was found on the way, in sentences.
    var told: [String] = []
  }

  private let thread = OneThread()
  private let path: String

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ path: String) { self.path = path }

  /// Makes a change under the name of who asks.
  ///
  /// - Parameters:
  ///   - command: The words under which it stands in the journal.
  ///   - codes: What it is about: the projects of these codes are loaded.
  ///   - isTrial: Whether it is only tried, and never saved.
  ///   - token: What no other change has; one that was saved already is not made again.
  ///   - check: Throws where who asks may not; on the plan that is changed.
  func change(
    _ asked: Asked, saying command: String, around codes: [String], isTrial: Bool = false,
    token: String? = nil, checking check: @Sendable (Workspace) throws -> Void = { _ in },
    _ change: @Sendable (Workspace) throws -> Void
  ) throws -> Outcome {
    var told: [Finding] = []
    let line = JournalLine(
      when: asked.now, who: asked.visitor?.author ?? "", command: command)
    let workspace = try Workspace(
      path, access: isTrial ? .readOnly : .readWrite, around: .codes(codes), signing: { line },
      telling: { told += $0 }, isTrial: isTrial)
    if let token, try workspace.file.entry(ofToken: token) != nil { return Outcome(wasSaved: true) }
    workspace.token = token
    workspace.watchConsequences()
    do {
      try workspace.inTurn {
        try check(workspace)
        try change(workspace)
      }
    } catch PlanFileError.alreadySaved(_, _) {
      return Outcome(wasSaved: true)
    }
    let consequences = try workspace.consequences()
    return Outcome(
      consequences: consequences.map { ConsequenceWords($0, asked.terms).lines } ?? [],
      told: told.map { $0.message(asked.language) })
  }

  /// Hands out a link; returns its token.
  func addAccess(
    name: String, role: Role, office: String?, expires: Day?, at now: Instant
  ) throws -> String {
    try AccessBook(path, access: .readWrite).add(
      name: name, role: role, office: office, expires: expires, at: now
    ).token
  }

  /// Withdraws a link.
  func withdrawAccess(name: String, at now: Instant) throws {
    _ = try AccessBook(path, access: .readWrite).withdraw(name: name, at: now)
  }
}
