import Foundation

/// How many damaged files each fuzz test tries, and which.
///
/// A test run tries the same few files every time. `FUZZ_ROUNDS=100000 FUZZ_SEED=7 swift test --filter
/// Fuzz` looks for more.
enum FuzzRounds {
  static let count = number("FUZZ_ROUNDS") ?? 1
  static let seed = UInt64(number("FUZZ_SEED") ?? 0)

  /// The seeds of a test that tries some files as a rule.
  static func seeds(_ usual: Int) -> [UInt64] {
    (0..<UInt64(count == 1 ? usual : max(usual, count))).map { $0 &+ seed &* 1_000_003 }
  }

  /// The seed files of a kind, in the order of their names.
  static func corpus(_ kind: String) -> [[UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("Corpus/\(kind)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap {
      (try? Data(contentsOf: folder.appendingPathComponent($0))).map { [UInt8]($0) }
    }
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}
