public import CivilTime
public import Control
import Plan
import Scheduler

/// What the pace so far says of a required date, beside the engine's own forecast.
///
/// Three methods, none of which changes the plan: the schedule itself; earned schedule, as if all that is left
/// went on as everything so far has; and the ratio of what each office took to what it was to take. How far each
/// was off in the past says which to believe.
public struct ProjectPace: Sendable {
  /// A way to say when something will be finished.
  public enum Method: String, Sendable, CaseIterable {
    /// The engine's own forecast.
    case schedule
    /// Earned schedule: the time so far over the time in which as much was planned to be done.
    case earned
    /// The engine's forecast with every office taking as much longer or shorter as it has so far.
    case ratio
  }

  /// What one method says.
  public struct Answer: Hashable, Sendable {
    /// The method.
    public var method: Method
    /// The day of the required work by it; nil where it can say nothing yet.
    public var finish: Day?
    /// How far it was off before.
    public var past: PastError
  }

  /// How far forecasts of finished work lay from when it was finished, in calendar days.
  public struct PastError: Hashable, Sendable {
    /// How many forecasts were compared.
    public var count = 0
    /// The sum of the days by which work was finished later than was said: + later.
    public var sum = 0
    /// The sum of the days either way.
    public var magnitude = 0

    /// The days that a forecast was off by on average; nil without any.
    public var mean: Double? { count > 0 ? Double(magnitude) / Double(count) : nil }
    /// The days by which work was finished later than was said on average; nil without any.
    public var bias: Double? { count > 0 ? Double(sum) / Double(count) : nil }

    mutating func take(_ days: Int) {
      count += 1
      sum += days
      magnitude += days < 0 ? -days : days
    }
  }

  /// The position of the required work.
  public let carrier: Int
  /// The last report.
  public let report: Day
  /// The share of the work that was done by then, and that was planned to be; nil without a baseline.
  public let done: (actual: Double, planned: Double)?
  /// Planned time over time taken: below 1 where the work is behind; nil where nothing is earned yet.
  public let speed: Double?
  /// What each method says.
  public let answers: [Answer]

  /// Asks what the pace says.
  ///
  /// - Parameters:
  ///   - carrier: The position of the required work.
  ///   - history: The reports of the past.
  /// - Returns: nil before the first report of its project.
  public init?(_ comparison: Comparison, carrier: Int, history: ReportHistory) {
    let schedule = comparison.schedule
    let portfolio = schedule.network.portfolio
    let project = portfolio.activities[carrier].project
    let reports = history.reports(of: [project])
    guard let last = reports.last else { return nil }
    let own = portfolio.activities.indices.filter {
      portfolio.activities[$0].project == project && portfolio.activities[$0].kind.isPlaced
    }
    let earned = EarnedTime(ProgressCurve(comparison, activities: own, history: history))
    var errors: [Method: PastError] = [:]
    func said(_ method: Method, of activity: Int, in past: PastForecast) -> Day? {
      switch method {
      case .schedule: past.report.position(of: activity).map { past.finish(of: $0) }
      case .ratio: past.report.position(of: activity).flatMap { past.finishByRatio(of: $0) }
      case .earned:
        comparison[activity].plan.flatMap { plan in
          earned.finish(
            of: schedule.network.dayEdges.finish(plan.finish), at: past.report.date.day)
        }
      }
    }
    for report in reports.dropLast() {
      let past = PastForecast(report)
      for activity in own {
        guard let actual = schedule.activities[activity].actualFinish, actual > report.date,
          let position = report.position(of: activity),
          report.schedule.activities[position].phase != .complete
        else { continue }
        let finished = schedule.network.dayEdges.finish(actual)
        for method in Method.allCases {
          guard let day = said(method, of: activity, in: past) else { continue }
          errors[method, default: PastError()].take(finished - day)
        }
      }
    }
    let now = PastForecast(last)
    self.carrier = carrier
    self.report = last.date.day
    done = earned.done(on: last.date.day)
    speed = earned.speed(on: last.date.day)
    let isDone = schedule.activities[carrier].phase == .complete
    answers = Method.allCases.map { method in
      Answer(
        method: method,
        finish: isDone && method != .schedule ? nil : said(method, of: carrier, in: now),
        past: errors[method] ?? PastError())
    }
  }
}
