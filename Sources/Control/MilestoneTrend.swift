public import CivilTime
import Plan
import Scheduler

/// How the forecast of a node moved from report to report (里程碑趋势), and its margin with it.
public struct MilestoneTrend: Hashable, Sendable {
  /// The forecast at one data date.
  public struct Point: Hashable, Sendable {
    /// The data date.
    public var dataDate: Instant
    /// The forecast, or the actual finish once it is done.
    public var finish: Instant
    /// Working minutes in hand to the tightest required date; nil without one.
    public var margin: Int?
    /// The latest finish that keeps the required dates; nil without one.
    public var limit: Instant?
    /// Whether it was done.
    public var isDone: Bool
  }

  /// The activity.
  public let activity: Int
  /// The points, in order of data dates.
  public let points: [Point]

  /// Follows a node through the reports of its project; those that did not know it are passed over.
  public init(of activity: Int, ofProject project: Int, history: ReportHistory) {
    self.activity = activity
    points = history.reports(of: [project]).compactMap { report in
      guard let position = report.position(of: activity) else { return nil }
      let dates = report.schedule.activities[position]
      return Point(
        dataDate: report.date, finish: dates.finish, margin: dates.margin?.minutes,
        limit: dates.limitFinish, isDone: dates.phase == .complete)
    }
  }

  /// Whether the margin shrank at each of the last three reports, even where it is not yet lost.
  public var isEroding: Bool {
    let margins = points.suffix(4).compactMap(\.margin)
    guard margins.count == 4 else { return false }
    return zip(margins, margins.dropFirst()).allSatisfy { $0 > $1 }
  }
}
