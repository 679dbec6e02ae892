import Foundation
import Glibc
import Testing

/// Files that cannot be used, each with its own sentence and without waiting for anything.
@Suite struct UnusableFileTests {
  /// How the folder is made so, the words of the command line, and what is told.
  static let cases: [(setUp: String, options: String, id: String, en: String, zh: String)] = [
    ("mkfifo p", "--file p", "plan-file-foreign", "is a named pipe", "是命名管道"),
    ("", "--file /dev/null", "plan-file-foreign", "is a device", "是设备"),
    ("mkdir p", "--file p", "plan-file-foreign", "is a folder", "是文件夹"),
    ("ln -s p p", "--file p", "plan-file-unusable", "Too many levels", "符号链接绕成了圈"),
    ("", "--file plan.db/", "plan-file-unusable", "Not a directory", "不是文件夹"),
    ("", "--file \(String(repeating: "长", count: 90))", "plan-file-unusable", "too long", "太长"),
    ("", "--file ''", "plan-file-nameless", "is empty", "是空的"),
    (
      "mkdir plan.db-wal", "", "plan-log-blocked", "plan.db-wal\" is no ordinary",
      "plan.db-wal”不是普通"
    ),
    (
      "mkfifo plan.db-shm", "", "plan-log-blocked", "plan.db-shm\" is no ordinary",
      "plan.db-shm”不是普通"
    ),
    (
      "SCHEDCTL_FILE=; export SCHEDCTL_FILE", "", "plan-file-nameless", "SCHEDCTL_FILE",
      "SCHEDCTL_FILE"
    ),
    (
      "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; ulimit -n 4", "", "plan-file-unusable",
      "Too many open files", "打开的文件太多"
    ),
  ]

  @Test(arguments: cases.indices)
  func itIsToldByItsOwnSentence(_ index: Int) throws {
    let (setUp, options, id, en, zh) = Self.cases[index]
    for command in ["plan", "project list --json", "project set EX --name 新", "undo"] {
      let environment = try Environment.prepared()
      for (language, words) in [("en", en), ("zh", zh)] {
        let run = try environment.shell(
          "[ -e p ] || [ -e plan.db-wal ] || [ -e plan.db-shm ] || \(setUp.isEmpty ? ":" : setUp)\n"
            + "timeout 20 $schedctl \(command) \(options) --lang \(language)")
        #expect(run.status == 5, "\(command): \(run.error)")
        #expect(run.error.contains("[\(id)]"), "\(command): \(run.error)")
        #expect(run.error.contains(words), "\(command): \(run.error)")
        #expect(try command.hasSuffix("--json") ? run.tellsFailureAlone() : run.output.isEmpty)
      }
    }
  }

  @Test func aSocketIsNoPlan() throws {
    let environment = try Environment()
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = environment.folder.appending(path: "s").path
    try #require(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(status == 0)
    let run = try environment.run("plan --file s --lang en")
    #expect(run.status == 5)
    #expect(run.error.contains("\"s\" is a socket and no plan [plan-file-foreign]"))
  }

  @Test func inputMayComeThroughAPipe() throws {
    let environment = try Environment.prepared()
    try environment.copy("samples/tinghu/kindergarten.csv")
    let run = try environment.shell(
      "mkfifo in; cat kindergarten.csv >in & timeout 20 $schedctl schedule in --start-from 2027-03-01"
    )
    #expect(run.status == 0, "\(run.error)")
  }

  @Test(arguments: [("zh", "这是文件夹，不是文件"), ("en", "Is a directory")])
  func aFolderIsNoInput(_ language: String, _ words: String) throws {
    let run = try Environment().shell("mkdir d; $schedctl schedule d --lang \(language)")
    #expect(run.status == 5)
    #expect(run.error.contains(words))
    #expect(run.error.contains("[file-unusable]"))
  }
}
