import CInterruption
import Glibc

/// A file on its way to its place: made beside it under a name of its own, and moved there whole.
///
/// Nobody ever sees half of it. A draft that is not put in its place is removed: when the value
/// goes, and when the program is interrupted. No link is followed: neither at the draft's name,
/// which must be new, nor at the place, where a link gives way to the file.
public final class Draft {
  /// The place, as the user gave it.
  public let path: String
  /// The open draft.
  public let descriptor: Int32
  /// Where the draft lies meanwhile, for libraries that open files by name.
  public let temporaryPath: String

  private let folder: Int32
  private let name: String
  private let temporaryName: String
  private let companions: [String]
  private var slots: [Int32]
  private var isOpen = true

  /// Begins a file.
  ///
  /// An ordinary file that stands at the place keeps its mode and owner.
  ///
  /// - Parameter companions: Endings of what a library may keep beside the draft meanwhile, which goes
  ///   with it.
  /// - Throws: Where nothing can be made in the folder, and where what stands at the place is a
  ///   folder or may not be written.
  public init(of path: String, companions: [String] = []) throws(OutputFailure) {
    let (folderPath, name) = Self.split(path)
    guard !name.isEmpty, name != ".", name != ".." else { throw .system(path, code: EISDIR) }
    let folder = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .system(path, code: errno) }
    do throws(OutputFailure) {
      let old = try Self.file(at: name, in: folder, path)
      let (descriptor, temporaryName) = try Self.make(in: folder, path)
      self.path = path
      self.folder = folder
      self.name = name
      self.descriptor = descriptor
      self.temporaryName = temporaryName
      temporaryPath = folderPath == "." ? temporaryName : "\(folderPath)/\(temporaryName)"
      self.companions = companions.map { temporaryName + $0 }
      slots = ([temporaryName] + self.companions).map { cinterruption_keep(folder, $0) }
      if let old {
        // Owners may give a file away only as root; the mode comes last, for a new owner clears it.
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        _ = fchmod(descriptor, old.st_mode & 0o7777)
      }
    } catch {
      Glibc.close(folder)
      throw error
    }
  }

  deinit { abandon() }

  /// Puts the file in its place, over what stands there.
  ///
  /// - Parameters:
  ///   - isNew: Whether nothing may stand there: `EEXIST` else.
  ///   - isDurable: Whether it has to reach the disk first.
  public func commit(isNew: Bool = false, isDurable: Bool = false) throws(OutputFailure) {
    precondition(isOpen, "a draft is put in its place once")
    if isDurable, fsync(descriptor) != 0 { throw failure(errno) }
    if isNew {
      guard linkat(folder, temporaryName, folder, name, 0) == 0 else { throw failure(errno) }
      unlinkat(folder, temporaryName, 0)
    } else {
      guard renameat(folder, temporaryName, folder, name) == 0 else { throw failure(errno) }
    }
    if isDurable { fsync(folder) }
    close()
  }

  /// Takes the draft away.
  public func abandon() {
    guard isOpen else { return }
    unlinkat(folder, temporaryName, 0)
    close()
  }

  /// Appends bytes to the draft.
  public func write(_ bytes: [UInt8]) throws(OutputFailure) {
    let code = Bytes.write(bytes, to: descriptor)
    if code != 0 { throw failure(code) }
  }

  private func failure(_ code: Int32) -> OutputFailure {
    abandon()
    return .system(path, code: code)
  }

  private func close() {
    isOpen = false
    for name in companions { unlinkat(folder, name, 0) }
    for slot in slots { cinterruption_forget(slot) }
    Glibc.close(descriptor)
    Glibc.close(folder)
  }

  // MARK: Names

  /// The folder and the name of a path.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }

  /// The ordinary file that stands at the place and may be written; nil for none, and for a link.
  private static func file(
    at name: String, in folder: Int32, _ path: String
  ) throws(OutputFailure) -> stat? {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw .system(path, code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .system(path, code: EISDIR)
    case S_IFREG:
      guard faccessat(folder, name, W_OK, 0) == 0 else { throw .system(path, code: errno) }
      return status
    default: return nil
    }
  }

  /// Makes an empty file of a name that nothing had.
  private static func make(
    in folder: Int32, _ path: String
  ) throws(OutputFailure) -> (descriptor: Int32, name: String) {
    for _ in 0..<100 {
      let name = ".schedctl-\(String(UInt64.random(in: .min ... .max), radix: 36)).part"
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let descriptor = openat(folder, name, flags, 0o666)
      if descriptor >= 0 { return (descriptor, name) }
      if errno != EEXIST { throw .system(path, code: errno) }
    }
    throw .system(path, code: EEXIST)
  }
}
