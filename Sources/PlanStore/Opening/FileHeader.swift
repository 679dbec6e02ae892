import Glibc

/// The first bytes of a file: whether it is one of ours, before SQLite so much as looks at it.
///
/// SQLite itself would write to some of the files it is asked to open.
enum FileHeader {
  /// "SCHD", at byte 68 of every file of ours (`PRAGMA application_id`).
  static let applicationID: UInt32 = 0x5343_4844

  /// Throws unless the file begins as a plan does, and nothing stands where SQLite keeps its log.
  static func check(_ path: String) throws(PlanFileError) {
    try checkKind(path)
    // What this process has open was looked at before.
    let read = try OpenFiles.unlessOpen(path) { () throws(PlanFileError) in try self.read(path) }
    if let read { try check(read, of: path) }
    for log in ["-wal", "-shm", "-journal"].map({ path + $0 }) {
      var status = stat()
      if stat(log, &status) == 0, status.st_mode & S_IFMT != S_IFREG { throw .logBlocked(log) }
    }
  }

  private static func check(_ bytes: [UInt8], of path: String) throws(PlanFileError) {
    guard !bytes.isEmpty else { throw .notAPlan(path, .empty) }
    guard bytes.starts(with: Array("SQLite format 3\0".utf8)), bytes.count >= 72 else {
      throw .notAPlan(path, .notADatabase)
    }
    let application = bytes[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard application == applicationID else {
      throw .notAPlan(path, .database(application: application))
    }
  }

  /// Refuses what is no ordinary file before it is opened: to open a named pipe is to wait for
  /// somebody to write to it.
  private static func checkKind(_ path: String) throws(PlanFileError) {
    if path.isEmpty { throw .nameless }
    var status = stat()
    guard stat(path, &status) == 0 else { throw PlanFileError(opening: path, errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .notAPlan(path, .folder)
    case S_IFIFO: throw .notAPlan(path, .pipe)
    case S_IFSOCK: throw .notAPlan(path, .socket)
    default: throw .notAPlan(path, .device)
    }
  }

  /// Returns up to 100 bytes, the length of SQLite's header.
  private static func read(_ path: String) throws(PlanFileError) -> [UInt8] {
    // A pipe put in the file's place meanwhile is not waited for either.
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw PlanFileError(opening: path, errno: errno) }
    defer { Glibc.close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0 else { throw PlanFileError(opening: path, errno: errno) }
    return Array(bytes.prefix(count))
  }
}
