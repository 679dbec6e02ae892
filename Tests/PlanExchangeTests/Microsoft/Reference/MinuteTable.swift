import CivilTime

/// A calendar as the plain list of its working minutes, for references that share nothing with what
/// they check.
///
/// W(t) is read from a table with one entry a minute, its inverses from the list itself.
final class MinuteTable: Sendable {
  /// A stretch of a day that is worked, in minutes since midnight.
  typealias Hours = ClosedRange<Int>

  static let first = Day(iso: "2025-10-01")!
  private static let last = Day(iso: "2027-03-31")!
  /// The minute at which the table begins.
  static let start = Int(first.number) * 1440

  /// The name in a file, the week from Monday, and the days that differ from it.
  let name: String
  let week: [[Hours]]
  let exceptions: [Day: [Hours]]
  private let minutes: [Int]
  private let done: [Int32]

  init(_ name: String, _ week: [[Hours]], _ exceptions: [Day: [Hours]] = [:]) {
    self.name = name
    self.week = week
    self.exceptions = exceptions
    var minutes: [Int] = []
    var done: [Int32] = []
    for number in Self.first.number...Self.last.number {
      let day = Day(number: number)
      var next = 0
      for hours in exceptions[day] ?? week[day.weekday.rawValue - 1] {
        done += repeatElement(Int32(minutes.count), count: hours.lowerBound - next)
        done += Int32(minutes.count)..<Int32(minutes.count + hours.count - 1)
        let midnight = Int(number) * 1440
        minutes += midnight + hours.lowerBound..<midnight + hours.upperBound
        next = hours.upperBound
      }
      done += repeatElement(Int32(minutes.count), count: 1440 - next)
    }
    self.minutes = minutes
    self.done = done
  }

  /// The working minutes until `t`.
  func worked(_ t: Int) -> Int { Int(done[min(max(t - Self.start, 0), done.count - 1)]) }

  /// The first instant by which so much is worked: 17:00.
  func evening(_ worked: Int) -> Int { minutes[min(max(worked - 1, 0), minutes.count - 1)] + 1 }

  /// The last instant by which no more than that is worked: 08:00.
  func morning(_ worked: Int) -> Int { minutes[min(max(worked, 0), minutes.count - 1)] }

  /// The instant a lag behind `t`; a lead ends in a morning, a lag in an evening.
  func add(_ lag: Int, to t: Int) -> Int {
    if lag == 0 { return t }
    return lag > 0 ? evening(worked(t) + lag) : morning(worked(t) + lag)
  }

  /// Whether an instant is worked or the edge of a shift.
  func touches(_ t: Int) -> Bool { evening(worked(t)) == t || morning(worked(t)) == t }

  /// The last instant whose lag ends at `y` at the latest: tried, not counted back.
  func latest(_ lag: Int, notAfter y: Int) -> Int {
    var (low, high) = (Self.start, Self.start + done.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if add(lag, to: middle) <= y { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension MinuteTable {
  private static let shifts = [480...720, 780...1020]

  /// The calendars of the random plans, the project's own first; the last works every minute.
  static let known = [
    MinuteTable("Standard", (0..<7).map { $0 < 5 ? shifts : [] }),
    MinuteTable(
      "Six", (0..<7).map { $0 < 6 ? [420...900] : [] },
      [Day(iso: "2026-03-10")!: [], Day(iso: "2026-03-15")!: [480...720]]),
    MinuteTable("Night", (0..<7).map { _ in [0...360, 1320...1440] }),
    MinuteTable("24", (0..<7).map { _ in [0...1440] }),
  ]
  static let clock = known[3]
}
