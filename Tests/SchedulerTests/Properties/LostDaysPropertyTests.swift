import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// The days of a chain are worked, counted by a lag, or lost to one cause: none twice, none not at all.
@Suite struct LostDaysPropertyTests {
  /// A works on a Saturday, and the lag of two working days begins after it: one Sunday is lost.
  @Test func aDayThatWasWorkedIsNotLostToTheLagAfterIt() throws {
    let plan = ControlPlan(
      .forward, [.work("A", 6, "seven"), .work("B", 1), .event("M", "five")],
      [.from(0, to: 1, 2, .successor), .from(1, to: 2)])
    let lost = try plan.schedule().explanation(of: 2).lost
    #expect(lost.map(\.cause) == [LostDays.weekend] && lost.map(\.days) == [1])
  }

  @Test(arguments: 1...400)
  func everyDayOfAChainIsToldOnce(seed: Int) throws {
    var random = SeededGenerator(UInt64(seed))
    var activities: [Activity] = []
    var relations: [Relation] = []
    var days = 0
    for index in 0..<random.number(2...6) {
      let length = random.number(1...8)
      days += length
      activities.append(.work("A\(index)", length, random.pick(["five", "seven"])))
      guard index > 0 else { continue }
      let lag = random.pick([0, 0, 1, 2, 6])
      days += lag
      relations.append(
        .from(
          index - 1, to: index, lag,
          random.pick([.successor, .predecessor, .calendarDays])))
    }
    let schedule = try ControlPlan(.forward, activities, relations).schedule()
    let explanation = schedule.explanation(of: activities.count - 1)
    let lost = explanation.lost.reduce(0) { $0 + $1.days }
    let last = schedule.activities[activities.count - 1].finish.day
    #expect(last - Samples.day("2026-03-02") + 1 == days + lost, "seed \(seed)")
  }
}
