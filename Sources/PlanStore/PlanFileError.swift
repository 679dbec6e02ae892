import CSQLite

/// Why a plan file cannot be used, or a change not be made.
///
/// The file is as it was before.
public enum PlanFileError: Error, Hashable, Sendable {
  /// Why a file is no plan.
  public enum Stranger: Hashable, Sendable {
    /// It is empty.
    case empty
    /// It is a folder.
    case folder
    /// It is no SQLite database.
    case notADatabase
    /// It is an SQLite database of some other program, known by its application number.
    case database(application: UInt32)
  }

  /// There is no such file.
  case missing(String)
  /// The file to be created exists.
  case alreadyExists(String)
  /// The folder in which to create the file does not exist.
  case folderMissing(String)
  /// The file may not be read.
  case unreadable(String)
  /// The file, or the folder it lies in, may not be written.
  case readOnly(String)
  /// It is not a plan of this program.
  case notAPlan(String, Stranger)
  /// A newer program wrote it: the migration is the first that this program does not know.
  case newer(String, migration: String)
  /// It was cut short, overwritten, or altered by hand.
  case damaged(String, detail: String)
  /// Another process has been writing to it for longer than we waited.
  case locked(String)
  /// Somebody changed it after it was loaded.
  case changedMeanwhile(String)
  /// Facts were recorded about an activity that was to be removed, named by its full code.
  case hasProgress(String, code: String)
  /// No command is left to undo.
  case nothingToUndo(String)
  /// No undone command is left to redo.
  case nothingToRedo(String)
  /// The latest command is somebody else's.
  case othersCommand(String, author: String, command: String)
  /// What stands at the place of a backup is no earlier backup of the same plan.
  case notEarlierBackup(String)
  /// A backup is of another plan than the one it is to replace.
  case backupOfAnotherPlan(String)
  /// Changes wait in a log beside the file, and neither the folder nor the folder for temporary
  /// files can be written, which reading them needs.
  case logUnreadable(String)
  /// The disk is full.
  case diskFull(String)
  /// A file could not be put in its place, in the system's words.
  case notWritten(String, reason: String)
  /// SQLite refused for some other reason.
  case sqlite(String, code: Int, message: String)

  /// Sorts what SQLite reports into what a person can do about it.
  init(code: Int32, message: String, path: String) {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked(path)
    case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(path, detail: message)
    case SQLITE_FULL: self = .diskFull(path)
    // The file was there a moment ago: what cannot be opened is its write-ahead log.
    case SQLITE_READONLY, SQLITE_CANTOPEN: self = .readOnly(path)
    default: self = .sqlite(path, code: Int(code), message: message)
    }
  }
}
