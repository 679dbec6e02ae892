import Documents
import Glibc

/// What goes in and out: scenes from standard input, files whole or not at all.
enum Pipes {
  /// Reads standard input to its end.
  static func readAll() throws(RenderFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0 { throw .file("-", String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Writes a file beside its place and moves it there; `-` is standard output.
  static func write(_ bytes: [UInt8], to path: String) throws(RenderFailure) {
    if path == "-" {
      guard write(bytes, to: STDOUT_FILENO) else {
        throw .file(path, String(cString: strerror(errno)))
      }
      return
    }
    let beside = path + ".part"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw .file(path, String(cString: strerror(errno))) }
    let isWritten = write(bytes, to: descriptor)
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed, rename(beside, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(beside)
      throw .file(path, reason)
    }
  }

  /// Writes to standard error, with what would steer a terminal shown; that it may be closed does
  /// not matter.
  static func tell(_ text: String) {
    _ = write(Array(text.shownByLine.utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
}
