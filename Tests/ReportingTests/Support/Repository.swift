import Foundation

/// The folder that the tests of this package stand in.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of a file of the repository.
  static func file(_ path: String) -> [UInt8] {
    try! [UInt8](Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// The names in a folder of the repository, in order.
  static func folder(_ path: String) -> [String] {
    try! FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(path).path
    ).sorted()
  }
}
