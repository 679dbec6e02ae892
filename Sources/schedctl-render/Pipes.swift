import Documents
import FileSystem
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

  /// Writes a file whole, over no database; `-` is standard output.
  static func write(_ bytes: [UInt8], to path: String) throws(RenderFailure) {
    if path == "-" {
      let code = Bytes.write(bytes, to: STDOUT_FILENO)
      if code != 0 { throw .file(path, String(cString: strerror(code))) }
      return
    }
    do throws(OutputFailure) {
      try OutputFile.write(bytes, to: path)
    } catch {
      switch error {
      case .system(_, let code): throw .file(path, String(cString: strerror(code)))
      case .isInput, .isDatabase: throw .isDatabase(path)
      }
    }
  }

  /// Writes to standard error, with what would steer a terminal shown; that it may be closed does
  /// not matter.
  static func tell(_ text: String) {
    _ = Bytes.write(Array(text.shownByLine.utf8), to: STDERR_FILENO)
  }
}
