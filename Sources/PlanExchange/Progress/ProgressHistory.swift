import CivilTime
import Plan

/// The records of a file together with those known before, to find what contradicts what.
struct ProgressHistory {
  private struct Entry {
    var record: ProgressRecord
    /// The row of the file; nil for what was known before.
    var row: Sheet<ProgressColumn>.Row?
  }

  private var entries: [Entry]

  init(_ known: [ProgressRecord]) {
    entries = known.map { Entry(record: $0, row: nil) }
  }

  /// The records of the file, in its order.
  var fileRecords: [ProgressRecord] { entries.filter { $0.row != nil }.map(\.record) }

  /// Adds a record of the file.
  mutating func add(_ record: ProgressRecord, _ row: Sheet<ProgressColumn>.Row) {
    entries.append(Entry(record: record, row: row))
  }

  /// Walks through the records of each activity by data date, the later of equal ones last, and
  /// returns what the file's rows say against what was true by then.
  func findings(in portfolio: Portfolio) -> [Finding] {
    let order = entries.indices.sorted {
      let (a, b) = (entries[$0].record, entries[$1].record)
      return (a.activity, a.date, $0) < (b.activity, b.date, $1)
    }
    var findings: [Finding] = []
    var fitting: [(code: String, place: Finding.Place)] = []
    var start: Instant?
    var finish: Instant?
    var previous: Entry?
    for entry in order.map({ entries[$0] }) {
      let record = entry.record
      if previous?.record.activity != record.activity {
        (start, finish, previous) = (nil, nil, nil)
      }
      start = record.actualStart ?? start
      finish = record.actualFinish ?? finish
      if let row = entry.row {
        let code = portfolio.code(of: record.activity)
        findings += contradictions(of: record, row, start, finish, code)
        if finish == nil, let start, record.percent != nil, record.remaining == nil {
          if let told = percentOnly(record, row, start, portfolio) {
            findings.append(told)
          } else {
            fitting.append((code, row.place(.percent)))
          }
        }
        if let first = previous?.row, previous?.record.date == record.date {
          findings.append(.repeatedProgress(code, first.line, row.line, at: row.place))
        }
      }
      previous = entry
    }
    // What fits the time tells nothing new; that it is all that is known is told once for all of them.
    if let first = fitting.first {
      findings.append(.percentFitting(fitting.map(\.code), at: first.place))
    }
    return findings
  }

  /// A percentage without remaining days, where it says otherwise than the time that has passed.
  private func percentOnly(
    _ record: ProgressRecord, _ row: Sheet<ProgressColumn>.Row, _ start: Instant,
    _ portfolio: Portfolio
  ) -> Finding? {
    guard let percent = record.percent, record.remaining == nil else { return nil }
    let activity = portfolio.activities[record.activity]
    let day = portfolio.dayMinutes(of: activity)
    let duration = activity.duration / max(1, day)
    guard duration > 0 else { return nil }
    let calendar = portfolio.calendars.first { $0.name == activity.calendar }
    let elapsed =
      calendar.map { $0.days(from: start.day, before: record.date.day) }
      ?? max(0, record.date.day - start.day)
    let front = percent * Double(duration) / 100
    if (front - Double(min(elapsed, duration))).magnitude < 1 { return nil }
    return .percentOnly(
      portfolio.code(of: record.activity), percent: percent, elapsed: elapsed, duration: duration,
      at: row.place(.percent))
  }

  private func contradictions(
    of record: ProgressRecord, _ row: Sheet<ProgressColumn>.Row, _ start: Instant?,
    _ finish: Instant?, _ code: String
  ) -> [Finding] {
    let saysWhen = record.actualStart != nil || record.actualFinish != nil
    if saysWhen, let start, let finish, finish < start {
      let column: ProgressColumn = record.actualFinish == nil ? .start : .finish
      return [.finishBeforeStart(start, finish, code, at: row.place(column))]
    }
    let isUnderWay = (record.percent ?? 0) > 0 || record.remaining != nil
    if isUnderWay, start == nil, finish == nil {
      return [.progressWithoutStart(code, at: row.place)]
    }
    return []
  }
}

extension WorkCalendar {
  /// The days on which it works, from one day on and before another.
  fileprivate func days(from start: Day, before end: Day) -> Int {
    let length: Int = end - start
    guard length > 0, length <= PlanLimits.days.upperBound else { return max(0, length) }
    let special = Dictionary(exceptions.map { ($0.day, $0.shifts) }) { $1 }
    return (0..<length).count { offset in
      let day = start + offset
      return !(special[day] ?? week[day.weekday.rawValue - 1]).isEmpty
    }
  }
}
