import CivilTime
import Control
import Plan
import Scheduler

/// A random plan whose work has gone as work goes: some of it began late or took longer, and what follows
/// waited for it; with the means to check what is told of it.
struct ToldPlan {
  /// The plan before any progress.
  let planned: Schedule
  let comparison: Comparison
  let date: Instant
  var schedule: Schedule { comparison.schedule }
  var portfolio: Portfolio { schedule.network.portfolio }
  var plan: [Baseline.Dates?] { planned.plannedDates() }

  /// Which plans: all relations, leads and windows, several projects and calendars.
  static let mixture = Mixture(activities: 2...9, rules: 0, constraints: 0)

  /// Makes the plan that belongs to a scenario; nil where it has none.
  init?(_ scenario: Scenario) {
    var random = SeededGenerator(scenario.seed ^ 0x70_1D)
    var portfolio = scenario.portfolio
    for project in portfolio.projects.indices { portfolio.projects[project].direction = .forward }
    for index in portfolio.activities.indices { portfolio.activities[index].owner = "施工单位" }
    guard let network = try? Network(portfolio), let planned = try? network.schedule() else {
      return nil
    }
    self.planned = planned
    let first = planned.projects.compactMap(\.start).min() ?? Samples.start.midnight
    let last = planned.projects.compactMap(\.finish).max() ?? first
    let date = Instant(
      first.day + random.number(1...max(1, last.day - first.day + 3)),
      minuteOfDay: portfolio.projectDay[0].from)
    self.date = date
    guard let records = Self.facts(portfolio, planned, at: date, &random),
      let now = try? network.schedule(progress: records, dataDate: date),
      !portfolio.activities.indices.contains(where: { PlainEffect.isAnotherPlan($0, planned, now) })
    else { return nil }
    comparison = Comparison(
      now, with: Baseline(number: 1, name: "", dataDate: nil, dates: planned.plannedDates()))
  }

  /// What was seen by a day of a plan in which some work began later or took longer than planned.
  private static func facts(
    _ portfolio: Portfolio, _ planned: Schedule, at date: Instant,
    _ random: inout SeededGenerator
  ) -> [ProgressRecord]? {
    var actual = portfolio
    var notBefore: [Int: Instant] = [:]
    for index in portfolio.activities.indices {
      let day = planned.network.dayMinutes(of: index)
      let isInside = planned.network.portfolio.windows.contains {
        $0.name == portfolio.activities[index].window && $0.kind == .inside
      }
      if random.chance(25) {
        notBefore[index] = planned.activities[index].start + 1440 * random.number(1...6)
      }
      if random.chance(25), !isInside, portfolio.activities[index].duration > 0 {
        actual.activities[index].duration += day * random.number(1...5)
      }
    }
    guard let truth = try? Network(actual).schedule(notBefore: notBefore) else { return nil }
    // Longer work may begin earlier to end with what it must end with (FF, SF): that is another plan.
    let isEarlier = portfolio.activities.indices.contains {
      truth.activities[$0].start < planned.activities[$0].start
    }
    if isEarlier { return nil }
    return portfolio.activities.indices.compactMap { index in
      let dates = truth.activities[index]
      guard portfolio.activities[index].kind.isPlaced else { return nil }
      if dates.finish <= date {
        return ProgressRecord(
          activity: index, date: date, actualStart: dates.start, actualFinish: dates.finish)
      }
      guard dates.start < date, portfolio.activities[index].duration > 0 else { return nil }
      return ProgressRecord(
        activity: index, date: date, actualStart: dates.start,
        remaining: planned.network.work(of: index, from: date, to: dates.finish))
    }
  }

  func project(_ activity: Int) -> Int { portfolio.activities[activity].project }

  func plain(_ activity: Int) -> PlainEffect? {
    PlainEffect(of: activity, planned: planned, now: schedule)
  }

  /// 天 where every day of the horizon is worked, or the clock counts; else 工作日.
  func unit(of activity: Int) -> String {
    let record = portfolio.activities[activity]
    let calendar = portfolio.calendars.first { $0.name == record.calendar }!
    let (first, last) = (Samples.horizon.lowerBound.number, Samples.horizon.upperBound.number)
    let isEveryDay = (first...last).allSatisfy { number in
      let day = Day(number: number)
      let exception = calendar.exceptions.last { $0.day == day }
      return !(exception?.shifts ?? calendar.week[day.weekday.rawValue - 1]).isEmpty
    }
    return record.isElapsed || isEveryDay ? "天" : "个工作日"
  }

  /// The words for a stretch by which an activity moves.
  func words(_ minutes: Int, of activity: Int) -> String {
    let day = schedule.network.dayMinutes(of: activity)
    return "\((minutes + day - 1) / day)\(unit(of: activity))"
  }
}

extension PlainEffect {
  /// How far an activity moves by the clock; nil where it does not.
  func moved(_ activity: Int) -> Int? {
    guard let to = finish[activity], let from = before[activity] else { return nil }
    return to - from
  }
}
