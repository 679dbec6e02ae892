import CivilTime
import Plan

/// A calendar as the file tells it: what it says itself, before its base calendar is looked at.
struct MicrosoftCalendar {
  /// Days that differ from the week.
  struct Rule {
    var days: MicrosoftRecurrence
    var shifts: [Shift]
    var cause: String
  }

  /// A week that holds for a while.
  struct Week {
    var from: Day
    var to: Day
    var name: String
    var days: [Weekday: [Shift]]
  }

  var line: Int
  var uid: Int
  var name: String
  var isBase: Bool
  var base: Int?
  /// The days of the week it says itself; the others are its base calendar's.
  var days: [Weekday: [Shift]] = [:]
  var weeks: [Week] = []
  var rules: [Rule] = []
}

extension MicrosoftCalendar {
  /// The working times of the program's standard calendar: 08–12 and 13–17.
  static let standardShifts = [Shift(from: 480, to: 720), Shift(from: 780, to: 1020)]

  /// The week of the program's standard calendar.
  static let standardWeek = Array(repeating: standardShifts, count: 5) + [[], []]

  /// Reads a calendar; nil where it has no UID.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let uid = cells.number(element, .uid) else {
      cells.findings.add(.microsoftMissing("UID", of: "Calendar", at: cells.place(element.line)))
      return nil
    }
    self.uid = uid
    line = element.line
    name = cells.text(element, .name)?.onOneLine ?? ""
    base = cells.number(element, .baseCalendarUID).flatMap { $0 < 0 ? nil : $0 }
    isBase = cells.flag(element, .isBaseCalendar) ?? (base == nil)
    rules = (element[.exceptions]?.all(.exception) ?? []).compactMap { Rule($0, cells) }
    // Newer files tell exceptions twice, the second time among the days of the week.
    let isTold = !rules.isEmpty
    for day in element[.weekDays]?.all(.weekDay) ?? [] {
      let type = cells.number(day, .dayType) ?? -1
      if type == 0 {
        if !isTold, let rule = Rule(day, cells) { rules.append(rule) }
      } else if let weekday = Weekday(microsoft: type) {
        days[weekday] = cells.shifts(of: day)
      } else {
        cells.findings.add(.microsoftValue(String(type), "DayType", at: cells.place(day.line)))
      }
    }
    weeks = (element[.workWeeks]?.all(.workWeek) ?? []).compactMap { Week($0, cells) }
  }
}

extension MicrosoftCalendar.Rule {
  /// Reads an exception; nil where it names no days.
  fileprivate init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let days = MicrosoftRecurrence(element, cells) else { return nil }
    self.days = days
    shifts = cells.shifts(of: element)
    cause = cells.text(element, .name)?.onOneLine ?? (shifts.isEmpty ? "非工作日" : "工作日调整")
  }
}

extension MicrosoftCalendar.Week {
  /// Reads a work week; nil where it has no dates.
  fileprivate init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let period = element[.timePeriod], let from = cells.day(period, .fromDate),
      let to = cells.day(period, .toDate), from <= to
    else { return nil }
    self.from = from
    self.to = to
    name = cells.text(element, .name)?.onOneLine ?? "工作周"
    days = [:]
    for day in element[.weekDays]?.all(.weekDay) ?? [] {
      guard let weekday = Weekday(microsoft: cells.number(day, .dayType) ?? -1) else { continue }
      days[weekday] = cells.shifts(of: day)
    }
  }
}

extension Weekday {
  /// The day of the week that the program numbers from Sunday, 1, to Saturday, 7.
  init?(microsoft number: Int) {
    guard (1...7).contains(number) else { return nil }
    self.init(rawValue: number == 1 ? 7 : number - 1)
  }

  /// Its number from Sunday, 1, to Saturday, 7.
  var microsoft: Int { self == .sunday ? 1 : rawValue + 1 }
}

extension MicrosoftCells {
  /// The working times of a day, in order and apart; empty for a day off.
  func shifts(of element: MicrosoftElement) -> [Shift] {
    if flag(element, .dayWorking) == false { return [] }
    guard let times = element[.workingTimes]?.all(.workingTime), !times.isEmpty else {
      return flag(element, .dayWorking) == true ? MicrosoftCalendar.standardShifts : []
    }
    var shifts: [Shift] = []
    for time in times {
      guard let from = self.time(time, .fromTime), let end = self.time(time, .toTime)
      else { continue }
      let to = end == 0 ? 1440 : end
      guard from < to else {
        let text = "\(time[.fromTime]?.text ?? "")–\(time[.toTime]?.text ?? "")"
        findings.add(.microsoftShift(text, at: place(time.line)))
        continue
      }
      shifts.append(Shift(from: from, to: to))
    }
    return Self.apart(shifts)
  }

  /// Sorts shifts and joins those that touch or overlap.
  private static func apart(_ shifts: [Shift]) -> [Shift] {
    var result: [Shift] = []
    for shift in shifts.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if let last = result.last, shift.from <= last.to {
        result[result.count - 1] = Shift(from: last.from, to: max(last.to, shift.to))
      } else {
        result.append(shift)
      }
    }
    return result
  }

  /// A day, of any readable year: calendars may reach from the beginning to the end of time.
  func day(_ element: MicrosoftElement, _ name: MicrosoftName) -> Day? {
    guard let cell = element[name], !cell.text.isEmpty else { return nil }
    if let instant = MicrosoftValue.instant(cell.text) { return instant.day }
    findings.add(.microsoftDate(cell.text, name.rawValue, at: place(cell.line)))
    return nil
  }
}
