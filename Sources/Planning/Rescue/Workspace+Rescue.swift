public import Analysis
import CivilTime
public import Control
import Plan
import PlanStore
import Scheduler

/// What keeps lost dates, with the plan that it was asked of.
public struct RescueAnswer: Sendable {
  /// The plan as it stands.
  public let comparison: Comparison
  /// What keeps the dates.
  public let plan: RescuePlan
  /// What other dates would cost: by how many days later than asked, negative for earlier; nil for a date that cannot be
  /// kept within the limits.
  public let prices: [(days: Int, cost: Int?)]
  /// Whether every required date that was asked of is met already: the work is finished.
  public let isMet: Bool
}

extension Workspace {
  /// Finds what keeps lost dates.
  ///
  /// - Parameters:
  ///   - reach: How many days before and after the dates asked for are priced as well.
  ///   - isStopped: Asked from time to time whether to end with the best there is.
  /// - Throws: Where a name is unknown, or what it names cannot be rescued: it is finished, or no date is asked of it.
  public func rescue(
    _ request: RescueRequest, pricing reach: ClosedRange<Int>, isStopped: @escaping () -> Bool
  ) throws -> RescueAnswer {
    let comparison = try comparison()
    let (lost, kept) = try targets(request, comparison)
    let activities = comparison.schedule.network.portfolio.activities
    let schedule = comparison.schedule
    let projects = Set((lost + kept).map { activities[$0.activity].project })
    let limits = ShorteningLimits(
      schedule, request.rules, law: request.law, projects: projects)
    let overlaps =
      request.isOverlapping
      ? OverlapLimits(
        schedule, request.rules, projects: projects, shortenings: limits,
        most: request.mostOverlap) : .none
    let planner = RescuePlanner(
      schedule, limits, request.objective ?? (limits.isInYuan ? .cost : .days),
      overlaps: overlaps, isStopped: isStopped)
    let plan = planner.plan(keeping: lost + kept)
    let shifts = plan.stage == .kept ? [] : reach.filter { $0 != 0 || plan.objective == .fewest }
    let costs = planner.costs(
      shifts.map { shift in
        lost.map {
          Rescue.Target(activity: $0.activity, finish: $0.finish + shift * 1440)
        } + kept
      })
    let asked = Set(request.names.compactMap(projectCoded))
    let isMet = comparison.requiredDates.allSatisfy {
      schedule.activities[$0.activity].phase == .complete
        || !(request.names.isEmpty || asked.contains($0.project))
    }
    return RescueAnswer(
      comparison: comparison, plan: plan, prices: Array(zip(shifts, costs)),
      isMet: lost.isEmpty && isMet)
  }

  /// Makes the shortenings and leads of a plan one change.
  public func apply(_ plan: RescuePlan, of comparison: Comparison) throws {
    let schedule = comparison.schedule
    try change { stored in
      for shortening in plan.rescue.shortenings {
        let activity = shortening.activity
        let minutes = shortening.saved * schedule.network.dayMinutes(of: activity)
        let project = stored.portfolio.activities[activity].project
        if shortening.hasBegun, let date = schedule.dataDate(of: project) {
          // What remains is said anew at the date of the last report, as one would say it.
          stored.progress.append(
            ProgressRecord(
              activity: activity, date: date,
              remaining: max(0, schedule.activities[activity].remaining - minutes)))
        } else {
          stored.portfolio.activities[activity].duration -= minutes
        }
        // What was taken off cannot be taken off again.
        if let limit = stored.portfolio.activities[activity].crashLimit {
          stored.portfolio.activities[activity].crashLimit = max(0, limit - shortening.saved)
        }
      }
      for lead in plan.rescue.leads {
        stored.portfolio.relations[lead.relation].lag = lead.lags.to
      }
    }
  }

  /// The dates that are to be won back, and the required dates that are kept and must stay so.
  private func targets(
    _ request: RescueRequest, _ comparison: Comparison
  ) throws -> (lost: [Rescue.Target], kept: [Rescue.Target]) {
    let schedule = comparison.schedule
    let open = comparison.requiredDates.filter {
      schedule.activities[$0.activity].phase != .complete
    }
    var lost: [Rescue.Target] = []
    if request.names.isEmpty {
      guard !comparison.requiredDates.isEmpty || request.finish != nil || request.days != nil else {
        throw Refusal.hasNoDates(nil)
      }
      guard request.finish == nil, request.days == nil else { throw Refusal.namesNoActivity }
      lost = open.filter(\.isLost).map {
        Rescue.Target(activity: $0.activity, finish: $0.required.finish)
      }
    }
    for name in request.names {
      let asked = projectCoded(name)
      let own = open.filter { $0.project == asked }
      if let asked, request.finish == nil, request.days == nil {
        guard comparison.requiredDates.contains(where: { $0.project == asked }) else {
          throw Refusal.hasNoDates(name)
        }
        lost += own.map { Rescue.Target(activity: $0.activity, finish: $0.required.finish) }
        continue
      }
      let activity = try target(name)
      guard schedule.activities[activity].phase != .complete else {
        throw Refusal.isComplete(portfolio.code(of: activity))
      }
      if let finish = request.finish,
        let date = schedule.dataDate(of: schedule.network.portfolio.activities[activity].project),
        finish < date.day
      {
        throw Refusal.isPast(finish, date.day, portfolio.code(of: activity))
      }
      let required = open.filter { $0.activity == activity }.map(\.required.finish).min()
      let forecast = schedule.activities[activity].finish
      let end = projectDay.last?.to ?? 1440
      let finish =
        request.finish.map { Instant($0, minuteOfDay: end) }
        ?? request.days.map { forecast + -1440 * $0 } ?? required
      guard let finish else { throw Refusal.hasNoDate(portfolio.code(of: activity)) }
      lost.append(Rescue.Target(activity: activity, finish: finish))
    }
    let asked = Set(lost.map(\.activity))
    let kept = open.filter { !$0.isLost && !asked.contains($0.activity) }
      .map { Rescue.Target(activity: $0.activity, finish: $0.required.finish) }
    // Where nothing that was asked of is lost, nothing else is told either.
    let isAnyLost = lost.contains { schedule.activities[$0.activity].finish > $0.finish }
    return (lost, isAnyLost ? kept : [])
  }
}

extension Refusal {
  fileprivate static var namesNoActivity: Refusal {
    Refusal(
      zh: "没有说要提前哪个节点", en: "it is not said which milestone is to be earlier",
      hint: Hint(zh: "写上项目或节点的代码", en: "give the code of a project or milestone"))
  }

  fileprivate static func isComplete(_ code: String) -> Refusal {
    Refusal(
      zh: "“\(code)”已完成，无从补救", en: "\"\(code)\" is complete: nothing can be rescued",
      hint: Hint(zh: "换一个尚未达到的节点", en: "ask for a milestone not yet reached"))
  }

  /// - Parameter name: The project; nil for the whole plan.
  fileprivate static func hasNoDates(_ name: String?) -> Refusal {
    Refusal(
      zh: name.map { "“\($0)”没有要求完成时间" } ?? "计划里没有要求完成时间",
      en: name.map { "no date is required of \"\($0)\"" } ?? "the plan has no required date",
      hint: Hint(
        zh: "用 \(.addRequiredDate) 写明，或说明要在哪天前完成、提前多少天",
        en: "state one with `\(.addRequiredDate)`, or say by which day, or by how many days earlier"
      ))
  }

  fileprivate static func isPast(_ finish: Day, _ date: Day, _ code: String) -> Refusal {
    Refusal(
      zh: "\(finish) 已经过去：最近一次进度报到 \(date)，“\(code)”还没有完成",
      en: "\(finish) is past: progress is known up to \(date), and \"\(code)\" is not finished",
      hint: Hint(zh: "写 \(date) 以后的日期", en: "give a day after \(date)"))
  }

  fileprivate static func hasNoDate(_ code: String) -> Refusal {
    Refusal(
      zh: "“\(code)”没有要求完成时间", en: "no date is required of \"\(code)\"",
      hint: Hint(zh: "说明要在哪天前完成，或提前多少天", en: "say by which day, or by how many days earlier"))
  }
}
