import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// What is taken to remain of work of which a percentage alone was reported.
@Suite struct PercentOnlyTests {
  /// Work of some days that began on Monday 2026-03-02, `percent` done after `worked` days.
  private func remaining(
    _ days: Int, worked: Int, _ percent: Double?, profile: Profile = .schedctl
  ) throws -> (minutes: Int, schedule: Schedule) {
    var plan = ControlPlan([.work("A", days, "seven"), .work("B", 3, "seven")], [.from(0, to: 1)])
    plan.portfolio.projects[0].profile = profile
    plan.progress = [
      ProgressRecord(
        activity: 0, date: Samples.at("2026-03-02T08:00") + worked * 1440,
        actualStart: Samples.at("2026-03-02T08:00"), percent: percent)
    ]
    let schedule = try plan.schedule()
    return (schedule.activities[0].remaining, schedule)
  }

  /// 完成量比例法 of the textbooks: 20 % after 8 of 10 days stands at day 2, six days behind.
  @Test func aFifthAfterEightOfTenDaysIsSixDaysBehind() throws {
    let (minutes, schedule) = try remaining(10, worked: 8, 20)
    #expect(minutes == 8 * 480)
    #expect(schedule.activities[0].finish == Samples.at("2026-03-17T18:00"))
    #expect(schedule.daysBehindPace(of: 0) == 6)
    let finding = try #require(schedule.findings.first { $0.id == "percent-only" })
    #expect(finding.severity == .warning)
    #expect(finding.message.zh.contains("20%") && finding.message.zh.contains("还剩 8 天"))
  }

  @Test(arguments: 0...12) func itIsTheWorseOfPaceAndPlan(worked: Int) throws {
    let days = 10
    let asPlanned = max(480, (days - worked) * 480)
    #expect(try remaining(days, worked: worked, nil).minutes == asPlanned)
    var last = Int.max
    for percent in 0...100 {
      let (minutes, schedule) = try remaining(days, worked: worked, Double(percent))
      #expect(minutes == max(asPlanned, days * 480 * (100 - percent) / 100), "\(percent) %")
      #expect(minutes <= last, "more is done, and more remains: \(percent) %")
      last = minutes
      let isBehind = (100 - percent) * days > 100 * max(0, days - worked)
      #expect((schedule.daysBehindPace(of: 0) != nil) == isBehind, "\(percent) %")
    }
  }

  /// Over random plans: no forecast is earlier for a percentage, and none later for a higher one.
  @Test func aPercentageMakesNothingEarlierAndAHigherOneNothingLater() {
    expectOnRandomScenarios(Mixture(constraints: 0, hasProgress: true), seeds: 1...300) {
      scenario in
      var random = SeededGenerator(scenario.seed ^ 0x9C)
      var begun = scenario
      begun.progress = scenario.progress.filter { $0.actualFinish == nil }.map { record in
        var record = record
        record.remaining = nil
        return record
      }
      guard !begun.progress.isEmpty else { return [] }
      let percents = begun.progress.map { _ in Double(random.number(0...90)) }
      func reported(_ more: Double) -> Schedule? {
        var copy = begun
        for index in percents.indices {
          copy.progress[index].percent = min(100, percents[index] + more)
        }
        return try? copy.schedule()
      }
      guard let planned = try? begun.schedule(), let low = reported(0), let high = reported(10)
      else { return nil }
      return planned.activities.indices.filter { i in
        planned.activities[i].remaining > high.activities[i].remaining
          || high.activities[i].remaining > low.activities[i].remaining
          || planned.activities[i].earlyFinish > high.activities[i].earlyFinish
          || high.activities[i].earlyFinish > low.activities[i].earlyFinish
      }.map { "\(planned.activities[$0]) → \(high.activities[$0]) → \(low.activities[$0])" }
    }
  }

  @Test func whatRemainsCountsBeforeAPercentage() throws {
    var plan = ControlPlan([.work("A", 10, "seven")])
    plan.progress = [
      .of(0, on: "2026-03-10T08:00", from: "2026-03-02T08:00", remaining: 3, percent: 20)
    ]
    let schedule = try plan.schedule()
    #expect(schedule.activities[0].remaining == 3 * 480)
    #expect(schedule.assumedRemaining(of: 0) == nil)
    #expect(!schedule.findings.contains { $0.id == "percent-only" })
  }

  @Test func aRestIsNoTimeInWhichTheWorkCouldHaveGoneOn() throws {
    var plan = ControlPlan([.work("A", 10, "seven")])
    plan.progress = [
      ProgressRecord(
        activity: 0, date: Samples.at("2026-03-12T08:00"),
        actualStart: Samples.at("2026-03-02T08:00"), percent: 50,
        suspended: Samples.at("2026-03-05T08:00"), resumes: Samples.at("2026-03-10T08:00"))
    ]
    let schedule = try plan.schedule()
    #expect(schedule.activities[0].remaining == 5 * 480)
    #expect(schedule.daysBehindPace(of: 0) == nil)
  }
}
