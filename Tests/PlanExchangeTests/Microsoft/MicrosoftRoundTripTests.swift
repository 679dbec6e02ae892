import CivilTime
import Control
import Foundation
import Plan
import PlanExchange
import Scheduler
import Testing

/// What is read and written again says the same when it is read once more.
@Suite struct MicrosoftRoundTripTests {
  static func written(_ project: MicrosoftProject) -> [UInt8] {
    let export = MicrosoftExport(
      project.portfolio, project: 0, progress: project.progress, baselines: project.baselines,
      dataDate: project.dataDate)
    var bytes: [UInt8] = []
    _ = MicrosoftXML.write(export) { bytes += $0 }
    return bytes
  }

  /// The plan without what a second writing may say otherwise: constraints that a file can lack.
  static func expectSame(_ a: MicrosoftProject, _ b: MicrosoftProject) {
    #expect(a.portfolio.activities == b.portfolio.activities)
    #expect(a.portfolio.relations == b.portfolio.relations)
    #expect(a.portfolio.projects == b.portfolio.projects)
    #expect(a.progress == b.progress)
    #expect(a.baselines == b.baselines)
    #expect(a.dataDate == b.dataDate)
    for calendar in a.portfolio.calendars {
      #expect(b.portfolio.calendars.contains(calendar), "\(calendar.name)")
    }
  }

  @Test(arguments: ConformanceInputTests.files) func everyPlanSurvives(file: String) throws {
    let path = "\(ConformanceInputTests.folder)/\(file)"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let first = try MicrosoftXML.read(ByteStream(bytes), file: file, code: "P")
    let text = Self.written(first)
    let second = try MicrosoftXML.read(ByteStream(text), file: file, code: "P")
    Self.expectSame(first, second)
    #expect(Self.written(second) == text)
  }

  @Test func everythingATaskSaysSurvives() throws {
    let text = MicrosoftPlan.file(
      tasks: MicrosoftPlan.task(1, "<Notes>来源 &amp; 备注</Notes><Contact>规财科</Contact>")
        + MicrosoftPlan.task(
          2,
          "<ConstraintType>5</ConstraintType><ConstraintDate>2026-03-09T08:00:00</ConstraintDate>"
            + "<Deadline>2026-03-20T17:00:00</Deadline><LevelingDelay>4800</LevelingDelay>"
            + MicrosoftPlan.link(1, type: 3, lag: 50, format: 19))
        + MicrosoftPlan.task(
          3,
          "<Manual>1</Manual><ManualStart>2026-03-16T08:00:00</ManualStart>"
            + "<ManualFinish>2026-03-17T17:00:00</ManualFinish>"
            + MicrosoftPlan.link(2, type: 0, lag: 14400, format: 8))
        + MicrosoftPlan.task(
          4,
          "<ActualStart>2026-03-02T08:00:00</ActualStart><PercentComplete>50</PercentComplete>"
            + "<RemainingDuration>PT4H0M0S</RemainingDuration>"
            + "<Baseline><Number>0</Number><Start>2026-03-02T08:00:00</Start>"
            + "<Finish>2026-03-02T17:00:00</Finish></Baseline>"
            + "<Baseline><Number>3</Number><Start>2026-03-03T08:00:00</Start>"
            + "<Finish>2026-03-03T17:00:00</Finish></Baseline>"))
    let first = try MicrosoftPlan.read(text)
    let activities = first.portfolio.activities
    #expect(activities[0].note == "来源 & 备注")
    #expect(activities[0].owner == "规财科")
    #expect(activities[1].constraints.map(\.kind) == [.startNoLaterThan])
    #expect(activities[1].levelingDelay == 480)
    #expect(first.portfolio.relations.map(\.lag.percent) == [50, nil])
    #expect(first.portfolio.relations.map(\.lag.minutes) == [0, 1440])
    #expect(activities[2].typedDates?.reason == .manual)
    #expect(first.progress.map(\.remaining) == [240])
    #expect(first.baselines.map(\.name) == ["Baseline 3", "Baseline"])
    Self.expectSame(first, try MicrosoftPlan.read(Self.written(first)))
  }
}
