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
    var ofProject: Int32?
    func pattern(_ shifts: [Shift]) -> Int32 {
      if shifts.isEmpty { return 0 }
      guard let projectDay else { return self.pattern(for: shifts) }
      let known = ofProject ?? self.pattern(for: projectDay)
      ofProject = known
      return known
    }
    let week = calendar.week.map(pattern)
    let exceptions = calendar.exceptions
    var first = exceptions.first?.day ?? pauses.first ?? Day(number: 0)
    var last = first
    for exception in exceptions {
      first = min(first, exception.day)
      last = max(last, exception.day)
    }
    for day in pauses {
      first = min(first, day)
      last = max(last, day)
    }
    let origin = first.monday
    let weeks = (last - origin) / 7 + 1
    var patterns: [Int32] = []
    patterns.reserveCapacity(weeks * 7)
    for _ in 0..<weeks { patterns += week }
    for exception in exceptions { patterns[exception.day - origin] = pattern(exception.shifts) }
    for day in pauses { patterns[day - origin] = 0 }

    var head = Head(
      origin: Int(origin.number) * 1440, days: weeks * 7, total: 0, totalDays: 0, weekMinutes: 0,
      weekDays: 0, uniform: 0, dayBase: worked.count, workBase: workDays.count)
    let table = append(patterns)
    let ordinary = append(week)
    (head.total, head.totalDays) = (table.minutes, table.days)
    (head.weekMinutes, head.weekDays) = (ordinary.minutes, ordinary.days)
    precondition(head.weekMinutes > 0, "a calendar without working time is refused before")
    head.uniform = table.uniform(with: ordinary)
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
    patternMinutes.append(day.minutes)
    return Int32(patternBase.count - 2)
  }

  /// What a run of days comes to.
  private struct Run {
    var minutes = 0
    var days = 0
    /// The minutes of its shortest and its longest working day.
    var (shortest, longest) = (Int.max, 0)

    /// The minutes of every working day of two runs; 0 where they differ from day to day.
    func uniform(with other: Run) -> Int {
      let longest = max(longest, other.longest)
      return min(shortest, other.shortest) == longest ? longest : 0
    }
  }

  /// Appends the sums of a run of days, and one entry more for its end.
  private mutating func append(_ patterns: [Int32]) -> Run {
    var run = Run()
    var sums: [Int32] = []
    var counts: [Int32] = []
    sums.reserveCapacity(patterns.count + 1)
    counts.reserveCapacity(patterns.count + 1)
    var day: Int32 = 0
    for pattern in patterns {
      sums.append(Int32(truncatingIfNeeded: run.minutes))
      counts.append(Int32(truncatingIfNeeded: run.days))
      if pattern != 0 {
        workDays.append(day)
        let minutes = patternMinutes[Int(pattern)]
        run.minutes += minutes
        run.days += 1
        run.shortest = min(run.shortest, minutes)
        run.longest = max(run.longest, minutes)
      }
      day += 1
    }
    sums.append(Int32(run.minutes))
    counts.append(Int32(run.days))
    worked += sums
    counted += counts
    pattern += patterns
    pattern.append(0)
    return run
  }
}
