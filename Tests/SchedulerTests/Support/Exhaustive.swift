import CivilTime
import Control
import Plan
import Scheduler

/// Small networks, all of them.
enum Exhaustive {
  private static let calendars = ["five", "seven", "odd"]
  private static let kinds = [Activity.Kind.task, .milestone]

  /// Returns every pair of activities joined by one relation: tasks and milestones, three
  /// calendars, all countings of a lag of −1, 0 and 1 days, before a weekend and on one.
  static func pairs(_ kind: Relation.Kind, _ grain: Project.Grain) -> [Scenario] {
    var scenarios: [Scenario] = []
    for (from, to) in product(kinds, kinds) {
      for (i, j) in product(calendars, calendars) {
        for (days, counting) in product([-1, 0, 1], Lag.Counting.allCases)
        where days != 0 || counting == .elapsed {
          for start in ["2026-04-09T08:00", "2026-04-11T08:00"] {
            let minutes = days * (counting == .elapsed ? 1440 : Samples.tinyDay.minutes)
            let relation = Relation(
              predecessor: 0, successor: 1, kind: kind,
              lag: Lag(minutes: minutes, counting: counting))
            scenarios.append(
              scenario([(from, i), (to, j)], [relation], grain, start: Samples.at(start)))
          }
        }
      }
    }
    return scenarios
  }

  /// Returns every network of three activities with at most one relation a pair: each absent or one
  /// of four types, the other two activities tasks or milestones, the calendars in three orders.
  static func triples(_ first: Activity.Kind, _ grain: Project.Grain) -> [Scenario] {
    let options: [Relation.Kind?] = [nil] + Relation.Kind.allCases
    let lag = Lag(minutes: -Samples.tinyDay.minutes, counting: .successor)
    var scenarios: [Scenario] = []
    for (a, (b, c)) in product(options, product(options, options)) {
      let relations = [(0, 1, a, Lag.zero), (1, 2, b, lag), (0, 2, c, .zero)].compactMap {
        (i, j, kind, lag) in
        kind.map { Relation(predecessor: i, successor: j, kind: $0, lag: lag) }
      }
      for (second, third) in product(kinds, kinds) {
        for shift in 0..<3 {
          let calendar = { (i: Int) in calendars[(i + shift) % 3] }
          let activities = [(first, calendar(0)), (second, calendar(1)), (third, calendar(2))]
          scenarios.append(
            scenario(activities, relations, grain, start: Samples.at("2026-04-09T08:00")))
        }
      }
    }
    return scenarios
  }

  private static func scenario(
    _ activities: [(kind: Activity.Kind, calendar: String)], _ relations: [Relation],
    _ grain: Project.Grain, start: Instant
  ) -> Scenario {
    let last = "A\(activities.count - 1)"
    let project = Project(
      code: "P", name: "P", direction: .forward, grain: grain, start: start,
      requiredDates: [RequiredDate(activity: last, finish: Samples.at("2026-04-15T18:00"))])
    let portfolio = Portfolio(
      projectDay: Samples.tinyDay, calendars: Samples.calendars(Samples.tinyDay),
      windows: Samples.windows, projects: [project],
      activities: activities.enumerated().map { i, activity in
        Activity(
          project: 0, code: "A\(i)", name: "A\(i)", kind: activity.kind,
          duration: activity.kind == .milestone ? 0 : 2 * Samples.tinyDay.minutes,
          calendar: activity.calendar)
      }, relations: relations)
    return Scenario(portfolio: portfolio)
  }
}

/// Returns all pairs of elements.
func product<A, B>(_ a: [A], _ b: [B]) -> [(A, B)] {
  a.flatMap { x in b.map { (x, $0) } }
}
