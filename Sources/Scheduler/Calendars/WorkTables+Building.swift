import CivilTime
import Plan

extension WorkTables {
  /// Compiles a calendar and returns its position.
  ///
  /// - Parameters:
  ///   - calendar: The calendar; its week has working time.
  ///   - pauses: Days without work beside its own exceptions.
  ///   - projectDay: The shifts of every working day on the day grain; nil to keep its own.
  mutating func add(_ calendar: WorkCalendar, pauses: [Day] = [], projectDay: [Shift]?) -> Int {
    func pattern(_ shifts: [Shift]) -> Int32 {
      shifts.isEmpty ? 0 : self.pattern(for: projectDay ?? shifts)
    }
    let week = calendar.week.map(pattern)
    let exceptions = calendar.exceptions
    let first = (exceptions.map(\.day) + pauses).min() ?? Day(number: 0)
    let last = (exceptions.map(\.day) + pauses).max() ?? first
    let origin = first.monday
    let days = ((last - origin) / 7 + 1) * 7
    var patterns = (0..<days).map { week[$0 % 7] }
    for exception in exceptions { patterns[exception.day - origin] = pattern(exception.shifts) }
    for day in pauses { patterns[day - origin] = 0 }

    var head = Head(
      origin: Int(origin.number) * 1440, days: days, total: 0, totalDays: 0, weekMinutes: 0,
      weekDays: 0, uniform: 0, dayBase: worked.count, workBase: workDays.count)
    (head.total, head.totalDays) = append(patterns)
    (head.weekMinutes, head.weekDays) = append(week)
    precondition(head.weekMinutes > 0, "a calendar without working time is refused before")
    let lengths = Set((patterns + week).map(minutes)).subtracting([0])
    head.uniform = lengths.count == 1 ? lengths.first! : 0
    heads.append(head)
    return heads.count - 1
  }

  /// Returns the number of a shift pattern, adding it when it is new.
  private mutating func pattern(for day: [Shift]) -> Int32 {
    for known in 1..<max(1, patternBase.count - 1) {
      if Array(shifts[Int(patternBase[known])..<Int(patternBase[known + 1])]) == day {
        return Int32(known)
      }
    }
    shifts += day
    patternBase.append(Int32(shifts.count))
    return Int32(patternBase.count - 2)
  }

  private func minutes(of pattern: Int32) -> Int {
    Array(shifts[Int(patternBase[Int(pattern)])..<Int(patternBase[Int(pattern) + 1])]).minutes
  }

  /// Appends the sums of a run of days, and one entry more for its end.
  private mutating func append(_ patterns: [Int32]) -> (minutes: Int, days: Int) {
    var total = 0
    var count = 0
    for (day, pattern) in patterns.enumerated() {
      worked.append(Int32(total))
      counted.append(Int32(count))
      self.pattern.append(pattern)
      guard pattern != 0 else { continue }
      workDays.append(Int32(day))
      total += minutes(of: pattern)
      count += 1
    }
    worked.append(Int32(total))
    counted.append(Int32(count))
    self.pattern.append(0)
    return (total, count)
  }
}
