import Foundation
import Testing

/// Texts kept beside the tests, reviewed like code.
enum Golden {
  /// Compares a text with a file of `Goldens`.
  ///
  /// A missing file, or `RECORD_GOLDENS=1`, writes the file and fails, so that it is reviewed.
  static func expect(
    _ text: String, is name: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Goldens").appending(path: name)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    guard !isRecording, let known = try? String(contentsOf: file, encoding: .utf8) else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded Goldens/\(name): review it and run again", sourceLocation: location)
      return
    }
    guard known != text else { return }
    let lines = zip(known.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let first = lines.first { $0 != $1 }
    Issue.record(
      "\(name): expected \(first?.0 ?? "another length"), got \(first?.1 ?? "")",
      sourceLocation: location)
  }
}
