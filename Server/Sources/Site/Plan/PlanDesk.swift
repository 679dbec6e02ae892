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
    /// The same as values.
    var found: [Finding] = []
    /// The same consequences as values; nil where nothing was changed.
    var effects: Consequences?
    /// The number of the last change of the plan afterwards; nil where it was saved before.
    var revision: Int?
  }

  private let thread = OneThread()
  private let path: String
  /// Where the plan is handed on.
  nonisolated let newest: NewestPlan
  /// The plan for writing, open from one change to the next.
  private var file: PlanFile?

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// - Parameter newest: Where the plan is handed on.
  init(_ path: String, handing newest: NewestPlan = NewestPlan()) {
    self.path = path
    self.newest = newest
  }

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
    try make(
      asked, saying: command, around: codes, isTrial: isTrial, token: token, checking: check, change
    )
  }

  /// The same for whoever is at the desk already.
  func make(
    _ asked: Asked, saying command: String, around codes: [String], isTrial: Bool,
    token: String? = nil, checking check: (Workspace) throws -> Void,
    _ change: (Workspace) throws -> Void
  ) throws -> Outcome {
    var told: [Finding] = []
    let line = JournalLine(
      when: asked.now, who: asked.visitor?.author ?? "", command: command)
    let workspace: Workspace
    if isTrial {
      workspace = try Workspace(
        path, access: .readOnly, around: .codes(codes), signing: { line }, telling: { told += $0 },
        isTrial: true)
    } else {
      let (file, newest) = (try opened(), newest)
      workspace = try Workspace(
        file, knowing: try whole(file), around: .codes(codes), signing: { line },
        telling: { told += $0 }, watching: { if $0 == .saved { newest.announce() } })
    }
    defer { newest.finish() }
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
    } catch let error as PlanFileError {
      // Whatever it left behind is not gone on with.
      file = nil
      throw error
    }
    let consequences = try workspace.consequences()
    if !isTrial, newest.isHandedOn { try? newest.keep(workspace, in: workspace.file) }
    return Outcome(
      consequences: consequences.map { ConsequenceWords($0, asked.terms).lines } ?? [],
      told: told.map { $0.message(asked.language) }, found: told, effects: consequences,
      revision: workspace.revision)
  }

  /// The whole plan, known or read; nil where a change is made on a part of it.
  private func whole(_ file: PlanFile) throws -> StandingPlan? {
    guard newest.isHandedOn else { return nil }
    if let known = try newest.plan(in: file) { return known.plan }
    // What is wrong with others' projects is not told to whoever reports.
    return try Workspace(
      file, signing: { preconditionFailure("nothing is changed") }, telling: { _ in }
    ).standing()
  }

  /// The plan that is open; where the connection was lost since the last change, another file lies in its place, or a newer
  /// program moved it forward, opened anew.
  private func opened() throws -> PlanFile {
    // What is wrong with it is told when it is opened.
    if let file, (try? file.isAsOpened()) == true { return file }
    file = nil
    let new = try PlanFile.open(at: path, access: .readWrite)
    file = new
    return new
  }

  /// Hands out a link; returns its token.
  func addAccess(
    name: String, role: Role, office: String?, expires: Day?, password: String?, at now: Instant
  ) throws -> String {
    try AccessBook(path, access: .readWrite).add(
      name: name, role: role, office: office, expires: expires, password: { password }, at: now
    ).token
  }

  /// Withdraws a link.
  func withdrawAccess(name: String, at now: Instant) throws {
    _ = try AccessBook(path, access: .readWrite).withdraw(name: name, at: now)
  }
}
