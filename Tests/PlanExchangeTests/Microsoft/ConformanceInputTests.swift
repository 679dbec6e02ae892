import Control
import Foundation
import Plan
import PlanExchange
import Scheduler
import Testing

/// The plans of the conformance set, where this machine has them, are read whole.
@Suite struct ConformanceInputTests {
  /// The folder that `SCHEDCTL_CONFORMANCE` names, or `shared/conformance` beside the repository or
  /// above it.
  static let folder: String = {
    if let named = ProcessInfo.processInfo.environment["SCHEDCTL_CONFORMANCE"] { return named }
    var above = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { above.deleteLastPathComponent() }
    while above.path != "/" {
      above.deleteLastPathComponent()
      let folder = above.appendingPathComponent("shared/conformance").path
      if FileManager.default.fileExists(atPath: folder) { return folder }
    }
    return ""
  }()

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".in.xml") }.sorted()
  }()

  struct Expected: Decodable {
    struct Task: Decodable {
      var uid: Int
      var name: String
      var summary: Bool
      var milestone: Bool
      var manual: Bool
      var notPlainCPM: [String]
    }
    var tasks: [Task]
  }

  @Test(arguments: files) func everyPlanIsReadWithItsTasks(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(file)")))
    let project = try MicrosoftXML.read(ByteStream(bytes), file: file, code: "P")
    let json = file.replacingOccurrences(of: ".in.xml", with: ".expected.json")
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(json)"))
    ).tasks.filter { $0.uid != 0 }

    let activities = project.portfolio.activities
    #expect(activities.compactMap(\.uid) == expected.map(\.uid))
    #expect(Set(activities.map(\.code)).count == activities.count)
    for (position, task) in expected.enumerated() {
      let activity = activities[position]
      #expect((activity.kind == .summary) == task.summary, "\(task.uid)")
      #expect((activity.typedDates?.reason == .manual) == task.manual, "\(task.uid)")
      if !task.name.isEmpty {
        let lines = task.name.split(whereSeparator: \.isNewline)
        let words = lines.map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(activity.name == words.filter { !$0.isEmpty }.joined(separator: " "))
      }
    }
  }

  @Test(arguments: files) func theNetworkTakesEveryPlan(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(file)")))
    let project = try MicrosoftXML.read(ByteStream(bytes), file: file, code: "P")
    #expect(project.portfolio.projects.count == 1)
    #expect(project.portfolio.projects[0].profile == .msp)
    #expect(project.portfolio.projects[0].start != nil)
    for relation in project.portfolio.relations {
      #expect(relation.predecessor != relation.successor)
    }
  }
}
