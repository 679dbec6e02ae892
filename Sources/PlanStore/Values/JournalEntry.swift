public import CivilTime

/// Who does what, and when: what a command hands over to be kept in the journal.
public struct JournalLine: Hashable, Sendable {
  /// When, by the clock of whoever runs the command.
  public var when: Instant
  /// Who.
  public var who: String
  /// The command in words: `link HS.C05 HS.C08 FS+4d`.
  public var command: String

  /// Creates a line.
  public init(when: Instant, who: String, command: String) {
    self.when = when
    self.who = who
    self.command = command
  }
}

/// One entry of the journal.
///
/// Entries are only ever added; their state follows from later ones.
public struct JournalEntry: Hashable, Sendable {
  /// What an entry records.
  public enum Kind: Hashable, Sendable {
    /// A command that changed the plan.
    case command
    /// The undoing of the command with this number.
    case undo(of: Int)
    /// The redoing of the command with this number.
    case redo(of: Int)
  }

  /// Whether a command is in force.
  public enum State: Hashable, Sendable {
    /// In force; so are all undo and redo entries, which happened.
    case done
    /// Undone, and can be redone.
    case undone
    /// Undone, and another command came since: it cannot be redone.
    case abandoned
  }

  /// The number, from 1.
  public var number: Int
  /// Who did what, and when.
  public var line: JournalLine
  /// What it records.
  public var kind: Kind
  /// Whether it is in force.
  public var state: State

  /// Creates an entry.
  public init(number: Int, line: JournalLine, kind: Kind, state: State) {
    self.number = number
    self.line = line
    self.kind = kind
    self.state = state
  }
}
