import Control
import Foundation
import Plan
import PlanExchange
import Scheduler
import Testing

/// MPXJ finds in what we write the tasks, relations and calendars that it finds in the original, and
/// the dates of our schedule.
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

  @Test(.enabled(if: isThere)) func theSameTasksRelationsCalendarsAndDatesAreFound() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mpxj-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var originals: [String] = []
    var copies: [String] = []
    var planned: [[String]] = []
    // What several resources do together takes their calendars and its own time, as the report says.
    var assigned: [Set<String>] = []
    for file in ConformanceInputTests.files {
      let path = "\(ConformanceInputTests.folder)/\(file)"
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let project = try MicrosoftXML.read(ByteStream(bytes), file: file, code: "P")
      let schedule = try Network(project.portfolio).schedule(
        progress: project.progress, dataDate: project.dataDate)
      let copy = folder.appendingPathComponent(file)
      try Data(written(schedule, project)).write(to: copy)
      originals.append(path)
      copies.append(copy.path)
      planned.append(dates(schedule))
      let told = project.report.entries.first { $0.kind == "assigned-duration" }?.codes ?? []
      assigned.append(
        Set(
          project.portfolio.activities
            .filter { $0.calendar.contains(" + ") || told.contains("P.\($0.code)") }
            .map { "work|\($0.uid ?? -1)|" }))
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Tools/mpxj-tell.py").path
    let before = files(try #require(Self.run([script] + originals)))
    let after = files(try #require(Self.run([script] + copies)))
    #expect(before.count == originals.count && after.count == copies.count)
    for (index, file) in ConformanceInputTests.files.enumerated() {
      let (old, new) = (before[index], after[index])
      for kind in ["task", "work", "relation", "default"] {
        let (was, found) = (
          lines(kind, old, but: assigned[index]), lines(kind, new, but: assigned[index])
        )
        #expect(was.count == found.count, "\(file)")
        for (a, b) in zip(was, found) { #expect(a == b, "\(file)") }
      }
      // What nothing uses is not written; what is, is as it was.
      for calendar in lines("calendar", new) where !calendar.contains(" + ") {
        let isThere = lines("calendar", old).contains(calendar)
        #expect(isThere, "\(file): \(calendar)")
      }
      #expect(lines("dates", new) == planned[index], "\(file)")
    }
  }

  private func written(_ schedule: Schedule, _ project: MicrosoftProject) -> [UInt8] {
    var bytes: [UInt8] = []
    let export = MicrosoftExport(
      schedule.network.portfolio, project: 0, progress: schedule.progress,
      baselines: project.baselines, dataDate: schedule.dataDate
    ) { (schedule.activities[$0].start, schedule.activities[$0].finish) }
    _ = MicrosoftXML.write(export) { bytes += $0 }
    return bytes
  }

  /// The dates of a schedule as the script tells them.
  private func dates(_ schedule: Schedule) -> [String] {
    zip(schedule.network.portfolio.activities, schedule.activities).map { activity, dates in
      "dates|\(activity.uid ?? -1)|\(dates.start)|\(dates.finish)"
    }
  }

  private func files(_ text: String) -> [[Substring]] {
    text.split(separator: "\n").split(separator: "file", omittingEmptySubsequences: false)
      .dropFirst().map(Array.init)
  }

  private func lines(
    _ kind: String, _ file: [Substring], but left: Set<String> = []
  ) -> [String] {
    file.filter { line in line.hasPrefix(kind + "|") && !left.contains(where: line.hasPrefix) }
      .map(String.init)
  }
}
