import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// What our own rules refuse is refused with a name, and says which activity.
@Suite struct OwnRulesTests {
  struct Case: CustomTestStringConvertible {
    var id: String
    var change: @Sendable (inout ControlPlan) -> Void
    var testDescription: String { id }
  }

  static let refused: [Case] = [
    Case(id: "hard-constraint") {
      $0.portfolio.activities[0].constraints = [
        Constraint(.startOn, Samples.at("2026-03-03T08:00"))
      ]
    },
    Case(id: "hard-constraint") {
      $0.portfolio.activities[0].constraints = [
        Constraint(.finishNoLaterThan, Samples.at("2026-03-03T08:00"))
      ]
    },
    Case(id: "typed-dates") {
      let day = Samples.at("2026-03-03T08:00")
      $0.portfolio.activities[0].typedDates = TypedDates(start: day, finish: day)
    },
    Case(id: "leveling-delay") { $0.portfolio.activities[0].levelingDelay = 60 },
    Case(id: "constraint-date") {
      $0.portfolio.activities[0].constraints = [Constraint(.startNoEarlierThan)]
    },
    Case(id: "constraint-date") {
      $0.portfolio.activities[0].constraints = [
        Constraint(.zeroTotalFloat, Samples.at("2026-03-03T08:00"))
      ]
    },
    Case(id: "constraints-exclusive") {
      $0.portfolio.activities[0].constraints = [
        Constraint(.zeroTotalFloat), Constraint(.zeroFreeFloat),
      ]
    },
    Case(id: "derived-duration") { $0.portfolio.activities[2].duration = 480 },
    Case(id: "derived-constraint") {
      $0.portfolio.activities[2].constraints = [
        Constraint(.startNoEarlierThan, Samples.at("2026-03-03T08:00"))
      ]
    },
    Case(id: "unknown-parent") { $0.portfolio.activities[0].parent = "X" },
    Case(id: "unknown-parent") { $0.portfolio.activities[0].parent = "B" },
    Case(id: "parent-loop") {
      $0.portfolio.activities.append(.summary("T", in: "S"))
      $0.portfolio.activities[2].parent = "T"
    },
    Case(id: "relation-within-summary") {
      $0.portfolio.activities[0].parent = "S"
      $0.portfolio.relations.append(.from(0, to: 2))
    },
    Case(id: "unknown-calendar") { $0.portfolio.projects[0].calendar = "none" },
    Case(id: "percent-too-large") {
      $0.portfolio.relations[0].lag = Lag(percent: 10_001, counting: .successor)
    },
    Case(id: "required-level-of-effort") {
      $0.portfolio.activities[2].kind = .levelOfEffort
      $0.portfolio.projects[0].requiredDates = [
        RequiredDate(activity: "S", finish: Samples.at("2026-03-20T08:00"))
      ]
    },
  ]

  private static func plan() -> ControlPlan {
    ControlPlan([.work("A", 2), .work("B", 3), .summary("S")], [.from(0, to: 1)])
  }

  @Test(arguments: refused)
  func whatOurRulesDoNotKnowIsRefused(_ refused: Case) {
    var plan = Self.plan()
    refused.change(&plan)
    let error = #expect(throws: InvalidInput.self) { try plan.schedule() }
    #expect(error?.findings.map(\.id) == [refused.id])
    #expect(error?.findings.allSatisfy { $0.severity == .error && !$0.codes.isEmpty } ?? false)
  }

  @Test(arguments: [Profile.msp, .p6])
  func underAForeignProfileItIsNot(_ profile: Profile) throws {
    for refused in Self.refused.prefix(7) {
      var plan = Self.plan()
      refused.change(&plan)
      plan.portfolio.projects[0].profile = profile
      #expect(throws: Never.self) { try Network(plan.portfolio) }
    }
  }

  @Test func progressOfASummaryIsRefused() {
    var plan = Self.plan()
    plan.progress = [.of(2, on: "2026-03-05T08:00", from: "2026-03-02T08:00")]
    let error = #expect(throws: InvalidInput.self) { try plan.schedule() }
    #expect(error?.findings.map(\.id) == ["derived-progress"])
    #expect(plan.portfolio.contradictions(in: plan.progress).map(\.id) == ["derived-progress"])
  }

  @Test func aRestThatEndsBeforeItBeginsIsRefused() {
    var plan = Self.plan()
    var record = ProgressRecord.of(0, on: "2026-03-05T08:00", from: "2026-03-02T08:00")
    record.suspended = Samples.at("2026-03-04T08:00")
    record.resumes = Samples.at("2026-03-03T08:00")
    plan.progress = [record]
    let error = #expect(throws: InvalidInput.self) { try plan.schedule() }
    #expect(error?.findings.map(\.id) == ["resumes-before-suspension"])
  }

  @Test func aRestWithoutAnEndGoesOnAtTheDataDateAndSaysSo() throws {
    var plan = Self.plan()
    var record = ProgressRecord.of(0, on: "2026-03-05T08:00", from: "2026-03-02T08:00")
    record.suspended = Samples.at("2026-03-03T08:00")
    plan.progress = [record]
    let schedule = try plan.schedule()
    // One of two days was worked on Monday; the other is Thursday.
    #expect(schedule.activities[0].finish == Samples.at("2026-03-05T18:00"))
    #expect(schedule.findings.contains { $0.id == "suspended" })
  }

  @Test func anExpectedFinishInThePastLeavesAMinute() throws {
    var plan = Self.plan()
    var record = ProgressRecord.of(0, on: "2026-03-05T08:00", from: "2026-03-02T08:00")
    record.expectedFinish = Samples.at("2026-03-04T18:00")
    plan.progress = [record]
    let schedule = try plan.schedule()
    #expect(schedule.activities[0].finish == Samples.at("2026-03-05T08:01"))
    #expect(schedule.findings.contains { $0.id == "expected-finish-past" })
  }

  @Test func anExpectedFinishThatPredecessorsForbidFollowsThem() throws {
    var plan = Self.plan()
    var late = ProgressRecord.of(1, on: "2026-03-03T08:00", from: "2026-03-02T08:00")
    late.expectedFinish = Samples.at("2026-03-04T18:00")
    plan.progress = [
      .of(0, on: "2026-03-03T08:00", from: "2026-03-02T08:00", remaining: 4), late,
    ]
    let schedule = try plan.schedule()
    // A ends on Friday the 6th, so what remains of B is the first minute of Monday.
    #expect(schedule.activities[1].finish == Samples.at("2026-03-09T08:01"))
    #expect(schedule.findings.contains { $0.id == "expected-finish-too-early" })
  }

  @Test func aConstraintIsToldAsWhatHoldsADate() throws {
    var plan = Self.plan()
    let constraint = Constraint(.startNoEarlierThan, Samples.at("2026-03-12T08:00"))
    plan.portfolio.activities[1].constraints = [constraint]
    let schedule = try plan.schedule()
    #expect(schedule.drivers(of: 1).map(\.constraint) == [constraint])
    #expect(schedule.activities[1].start == Samples.at("2026-03-12T08:00"))
    #expect(schedule.explanation(of: 1).steps.map(\.activity) == [1])
  }
}

extension Activity {
  /// A summary of the project `P`.
  static func summary(_ code: String, in parent: String? = nil) -> Activity {
    Activity(
      project: 0, code: code, name: code, kind: .summary, duration: 0, calendar: "five",
      parent: parent)
  }
}
