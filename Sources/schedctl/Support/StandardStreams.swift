import FileSystem
import Glibc
import Plan
import PlanStore

/// The three files every program is given.
enum StandardStreams {
  /// Makes them safe to use, before anything else is opened.
  ///
  /// One that was closed would be given to the next file that is opened, and our tables written
  /// into somebody's plan; so it is taken by a file that cannot be used in its direction. And a
  /// reader that goes away (`| head`) is to be met where we write, not by a signal in the middle
  /// of other work.
  static func prepare() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes bytes to standard output.
  ///
  /// Where that fails, the program ends with status 74 and says why; a reader that had enough is
  /// not worth a word.
  static func write(_ bytes: [UInt8], _ language: Language) {
    let code = Bytes.write(bytes, to: STDOUT_FILENO)
    if code == 0 { return }
    if code != EPIPE { Console.error(FindingText(outputFailed(code), language).line) }
    exit(ExitStatus.outputFailed)
  }

  private static func outputFailed(_ code: Int32) -> Finding {
    let reason = SystemReason(code).wording
    return Finding(
      .error, "output-failed",
      Wording(
        zh: "无法写到标准输出：\(reason.zh)", en: "standard output cannot be written: \(reason.en)"),
      hint: Wording(
        zh: "已写出的内容不完整，请勿使用；检查磁盘空间，或用 -o 写到别处",
        en: "what was written is incomplete: do not use it; make room, or write elsewhere with -o"))
  }
}
