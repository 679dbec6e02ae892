import Foundation
import Testing

/// Texts kept beside the tests, reviewed like code.
///
/// A missing one is written and fails, as do all of them under `RECORD_GOLDENS=1`: what was written
/// is read before it is believed.
enum Golden {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Goldens")
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  /// Compares a text with the golden one at a path such as `board/tinghu.zh.txt`.
  static func expect(
    _ text: String, at path: String, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(path)
    let kept = isRecording ? nil : try? String(contentsOf: file, encoding: .utf8)
    guard let kept else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path); review it and run again", sourceLocation: location)
      return
    }
    guard text != kept else { return }
    let message = "\(path) differs:\n\(difference(from: kept, to: text))"
    Issue.record(Comment(rawValue: message), sourceLocation: location)
  }

  /// The paths of all goldens on disk.
  static var paths: Set<String> {
    let found = FileManager.default.enumerator(atPath: folder.path)!.map { $0 as! String }
    return Set(found.filter { $0.contains(".") && !$0.hasSuffix(".gitkeep") })
  }

  /// The lines that differ, twenty at most.
  private static func difference(from old: String, to new: String) -> String {
    let (old, new) = (lines(of: old), lines(of: new))
    let changes = new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, "line \(offset + 1) expected: \(line)")
      case .insert(let offset, let line, _): (offset, "line \(offset + 1) got:      \(line)")
      }
    }
    return changes.sorted { $0.0 < $1.0 }.prefix(20).map(\.1).joined(separator: "\n")
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
