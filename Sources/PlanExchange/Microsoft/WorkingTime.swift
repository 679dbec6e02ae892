import CivilTime
import Plan

/// Asks a calendar whether there is work between two instants.
struct WorkingTime {
  private let week: [[Shift]]
  private let exceptions: [Day: [Shift]]

  init(_ calendar: WorkCalendar) {
    week = calendar.week
    exceptions = Dictionary(
      calendar.exceptions.map { ($0.day, $0.shifts) }, uniquingKeysWith: { $1 })
  }

  /// The shifts of a day.
  func shifts(_ day: Day) -> [Shift] { exceptions[day] ?? week[day.weekday.rawValue - 1] }

  /// Whether some minute between two instants is worked; looks at ten years at most.
  func hasWork(_ from: Instant, _ to: Instant) -> Bool {
    var day = from.day
    var left = 3660
    while day <= to.day, left > 0 {
      left -= 1
      let midnight = Instant(day, minuteOfDay: 0)
      let (first, last) = (from - midnight, to - midnight)
      if shifts(day).contains(where: { max($0.from, first) < min($0.to, last) }) { return true }
      day = day + 1
    }
    return false
  }

  /// The working minutes between two instants.
  func minutes(_ from: Instant, _ to: Instant) -> Int {
    var sum = 0
    var day = from.day
    while day <= to.day {
      let midnight = Instant(day, minuteOfDay: 0)
      let (first, last) = (from - midnight, to - midnight)
      for shift in shifts(day) { sum += max(0, min(shift.to, last) - max(shift.from, first)) }
      day = day + 1
    }
    return sum
  }

  /// The instant from which so many minutes are worked until an instant; nil past forty years.
  func start(_ minutes: Int, to finish: Instant) -> Instant? {
    if minutes == 0 { return finish }
    var left = minutes
    var day = finish.day
    for _ in 0..<14_610 {
      let midnight = Instant(day, minuteOfDay: 0)
      for shift in shifts(day).reversed() {
        let to = min(shift.to, finish - midnight)
        let worked = max(0, to - shift.from)
        if worked >= left { return midnight + (to - left) }
        left -= worked
      }
      day = day - 1
    }
    return nil
  }

  /// The instant by which so many minutes are worked from an instant; nil past forty years.
  func finish(_ minutes: Int, from start: Instant) -> Instant? {
    if minutes == 0 { return start }
    var left = minutes
    var day = start.day
    for _ in 0..<14_610 {
      let midnight = Instant(day, minuteOfDay: 0)
      for shift in shifts(day) {
        let from = max(shift.from, start - midnight)
        let worked = max(0, shift.to - from)
        if worked >= left { return midnight + (from + left) }
        left -= worked
      }
      day = day + 1
    }
    return nil
  }
}
