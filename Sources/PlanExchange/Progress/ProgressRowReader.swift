import CivilTime
import Plan

/// Reads the rows of a table of progress, collecting what is wrong with each by itself.
struct ProgressRowReader {
  /// What a row is.
  enum Outcome {
    case record(ProgressRecord)
    /// It says that nothing has happened yet, by the code given.
    case notStarted(String)
    /// It cannot be read, or says nothing; that is told.
    case nothing
  }

  var findings: FindingList
  private(set) var account = ImportAccount()
  private let sheet: Sheet<ProgressColumn>
  private let portfolio: Portfolio
  private var activities: ProgressActivities
  /// The data date of rows that have none.
  private let dataDate: DateText?
  /// The calendar whose days the heading of what remains names; nil where it names none.
  private let remainingCalendar: String?
  /// Whether the percentages are shares of one: 0.6.
  private let hasShares: Bool
  /// The year of dates that have none, looked for when the first of them is met.
  private lazy var year = PlainYear.of(
    sheet, columns: [.date, .start, .finish],
    besides: dataDate?.instant { _ in 0 }.day.year)

  init(
    _ sheet: Sheet<ProgressColumn>, _ portfolio: Portfolio, _ options: ProgressCSV.Options,
    findings: FindingList
  ) {
    self.sheet = sheet
    self.portfolio = portfolio
    self.findings = findings
    activities = ProgressActivities(portfolio, project: options.project)
    let above = Set(sheet.textsAbove.flatMap(DateInText.all).map(\.date))
    dataDate = options.dataDate ?? (above.count == 1 ? above.first : nil)
    remainingCalendar = sheet.cellNumber(of: .remaining).flatMap {
      PlanDuration.calendar(inHeading: sheet.names[$0])
    }
    hasShares = PercentText.areShares(sheet)
  }

  /// Reads a row.
  mutating func read(_ row: Sheet<ProgressColumn>.Row) -> Outcome {
    let position = activities.position(of: row, &findings)
    let date = date(row)
    guard let position, let date else { return .nothing }
    let day = BareDay(portfolio, activity: position)
    let status = ProgressStatus(row.value(.status))
    var record = ProgressRecord(
      activity: position, date: date.instant(bareDay: day.dataDate),
      actualStart: actual(.start, row)?.instant(bareDay: day.start),
      actualFinish: actual(.finish, row)?.instant(bareDay: day.finish),
      remaining: remaining(row, day, portfolio.code(of: position)), percent: percent(row),
      expectedFinish: actual(.expected, row)?.instant(bareDay: day.finish),
      suspended: actual(.suspended, row)?.instant(bareDay: day.start),
      resumes: actual(.resumes, row)?.instant(bareDay: day.start),
      note: row.paragraphs(.note),
      reporter: row.text(.reporter))
    if case .words(let words) = status, record.note.isEmpty { record.note = words }
    if case .percent(let text) = status, record.percent == nil {
      record.percent = PercentText.read(text).value
    }
    let code = portfolio.code(of: position)
    if record.saysNothing {
      if status == .notStarted || isNotStarted(row) { return .notStarted(code) }
      // What was typed and makes no sense has been told.
      let facts = ProgressColumn.facts.subtracting([.status])
      if status != .finished, facts.allSatisfy({ row.value($0).isEmpty }) {
        findings.add(.emptyRecord(code, at: row.place))
        return .nothing
      }
    }
    if status == .finished, record.actualFinish == nil {
      findings.add(.finishedWithoutDate(code, at: row.place(.finish)))
    }
    if portfolio.activities[position].kind == .milestone { settleMilestone(&record, row) }
    check(record, row)
    return .record(record)
  }

  /// Whether all that a row says is that nothing is done: 0 %.
  private func isNotStarted(_ row: Sheet<ProgressColumn>.Row) -> Bool {
    PercentText.read(row.value(.percent)).value == 0
  }

  private mutating func date(_ row: Sheet<ProgressColumn>.Row) -> DateText? {
    let text = row.sharedValue(.date)
    if text.isEmpty, let dataDate { return dataDate }
    let date = DateText(text) ?? DateText(text, year: text.isEmpty ? nil : year)
    if date == nil {
      findings.add(
        sheet.cellNumber(of: .date) == nil
          ? .noDataDate(at: row.place) : .badDate(text, row.title(.date), at: row.place(.date)))
    }
    return date
  }

  private mutating func actual(
    _ column: ProgressColumn, _ row: Sheet<ProgressColumn>.Row
  ) -> DateText? {
    let text = row.value(column)
    if text.isEmpty || ["—", "-", "/", "无"].contains(text) { return nil }
    let date = DateText(text) ?? DateText(text, year: year)
    if date == nil { findings.add(.badDate(text, row.title(column), at: row.place(column))) }
    return date
  }

  private mutating func remaining(
    _ row: Sheet<ProgressColumn>.Row, _ day: BareDay, _ code: String
  ) -> Int? {
    let text = row.value(.remaining)
    if text.isEmpty { return nil }
    guard let days = WorkDays(text), !days.isTooLong(week: day.weekDays) else {
      findings.add(.badRemaining(text, at: row.place(.remaining)))
      return nil
    }
    if days.isNegative {
      findings.add(.negativeRemaining(text, at: row.place(.remaining)))
      return nil
    }
    if days.isSome,
      let calendar = days.calendar(otherThanOf: day.weekDays, heading: remainingCalendar)
    {
      findings.add(
        .remainingOfOtherDays(
          row.title(.remaining), text, calendar, code, at: row.place(.remaining)))
      return nil
    }
    return days.minutes(week: day.weekDays, ofDay: day.minutes)
  }

  private mutating func percent(_ row: Sheet<ProgressColumn>.Row) -> Double? {
    let text = row.value(.percent)
    let read = PercentText.read(text)
    switch read {
    case .none: return nil
    case .number(let number, let isSigned):
      let percent = hasShares && !isSigned ? number * 100 : number
      guard (0...100).contains(percent) else {
        findings.add(.percentOutOfRange(text, at: row.place(.percent)))
        return nil
      }
      return hasShares && !isSigned ? (percent * 1e6).rounded() / 1e6 : percent
    case .text:
      findings.add(.badPercent(text, at: row.place(.percent)))
      return nil
    }
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
        findings.add(
          .milestoneStart(code, row.title(.start), row.title(.finish), at: row.place(.start)))
        return
      }
      if case .day = DateText(row.value(.start)), start.day == finish.day {
        record.actualStart = finish
      } else if start != finish {
        findings.add(
          .milestoneStart(code, row.title(.start), row.title(.finish), at: row.place(.start)))
      }
    }
    if let remaining = record.remaining, remaining > 0 {
      findings.add(.milestoneRemaining(code, row.title(.remaining), at: row.place(.remaining)))
    }
  }

  private mutating func check(_ record: ProgressRecord, _ row: Sheet<ProgressColumn>.Row) {
    let code = portfolio.code(of: record.activity)
    for (actual, column) in [
      (record.actualStart, ProgressColumn.start), (record.actualFinish, .finish),
    ] {
      guard let actual, actual > record.date else { continue }
      findings.add(
        .afterDataDate(
          actual, date: record.date, column, row.title(.date), code, at: row.place(column)))
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
