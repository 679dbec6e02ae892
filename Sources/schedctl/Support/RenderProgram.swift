import Documents
import FileSystem
import Glibc
import Plan

/// The program beside this one that draws scenes as PDF and PNG.
///
/// It is a program of its own because loading Pango and Cairo would slow every start of this one.
enum RenderProgram {
  /// A drawing that may still be under way.
  enum Drawing {
    /// There is nothing to wait for.
    case done
    /// There is no program to draw with.
    case impossible
    /// The program draws.
    case underWay(pid_t)

    /// Waits for its end; returns the exit status.
    func wait() -> Int32 {
      switch self {
      case .done: return 0
      case .impossible: return ExitStatus.notDrawn
      case .underWay(let process):
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        Interruption.end(worker: process)
        return (status & 0x7f) == 0 ? (status >> 8) & 0xff : ExitStatus.outputFailed
      }
    }
  }

  /// Starts it on scenes and returns when it has read them all.
  static func start(
    _ arguments: [String], _ scenes: [Scene], _ console: Console
  ) throws(CommandFailure) -> Drawing {
    guard let program = ProgramFile.besideThis("schedctl-render") else {
      console.tell([missing])
      return .impossible
    }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .file(program, errno: errno) }
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
      throw .file(program, errno: failure)
    }
    Interruption.begin(worker: process)
    // A program that ends before it has read everything says why by itself.
    signal(SIGPIPE, SIG_IGN)
    _ = Files.write(Array(SceneCodec().encode(scenes).utf8), descriptor: ends[1])
    close(ends[1])
    return .underWay(process)
  }

  private static var missing: Finding {
    Finding(
      .error, "no-render-program",
      Wording(
        zh: "找不到绘图程序 schedctl-render，无法写 PDF 和 PNG",
        en: "the program schedctl-render, which draws PDF and PNG, is not beside schedctl"),
      hint: Wording(
        zh: "装好 libpango1.0-dev 后运行 swift build --product schedctl-render；或改写 .svg、.html",
        en: "install libpango1.0-dev and run `swift build --product schedctl-render`, "
          + "or write .svg or .html"))
  }
}
