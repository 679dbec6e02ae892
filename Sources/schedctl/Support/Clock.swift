import CivilTime
import Glibc

/// The clock: local time, for the journal and for nothing that is computed.
enum Clock {
  static var now: Instant {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    let day = Day(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return Instant(
      day ?? Day(number: 0), minuteOfDay: Int(local.tm_hour) * 60 + Int(local.tm_min))
  }
}
