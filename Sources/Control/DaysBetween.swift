public import CivilTime
import Plan
public import Scheduler

/// Days between two finishes: the one place where they are counted.
extension Network {
  /// Returns how far one finish of an activity lies after another, in its own calendar; negative where it
  /// lies before it.
  ///
  /// A begun day counts, either way, so that the way back is as long as the way there. Where its calendar
  /// works none of the days between, they are every day of the year: a milestone that moves over a weekend
  /// has moved.
  public func days(of activity: Int, from: Instant, to: Instant) -> Slip {
    guard to >= from else { return days(of: activity, from: to, to: from).reversed }
    let minutes = work(of: activity, from: from, to: to)
    if minutes > 0 { return days(of: activity, minutes: minutes) }
    let days = dayEdges.finish(to) - dayEdges.finish(from)
    return days > 0
      ? Slip(minutes: to - from, days: days, kind: .calendar)
      : Slip(minutes: 0, days: 0, kind: dayKind(of: activity))
  }

  /// Returns working minutes of an activity's calendar with their days: a begun day late counts as late, a
  /// begun day early does not count as early.
  func days(of activity: Int, minutes: Int) -> Slip {
    let day = max(1, dayMinutes(of: activity))
    return Slip(
      minutes: minutes, days: -floorDivide(-minutes, day), kind: dayKind(of: activity))
  }
}
