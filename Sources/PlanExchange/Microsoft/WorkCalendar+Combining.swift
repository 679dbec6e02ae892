import CivilTime
import Plan

extension WorkCalendar {
  /// When any of some calendars works: a task that several resources do is under way whenever one
  /// of them works on it.
  static func whenAnyWorks(_ calendars: [WorkCalendar]) -> WorkCalendar {
    combined(calendars, joinedBy: " + ") { $0 + $1 }
  }

  /// When two calendars both work: a task with a calendar of its own, done by a resource.
  static func whenBothWork(_ one: WorkCalendar, _ other: WorkCalendar) -> WorkCalendar {
    combined([one, other], joinedBy: " ∩ ") { first, second in
      first.flatMap { a in
        second.compactMap { b in
          let (from, to) = (max(a.from, b.from), min(a.to, b.to))
          return from < to ? Shift(from: from, to: to) : nil
        }
      }
    }
  }

  private static func combined(
    _ calendars: [WorkCalendar], joinedBy sign: String, _ combine: ([Shift], [Shift]) -> [Shift]
  ) -> WorkCalendar {
    var special: [[Day: CalendarException]] = []
    for calendar in calendars {
      special.append(
        Dictionary(calendar.exceptions.map { ($0.day, $0) }, uniquingKeysWith: { $1 }))
    }
    func shifts(_ parts: [[Shift]]) -> [Shift] {
      var all = parts[0]
      for part in parts.dropFirst() { all = combine(all, part) }
      return all.merged
    }
    let week = (0..<7).map { weekday in shifts(calendars.map { $0.week[weekday] }) }
    let days = Set(special.flatMap(\.keys)).sorted()
    let exceptions = days.map { day -> CalendarException in
      let parts = calendars.indices.map { index in
        special[index][day]?.shifts ?? calendars[index].week[day.weekday.rawValue - 1]
      }
      let cause = special.compactMap { $0[day]?.cause }.first ?? ""
      return CalendarException(day: day, shifts: shifts(parts), cause: cause)
    }
    return WorkCalendar(
      name: calendars.map(\.name).joined(separator: sign), week: week, exceptions: exceptions)
  }
}
