import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// What progress does to a schedule, and what it must not do.
@Suite struct ProgressPropertyTests {
  @Test(arguments: [Mixture.plain, .withProgress])
  func recordingTheForecastAsFactChangesNoDate(_ mixture: Mixture) {
    expectOnRandomScenarios(mixture, seeds: 1...300) { scenario in
      guard let before = try? scenario.schedule() else { return nil }
      var random = SeededGenerator(scenario.seed ^ 0xFAC7)
      var updated = scenario
      var date = scenario.dataDate ?? before.projects[0].floor
      for _ in 0..<random.number(1...3) {
        date = date + random.number(0...(6 * 1440))
        guard let schedule = try? updated.schedule() else { return ["refused at \(date)"] }
        updated.record(schedule, asFactAt: date)
      }
      guard let after = try? updated.schedule() else { return ["refused at \(date)"] }
      let placed = PlainNetwork(scenario.portfolio, states: scenario.states, dataDate: nil).placed
      return placed.filter { !sameForecast(before, after, $0) }
        .map { "recorded at \(date): \(before.activities[$0]) → \(after.activities[$0])" }
    }
  }

  @Test func noForecastLiesBeforeTheDataDate() {
    expectOnRandomScenarios(.withProgress, seeds: 1...300) { scenario in
      guard let date = scenario.dataDate, let schedule = try? scenario.schedule()
      else { return nil }
      return schedule.activities.filter { $0.phase != .complete }
        .filter { $0.earlyStart < date || $0.earlyFinish < date }
        .map { "\($0)" }
    }
  }

  @Test func aLaterDataDateNeverMakesUnfinishedWorkEarlier() {
    expectOnRandomScenarios(.withProgress, seeds: 1...300) { scenario in
      let later = (scenario.dataDate ?? Samples.start.midnight) + Int(scenario.seed % 9) * 700
      guard let before = try? scenario.schedule(), let after = try? scenario.at(later).schedule()
      else { return nil }
      return zip(before.activities, after.activities)
        .filter { $0.earlyStart > $1.earlyStart || $0.earlyFinish > $1.earlyFinish }
        .map { "\($0) → \($1)" }
    }
  }

  @Test func aDataDateBeforeEveryStartChangesNothing() {
    expectOnRandomScenarios(.plain, seeds: 1...200) { scenario in
      guard let before = try? scenario.schedule() else { return nil }
      let date = before.projects.map(\.floor).min()!
      guard let after = try? scenario.at(date).schedule() else { return ["refused"] }
      return Array(before.activities) == Array(after.activities) ? [] : ["dates differ"]
    }
  }

  @Test func manyUpdatesGiveWhatTheLastOneGives() {
    expectOnRandomScenarios(.withProgress, seeds: 1...300) { scenario in
      guard let once = try? scenario.schedule() else { return nil }
      var often = scenario
      often.progress = scenario.progress.flatMap(installments)
      guard let schedule = try? often.schedule() else { return ["refused"] }
      return Array(once.activities) == Array(schedule.activities) ? [] : ["dates differ"]
    }
  }

  /// The successor waits for the lag counted from the actual instant, however often the data date
  /// is moved, and not a minute longer.
  @Test(arguments: [Relation.Kind.finishToStart, .startToStart], Lag.Counting.allCases)
  func aLagIsConsumedOnce(_ kind: Relation.Kind, _ counting: Lag.Counting) throws {
    let day = [Shift].standardDay
    let lag = Lag(minutes: (counting == .elapsed ? 1440 : 480) * 6, counting: counting)
    var scenario = Scenario(
      portfolio: Portfolio(
        calendars: Samples.calendars(day),
        projects: [
          Project(code: "P", name: "P", direction: .forward, start: Samples.at("2026-04-06T08:00"))
        ],
        activities: ["A", "B"].map {
          Activity(project: 0, code: $0, name: $0, duration: 960, calendar: "five")
        }, relations: [Relation(predecessor: 0, successor: 1, kind: kind, lag: lag)]))
    let planned = try scenario.schedule().activities[1].earlyStart
    for hours in 0..<400 {
      let date = Samples.at("2026-04-07T18:00") + hours * 60
      scenario.progress.append(
        ProgressRecord(
          activity: 0, date: date, actualStart: Samples.at("2026-04-06T08:00"),
          actualFinish: Samples.at("2026-04-07T18:00")))
      scenario.dataDate = date
      let start = try scenario.schedule().activities[1].earlyStart
      if date <= planned { #expect(start == planned, "at \(date)") }
      if date > planned { #expect(start >= date && start - date <= 4 * 1440, "at \(date)") }
    }
  }
}

extension Scenario {
  /// Records what a schedule forecast as what has happened by a data date.
  fileprivate mutating func record(_ schedule: Schedule, asFactAt date: Instant) {
    let plain = PlainNetwork(portfolio, states: states, dataDate: nil)
    for i in plain.placed where schedule.activities[i].phase != .complete {
      let activity = schedule.activities[i]
      if activity.earlyFinish <= date {
        progress.append(
          ProgressRecord(
            activity: i, date: date, actualStart: activity.start,
            actualFinish: activity.earlyFinish))
      } else if activity.earlyStart < date {
        let calendar = plain.calendars[i]
        let remaining =
          calendar.worked(Int(activity.earlyFinish.minute)) - calendar.worked(Int(date.minute))
        progress.append(
          ProgressRecord(
            activity: i, date: date, actualStart: activity.start, remaining: remaining))
      }
    }
    dataDate = date
  }
}

/// Whether what was forecast is still forecast, or has happened.
private func sameForecast(_ before: Schedule, _ after: Schedule, _ i: Int) -> Bool {
  let then = before.activities[i]
  let now = after.activities[i]
  let startHolds =
    then.phase == .notStarted ? now.start == then.earlyStart : now.actualStart == then.actualStart
  return startHolds && now.earlyFinish == then.earlyFinish
}

/// Returns the same facts told bit by bit: first that the work began, with more still to do.
private func installments(_ record: ProgressRecord) -> [ProgressRecord] {
  var first = record
  first.actualFinish = nil
  (first.suspended, first.resumes) = (nil, nil)
  first.remaining = (record.remaining ?? 0) + 7
  first.date = max(record.actualStart!, record.date + -1440)
  var second = record
  second.actualStart = nil
  return record.actualStart == record.actualFinish ? [record] : [first, second]
}
