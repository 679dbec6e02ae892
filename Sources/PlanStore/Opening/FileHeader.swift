import Glibc

/// The first bytes of a file: whether it is one of ours, before SQLite so much as looks at it.
///
/// SQLite itself would write to some of the files it is asked to open.
enum FileHeader {
  /// "SCHD", at byte 68 of every file of ours (`PRAGMA application_id`).
  static let applicationID: UInt32 = 0x5343_4844

  /// Throws unless the file begins as a plan does.
  static func check(_ path: String) throws(PlanFileError) {
    let bytes = try read(path)
    guard !bytes.isEmpty else { throw .notAPlan(path, .empty) }
    guard bytes.starts(with: Array("SQLite format 3\0".utf8)), bytes.count >= 72 else {
      throw .notAPlan(path, .notADatabase)
    }
    let application = bytes[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard application == applicationID else {
      throw .notAPlan(path, .database(application: application))
    }
  }

  /// Returns up to 100 bytes, the length of SQLite's header.
  private static func read(_ path: String) throws(PlanFileError) -> [UInt8] {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing(path) : .unreadable(path)
    }
    defer { Glibc.close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0 else {
      throw errno == EISDIR ? .notAPlan(path, .folder) : .unreadable(path)
    }
    return Array(bytes.prefix(count))
  }
}
