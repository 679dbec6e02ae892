import Foundation
import Testing

/// A text that was once reviewed and has to stay as it is.
enum Golden {
  /// Compares a text with a file of `Goldens`.
  ///
  /// A missing file, or `RECORD_GOLDENS=1`, writes the file and fails, so that it is reviewed.
  static func expect(_ text: String, is name: String) throws {
    let file = Repository.folder.appending(path: "Goldens").appending(path: name)
    let known = try? String(contentsOf: file, encoding: .utf8)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    guard let known, !isRecording else {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded Goldens/\(name): review it and run again")
      return
    }
    if known != text { Issue.record("\(name): \(difference(known, text))") }
  }

  private static func difference(_ known: String, _ text: String) -> String {
    let known = known.split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, (a, b)) in zip(known, found).enumerated() where a != b {
      return "line \(index + 1): expected \"\(a)\", got \"\(b)\""
    }
    return "\(found.count) lines instead of \(known.count)"
  }
}
