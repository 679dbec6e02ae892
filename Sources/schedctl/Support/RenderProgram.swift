import Documents
import Glibc
import Scheduler

/// The program beside this one that draws scenes as PDF and PNG.
///
/// It is a program of its own because loading Pango and Cairo would slow every start of this one.
enum RenderProgram {
  /// Runs it on scenes; returns its exit status.
  static func run(_ arguments: [String], _ scenes: [Scene]) throws(CommandFailure) -> Int32 {
    let program = try path()
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .file(program, String(cString: strerror(errno))) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    let failure = posix_spawn(&process, program, &actions, nil, words, environ)
    close(ends[0])
    guard failure == 0 else {
      close(ends[1])
      throw .file(program, String(cString: strerror(failure)))
    }
    // A program that ends before it has read everything says why by itself.
    signal(SIGPIPE, SIG_IGN)
    _ = Files.write(Array(SceneCodec().encode(scenes).utf8), descriptor: ends[1])
    close(ends[1])
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return (status & 0x7f) == 0 ? (status >> 8) & 0xff : ExitStatus.outputFailed
  }

  /// Where it stands: in the folder of this program.
  private static func path() throws(CommandFailure) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(
      decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = own.lastIndex(of: "/").map { String(own[...$0]) } ?? "./"
    let path = folder + "schedctl-render"
    guard Files.exists(path) else {
      throw .refused(
        zh: "找不到绘图程序 schedctl-render，无法写 PDF 和 PNG",
        en: "the program schedctl-render, which draws PDF and PNG, is not beside schedctl",
        hint: Wording(
          zh: "装好 libpango1.0-dev 后运行 swift build --product schedctl-render；或改写 .svg、.html",
          en:
            "install libpango1.0-dev and run `swift build --product schedctl-render`, or write .svg or .html"
        ))
    }
    return path
  }
}
