import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Summaries: what relations at them stand for, what they add up to, and that they cost little.
@Suite struct WorkBreakdownTests {
  /// S holds A → B and C; a relation from its start leaves A and C.
  @Test func aRelationFromTheStartOfASummaryLeavesWhatBeginsIt() throws {
    let schedule = try Self.plan(.from(3, .startToStart, to: 4, 4, .successor)).schedule()
    // Four days after the start of A and C, Monday 03-02.
    #expect(schedule.activities[4].start == Samples.at("2026-03-06T08:00"))
    #expect(Set(schedule.drivers(of: 4).compactMap(\.activity)) == [0, 2])
    let notes = schedule.findings.filter { $0.id == "summary-relation-expanded" }
    #expect(notes.map(\.codes) == [["P.S", "P.X"]])
    #expect(notes.allSatisfy { $0.severity == .note && $0.message.en.contains(" 2 ") })
  }

  /// A relation to its finish binds B and C.
  @Test func aRelationToTheFinishOfASummaryBindsWhatEndsIt() throws {
    let schedule = try Self.plan(.from(4, .finishToFinish, to: 3, 9, .successor)).schedule()
    // X ends on Monday 03-02; nine days on is Friday 03-13, for B and C and not for A.
    #expect(schedule.activities[1].finish == Samples.at("2026-03-13T18:00"))
    #expect(schedule.activities[2].finish == Samples.at("2026-03-13T18:00"))
    #expect(schedule.activities[0].finish == Samples.at("2026-03-03T18:00"))
  }

  private static func plan(_ relation: Relation) -> ControlPlan {
    var plan = ControlPlan(
      [.work("A", 2), .work("B", 3), .work("C", 1), .summary("S"), .work("X", 1)],
      [.from(0, to: 1), relation])
    for part in 0...2 { plan.portfolio.activities[part].parent = "S" }
    return plan
  }

  @Test func progressOfASummaryIsWeighedByDuration() throws {
    var plan = ControlPlan([.work("A", 3), .work("B", 1), .event("M"), .summary("S")])
    for part in 0...2 { plan.portfolio.activities[part].parent = "S" }
    plan.progress = [
      .of(0, on: "2026-03-04T08:00", from: "2026-03-02T08:00", remaining: 1.5),
      .of(1, on: "2026-03-04T08:00", from: "2026-03-02T08:00", to: "2026-03-02T18:00"),
    ]
    let summary = try plan.schedule().activities[3]
    // One and a half of A's three days and B's one: two and a half of four.
    #expect(summary.percent == 62.5)
    #expect(summary.phase == .inProgress)
    #expect(summary.actualStart == Samples.at("2026-03-02T08:00"))
    #expect(summary.actualFinish == nil)
    // Monday to Thursday noon, with Wednesday and half of Thursday still to come.
    #expect(summary.duration == 3 * 480 + 240)
    #expect(summary.remaining == 480 + 240)
  }

  @Test func anEmptySummaryChangesNothing() {
    expectOnRandomScenarios(.withProgress, seeds: 1...100) { scenario in
      guard let before = try? scenario.schedule() else { return nil }
      var more = scenario
      more.portfolio.activities.append(.summary("E0"))
      more.portfolio.activities.append(.summary("E1", in: "E0"))
      guard let after = try? more.schedule() else { return ["refused"] }
      var found: [String] = []
      if Array(before.activities) != Array(after.activities.dropLast(2)) { found.append("dates") }
      if before.projects != after.projects { found.append("projects") }
      if after.findings.filter({ $0.id == "empty-summary" }).count < 2 { found.append("not told") }
      return found
    }
  }

  @Test func aLevelOfEffortMovesNothing() {
    expectOnRandomScenarios(.plain, seeds: 1...100) { scenario in
      guard let before = try? scenario.schedule() else { return nil }
      var more = scenario
      let level = more.portfolio.activities.count
      var activity = Activity.summary("LL")
      activity.kind = .levelOfEffort
      more.portfolio.activities.append(activity)
      more.portfolio.relations.append(.from(0, .startToStart, to: level))
      more.portfolio.relations.append(.from(level, to: 0))
      guard let after = try? more.schedule() else { return ["refused"] }
      return Array(before.activities) == Array(after.activities.dropLast()) ? [] : ["dates"]
    }
  }

  @Test func aMilestonesEdgeChangesWhereItIsShownOnly() {
    expectOnRandomScenarios(.plain, seeds: 1...100) { scenario in
      guard let before = try? scenario.schedule() else { return nil }
      var edged = scenario
      for i in edged.portfolio.activities.indices
      where edged.portfolio.activities[i].kind == .milestone {
        edged.portfolio.activities[i].edge = i % 2 == 0 ? .start : .finish
      }
      guard let after = try? edged.schedule() else { return ["refused"] }
      return zip(before.activities, after.activities).enumerated().compactMap { i, pair in
        var shown = pair.1
        shown.edge = nil
        let kind = edged.portfolio.activities[i].kind
        return kind == .summary || shown == pair.0 ? nil : "\(pair.0) → \(pair.1)"
      }
    }
  }

  @Test func aRequiredDateAtASummaryBindsItsParts() throws {
    var plan = ControlPlan(
      requiring: [("S", "2026-03-10")], [.work("A", 2), .work("B", 3), .summary("S")])
    for part in 0...1 { plan.portfolio.activities[part].parent = "S" }
    let schedule = try plan.schedule()
    // A could end five days later than on 03-03, B four later than on 03-04.
    #expect(schedule.activities[0].margin == Margin(minutes: 5 * 480, to: 2))
    #expect(schedule.activities[2].margin == Margin(minutes: 4 * 480, to: 2))
    #expect(schedule.activities[2].limitFinish == Samples.at("2026-03-10T18:00"))
  }

  @Test func tooManyRelationsAtSummariesAreRefusedAtOnce() {
    let parts = 3000
    var activities: [Activity] = [.summary("S"), .summary("T")]
    for (summary, letter) in [("S", "A"), ("T", "B")] {
      activities += (0..<parts).map { i in
        var work = Activity.work("\(letter)\(i)", 1)
        work.parent = summary
        return work
      }
    }
    let plan = ControlPlan(activities, [.from(0, to: 1)])
    let error = #expect(throws: InvalidInput.self) { try plan.schedule() }
    #expect(error?.findings.map(\.id) == ["too-many-relations"])
  }

  @Test func summariesTooDeepAreRefused() {
    let activities = (0...600).map { Activity.summary("S\($0)", in: $0 > 0 ? "S\($0 - 1)" : nil) }
    let error = #expect(throws: InvalidInput.self) { try ControlPlan(activities).schedule() }
    #expect(error?.findings.map(\.id) == ["summary-too-deep"])
  }

  @Test func aHundredThousandPartsInFiftyLevelsAreRolledUp() throws {
    var activities = (0..<50).map { Activity.summary("S\($0)", in: $0 > 0 ? "S\($0 - 1)" : nil) }
    activities += (0..<100_000).map { i in
      var work = Activity.work("A\(i)", 1 + i % 5)
      work.parent = "S\(i % 50)"
      return work
    }
    let schedule = try ControlPlan(activities).schedule()
    #expect(schedule.activities[0].finish == Samples.at("2026-03-06T18:00"))
    #expect(schedule.activities[49].start == Samples.at("2026-03-02T08:00"))
  }
}
