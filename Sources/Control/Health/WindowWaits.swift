import CivilTime
import Plan
import Scheduler

extension HealthUniverse {
  /// The work that waits longest for a window, and that window's cause; nil where none waits.
  var longestWait: (activity: Int, cause: String)? {
    let waits = open.compactMap { position -> (activity: Int, days: Int)? in
      guard schedule.network.fitsWindow(position),
        let wait = schedule.drivers(of: position).first(where: { $0.kind == .window }),
        let ready = wait.without
      else { return nil }
      return (position, schedule.activities[position].earlyStart.day - ready.day)
    }
    return waits.max { $0.days < $1.days }.map { wait in
      (
        wait.activity,
        schedule.windowCause(of: wait.activity, at: schedule.activities[wait.activity].earlyStart)
      )
    }
  }
}
