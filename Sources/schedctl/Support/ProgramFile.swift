import FileSystem
import Glibc

/// A program that this one starts.
enum ProgramFile {
  /// The file of a program in the folder of this one; nil where there is none.
  static func besideThis(_ name: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(
      decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = own.lastIndex(of: "/").map { String(own[...$0]) } ?? "./"
    let path = folder + name
    return Files.exists(path) ? path : nil
  }

  /// The file of a program in a folder of `PATH`; nil where there is none.
  static func onPath(_ name: String) -> String? {
    Environment["PATH", default: ""].split(separator: ":").map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }

  /// Becomes the program; returns the error number where the system refuses.
  ///
  /// What this program did to signals is undone, for they are the other's now.
  static func become(_ program: String, _ arguments: [String]) -> Int32 {
    signal(SIGPIPE, SIG_DFL)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    execv(program, &words)
    let code = errno
    for word in words { free(word) }
    return code
  }
}
