public import Control
import FileSystem
import Plan
public import PlanStore

/// The commands that made a plan what it is: listed, taken back and done again, in any session.
public struct PlanHistory {
  let file: PlanFile
  private let signature: () -> JournalLine
  private let isTrial: Bool

  /// What was taken back or done again, and what that did.
  public struct Outcome {
    /// The entry of the command that was undone or redone, or of the return to an earlier state; nil
    /// where the plan is as it was then.
    public let entry: JournalEntry?
    /// What that did to what people watch; nil where it cannot be said, or nothing was changed.
    public let consequences: Consequences?
  }

  /// Opens the history of a plan file.
  ///
  /// - Parameters:
  ///   - isTrial: Whether changes are only tried: computed and told, and never saved.
  ///   - signature: Who changes the plan, when, and in which words; asked when that happens.
  public init(
    _ path: String, access: PlanFile.Access, isTrial: Bool = false,
    signing signature: @escaping () -> JournalLine
  ) throws {
    self.signature = signature
    self.isTrial = isTrial
    InputFiles.remember(path: path)
    file = try PlanFile.open(at: path, access: isTrial ? .readOnly : access)
  }

  /// The plan file, as the user gave it, or the address of the plan as it can be shown.
  public var path: String { file.path }

  /// Tells somebody who has waited a second that another is writing.
  public func whenWaitingLong(_ tell: @escaping () -> Void) { file.whenWaitingLong(tell) }

  /// The entries of the journal, the latest first.
  ///
  /// - Parameter limit: How many at most; nil for all.
  public func entries(limit: Int? = nil) throws -> [JournalEntry] {
    try file.journal(limit: limit)
  }

  /// Takes back a command that is in force.
  ///
  /// - Parameters:
  ///   - number: The number of the command; nil for the last.
  ///   - anybodys: Whether a command of somebody else may be undone.
  /// - Throws: ``PlanFileError/nothingToUndo(_:)`` also where only `init` is left: the holidays and
  ///   windows that it put in are not to be lost by one undo too many.
  @discardableResult
  public func undo(_ number: Int? = nil, anybodys: Bool = false) throws -> Outcome {
    if let number { try file.check(.entry(number)) }
    if try file.isFirst(number, where: { $0.command.hasPrefix("init") }) {
      throw PlanFileError.nothingToUndo(file.path)
    }
    return try step(isNumbered: number != nil, around: try file.subjects(ofUndoing: number)) {
      try $0.undo(signature(), of: number, anybodys: anybodys)
    }
  }

  /// Puts back a command that was undone.
  ///
  /// - Parameters:
  ///   - number: The number of the command; nil for the one that was undone last.
  ///   - anybodys: Whether a command of somebody else may be redone.
  @discardableResult
  public func redo(_ number: Int? = nil, anybodys: Bool = false) throws -> Outcome {
    if let number { try file.check(.entry(number)) }
    return try step(isNumbered: number != nil, around: try file.subjects(ofRedoing: number)) {
      try $0.redo(signature(), of: number, anybodys: anybodys)
    }
  }

  /// Makes the plan, or one project of it, what it was at an earlier moment, as a change of its own.
  ///
  /// - Parameter confirm: Told which facts go; throws to leave all as it is.
  public func revert(
    to moment: PlanMoment, project: String? = nil, confirming confirm: (LostFacts) throws -> Void
  ) throws -> Outcome {
    try file.check(moment)
    var isAsked = false
    return try step(isNumbered: project != nil) { file in
      try file.revert(to: moment, project: project, signature()) { facts in
        guard !isAsked else { return }
        try confirm(facts)
        isAsked = true
      }
    }
  }

  /// Makes a step: on a copy first where it may lead to a plan that never was.
  ///
  /// - Parameter subjects: What it changes.
  private func step(
    isNumbered: Bool, around subjects: PlanSubjects = .all,
    _ make: (PlanFile) throws -> JournalEntry?
  ) throws -> Outcome {
    let before = try Standing(file, around: subjects)
    let place = isTrial || isNumbered ? try file.trial() : file
    let entry = try make(place)
    guard entry != nil else { return Outcome(entry: nil, consequences: nil) }
    let after = try Standing(place, around: subjects)
    if isNumbered {
      let known = Set(before.failures)
      let new = after.failures.filter { !known.contains($0) }
      guard new.isEmpty else { throw InvalidInput(new) }
    }
    if !isTrial, isNumbered { _ = try make(file) }
    return Outcome(
      entry: entry,
      consequences: after.comparison.map { Consequences(from: before.comparison, to: $0) })
  }
}

/// How a plan file stands.
private struct Standing {
  /// Compared with its baseline; nil where it cannot be scheduled as a whole.
  let comparison: Comparison?
  /// Why it cannot.
  let failures: [Finding]

  init(_ file: PlanFile, around subjects: PlanSubjects) throws {
    let workspace = try Workspace(
      file, around: subjects, signing: { preconditionFailure("nothing is changed") },
      telling: { _ in },
      watching: { _ in })
    do throws(InvalidInput) {
      let schedule = try workspace.scheduled(workspace.stored)
      workspace.latest = schedule
      failures = []
    } catch {
      failures = error.findings
    }
    comparison = failures.isEmpty ? try? workspace.comparison() : nil
  }
}
