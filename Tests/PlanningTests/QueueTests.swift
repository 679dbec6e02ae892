import CivilTime
import Plan
import PlanExchange
import PlanStore
import Testing

@testable import Planning

/// Several who change one plan, each without knowing of the others.
@Suite struct QueueTests {
  /// What somebody does to a plan that somebody else has changed after it was read.
  private func between(
    _ bench: Bench, _ theirs: (Workspace) throws -> Void, _ mine: (Workspace) throws -> Void
  ) throws {
    let workspace = try bench.open("mine", by: "王工")
    var isFirst = true
    try workspace.inTurn {
      // Between reading and saving.
      if isFirst { try theirs(try bench.open("theirs", by: "李工")) }
      isFirst = false
      try mine(workspace)
    }
  }

  @Test func aChangeIsMadeAnewOnTheNewestPlan() throws {
    let bench = try Bench.small()
    try between(bench) {
      _ = try $0.addActivity("P.B", .days(3, name: "回填", after: "A"))
    } _: {
      try $0.changeActivity("P.A", .days(20))
    }
    let plan = try bench.open().stored
    #expect(plan.portfolio.activities.map(\.code).sorted() == ["A", "B", "Z"])
    #expect(plan.portfolio.activities.first { $0.code == "A" }?.duration == 20 * 480)
    #expect(try bench.history().entries().prefix(2).map(\.line.who) == ["王工", "李工"])
  }

  @Test func twoFieldsOfOneActivityAreNoContest() throws {
    let bench = try Bench.small()
    var note = ActivityEdit()
    note.note = "雨季"
    try between(bench) {
      try $0.changeActivity("P.A", .days(12))
    } _: {
      try $0.changeActivity("P.A", note)
    }
    let activity = try #require(try bench.open().stored.portfolio.activities.first)
    #expect(activity.note == "雨季")
    #expect(activity.duration == 12 * 480)
  }

  @Test func oneFieldIsNotWrittenOverAndItIsSaidWhoChangedItAndWhen() throws {
    let bench = try Bench.small()
    let error = #expect(throws: Finding.self) {
      try between(bench) {
        try $0.changeActivity("P.A", .days(12))
      } _: {
        try $0.changeActivity("P.A", .days(20))
      }
    }
    #expect(error?.id == "changed-by-another")
    #expect(error?.codes == ["P.A"])
    #expect(error?.message.zh.contains("李工") ?? false)
    #expect(error?.message.zh.contains(Bench.now.inWords) ?? false)
    #expect(try bench.open().stored.portfolio.activities[0].duration == 12 * 480)
    // Nobody is kept waiting by a change that was refused.
    try bench.open().changeActivity("P.A", .days(20))
  }

  @Test func whatSomebodyChangedIsNotRemoved() throws {
    let bench = try Bench.small()
    try bench.open().addActivity("P.B", .days(3, name: "回填", after: "A"))
    let error = #expect(throws: Finding.self) {
      try between(bench) {
        try $0.changeActivity("P.B", .days(5))
      } _: {
        try $0.removeActivity("P.B")
      }
    }
    #expect(error?.id == "changed-by-another")
  }

  @Test func theSameChangeMadeByTwoIsMadeOnce() throws {
    let bench = try Bench.small()
    try between(bench) {
      try $0.changeActivity("P.A", .days(12))
    } _: {
      _ = try $0.changeActivity("P.A", .days(12))
    }
    #expect(try bench.history().entries().count == 3)
  }

  @Test func whatAnotherTookAwayIsNotThere() throws {
    let bench = try Bench.small()
    try bench.open().addActivity("P.B", .days(3, name: "回填", after: "A"))
    let error = #expect(throws: Finding.self) {
      try between(bench) {
        try $0.removeActivity("P.B")
      } _: {
        try $0.changeActivity("P.B", .days(5))
      }
    }
    #expect(error?.id == "unknown-activity")
  }

  @Test func recordsOfOneActivityBothStand() throws {
    let bench = try Bench.small()
    let entry = { ProgressEntry(percent: $0, date: DateText("2027-03-02")) }
    try between(bench) {
      _ = try $0.record(entry(10), of: "P.A", today: Bench.now.day)
    } _: {
      try $0.record(entry(20), of: "P.A", today: Bench.now.day)
    }
    #expect(try bench.open().stored.progress.map(\.percent) == [10, 20])
  }

  @Test func problemsOfTwoBearTwoNumbers() throws {
    let bench = try Bench.small()
    let problem = { ProblemEntry(text: $0) }
    try between(bench) {
      _ = try $0.addProblem(of: "P", problem("甲"), raised: Bench.now.day)
    } _: {
      try $0.addProblem(of: "P.A", problem("乙"), raised: Bench.now.day)
    }
    #expect(try bench.open().stored.problems.map(\.text) == ["甲", "乙"])
  }

  @Test func ofOneCalendarRuleOnlyOneIsKept() throws {
    let bench = try Bench.small()
    let error = #expect(throws: Finding.self) {
      try between(bench) {
        try $0.useColours("points")
      } _: {
        try $0.useColours("four")
      }
    }
    #expect(error?.id == "changed-by-another")
    #expect(try bench.open().stored.settings.colourPreset == "points")
  }
}
