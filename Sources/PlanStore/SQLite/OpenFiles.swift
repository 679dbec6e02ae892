import FileSystem
import Synchronization

/// The files that this process has open as databases.
///
/// The locks that tell other processes of it are the process's: when it closes a file in any way, all of its locks
/// on that file are gone (POSIX, fcntl), and whoever comes next takes the log for nobody's. So a file that is open
/// is opened in no other way.
enum OpenFiles {
  private static let counts = Mutex<[FileIdentity: Int]>([:])

  /// Opens a database and notes it; `open` returns where it lies, nil for nowhere.
  static func opening(_ open: () -> String?) -> FileIdentity? {
    counts.withLock { counts in
      guard let path = open(), !path.isEmpty, let file = FileIdentity(path: path) else {
        return nil
      }
      counts[file, default: 0] += 1
      return file
    }
  }

  /// Notes that a database was closed.
  static func closed(_ file: FileIdentity) {
    counts.withLock { counts in
      let left = (counts[file] ?? 1) - 1
      counts[file] = left > 0 ? left : nil
    }
  }

  /// Does something with a file that opens and closes it, unless it is open as a database; then nil.
  static func unlessOpen<Result>(
    _ path: String, _ body: () throws(PlanFileError) -> Result
  ) throws(PlanFileError) -> Result? {
    let result: Swift.Result<Result, PlanFileError>? = counts.withLock { counts in
      if let file = FileIdentity(path: path), counts[file] != nil { return nil }
      do throws(PlanFileError) { return .success(try body()) } catch { return .failure(error) }
    }
    return try result?.get()
  }
}
