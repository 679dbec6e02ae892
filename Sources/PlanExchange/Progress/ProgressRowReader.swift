import CivilTime
import Plan

/// Reads the rows of a table of progress, collecting what is wrong with each by itself.
struct ProgressRowReader {
  var findings: FindingList
  private let portfolio: Portfolio
  private let project: Int?
  private var index: ActivityIndex

  init(_ portfolio: Portfolio, project: Int?, findings: FindingList) {
    self.portfolio = portfolio
    self.project = project
    self.findings = findings
    index = ActivityIndex(portfolio)
  }

  /// Reads a row; nil when its activity or date is unknown.
  mutating func read(_ row: Sheet<ProgressColumn>.Row) -> ProgressRecord? {
    let position = activity(row)
    let date = date(row)
    guard let position, let date else { return nil }
    let day = BareDay(portfolio, activity: position)
    var record = ProgressRecord(
      activity: position, date: date.instant(bareDay: day.dataDate),
      actualStart: actual(.start, row)?.instant(bareDay: day.start),
      actualFinish: actual(.finish, row)?.instant(bareDay: day.finish),
      remaining: remaining(row, day.minutes), percent: percent(row), note: row.paragraphs(.note),
      reporter: row.text(.reporter))
    if portfolio.activities[position].kind == .milestone { settleMilestone(&record, row) }
    check(record, row)
    return record
  }

  private mutating func activity(_ row: Sheet<ProgressColumn>.Row) -> Int? {
    let text = row.value(.code)
    guard let reference = ActivityReference(text) else {
      findings.add(.unknownActivity(text, near: [], needsProject: false, at: row.place(.code)))
      return nil
    }
    if let position = index.position(of: reference, project: project, in: portfolio) {
      return position
    }
    let near = index.suggestions(for: reference, project: project, in: portfolio)
    let needsProject = reference.project == nil && project == nil
    findings.add(
      .unknownActivity(text, near: near, needsProject: needsProject, at: row.place(.code)))
    return nil
  }

  private mutating func date(_ row: Sheet<ProgressColumn>.Row) -> DateText? {
    let text = row.value(.date)
    let date = DateText(text)
    if date == nil { findings.add(.badDate(text, "date", at: row.place(.date))) }
    return date
  }

  private mutating func actual(
    _ column: ProgressColumn, _ row: Sheet<ProgressColumn>.Row
  ) -> DateText? {
    let text = row.value(column)
    if text.isEmpty { return nil }
    let date = DateText(text)
    if date == nil { findings.add(.badDate(text, column.name, at: row.place(column))) }
    return date
  }

  private mutating func remaining(
    _ row: Sheet<ProgressColumn>.Row, _ dayMinutes: Int
  ) -> Int? {
    let text = row.value(.remaining)
    if text.isEmpty { return nil }
    guard let days = DecimalText(text), days.millionths <= PlanLimits.days.upperBound * 1_000_000
    else {
      findings.add(.badRemaining(text, at: row.place(.remaining)))
      return nil
    }
    if days.millionths < 0 {
      findings.add(.negativeRemaining(text, at: row.place(.remaining)))
      return nil
    }
    return days.minutes(ofDay: dayMinutes)
  }

  private mutating func percent(_ row: Sheet<ProgressColumn>.Row) -> Double? {
    let text = row.value(.percent)
    if text.isEmpty { return nil }
    let digits = text.hasSuffix("%") || text.hasSuffix("％") ? text.dropLast() : text[...]
    let isNumber = digits.utf8.allSatisfy { $0.isDigit || [43, 45, 46, 69, 101].contains($0) }
    guard isNumber, let percent = Double(digits) else {
      findings.add(.badPercent(text, at: row.place(.percent)))
      return nil
    }
    guard (0...100).contains(percent) else {
      findings.add(.percentOutOfRange(text, at: row.place(.percent)))
      return nil
    }
    return percent
  }

  /// A milestone happens at one instant: its finish.
  ///
  /// A start on the same day says the same again.
  private mutating func settleMilestone(
    _ record: inout ProgressRecord, _ row: Sheet<ProgressColumn>.Row
  ) {
    let code = portfolio.code(of: record.activity)
    if let start = record.actualStart {
      guard let finish = record.actualFinish else {
        findings.add(.milestoneStart(code, at: row.place(.start)))
        return
      }
      if case .day = DateText(row.value(.start)), start.day == finish.day {
        record.actualStart = finish
      } else if start != finish {
        findings.add(.milestoneStart(code, at: row.place(.start)))
      }
    }
    if let remaining = record.remaining, remaining > 0 {
      findings.add(.milestoneRemaining(code, at: row.place(.remaining)))
    }
  }

  private mutating func check(_ record: ProgressRecord, _ row: Sheet<ProgressColumn>.Row) {
    let code = portfolio.code(of: record.activity)
    for (actual, column) in [
      (record.actualStart, ProgressColumn.start), (record.actualFinish, .finish),
    ] {
      guard let actual, actual > record.date else { continue }
      findings.add(
        .afterDataDate(actual, date: record.date, column.name, code, at: row.place(column)))
    }
    guard record.actualFinish != nil else { return }
    if let remaining = record.remaining, remaining > 0 {
      findings.add(.remainingWithFinish(code, at: row.place(.remaining)))
    }
    if let percent = record.percent, percent < 100 {
      findings.add(.finishedBelowHundred(code, at: row.place(.percent)))
    }
  }
}
