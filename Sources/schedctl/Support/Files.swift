import Glibc
import Scheduler

/// Whole files, as bytes.
enum Files {
  /// Reads a file, or standard input for `-`.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw .file(path, String(cString: strerror(errno))) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    _ = fstat(descriptor, &status)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(Int(status.st_size), 0))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { throw .file(path, String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Writes all bytes to an open file; returns whether it could.
  static func write(_ bytes: [UInt8], descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
        if count <= 0 { return false }
        offset += count
      }
      return true
    }
  }

  /// Writes a file whole: beside it first, then in its place, so that nobody sees half of it.
  ///
  /// Devices, pipes and links stay what they are, and are written to.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    let isReplaced = isReplaceable(path)
    let beside = isReplaced ? path + ".part" : path
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw .file(path, String(cString: strerror(errno))) }
    let isWritten = write(bytes, descriptor: descriptor)
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, !isReplaced || rename(beside, path) == 0 else {
      let reason = String(cString: strerror(errno))
      if isReplaced { unlink(beside) }
      throw .file(path, reason)
    }
  }

  /// Writes a text whole, in the same way.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    try write(Array(text.utf8), to: path)
  }

  /// Whether nothing is at a path, or an ordinary file and no link to one.
  private static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The last part of a path, without its ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
