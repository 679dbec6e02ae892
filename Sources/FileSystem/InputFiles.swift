import Glibc
import Synchronization

/// The files that this run has read, so that it writes over none of them.
public enum InputFiles {
  private static let seen = Mutex<Set<FileIdentity>>([])

  /// Remembers an open file as one that is read.
  public static func remember(descriptor: Int32) {
    if let file = FileIdentity(descriptor: descriptor) {
      remember(file) { fcntl(descriptor, F_DUPFD_CLOEXEC, 3) }
    }
  }

  /// Remembers the file at a path; nothing where there is none.
  public static func remember(path: String) {
    if let file = FileIdentity(path: path) {
      remember(file) { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    }
  }

  /// Whether the file at a path, by whatever name, is one that was read.
  public static func contains(path: String) -> Bool {
    guard let file = FileIdentity(path: path) else { return false }
    return seen.withLock { $0.contains(file) }
  }

  /// Keeps the file open as long as the run lasts, so that no other takes its number once it is
  /// deleted.
  private static func remember(_ file: FileIdentity, keep: () -> Int32) {
    let isNew = seen.withLock { $0.insert(file).inserted }
    if isNew { _ = keep() }
  }
}
