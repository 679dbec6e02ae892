import Foundation
import PlanStore
import Testing

@testable import Site

/// A disk that fills up under the program: a small one of its own, in memory.
@Suite struct FullDiskTests {
  /// Mounting it takes root; it is mounted for this one program and gone with it.
  private static let isPossible =
    (try? run("/usr/bin/unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"])) == 0

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(.enabled(if: isPossible, "a small disk can be mounted by root alone"))
  func whatWasAnsweredSavedIsThereWhenTheDiskIsFull() async throws {
    let served = try Served()
    let disk = served.folder.appending(path: "disk").path
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let products = Bundle.main.executableURL?.deletingLastPathComponent()
    let port = Int.random(in: 20_000...60_000)
    let server = Process()
    server.executableURL = URL(filePath: "/usr/bin/unshare")
    let script = """
      mount -t tmpfs -o size=2400k tmpfs "$1" && cp "$2" "$2-wal" "$1" && head -c 300000 /dev/zero > "$1/ballast" &&
      exec "$3" --file "$1/plan.db" --port "$4" --lang en
      """
    server.arguments = [
      "-m", "sh", "-c", script, "sh", disk, served.path,
      (products ?? URL(filePath: ".")).appending(path: "schedctl-server").path, "\(port)",
    ]
    let output = Pipe()
    server.standardOutput = output
    try server.run()
    defer { if server.isRunning { server.terminate() } }
    let address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    // As the program sees it.
    let inside = "/proc/\(server.processIdentifier)/root\(disk)"
    // A copy of it, made while nothing is written: SQLite does not go through that link.
    func plan() throws -> PlanFile {
      let copy = served.folder.appending(path: UUID().uuidString).path
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
      for name in ["plan.db", "plan.db-wal"] {
        try FileManager.default.copyItem(atPath: "\(inside)/\(name)", toPath: "\(copy)/\(name)")
      }
      return try PlanFile.open(at: copy + "/plan.db", access: .readWrite)
    }
    func head() throws -> Int { try plan().head() }
    let cookies = served.folder.appending(path: "cookies").path
    func curl(_ arguments: String...) throws -> String {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["curl", "-s", "--max-time", "20", "-w", "\n%{http_code}", "-b", cookies, "-c", cookies]
        + arguments
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: text, as: UTF8.self)
    }
    _ = try curl("\(address)enter?token=\(served.tokens[.reporter] ?? "")")
    let page = try curl(address + "mine")
    let code = try #require(page.firstMatch(of: /name="csrf" value="([0-9a-f]+)"/)?.1)
    func report(_ number: Int) throws -> String {
      let id = String(repeating: "0", count: 28) + "\(1000 + number)"
      let note = String(repeating: "x", count: 400)
      return try curl(
        address + "api/progress", "-d",
        "csrf=\(code)&id=\(id)&code=A.1&date=2028-02-09&percent=\(number % 90)&note=\(note)")
    }
    let before = try head()
    var saved = 0
    var refusal = ""
    while saved < 100, refusal.isEmpty {
      let answer = try report(saved)
      if answer.hasSuffix("200") { saved += 1 } else { refusal = answer }
    }
    #expect(saved > 0)
    #expect(refusal.hasSuffix("507") && refusal.contains("disk is full"), "\(refusal)")
    #expect(try head() == before + saved)
    // It goes on to be read, and nothing was half done.
    #expect(try curl(address + "mine").hasSuffix("200"))
    #expect(try plan().verify() == [])
    // When there is room again what was refused is sent again, and counts once.
    try FileManager.default.removeItem(atPath: inside + "/ballast")
    #expect(try report(saved).contains("\"wasSavedBefore\": false"))
    #expect(try report(saved).contains("\"wasSavedBefore\": true"))
    #expect(try head() == before + saved + 1)
  }
}
