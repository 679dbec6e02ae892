import Foundation
import PlanStore

@testable import Site

/// A running server; it ends with the test.
final class Running: Sendable {
  let served: Served
  let process = Process()
  let address: String

  init(_ arguments: [String] = []) throws {
    served = try Served()
    let products = Bundle.main.executableURL?.deletingLastPathComponent()
    process.executableURL = (products ?? URL(filePath: ".")).appending(path: "schedctl-server")
    let port = Int.random(in: 20_000...60_000)
    process.arguments = ["--port", "\(port)"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SCHEDCTL_FILE": served.path]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit { if process.isRunning { process.terminate() } }

  /// What curl gets, with the status after the text.
  func curl(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["curl", "-s", "--max-time", "20", "-w", "\n%{http_code}", "-b", jar, "-c", jar] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }

  private var jar: String { served.folder.appending(path: "cookies").path }

  func enter(_ role: Role) throws {
    _ = try curl("\(address)enter?token=\(served.tokens[role] ?? "")")
  }
}
