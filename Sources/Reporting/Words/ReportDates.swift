public import CivilTime
import Control
public import Plan
public import Scheduler

/// Instants as the days that people see.
public struct ReportDates: Sendable {
  private let edges: DayEdges

  /// Takes the project day of a portfolio.
  public init(_ portfolio: Portfolio) { edges = DayEdges(portfolio) }

  /// The day of a finish or a milestone.
  public func finish(_ instant: Instant) -> Day { edges.finish(instant) }

  /// The day of a start.
  public func start(_ instant: Instant) -> Day { edges.start(instant) }

  /// The start people see of an activity; a milestone shows its finish.
  func start(of activity: ScheduledActivity, isMilestone: Bool) -> Day {
    isMilestone ? finish(activity.finish) : start(activity.start)
  }
}

extension Day {
  /// `2月2日`, with the year where it is not `year`; in English `2 Feb`, `2 Feb 2028`.
  func spoken(_ language: Language, in year: Int) -> String {
    let (ownYear, month, day) = civil
    if language == .zh {
      return (ownYear == year ? "" : "\(ownYear)年") + "\(month)月\(day)日"
    }
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(day) \(months[month - 1])" + (ownYear == year ? "" : " \(ownYear)")
  }
}

extension Margin {
  /// Whole days in hand: a begun day in hand does not count, a begun day missing does.
  public func days(of dayMinutes: Int) -> Int {
    let days = minutes / dayMinutes
    return minutes % dayMinutes < 0 ? days - 1 : days
  }
}
