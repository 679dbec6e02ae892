package import CivilTime
package import Plan
package import PlanExchange

extension DateText {
  /// The instant, where a bare date means its first working minute.
  package func start(_ shifts: [Shift]) -> Instant { instant { _ in shifts[0].from } }

  /// The instant, where a bare date means through the end of that day's work.
  package func finish(_ shifts: [Shift]) -> Instant {
    instant { _ in shifts[shifts.count - 1].to }
  }

  /// The day.
  package var day: Day { instant { _ in 0 }.day }
}
