import CivilTime
import Foundation
import Plan
import PlanExchange
import Scheduler
import Testing

/// Random plans of every kind come back from a file of ours as they were.
@Suite struct MicrosoftRoundTripPropertyTests {
  /// What a file of ours leaves out of a plan, and all its dates and floats.
  private static func dates(_ project: MicrosoftProject) throws -> [ScheduledActivity] {
    Array(try MicrosoftCaseTests.schedule(project).activities)
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  /// Activities with their units, blank names and rows, pauses, inactivity and fields; relations with
  /// theirs; progress, status date, and therefore every early and late date and float.
  @Test(arguments: RandomMicrosoft.Kind.allCases)
  func plansComeBackAsTheyWere(_ kind: RandomMicrosoft.Kind) throws {
    for number in 0..<60 {
      let seed = MicrosoftReferenceTests.seed &* 100_003 &+ UInt64(40_000 + number)
      let plan = RandomMicrosoft.plan(kind, seed)
      let text = plan.text
      let first = try MicrosoftPlan.read(text)
      let bytes = MicrosoftRoundTripTests.written(first)
      let written = String(decoding: bytes, as: UTF8.self)
      let second = try MicrosoftPlan.read(bytes)
      MicrosoftRoundTripTests.expectSame(first, second)
      #expect(MicrosoftRoundTripTests.written(second) == bytes, "\(kind) \(number)")
      #expect(try Self.dates(first) == Self.dates(second), "\(kind) \(number)\n\(text)\n\(written)")
      // What is shown alone is in the file itself, and nothing more.
      for part in [
        "<StatusDate>", "<IsNull>1</IsNull>", "<Active>0</Active>", "<Manual>1</Manual>",
        "<LevelingDelayFormat>", "<Stop>",
      ] {
        #expect(Self.count(part, in: written) == Self.count(part, in: text), "\(part) \(number)")
      }
      let formats = plan.tasks.flatMap(\.links).compactMap(\.format)
      for format in Set(formats) where kind != .relationWithinSummary {
        let part = "<LagFormat>\(format)</LagFormat>"
        #expect(
          Self.count(part, in: written) == Self.count(part, in: text), "\(kind) \(number) \(part)")
      }
    }
  }
}
