import CSQLite
import Glibc

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
    /// It is a named pipe.
    case pipe
    /// It is a socket.
    case socket
    /// It is a device, such as `/dev/null`.
    case device
    /// It is no SQLite database.
    case notADatabase
    /// It is an SQLite database of some other program, known by its application number.
    case database(application: UInt32)
  }

  /// The name of the file is empty.
  case nameless
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
  /// The system opens no such file, for a reason of its own.
  case unusable(String, SystemReason)
  /// Something that is no file stands where SQLite keeps its log beside the plan; this is its path.
  case logBlocked(String)
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
  /// A command with this token was saved before, as an entry of the journal.
  case alreadySaved(String, entry: Int)
  /// Facts were recorded about an activity that was to be removed, named by its full code.
  case hasProgress(String, code: String)
  /// No command is left to undo.
  case nothingToUndo(String)
  /// No undone command is left to redo.
  case nothingToRedo(String)
  /// The latest command is somebody else's.
  case othersCommand(String, author: String, command: String)
  /// A change that was named cannot be taken back, or made again.
  case history(String, HistoryRefusal)
  /// What stands at the place of a backup is no earlier backup of the same plan.
  case notEarlierBackup(String)
  /// A backup is of another plan than the one it is to replace.
  case backupOfAnotherPlan(String)
  /// Changes wait in a log beside the file, and neither the folder nor the folder for temporary
  /// files can be written, which reading them needs.
  case logUnreadable(String)
  /// The plan is on a server, which cannot be used, or refuses.
  case server(String, ServerProblem)
  /// SQLite refused for some other reason.
  case sqlite(String, code: Int, message: String)

  /// Sorts what SQLite reports into what a person can do about it.
  ///
  /// - Parameter system: the error number of the system call that failed; 0 for none.
  init(code: Int32, message: String, path: String, system: Int32 = 0) {
    switch code & 0xff {
    case SQLITE_CANTOPEN where Self.isToBeTold(system), SQLITE_IOERR where Self.isToBeTold(system):
      self = .unusable(path, SystemReason(system))
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked(path)
    case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(path, detail: message)
    case SQLITE_FULL: self = .unusable(path, SystemReason(ENOSPC))
    // The index beside the plan found no room (SQLITE_IOERR_SHMSIZE).
    case SQLITE_IOERR where code >> 8 == 19 || system == ENOSPC:
      self = .unusable(path, SystemReason(ENOSPC))
    // The file was there a moment ago: what cannot be opened is its write-ahead log.
    case SQLITE_READONLY, SQLITE_CANTOPEN: self = .readOnly(path)
    default: self = .sqlite(path, code: Int(code), message: message)
    }
  }

  /// Whether the reason of the system says more than SQLite does.
  private static func isToBeTold(_ code: Int32) -> Bool {
    [EMFILE, ENFILE, ENAMETOOLONG, EIO, EDQUOT, EFBIG, ENOMEM].contains(code)
  }

  /// Sorts what the system says to the opening of a file that is there.
  init(opening path: String, errno code: Int32) {
    switch code {
    case ENOENT: self = .missing(path)
    case EACCES, EPERM: self = .unreadable(path)
    default: self = .unusable(path, SystemReason(code))
    }
  }

  /// Sorts what the system says to the making of a file.
  init(creating path: String, errno code: Int32) {
    switch code {
    case EEXIST: self = .alreadyExists(path)
    case _ where path.isEmpty: self = .nameless
    case ENOENT, ENOTDIR: self = .folderMissing(path)
    case EACCES, EPERM, EROFS: self = .readOnly(path)
    default: self = .unusable(path, SystemReason(code))
    }
  }
}
