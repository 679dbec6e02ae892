import CivilTime
import Control
import Plan
import PlanExchange
import Scheduler
import Testing

/// By our own rules no pin of the program is left, and every change is told.
@Suite struct MicrosoftAdaptationTests {
  static func adapted(_ more: String) throws -> (
    activity: Activity?, required: [RequiredDate], MicrosoftProject
  ) {
    let project = try MicrosoftPlan.read(
      MicrosoftPlan.file(tasks: MicrosoftPlan.task(1, hours: 16, more))
    )
    .adapted()
    return (
      project.portfolio.activities.first, project.portfolio.projects[0].requiredDates, project
    )
  }

  static func constraint(_ type: Int) -> String {
    "<ConstraintType>\(type)</ConstraintType>"
      + "<ConstraintDate>2026-03-06T08:00:00</ConstraintDate>"
  }

  @Test(arguments: [(2, "SNET"), (4, "SNET"), (6, "FNET"), (3, "FNET"), (1, "ZTF")])
  func pinsBecomeSoft(type: Int, kind: String) throws {
    let (activity, _, project) = try Self.adapted(Self.constraint(type))
    #expect(activity?.constraints.map(\.kind.rawValue) == [kind])
    #expect(project.portfolio.projects[0].profile == .schedctl)
  }

  @Test func aLatestStartBecomesTheFinishThatGoesWithIt() throws {
    // Friday morning and two days of work: until Monday evening.
    let (activity, required, project) = try Self.adapted(Self.constraint(5))
    #expect(activity?.constraints == [])
    #expect(required.map(\.finish) == [Instant(iso: "2026-03-09T17:00")])
    #expect(project.report.entries.map(\.kind).contains("start-no-later-than"))
  }

  @Test func aManualTaskStartsNoEarlierThanTyped() throws {
    let (activity, _, _) = try Self.adapted(
      "<Manual>1</Manual><ManualStart>2026-03-05T08:00:00</ManualStart>"
        + "<ManualFinish>2026-03-06T17:00:00</ManualFinish>")
    #expect(activity?.typedDates == nil)
    #expect(
      activity?.constraints == [Constraint(.startNoEarlierThan, Instant(iso: "2026-03-05T08:00"))])
  }

  /// Of a summary that starts no earlier than one day and its part that waits for another, the later
  /// counts; our rules have one constraint of a kind.
  @Test(arguments: [
    ("2026-03-04T08:00", "2026-03-06T08:00"), ("2026-03-09T08:00", "2026-03-09T08:00"),
  ])
  func aPartHeldTwiceWaitsForTheLaterDate(summary: String, date: String) throws {
    let tasks =
      "<Task><UID>9</UID><OutlineLevel>1</OutlineLevel><Summary>1</Summary><ConstraintType>4"
      + "</ConstraintType><ConstraintDate>\(summary):00</ConstraintDate></Task>"
      + MicrosoftPlan.task(1, Self.constraint(4)).replacing(
        "<OutlineLevel>1", with: "<OutlineLevel>2")
    let project = try MicrosoftPlan.read(MicrosoftPlan.file(tasks: tasks)).adapted()
    #expect(
      project.portfolio.activities[1].constraints
        == [Constraint(.startNoEarlierThan, Instant(iso: date))])
    _ = try MicrosoftCaseTests.schedule(project)
  }

  @Test func anInactiveTaskIsLeftOut() throws {
    let (activity, _, project) = try Self.adapted(
      "<Active>0</Active><Start>2026-03-05T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish>")
    #expect(activity == nil)
    #expect(project.report.entries.map(\.kind).contains("inactive-left-out"))
  }
}
