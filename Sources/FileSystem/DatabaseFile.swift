import Glibc

/// Knows databases by what they begin with, so that no report is ever written over one.
public enum DatabaseFile {
  /// Whether an SQLite database stands at a path, or a file that belongs to one: its write-ahead
  /// log, the index of that, or its rollback journal.
  public static func stands(at path: String) -> Bool {
    let head = head(of: path)
    if head.starts(with: magic) || isLog(head) { return true }
    return companions.contains { ending in
      path.hasSuffix(ending)
        && self.head(of: String(path.dropLast(ending.count))).starts(with: magic)
    }
  }

  /// The endings of what SQLite keeps beside a database.
  public static let companions = ["-wal", "-shm", "-journal"]

  private static let magic = Array("SQLite format 3\0".utf8)

  /// Whether bytes begin as a write-ahead log does (SQLite, "WAL File Format").
  private static func isLog(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x37, 0x7f, 0x06, 0x82]) || head.starts(with: [0x37, 0x7f, 0x06, 0x83])
  }

  /// The first bytes of an ordinary file; none of anything else, which may never answer.
  private static func head(of path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = read(file, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
