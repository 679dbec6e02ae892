import CivilTime
import Control
import Foundation
import Plan
import PlanExchange
import Testing

@testable import Scheduler

/// The dates of the Microsoft profile against those that the program itself had stored.
@Suite struct ConformanceTests {
  /// The shares of one class of plans.
  struct Score {
    var tasks = 0
    var equalTasks = 0
    var files = 0
    var equalFiles = 0
    var wrong: [String] = []
  }

  @Test(.enabled(if: !ConformanceInputTests.files.isEmpty))
  func storedDatesAreReproduced() throws {
    var scores: [String: Score] = [:]
    for file in ConformanceInputTests.files {
      let (expected, differences) = try Self.compare(file)
      var score = scores[expected.class] ?? Score()
      score.files += 1
      score.tasks += expected.tasks.count { !$0.summary }
      score.equalTasks += expected.tasks.count { !$0.summary } - differences.work.count
      if differences.work.isEmpty { score.equalFiles += 1 }
      score.wrong += (differences.work + differences.summaries).map { "\(file) \($0)" }
      scores[expected.class] = score
    }
    for (name, score) in scores.sorted(by: { $0.key < $1.key }) {
      print(
        "\(name): \(score.equalTasks) of \(score.tasks) tasks and \(score.equalFiles) of",
        "\(score.files) files agree to the minute in every stored date and float")
      if ProcessInfo.processInfo.environment["CONFORMANCE"] != nil {
        score.wrong.forEach { print("  \($0)") }
      }
    }
    for (name, tasks, files) in [("plain", 334, 25), ("resource", 130, 11), ("manual", 99, 7)] {
      let score = try #require(scores[name])
      #expect(score.equalTasks >= tasks, "\(name): \(score.wrong)")
      #expect(score.equalFiles >= files, "\(name): \(score.wrong)")
    }
  }

  /// What a file's program had stored.
  struct Expected: Decodable {
    struct Dates: Decodable {
      var start: String?
      var finish: String?
      var early_start: String?
      var early_finish: String?
      var late_start: String?
      var late_finish: String?
      var free_slack: Double?
      var start_slack: Double?
      var finish_slack: Double?
      var total_slack: Double?
    }
    struct Task: Decodable {
      var uid: Int
      var name: String?
      var summary: Bool
      var notPlainCPM: [String]
      var expected: Dates
    }
    var `class`: String
    var tasks: [Task]
  }

  /// Schedules a plan of the set and tells each task that differs.
  static func compare(_ file: String) throws -> (Expected, (work: [String], summaries: [String])) {
    let folder = ConformanceInputTests.folder
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
    let json = file.replacingOccurrences(of: ".in.xml", with: ".expected.json")
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(json)")))
    let project = try MicrosoftXML.read(ByteStream(bytes), file: file, code: "P")
    let network = try Network(project.portfolio)
    let schedule = try network.schedule(
      progress: project.progress, dataDate: project.dataDate)
    let dates = try #require(schedule.profiledDates)
    var positions: [Int: Int] = [:]
    for (position, activity) in project.portfolio.activities.enumerated() {
      if let uid = activity.uid { positions[uid] = position }
    }
    var wrong: (work: [String], summaries: [String]) = ([], [])
    for task in expected.tasks {
      guard let position = positions[task.uid] else {
        if task.uid != 0 { wrong.work.append("\(task.uid) is missing") }
        continue
      }
      let told = differences(task.expected, dates, position, network)
      if told.isEmpty { continue }
      let line =
        "\(task.uid) \(task.name ?? "") \(task.notPlainCPM): \(told.joined(separator: "; "))"
      if task.summary { wrong.summaries.append(line) } else { wrong.work.append(line) }
    }
    return (expected, wrong)
  }

  private static func differences(
    _ expected: Expected.Dates, _ dates: ProfiledDates, _ position: Int, _ network: Network
  ) -> [String] {
    let clock = ProfileClock(network.tables)
    let table =
      network.portfolio.activities[position].isElapsed
      ? LinkTable.elapsed : Int32(network.nodes.table(network.node(of: position)))
    var told: [String] = []
    func compare(_ name: String, _ text: String?, _ got: Int32) {
      guard let text, let want = Instant(iso: String(text.prefix(16))) else { return }
      if got == want.minute { return }
      if got != ProfiledDates.none,
        clock.work(table, Int(got)) == clock.work(table, Int(want.minute))
      {
        return
      }
      let instant = got == ProfiledDates.none ? "none" : "\(Instant(minute: got))"
      told.append("\(name) \(instant) for \(want)")
    }
    func compare(_ name: String, _ minutes: Double?, _ got: Int32) {
      guard let minutes, Double(got) != minutes.rounded() else { return }
      told.append("\(name) \(got) for \(minutes)")
    }
    compare("start", expected.start, dates.start[position])
    compare("finish", expected.finish, dates.finish[position])
    compare("early start", expected.early_start, dates.earlyStart[position])
    compare("early finish", expected.early_finish, dates.earlyFinish[position])
    compare("late start", expected.late_start, dates.lateStart[position])
    compare("late finish", expected.late_finish, dates.lateFinish[position])
    compare("free", expected.free_slack, dates.freeFloat[position])
    compare("start slack", expected.start_slack, dates.startFloat[position])
    compare("finish slack", expected.finish_slack, dates.finishFloat[position])
    return told
  }
}
