import Foundation
import Testing

/// A program of somebody else that reads our files; tests with it are skipped where it is missing.
struct OutsideTool: Sendable {
  private let path: String
  private let arguments: [String]

  /// Whether a missing program is a failure instead of a reason to skip a test; `script/test`
  /// installs them and says so.
  static var areRequired: Bool {
    ProcessInfo.processInfo.environment["SCHEDCTL_OUTSIDE_TOOLS"] == "required"
  }

  /// LibreOffice; `libreoffice-writer` and `libreoffice-calc` in Debian.
  static let libreOffice = find("soffice").map { OutsideTool(path: $0, arguments: []) }
  /// `pdftotext`, of `poppler-utils`.
  static let pdfToText = find("pdftotext").map { OutsideTool(path: $0, arguments: []) }

  /// Python with a module, of the interpreter that has it: the one `SCHEDCTL_PYTHON` names, that of
  /// the system, or the first of the path.
  static func python(with module: String) -> OutsideTool? {
    let named = ProcessInfo.processInfo.environment["SCHEDCTL_PYTHON"]
    let candidates = [named, "/usr/bin/python3", find("python3")].compactMap(\.self)
    for path in candidates where FileManager.default.isExecutableFile(atPath: path) {
      let python = OutsideTool(path: path, arguments: ["-W", "error", "-c"])
      if (try? python.run(["import \(module)"]))?.status == 0 { return python }
    }
    return nil
  }

  /// What a run printed.
  struct Result {
    var status: Int32
    var output: String
    var talk: String
  }

  /// Runs the program to its end.
  func run(_ more: [String]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments + more
    let folder = try TemporaryFolder()
    let files = ["output", "talk"].map { folder.url.appending(path: $0) }
    for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: files[0], encoding: .utf8),
      talk: try String(contentsOf: files[1], encoding: .utf8))
  }

  private static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }
}

/// A folder that lives as long as this object.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "schedctl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and returns its path.
  func write(_ bytes: [UInt8], as name: String) throws -> String {
    let file = url.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }
}
