import Foundation
import PlanExchange
import Testing

/// MPXJ finds in what we write the tasks, relations and calendar that it finds in the original.
///
/// Runs where the Python named by `SCHEDCTL_MPXJ_PYTHON`, or else `python3`, has MPXJ.
@Suite struct MPXJReadingTests {
  static let python = ProcessInfo.processInfo.environment["SCHEDCTL_MPXJ_PYTHON"] ?? "python3"

  static let isThere: Bool = {
    !ConformanceInputTests.files.isEmpty && run(["-c", "import mpxj, jpype"]) != nil
  }()

  /// What a program of Python prints; nil where it fails.
  static func run(_ arguments: [String]) -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  @Test(.enabled(if: isThere)) func theSameTasksAndRelationsAreFound() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mpxj-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var originals: [String] = []
    var copies: [String] = []
    for file in ConformanceInputTests.files {
      let path = "\(ConformanceInputTests.folder)/\(file)"
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let project = try MicrosoftXML.read(ByteStream(bytes), file: file, code: "P")
      let copy = folder.appendingPathComponent(file)
      try Data(MicrosoftRoundTripTests.written(project)).write(to: copy)
      originals.append(path)
      copies.append(copy.path)
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Tools/mpxj-tell.py").path
    let before = try #require(Self.run([script] + originals)).split(separator: "\n")
    let after = try #require(Self.run([script] + copies)).split(separator: "\n")
    func relations(_ lines: [Substring]) -> [Substring] {
      lines.filter { $0.hasPrefix("relation") || $0.hasPrefix("file") }
    }
    #expect(relations(before) == relations(after))
    func tasks(_ lines: [Substring]) -> [Substring] {
      lines.filter { $0.hasPrefix("task") }.map {
        $0.split(separator: "|").prefix(2).joined(separator: "|")[...]
      }
    }
    #expect(tasks(before) == tasks(after))
    #expect(
      before.filter { $0.hasPrefix("calendar") } == after.filter { $0.hasPrefix("calendar") })
  }
}
