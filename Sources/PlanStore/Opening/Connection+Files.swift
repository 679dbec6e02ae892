import CSQLite
import FileSystem
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

  /// Opens a file to be read, on a medium that may be read-only or full.
  ///
  /// Readers, too, keep a log and an index beside the file. Where they may write, they open the
  /// file as a writer would, so that the last to leave tidies up, and are held to reading by
  /// `query_only`. Where they may not, they join a log and an index that are there, read a file
  /// without a log as it lies (`immutable`: nobody is writing to it then), and a file with a log but
  /// no index, which nobody has open, from a copy of both.
  static func readable(_ path: String, patience: Int) throws(PlanFileError) -> Connection {
    if access(path, W_OK) == 0, access(folder(of: path), W_OK) == 0 {
      do throws(PlanFileError) {
        let connection = try writable(path, patience: patience)
        try connection.execute("PRAGMA query_only = ON")
        return connection
      } catch {
        // SQLite has several words for a log or an index that found no room.
        guard error.mayBeForWantOfRoom else { throw error }
        return try alone(path)
      }
    }
    guard access("\(path)-wal", F_OK) == 0 else { return try immutable(path) }
    do throws(PlanFileError) {
      let connection = try Connection(
        name(for: path), for: path, flags: SQLITE_OPEN_READONLY, patience: patience)
      try connection.touch()
      return connection
    } catch .readOnly(_) {
      return hasLog(path) ? try copied(path) : try immutable(path)
    }
  }

  /// Opens a file to be read where there is no room for an index beside it.
  ///
  /// With the file to itself a connection keeps the index in memory. It leaves the log as it is.
  private static func alone(_ path: String) throws(PlanFileError) -> Connection {
    guard hasLog(path) else { return try immutable(path) }
    let connection = try Connection(
      name(for: path), for: path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    connection.keepLog(true)
    try connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    try connection.touch()
    try connection.execute("PRAGMA query_only = ON")
    return connection
  }

  /// Opens a copy of a file and its log in the folder for temporary files.
  ///
  /// The copy is unlinked at once and lives as long as the connection.
  private static func copied(_ path: String) throws(PlanFileError) -> Connection {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(temporary)/schedctl-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw .logUnreadable(path) }
    let folder = String(cString: made)
    defer {
      for ending in ["", "-wal", "-shm"] { unlink("\(folder)/plan.db\(ending)") }
      rmdir(folder)
    }
    for ending in ["", "-wal"] {
      guard copyFile("\(path)\(ending)", to: "\(folder)/plan.db\(ending)") else {
        throw .logUnreadable(path)
      }
    }
    let connection = try Connection(
      "\(folder)/plan.db", for: path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    try connection.touch()
    try connection.execute("PRAGMA query_only = ON")
    return connection
  }

  private static func copyFile(_ source: String, to target: String) -> Bool {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { return false }
    defer { close(input) }
    let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard output >= 0 else { return false }
    defer { close(output) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(input, &buffer, buffer.count)
      if count <= 0 { return count == 0 }
      guard Bytes.write(Array(buffer[..<count]), to: output) == 0 else { return false }
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

extension PlanFileError {
  /// Whether a file that could not be opened for writing may still be read.
  fileprivate var mayBeForWantOfRoom: Bool {
    switch self {
    case .readOnly, .sqlite: true
    case .unusable(_, let reason): [ENOSPC, EDQUOT, EFBIG, EIO].contains(reason.code)
    default: false
    }
  }
}
