import Foundation
import Glibc

/// One run of a program, with everything it sees stated.
struct Invocation {
  let program: URL
  let arguments: [String]
  let variables: [String: String]
  let folder: URL
  let input: Data

  /// The program could not be started.
  struct NotStarted: Error {
    let program: String
    let reason: String
  }

  /// Runs it to its end.
  func run() throws -> Transcript {
    // Beside the folder, not in it: the program must not meet the files it writes to.
    let streams = URL(filePath: folder.path + "-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let paths = ["in", "out", "err"].map { streams.appending(path: $0).path }
    try input.write(to: URL(filePath: paths[0]))
    let status = try spawn(paths)
    return Transcript(
      output: try Data(contentsOf: URL(filePath: paths[1])),
      error: String(decoding: try Data(contentsOf: URL(filePath: paths[2])), as: UTF8.self),
      status: status)
  }

  /// The file action that changes the folder: the library has it, and Swift does not see it.
  ///
  /// A program between that changes the folder and runs ours, such as `env -C`, costs as much as a short run of ours.
  private typealias AddFolder =
    @convention(c) (
      UnsafeMutablePointer<posix_spawn_file_actions_t>, UnsafePointer<CChar>
    ) -> Int32

  private static func addFolder(
    _ actions: inout posix_spawn_file_actions_t, _ path: String
  ) throws {
    guard let symbol = dlsym(nil, "posix_spawn_file_actions_addchdir_np") else {
      throw NotStarted(program: path, reason: "the folder of a program cannot be chosen")
    }
    guard unsafeBitCast(symbol, to: AddFolder.self)(&actions, path) == 0 else {
      throw NotStarted(program: path, reason: String(cString: strerror(errno)))
    }
  }

  private func spawn(_ paths: [String]) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, paths[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, paths[1], O_WRONLY | O_CREAT, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, paths[2], O_WRONLY | O_CREAT, 0o644)
    try Self.addFolder(&actions, folder.path)
    var words = ([program.path] + arguments).map { strdup($0) } + [nil]
    var environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + environment).forEach { free($0) } }
    // As from a shell: a thread of the tests may have signals blocked, and its children with it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var process: pid_t = 0
    let code = posix_spawn(&process, program.path, &actions, &attributes, &words, &environment)
    guard code == 0 else {
      throw NotStarted(program: program.path, reason: String(cString: strerror(code)))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    // The low byte tells of a signal, the next one holds the exit status.
    return status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
  }
}
