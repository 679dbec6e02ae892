import Glibc
import Scheduler

/// Whole files, as bytes.
enum Files {
  /// Reads a file, or standard input for `-`.
  static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    guard let file = path == "-" ? stdin : fopen(path, "rb") else {
      throw .file(path, String(cString: strerror(errno)))
    }
    defer { if path != "-" { fclose(file) } }
    var status = stat()
    if fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw .file(path, String(cString: strerror(EISDIR)))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(Int(status.st_size), 0))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    if ferror(file) != 0 { throw .file(path, String(cString: strerror(errno))) }
    return bytes
  }

  /// Writes a file whole: beside it first, then in its place, so that nobody sees half of it.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    let beside = path + ".part"
    guard let file = fopen(beside, "wb") else {
      throw .file(path, String(cString: strerror(errno)))
    }
    let bytes = Array(text.utf8)
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
    let isClosed = fclose(file) == 0
    guard isWritten, isClosed, rename(beside, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(beside)
      throw .file(path, reason)
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The last part of a path, without its ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
