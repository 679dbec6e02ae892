import Foundation
import Plan
import Testing

@testable import PlanStore

/// A process that has a plan open more than once keeps its locks, so that no other takes the log away.
@Suite struct OpenFilesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try PlanFile.create(at: folder.path())
  }

  /// The locks that this process has on a file, as the system tells them (proc(5), /proc/locks).
  private func locks(_ path: String) throws -> Int {
    var status = stat()
    try #require(stat(path, &status) == 0)
    let (pid, number) = (" \(getpid()) ", ":\(status.st_ino) ")
    return try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
      .count { $0.contains(pid) && $0.contains(number) }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/locks")))
  func openingAPlanAgainKeepsTheLocks() throws {
    let path = folder.path()
    let first = try PlanFile.open(at: path, access: .readOnly)
    _ = try first.load()
    let before = try locks(path)
    #expect(before > 0)
    for access in [PlanFile.Access.readOnly, .readWrite] {
      _ = try PlanFile.open(at: path, access: access).load()
      #expect(try locks(path) == before)
    }
    _ = try first.load()
  }

  /// The plan of one who reads for long stays readable whatever other processes do.
  @Test func whoReadsForLongSeesTheChangesOfOthers() throws {
    let path = folder.path()
    let reader = try PlanFile.open(at: path, access: .readOnly)
    for number in 1...4 {
      _ = try reader.load()
      try PlanFile.open(at: path, access: .readWrite).change("add") {
        $0.portfolio.projects.append(
          Project(code: "P\(number)", name: "P", direction: .forward))
      }
      let other = Process()
      other.executableURL = URL(filePath: "/usr/bin/env")
      other.arguments = [
        ProcessInfo.processInfo.environment["SCHEDCTL_PYTHON"] ?? "python3", "-c",
        """
        import sqlite3, sys
        c = sqlite3.connect(sys.argv[1])
        c.execute("UPDATE plan SET colour_preset = colour_preset")
        c.commit()
        c.close()
        """, path,
      ]
      try other.run()
      other.waitUntilExit()
      #expect(other.terminationStatus == 0)
      #expect(try reader.load().portfolio.projects.count == number)
    }
  }
}
