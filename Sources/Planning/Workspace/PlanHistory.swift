import FileSystem
public import PlanStore

/// The commands that made a plan what it is: listed, taken back and done again, in any session.
public struct PlanHistory {
  private let path: String
  private let file: PlanFile
  private let signature: () -> JournalLine

  /// Opens the history of a plan file.
  ///
  /// - Parameter signature: Who changes the plan, when, and in which words; asked when that happens.
  public init(
    _ path: String, access: PlanFile.Access, signing signature: @escaping () -> JournalLine
  ) throws {
    self.path = path
    self.signature = signature
    InputFiles.remember(path: path)
    file = try PlanFile.open(at: path, access: access)
  }

  /// Tells somebody who has waited a second that another is writing.
  public func whenWaitingLong(_ tell: @escaping () -> Void) { file.whenWaitingLong(tell) }

  /// The entries of the journal, the latest first.
  ///
  /// - Parameter limit: How many at most; nil for all.
  public func entries(limit: Int? = nil) throws -> [JournalEntry] {
    try file.journal(limit: limit)
  }

  /// Takes back the last command that is in force.
  ///
  /// - Parameter anybodys: Whether a command of somebody else may be undone.
  /// - Returns: The entry of the command that was undone.
  /// - Throws: ``PlanFileError/nothingToUndo(_:)`` also where only `init` is left: the holidays and
  ///   windows that it put in are not to be lost by one undo too many.
  @discardableResult
  public func undo(anybodys: Bool = false) throws -> JournalEntry {
    let inForce = try entries().filter { $0.kind == .command && $0.state == .done }
    if inForce.count == 1, inForce[0].line.command.hasPrefix("init") {
      throw PlanFileError.nothingToUndo(path)
    }
    return try file.undo(signature(), anybodys: anybodys)
  }

  /// Puts back the command that was undone last.
  ///
  /// - Parameter anybodys: Whether a command of somebody else may be redone.
  /// - Returns: The entry of the command that is in force again.
  @discardableResult
  public func redo(anybodys: Bool = false) throws -> JournalEntry {
    try file.redo(signature(), anybodys: anybodys)
  }
}
