import Foundation

/// The files of this repository that tests read.
enum Repository {
  /// Its root.
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of this test target.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file of the repository as text.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of the Swift files in `Sources`, in order.
  static func sources() throws -> [String] { try swiftFiles("Sources") }

  /// The paths of the Swift files in `Tests`, in order.
  static func tests() throws -> [String] { try swiftFiles("Tests") }

  private static func swiftFiles(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/" + $0 }
  }

  /// The fixtures of this target whose names end so, without their ends.
  static func fixtures(_ ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Fixtures").path)
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}
