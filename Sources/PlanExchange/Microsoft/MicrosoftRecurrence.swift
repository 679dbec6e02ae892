import CivilTime
import Plan

/// The days of a calendar exception: a stretch of days, or days that come back.
struct MicrosoftRecurrence {
  /// How the days come back, in the order in which later ones win over earlier ones.
  enum Pattern: Equatable {
    /// On days of the week, by bits from Sunday, every so many weeks.
    case weekly(days: Int, every: Int)
    /// On a day of the month, every so many months.
    case monthly(day: Int, every: Int)
    /// On the first to fourth or the last (4) of an item in the month, every so many months.
    case monthlyByPosition(Int, item: Int, every: Int)
    /// On a day of a month (1 to 12).
    case yearly(month: Int, day: Int)
    /// On the first to fourth or the last (4) of an item in a month (1 to 12).
    case yearlyByPosition(Int, item: Int, month: Int)
    /// Every so many days from Monday to Friday.
    case weekdays(every: Int)
    /// Every so many days.
    case daily(every: Int)

    /// Whether this is a plain stretch of days.
    var isStretch: Bool { self == .daily(every: 1) }

    /// Patterns of a higher rank win over those of a lower one.
    var rank: Int {
      switch self {
      case .weekly: 0
      case .monthly, .monthlyByPosition: 1
      case .yearly, .yearlyByPosition: 2
      case .weekdays: 3
      case .daily(let every): every == 1 ? 4 : 3
      }
    }
  }

  var from: Day
  var to: Day
  var pattern: Pattern
  /// How many days at most; nil for all until `to`.
  var occurrences: Int?

  /// Reads the days of an exception; nil where they are not said.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let period = element[.timePeriod],
      let from = cells.day(period, .fromDate) ?? cells.day(period, .toDate)
    else { return nil }
    self.from = from
    let end = cells.day(period, .toDate)
    let count = cells.number(element, .occurrences) ?? 0
    let isCounted = cells.flag(element, .enteredByOccurrences) == true || end == nil
    let type = cells.number(element, .type) ?? 9
    let every = min(max(cells.number(element, .period) ?? 1, 1), 9999)
    func value(_ name: MicrosoftName, _ range: ClosedRange<Int>) -> Int {
      min(max(cells.number(element, name) ?? range.lowerBound, range.lowerBound), range.upperBound)
    }
    switch type {
    case 1, 7: pattern = .daily(every: every)
    case 2: pattern = .yearly(month: value(.month, 0...11) + 1, day: value(.monthDay, 1...31))
    case 3:
      pattern = .yearlyByPosition(
        value(.monthPosition, 0...4), item: value(.monthItem, 0...9),
        month: value(.month, 0...11) + 1)
    case 4: pattern = .monthly(day: value(.monthDay, 1...31), every: every)
    case 5:
      pattern = .monthlyByPosition(
        value(.monthPosition, 0...4), item: value(.monthItem, 0...9), every: every)
    case 6: pattern = .weekly(days: value(.daysOfWeek, 0...127), every: every)
    case 8: pattern = .weekdays(every: every)
    default: pattern = .daily(every: 1)
    }
    occurrences = isCounted && count > 0 && !pattern.isStretch ? count : nil
    to = end ?? (occurrences == nil ? from : Day(number: from.number + 36_525))
    if end == nil, pattern.isStretch, count > 1 { to = from + (min(count, 36_525) - 1) }
  }

  /// The days, in order, up to a last one.
  ///
  /// - Parameter budget: Lowered by how many days were looked at; below 0 the days are not all.
  func days(through last: Day, budget: inout Int) -> [Day] {
    var result: [Day] = []
    var day = from
    let end = min(to, last)
    while day <= end, budget >= 0 {
      budget -= 1
      if matches(day) {
        result.append(day)
        if result.count == occurrences { break }
      }
      day = day + 1
    }
    return result
  }

  private func matches(_ day: Day) -> Bool {
    switch pattern {
    case .daily(let every): return (day - from) % every == 0
    case .weekdays(let every):
      return !day.weekday.isWeekend && weekdays(before: day) % every == 0
    case .weekly(let days, let every):
      let isNamed = days & 1 << (day.weekday.microsoft - 1) != 0
      return isNamed && (sunday(of: day) - sunday(of: from)) / 7 % every == 0
    case .monthly(let number, let every):
      return isDay(number, day.civil) && months(to: day) % every == 0
    case .monthlyByPosition(let position, let item, let every):
      return day.isAt(position, of: item) && months(to: day) % every == 0
    case .yearly(let month, let number):
      return day.month == month && isDay(number, day.civil)
    case .yearlyByPosition(let position, let item, let month):
      return day.month == month && day.isAt(position, of: item)
    }
  }

  /// A day past the end of a short month means its last day.
  private func isDay(_ number: Int, _ date: (year: Int, month: Int, day: Int)) -> Bool {
    date.day == min(number, Day.daysInMonth(year: date.year, month: date.month))
  }

  private func months(to day: Day) -> Int {
    (day.year - from.year) * 12 + day.month - from.month
  }

  private func sunday(of day: Day) -> Day { day - (day.weekday.rawValue % 7) }

  /// The days from Monday to Friday from the first day to before another.
  private func weekdays(before day: Day) -> Int {
    let weeks = (day.monday - from.monday) / 7
    return weeks * 5 + min(day.weekday.rawValue - 1, 5) - min(from.weekday.rawValue - 1, 5)
  }
}

extension Day {
  /// Whether this is the first to fourth (0 to 3) or last (4) of an item in its month.
  ///
  /// - Parameter item: 0 any day, 1 a weekday, 2 a day of the weekend, 3 Sunday to 9 Saturday.
  fileprivate func isAt(_ position: Int, of item: Int) -> Bool {
    guard isOf(item) else { return false }
    let (year, month, number) = civil
    if position == 4 {
      let rest = Day.daysInMonth(year: year, month: month) - number
      return !(0..<rest).contains { (self + ($0 + 1)).isOf(item) }
    }
    return (1..<number).count { (self - $0).isOf(item) } == position
  }

  private func isOf(_ item: Int) -> Bool {
    switch item {
    case 0: true
    case 1: !weekday.isWeekend
    case 2: weekday.isWeekend
    default: weekday.microsoft == item - 2
    }
  }
}
