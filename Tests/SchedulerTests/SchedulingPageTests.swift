import CivilTime
import Control
import Foundation
import Plan
import Scheduler
import Testing

/// Every plan that `docs/scheduling.md` works out gives what the page says.
@Suite struct SchedulingPageTests {
  static let blocks: [(heading: String, text: String)] = {
    var root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let page = root.appendingPathComponent("docs/scheduling.md")
    guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
    var blocks: [(String, String)] = []
    var heading = ""
    var open: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("### ") { heading = String(line.dropFirst(4)) }
      if line == "```plan" {
        open = []
      } else if line == "```", let lines = open {
        blocks.append((heading, lines.joined(separator: "\n")))
        open = nil
      } else {
        open?.append(line)
      }
    }
    return blocks
  }()

  @Test func thePageHasAPlanForEveryRule() {
    #expect(Self.blocks.count >= 15)
    #expect(Set(Self.blocks.map(\.heading)).count >= 10)
  }

  @Test(arguments: blocks.indices)
  func aWorkedExampleGivesWhatThePageSays(_ index: Int) throws {
    let block = try PlanBlock(Self.blocks[index].text)
    let schedule = try block.schedule()
    // The invariants are of our own rules.
    if block.portfolio.projects[0].profile == .schedctl {
      checkInvariants(schedule, block.portfolio)
    }
    #expect(!block.expectations.isEmpty)
    for expected in block.expectations {
      let position = try block.position(expected.code)
      let activity = schedule.activities[position]
      let name = "\(Self.blocks[index].heading): \(expected.code)"
      #expect(shown(activity.start, like: expected.start) == expected.start, "\(name)")
      #expect(shown(activity.finish, like: expected.finish) == expected.finish, "\(name)")
      let day = Double(block.portfolio.activities[position].isElapsed ? 1440 : 480)
      let floats = [
        "TF": activity.totalFloat, "FF": activity.freeFloat,
        "IF": schedule.independentFloat(of: position),
      ]
      for (float, days) in expected.floats {
        #expect(floats[float]!.map { Double($0) / day } == days, "\(name) \(float)")
      }
    }
  }

  @Test(arguments: blocks.indices)
  func pathsAreWhatThePageSays(_ index: Int) throws {
    let block = try PlanBlock(Self.blocks[index].text)
    guard let target = block.paths.first?.target else { return }
    let schedule = try block.schedule()
    let analysis = try #require(PathAnalysis(schedule, to: try block.position(target)))
    let codes = block.portfolio.activities.map(\.code)
    let told = block.paths.filter { !$0.isDrag }
    #expect(analysis.paths.map { path in path.activities.map { codes[$0] } } == told.map(\.codes))
    #expect(analysis.paths.map { Double($0.float) / 480 } == told.map(\.days))
    for drag in block.paths where drag.isDrag {
      let position = try block.position(drag.codes[0])
      #expect(Double(analysis.drag(of: position)) / 480 == drag.days, "\(drag.codes[0])")
    }
  }

  @Test func somePlanHasPaths() throws {
    #expect(try Self.blocks.contains { try !PlanBlock($0.text).paths.isEmpty })
  }

  /// The month and day, with the time where the page gives one.
  private func shown(_ instant: Instant, like text: String) -> String {
    String(instant.description.dropFirst(5).prefix(text.count))
  }
}
