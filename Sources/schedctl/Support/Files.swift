import FileSystem
import Glibc
import Plan
import PlanExchange
import Synchronization

/// Whole files, as bytes.
enum Files {
  /// What stands for standard input or output in the place of a file's name.
  static let standardStream = "-"

  /// What standard input held; it can be read once, and what needs it may be done anew.
  private static let standardInput = Mutex<[UInt8]?>(nil)

  /// Reads a file, or standard input for `-`; a file that was read is not written over in this run.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    guard path == standardStream else { return try contents(path) }
    if let known = standardInput.withLock({ $0 }) { return known }
    let bytes = try contents(path)
    standardInput.withLock { $0 = bytes }
    return bytes
  }

  private static func contents(_ path: String) throws(CommandFailure) -> [UInt8] {
    let descriptor = try open(path)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var status = stat()
    _ = fstat(descriptor, &status)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(Int(status.st_size), 0))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { throw .file(path, errno: errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Opens a file for reading, or standard input for `-`.
  static func open(_ path: String) throws(CommandFailure) -> Int32 {
    let descriptor = path == standardStream ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path, errno: errno) }
    InputFiles.remember(descriptor: descriptor)
    return descriptor
  }

  /// Opens a file to be read piece by piece, or standard input, which is read whole, for `-`.
  static func stream(_ path: String) throws(CommandFailure) -> ByteStream {
    if path == standardStream { return ByteStream(try read(path)) }
    let file = OpenFile(descriptor: try open(path))
    let stream = ByteStream(descriptor: file.descriptor)
    return ByteStream { buffer in withExtendedLifetime(file) { stream.read(into: buffer) } }
  }

  /// A file that is closed with its last user; standard input stays open.
  private final class OpenFile {
    let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { if descriptor != STDIN_FILENO { close(descriptor) } }
  }

  /// Writes all bytes to an open file; returns whether it could.
  static func write(_ bytes: [UInt8], descriptor: Int32) -> Bool {
    Bytes.write(bytes, to: descriptor) == 0
  }

  /// Writes a file whole or not at all, or to standard output for `-`.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    if path == standardStream, try isTakenAsContent(bytes) { return }
    do throws(OutputFailure) {
      if path == standardStream {
        let code = Bytes.write(bytes, to: STDOUT_FILENO)
        // A reader that had enough is not worth a word.
        if code == EPIPE { exit(ExitStatus.outputFailed) }
        if code != 0 { throw .system("<stdout>", code: code) }
      } else {
        try OutputFile.write(bytes, to: path)
        Run.current.note { $0.files.append(path) }
      }
    } catch {
      throw .output(error)
    }
  }

  /// Writes a text whole, in the same way.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    try write(Array(text.utf8), to: path)
  }

  /// Takes what is meant for standard output into the JSON that the run writes there; returns whether
  /// it does.
  private static func isTakenAsContent(_ bytes: [UInt8]) throws(CommandFailure) -> Bool {
    guard Run.current.soFar.isJSON else { return false }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .refused(
        zh: "这种文件不是文本，不能写进 JSON", en: "a file of this kind is no text and cannot stand in JSON",
        hint: Wording(zh: "用 -o 写到文件", en: "name a file with -o"))
    }
    return Run.current.keeps(output: bytes)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The last part of a path, without its ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension Files {
  /// Makes a folder unless it is there; the folder it lies in has to be.
  static func makeFolder(_ path: String) throws(CommandFailure) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw .file(path, errno: ENOTDIR)
      }
    } else if mkdir(path, 0o755) != 0 {
      throw .file(path, errno: errno)
    }
  }
}

extension Console {
  /// Tells that a file was written; nothing of standard output, which shows by itself.
  func tellWritten(_ path: String, _ zh: String = "", _ en: String = "") {
    if path != Files.standardStream { tell("已写出 \(path)\(zh)", "wrote \(path)\(en)") }
  }
}
