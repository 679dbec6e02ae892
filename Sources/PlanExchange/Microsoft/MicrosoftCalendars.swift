import CivilTime
import Plan

/// The calendars of a file as calendars of a plan: each with what its base calendars say, and its
/// exceptions day by day within a horizon.
struct MicrosoftCalendars {
  /// The calendars by their position in the file.
  let calendars: [WorkCalendar]
  /// Their positions by UID.
  let positions: [Int: Int]
  /// The names of those whose exceptions reach beyond the horizon.
  let cut: [String]

  /// How many days of exceptions are looked at in one file.
  private static let budget = 20_000_000

  /// Works the calendars out.
  ///
  /// - Parameter horizon: The days for which exceptions are told.
  init(_ raw: [MicrosoftCalendar], horizon: ClosedRange<Day>, _ cells: MicrosoftCells) {
    var positions: [Int: Int] = [:]
    for (position, calendar) in raw.enumerated() {
      if let first = positions[calendar.uid] {
        cells.findings.add(
          .microsoftDuplicate(
            calendar.uid, first: raw[first].line, of: "Calendar", at: cells.place(calendar.line)))
      } else {
        positions[calendar.uid] = position
      }
    }
    self.positions = positions
    var used: Set<String> = []
    var budget = Self.budget
    var cut: [String] = []
    var calendars: [WorkCalendar] = []
    for calendar in raw {
      let name = Self.name(calendar, used: &used)
      let chain = Self.chain(calendar, raw, positions, cells)
      let isCut = chain.contains { $0.isCut(by: horizon) }
      if isCut { cut.append(name) }
      calendars.append(Self.flat(chain, name: name, horizon, &budget))
    }
    if budget < 0, let first = raw.first {
      cells.findings.add(
        .microsoftTooMany(Self.budget, "Exception", at: cells.place(first.line)))
    }
    self.calendars = calendars
    self.cut = cut
  }

  private static func name(_ calendar: MicrosoftCalendar, used: inout Set<String>) -> String {
    let plain = String(calendar.name.prefix(100))
    let base = plain.isEmpty ? "Calendar \(calendar.uid)" : plain
    var name = base
    var number = 2
    while !used.insert(name).inserted {
      name = "\(base) \(number)"
      number += 1
    }
    return name
  }

  /// A calendar with those it is based on, the last base first.
  private static func chain(
    _ calendar: MicrosoftCalendar, _ raw: [MicrosoftCalendar], _ positions: [Int: Int],
    _ cells: MicrosoftCells
  ) -> [MicrosoftCalendar] {
    var chain = [calendar]
    while let base = chain.last?.base {
      guard let position = positions[base] else {
        cells.findings.add(
          .microsoftUnknown(base, "BaseCalendarUID", at: cells.place(chain.last!.line)))
        break
      }
      // A base calendar of 32 levels is none of any program.
      if chain.contains(where: { $0.uid == base }) || chain.count == 32 {
        cells.findings.add(
          .microsoftCalendarLoop(calendar.name, at: cells.place(calendar.line)))
        break
      }
      chain.append(raw[position])
    }
    return chain.reversed()
  }

  /// Child before base, and within one calendar: single days before yearly, monthly and weekly
  /// ones, before work weeks, before the week.
  private static func flat(
    _ chain: [MicrosoftCalendar], name: String, _ horizon: ClosedRange<Day>, _ budget: inout Int
  ) -> WorkCalendar {
    var week = MicrosoftCalendar.standardWeek
    for calendar in chain {
      for (day, shifts) in calendar.days { week[day.rawValue - 1] = shifts }
    }
    var days: [Day: CalendarException] = [:]
    for work in chain.flatMap(\.weeks) {
      for day in clipped(work.from, work.to, horizon) where budget >= 0 {
        budget -= 1
        guard let shifts = work.days[day.weekday], shifts != week[day.weekday.rawValue - 1]
        else { continue }
        days[day] = CalendarException(day: day, shifts: shifts, cause: work.name)
      }
    }
    for calendar in chain {
      let inOrder = calendar.rules.enumerated().sorted {
        ($0.element.days.pattern.rank, $0.offset) < ($1.element.days.pattern.rank, $1.offset)
      }
      for rule in inOrder.map(\.element) {
        for day in rule.days.days(within: horizon, budget: &budget) {
          days[day] = CalendarException(day: day, shifts: rule.shifts, cause: rule.cause)
        }
      }
    }
    return WorkCalendar(name: name, week: week, exceptions: days.values.sorted { $0.day < $1.day })
  }

  private static func clipped(
    _ from: Day, _ to: Day, _ horizon: ClosedRange<Day>
  ) -> some Sequence<Day> {
    let first = max(from, horizon.lowerBound)
    let count = max(0, min(to, horizon.upperBound) - first + 1)
    return (0..<count).lazy.map { first + $0 }
  }
}

extension MicrosoftRecurrence {
  /// The days within a horizon; a plain stretch is not walked outside it.
  func days(within horizon: ClosedRange<Day>, budget: inout Int) -> [Day] {
    var rule = self
    if pattern.isStretch { rule.from = max(from, horizon.lowerBound) }
    return rule.days(through: horizon.upperBound, budget: &budget).filter(horizon.contains)
  }
}

extension MicrosoftCalendar {
  /// Whether something it says lies outside a horizon.
  fileprivate func isCut(by horizon: ClosedRange<Day>) -> Bool {
    let ends = rules.map { ($0.days.from, $0.days.to) } + weeks.map { ($0.from, $0.to) }
    return ends.contains { $0.0 < horizon.lowerBound || $0.1 > horizon.upperBound }
  }
}
