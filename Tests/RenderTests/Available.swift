import Documents
import Foundation

@testable import schedctl_render

/// What this machine has to test with; tests that need more are skipped.
enum Available {
  /// The font that drawings are laid out for.
  static let standardFont = try? ChineseFont(FontMetrics.families[0])

  /// Any font with Chinese.
  static let anyFont = try? ChineseFont(nil)

  /// Whether a program can be run by its name.
  static func has(_ program: String) -> Bool {
    path(of: program) != nil
  }

  /// Returns what a program says of a file whose bytes are given.
  static func output(of program: String, _ arguments: [String], on bytes: [UInt8]) throws -> String
  {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: path(of: program)!)
    process.arguments = arguments.map { $0 == "FILE" ? file.path() : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  private static func path(of program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
