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
    var (first, last) = (Day?.none, Day?.none)
    func stretch(to day: Day) {
      first = min(first ?? day, day)
      last = max(last ?? day, day)
    }
    for exception in calendar.exceptions { stretch(to: exception.day) }
    for day in pauses { stretch(to: day) }
    let origin = (first ?? Day(number: 0)).monday
    let days = ((last ?? origin) - origin) / 7 * 7 + 7
    var patterns: [Int32] = []
    patterns.reserveCapacity(days)
    for _ in 0..<days / 7 { patterns += week }
    for exception in calendar.exceptions {
      patterns[exception.day - origin] = pattern(exception.shifts)
    }
    for day in pauses { patterns[day - origin] = 0 }

    var head = Head(
      origin: Int(origin.number) * 1440, days: days, total: 0, totalDays: 0, weekMinutes: 0,
      weekDays: 0, uniform: 0, dayBase: worked.count, workBase: workDays.count)
    var lengths = WorkingDayLengths()
    (head.total, head.totalDays) = append(patterns, &lengths)
    (head.weekMinutes, head.weekDays) = append(week, &lengths)
    precondition(head.weekMinutes > 0, "a calendar without working time is refused before")
    head.uniform = lengths.only
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

  /// Appends the sums of a run of days, and one entry more for its end.
  private mutating func append(
    _ patterns: [Int32], _ lengths: inout WorkingDayLengths
  ) -> (minutes: Int, days: Int) {
    let minutesOf = minutesOfPatterns
    var total: Int32 = 0
    var count: Int32 = 0
    let entries = worked.count + patterns.count + 1
    worked.reserveCapacity(entries)
    counted.reserveCapacity(entries)
    pattern.reserveCapacity(entries)
    workDays.reserveCapacity(workDays.count + patterns.count)
    for day in patterns.indices {
      let shifts = patterns[day]
      worked.append(total)
      counted.append(count)
      pattern.append(shifts)
      guard shifts != 0 else { continue }
      workDays.append(Int32(truncatingIfNeeded: day))
      let length = minutesOf[Int(shifts)]
      lengths.note(length)
      total += length
      count += 1
    }
    worked.append(total)
    counted.append(count)
    pattern.append(0)
    return (Int(total), Int(count))
  }

  /// The working minutes of each shift pattern.
  private var minutesOfPatterns: [Int32] {
    (0..<patternBase.count - 1).map { pattern in
      shifts[Int(patternBase[pattern])..<Int(patternBase[pattern + 1])].reduce(0) {
        $0 + Int32(truncatingIfNeeded: $1.to - $1.from)
      }
    }
  }
}

/// Whether all working days of a calendar are equally long.
private struct WorkingDayLengths {
  private var shortest = Int32.max
  private var longest: Int32 = 0

  mutating func note(_ minutes: Int32) {
    shortest = min(shortest, minutes)
    longest = max(longest, minutes)
  }

  /// The minutes of every working day; 0 where they differ.
  var only: Int { shortest == longest ? Int(longest) : 0 }
}
