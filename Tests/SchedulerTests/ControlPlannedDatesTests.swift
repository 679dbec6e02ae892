import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// The plan line: back-planned from the internal target, or early dates.
@Suite struct ControlPlannedDatesTests {
  /// A 5 d, then a milestone N, then B 5 d, then the milestone M that is required.
  private func plan(
    _ direction: Project.Direction = .backward, requiredBy day: String = "2026-04-10",
    carrier: Activity = .event("M"), reserve: Int = 0
  ) -> ControlPlan {
    ControlPlan(
      direction, requiring: direction == .backward ? [(carrier.code, day)] : [], reserve: reserve,
      [.work("A", 5), .event("N"), .work("B", 5), carrier],
      [.from(0, to: 1), .from(1, to: 2), .from(2, to: 3)])
  }

  private func finishes(_ plan: ControlPlan) throws -> [String] {
    try plan.schedule().plannedDates().map { $0!.finish.description }
  }

  @Test func theTargetIsTheRequiredDateLessTheReserveInDaysOfItsCarriersCalendar() throws {
    // Friday 04-10 less five days: every day counts, or working days around 清明节 (04-06).
    #expect(try finishes(plan(reserve: 5))[3] == "2026-04-05T18:00")
    #expect(try finishes(plan(carrier: .event("M", "five"), reserve: 5))[3] == "2026-04-02T18:00")
    #expect(try finishes(plan(carrier: .work("M", 1), reserve: 5))[3] == "2026-04-02T18:00")
    #expect(try finishes(plan(reserve: 0))[3] == "2026-04-10T18:00")
  }

  @Test func workEndsAsLateAsTheTargetAllows() throws {
    // B in the four working days of that week and the Friday before it.
    #expect(
      try finishes(plan()) == [
        "2026-04-02T18:00", "2026-04-02T18:00", "2026-04-10T18:00", "2026-04-10T18:00",
      ])
    let start = try plan().schedule().plannedDates()[2]!.start
    #expect(start.description == "2026-04-03T08:00")
  }

  @Test func aMilestoneBetweenStandsWhereTheWorkBeforeItEnds() throws {
    // Work on every day could let N wait for Sunday; the event is A's end on Friday.
    var plan = plan(requiredBy: "2026-03-20")
    plan.portfolio.activities[2] = .work("B", 12, "seven")
    plan.portfolio.activities[0] = .work("A", 2)
    let dates = try plan.schedule().plannedDates()
    #expect(dates[2]!.start.description == "2026-03-09T08:00")
    #expect(dates[1]!.finish == dates[0]!.finish)
    #expect(dates[1]!.finish.description == "2026-03-06T18:00")
  }

  @Test func theMilestoneThatCarriesTheDateStandsAtTheTarget() throws {
    // B must be done by Friday, whatever is required on Sunday.
    let dates = try plan(requiredBy: "2026-04-12").schedule().plannedDates()
    #expect(dates[2]!.finish.description == "2026-04-10T18:00")
    #expect(dates[3]!.finish.description == "2026-04-12T18:00")
  }

  @Test func forwardProjectsTakeTheirEarlyDates() throws {
    let schedule = try plan(.forward).schedule()
    for (planned, activity) in zip(schedule.plannedDates(), schedule.activities) {
      #expect(planned == Baseline.Dates(start: activity.earlyStart, finish: activity.earlyFinish))
    }
  }

  @Test func workThatLeadsToNoRequiredDateTakesItsEarlyDates() throws {
    var plan = plan()
    plan.portfolio.activities.append(.work("X", 3))
    plan.portfolio.relations.append(.from(0, to: 4))
    // After A where it is planned, not where it could be.
    #expect(try plan.schedule().plannedDates()[4]!.start.description == "2026-04-03T08:00")
  }

  @Test func whatHasHappenedKeepsItsDates() throws {
    var plan = plan()
    plan.progress = [
      .of(0, on: "2026-03-10T08:00", from: "2026-03-03T08:00", to: "2026-03-09T18:00")
    ]
    let dates = try plan.schedule().plannedDates()
    #expect(dates[0]!.start.description == "2026-03-03T08:00")
    #expect(dates[0]!.finish.description == "2026-03-09T18:00")
    #expect(dates[2]!.finish.description == "2026-04-10T18:00")
  }

  @Test func theReserveMovesNoEarlyAndNoLimitDate() throws {
    let plain = try plan().schedule()
    let reserved = try plan(reserve: 9).schedule()
    #expect(Array(plain.activities) == Array(reserved.activities))
    #expect(plain.plannedDates() != reserved.plannedDates())
  }

  /// By the definitions, in one project; across projects a plan may ask for what cannot be.
  @Test func everyRelationHoldsOnPlannedDates() {
    let mixture = Mixture(projects: 1...1)
    expectOnRandomScenarios(mixture, seeds: 1...300) { scenario in
      guard let schedule = try? scenario.schedule(),
        !schedule.activities.contains(where: \.hasNoWindowLeft)
      else { return nil }
      let dates = schedule.plannedDates()
      let network = PlainNetwork(scenario.portfolio, states: scenario.states, dataDate: nil)
      let days = network.placed.flatMap { [dates[$0]!.start.day, dates[$0]!.finish.day] }
      guard days.allSatisfy(Samples.horizon.contains) else { return nil }
      return network.relations.compactMap { relation in
        let from = dates[relation.predecessor]!
        let to = dates[relation.successor]!
        let y = network.demand(relation, from: Int(from.start.minute))
        return network.meets(relation, y, Int(to.start.minute))
          ? nil : "\(relation) does not hold from \(from) to \(to)"
      }
    }
  }

  @Test func nothingBeginsEarlierThanTheTargetAsks() {
    expectOnRandomScenarios(Mixture(projects: 1...1), seeds: 1...300) { scenario in
      guard let schedule = try? scenario.schedule(),
        scenario.portfolio.projects[0].direction == .backward
      else { return [] }
      // Without a reserve the plan is the limit, wherever there is one.
      return scenario.portfolio.activities.indices.compactMap { i in
        guard scenario.portfolio.activities[i].kind == .task,
          let limit = schedule.activities[i].limitStart,
          schedule.plannedDates()[i]!.start != limit
        else { return nil }
        return "\(scenario.portfolio.code(of: i)) is planned off its limit \(limit)"
      }
    }
  }
}
