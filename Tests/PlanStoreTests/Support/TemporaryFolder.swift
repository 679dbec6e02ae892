import Foundation

/// A folder of its own for one test, removed with everything in it when the test lets go of it.
///
/// On a server its plans are schemas whose names begin alike.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "s-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The path of a file in the folder.
  func path(_ name: String = "plan.db") -> String {
    if Store.current == .server { return Store.address(of: "\(url.lastPathComponent)-\(name)") }
    return url.appending(path: name).path
  }

  /// Every file in the folder with its bytes.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: url.path) {
      contents[name] = try Data(contentsOf: url.appending(path: name))
    }
    return contents
  }
}
