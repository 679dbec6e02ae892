import CSQLite
import Glibc

/// The ways to open a plan file.
extension Connection {
  /// What to call a file so that SQLite takes the name for a path and nothing else.
  static func name(for path: String) -> String {
    path.hasPrefix("/") ? path : "./\(path)"
  }

  /// Opens a file to be written.
  static func writable(_ path: String, patience: Int) throws(PlanFileError) -> Connection {
    // SQLite would open it for reading instead, and leave an unwritable log beside it.
    guard access(path, W_OK) == 0 else { throw .readOnly(path) }
    let connection = try Connection(
      name(for: path), for: path, flags: SQLITE_OPEN_READWRITE, patience: patience)
    try connection.touch()
    guard sqlite3_db_readonly(connection.handle, "main") == 0 else { throw .readOnly(path) }
    return connection
  }

  /// Opens a file to be read, on a medium that may be read-only.
  ///
  /// Readers, too, keep a log and an index beside the file. Where they may write, they open the
  /// file as a writer would, so that the last to leave tidies up, and are held to reading by
  /// `query_only`. Where they may not, they join a log that is there, and read a file without one
  /// as it lies (`immutable`): nobody is writing to it then.
  static func readable(_ path: String, patience: Int) throws(PlanFileError) -> Connection {
    if access(path, W_OK) == 0, access(folder(of: path), W_OK) == 0 {
      let connection = try writable(path, patience: patience)
      try connection.execute("PRAGMA query_only = ON")
      return connection
    }
    guard access("\(path)-wal", F_OK) == 0 else { return try immutable(path) }
    do throws(PlanFileError) {
      let connection = try Connection(
        name(for: path), for: path, flags: SQLITE_OPEN_READONLY, patience: patience)
      try connection.touch()
      return connection
    } catch .readOnly(_) where !hasLog(path) {
      return try immutable(path)
    }
  }

  private static func immutable(_ path: String) throws(PlanFileError) -> Connection {
    try Connection(
      uri(for: path), for: path, flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, patience: 0)
  }

  /// Whether changes are waiting in a write-ahead log beside the file.
  static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat("\(path)-wal", &status) == 0 && status.st_size > 0
  }

  /// Makes closing leave a write-ahead log as it was found, or fold it into the file as usual.
  func keepLog(_ keep: Bool) {
    _ = csqlite_keep_log_on_close(handle, keep ? 1 : 0)
  }

  /// Has SQLite look at the file: opening alone reads nothing.
  private func touch() throws(PlanFileError) {
    _ = try integer("PRAGMA schema_version")
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func uri(for path: String) -> String {
    // A path that begins with two slashes would name a host.
    let path = path.hasPrefix("//") ? "/" + path.drop { $0 == "/" } : name(for: path)
    let escaped = path.map { $0 == "?" ? "%3f" : $0 == "#" ? "%23" : $0 == "%" ? "%25" : "\($0)" }
    return "file:\(escaped.joined())?immutable=1"
  }
}
