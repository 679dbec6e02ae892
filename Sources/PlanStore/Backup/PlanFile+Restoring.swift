import CSQLite
import FileSystem
import Glibc
import Plan

/// What was done to put a backup in the place of a plan.
public struct Restoration: Hashable, Sendable {
  /// Where the plan is that stood there before; nil where there was none.
  public var safetyCopy: String?
  /// How many commands the plan had that the backup does not know; nil where the plan could not be
  /// read.
  public var lostCommands: Int?
}

extension PlanFile {
  /// Puts a backup in the place of a plan.
  ///
  /// The backup is examined first, and what stands at the place is kept beside it. A plan that can be
  /// opened is changed in one transaction, so that programs which have it open see either the one or
  /// the other. What can no longer be opened gives way as a file, with the log and the index that
  /// belong to it: a log left beside another file would be played into it.
  ///
  /// - Parameters:
  ///   - anyPlan: Whether the backup may be of another plan, or what stands at the place be none.
  /// - Throws: ``PlanFileError/backupOfAnotherPlan(_:)``; ``PlanFileError/damaged(_:detail:)`` about
  ///   the backup; ``PlanFileError/locked(_:)`` where another program has the plan open.
  public static func restore(
    _ backup: String, to path: String, anyPlan: Bool = false, patience: Int = PlanFile.patience
  ) throws(PlanFileError) -> Restoration {
    if let address = try ServerAddress(path) {
      throw .server(address.shown, .unsupported(Wording(zh: "恢复备份", en: "restoring a backup")))
    }
    guard FileIdentity(path: backup) != FileIdentity(path: path) else {
      throw .alreadyExists(path)
    }
    let source = try PlanFile.open(at: backup, access: .readOnly, patience: patience)
    if let flaw = try source.verify().first {
      throw .damaged(backup, detail: flaw.detail)
    }
    guard FileIdentity(path: path) != nil else {
      try source.write(to: path, isNew: true)
      return Restoration()
    }
    do throws(PlanFileError) {
      return try source.replaceContent(of: path, anyPlan: anyPlan, patience: patience)
    } catch {
      guard error.isAboutContent else { throw error }
      switch error {
      case .notAPlan, .newer: guard anyPlan else { throw error }
      default: break
      }
      return try source.replaceFile(path)
    }
  }

  /// Puts the content of this plan in the place of another's, in one transaction.
  private func replaceContent(
    of path: String, anyPlan: Bool, patience: Int
  ) throws(PlanFileError) -> Restoration {
    try FileHeader.check(path)
    let target = PlanFile(try Connection.writable(path, patience: patience))
    var lost: Int?
    if let theirs = try? target.history() {
      let mine = try history()
      guard anyPlan || theirs.plan == mine.plan else {
        throw .backupOfAnotherPlan(connection.path)
      }
      let common = zip(theirs.lines, mine.lines).prefix { $0 == $1 }.count
      lost = theirs.lines.count - common
    }
    let copy = try SafetyCopy.make(of: path, before: "restore")
    try connection.copy(to: target.connection)
    return Restoration(safetyCopy: copy, lostCommands: lost)
  }

  /// Puts this plan in the place of a file that cannot be opened, and moves that aside.
  private func replaceFile(_ path: String) throws(PlanFileError) -> Restoration {
    guard !Connection.isInUse(path) else { throw .locked(path) }
    let copy = SafetyCopy.unused("\(path).before-restore")
    // The copy first, under a second name; then the log, which must never meet another file.
    guard link(path, copy) == 0 else {
      throw PlanFileError(creating: copy, errno: errno)
    }
    for ending in DatabaseFile.companions where ending != "-shm" {
      if rename(path + ending, copy + ending) != 0, errno != ENOENT {
        throw PlanFileError(creating: copy + ending, errno: errno)
      }
    }
    unlink(path + "-shm")
    try write(to: path, isNew: false)
    return Restoration(safetyCopy: copy)
  }

  private func write(to path: String, isNew: Bool) throws(PlanFileError) {
    let source = connection
    try Connection.makingFile(at: path, isNew: isNew) { target throws(PlanFileError) in
      try source.copy(to: target)
    }
  }
}

extension PlanFileError {
  /// Whether what is in the file keeps it from being opened, and not who may do so or who does.
  fileprivate var isAboutContent: Bool {
    switch self {
    case .damaged, .notAPlan, .newer, .sqlite: true
    default: false
    }
  }
}

extension Connection {
  /// Whether any program has a database open (SQLite, "POSIX Advisory Locking": every connection in
  /// use holds a lock among the 512 bytes from 1 GiB on).
  static func isInUse(_ path: String) -> Bool {
    let file = Glibc.open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var range = flock()
    range.l_type = Int16(F_WRLCK)  // bounded: a constant of the system
    range.l_whence = Int16(SEEK_SET)  // bounded: a constant of the system
    range.l_start = 0x4000_0000
    range.l_len = 512
    let isFree = Int16(F_UNLCK)  // bounded: a constant of the system
    return fcntl(file, F_GETLK, &range) == 0 && range.l_type != isFree
  }
}
