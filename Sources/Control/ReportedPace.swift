import CivilTime
import Plan
import Scheduler

/// What remains of work of which a percentage alone was reported: by an even pace, the part that is not
/// done of its duration (完成量比例法).
///
/// Forecasts do not follow it: they take for granted that the time that has passed was worked. Who tells
/// where the work stands must not.
public struct ReportedPace: Sendable {
  private let comparison: Comparison
  /// The activities of which remaining work was reported by the data date.
  private let reported: Set<Int>

  /// Looks through the progress of a comparison.
  public init(_ comparison: Comparison) {
    self.comparison = comparison
    let schedule = comparison.schedule
    reported = Set(
      schedule.progress.lazy
        .filter { record in
          record.remaining != nil && schedule.dataDate.map { record.date <= $0 } ?? true
        }
        .map(\.activity))
  }

  /// The working minutes that remain of work under way; nil where more than its percentage is known.
  public func remaining(of activity: Int) -> Int? {
    let scheduled = comparison.schedule.activities[activity]
    guard scheduled.phase == .inProgress, let percent = scheduled.percent, percent > 0,
      !reported.contains(activity)
    else { return nil }
    let duration = comparison.schedule.network.portfolio.activities[activity].duration
    return duration - min(duration, Int(nearest: percent * Double(duration) / 100))
  }

  /// The whole days by which work is behind the time that it took; nil where it is not, by a day.
  public func daysBehind(of activity: Int) -> Int? {
    guard let remaining = remaining(of: activity) else { return nil }
    let network = comparison.schedule.network
    let behind = remaining - comparison.schedule.activities[activity].remaining
    let days = behind / max(1, network.dayMinutes(of: activity))
    return days > 0 ? days : nil
  }
}
