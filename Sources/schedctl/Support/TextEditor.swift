import FileSystem
import Glibc
import Plan

/// The editor that the person likes, on a text in a file of its own.
struct TextEditor {
  /// The command: `$VISUAL`, else `$EDITOR`, else vi.
  let command: String
  /// The file; it is kept where the work is not done.
  let path: String

  init() throws(CommandFailure) {
    let wanted = [Environment["VISUAL"], Environment["EDITOR"]].compactMap { $0 }
    command = wanted.first { !TextCheck.isBlank($0) } ?? "vi"
    let folder = Environment["TMPDIR", default: "/tmp"]
    var template = Array("\(folder)/schedctl-edit-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw .file(path, errno: errno) }
    close(descriptor)
  }

  /// Lets the person edit a text; returns what they made of it.
  func edited(_ text: String) throws(CommandFailure) -> [UInt8] {
    try write(text)
    let status = try run()
    guard status == 0 else { throw .invalid([failed(status)]) }
    return try Files.read(path)
  }

  /// Takes the file away, with which nobody needs to go on.
  func discard() { unlink(path) }

  private func write(_ text: String) throws(CommandFailure) {
    let descriptor = Glibc.open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path, errno: errno) }
    defer { close(descriptor) }
    guard Files.write(Array(text.utf8), descriptor: descriptor) else {
      throw .file(path, errno: errno)
    }
  }

  /// Runs the editor by the shell, as the words of the variable are meant.
  private func run() throws(CommandFailure) -> Int32 {
    let words = ["/bin/sh", "-c", command + " \"$1\"", "sh", path]
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    // Ctrl-C is the editor's while it runs.
    signal(SIGINT, SIG_IGN)
    defer { Interruption.prepare() }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGINT)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))  // bounded: a flag
    let failure = posix_spawn(&process, "/bin/sh", nil, &attributes, &pointers, environ)
    guard failure == 0 else { throw .file("/bin/sh", errno: failure) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return (status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }

  private func failed(_ status: Int32) -> Finding {
    Finding(
      .error, "editor-failed",
      Wording(
        zh: "编辑器“\(command)”以状态 \(status) 结束，什么也没有改动",
        en: "the editor \"\(command)\" ended with status \(status); nothing was changed"),
      hint: Wording(
        zh: "用环境变量 VISUAL 或 EDITOR 指定编辑器；文本保存在 \(path)",
        en: "set VISUAL or EDITOR to an editor; the text is kept in \(path)"))
  }
}
