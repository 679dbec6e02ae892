import CivilTime
import Plan

extension XERAssembly {
  /// The states of work that has begun.
  static let begun: Set<String> = ["TK_Active", "TK_Complete"]

  /// Takes how far an activity has come, as of the data date of its project.
  mutating func takeProgress(_ position: Int, _ row: Int, _ frame: Frame) {
    let code = portfolio.activities[position].code
    let status = cells.mark(.task, row, .status)
    let expected = cells.date(.task, row, .expectedFinish)
    guard Self.begun.contains(status) else {
      if expected != nil, portfolio.activities[position].kind == .task {
        var record = ProgressRecord(
          activity: position, date: frame.dataDate ?? Instant(minute: 0), reporter: "P6")
        takeExpected(&record, expected, frame, code)
        if record.expectedFinish != nil { progress.append(record) }
      }
      return
    }
    var record = ProgressRecord(
      activity: position, date: frame.dataDate ?? Instant(minute: 0), reporter: "P6")
    record.actualStart = cells.date(.task, row, .actualStart)
    record.actualFinish =
      status == "TK_Complete" ? cells.date(.task, row, .actualFinish) : nil
    if record.actualStart == nil, record.actualFinish == nil {
      report.add(
        .dropped, "progress-without-dates", code,
        Wording(zh: "标为已开工却没有实际日期", en: "activities marked as begun without an actual date"))
      return
    }
    if record.actualFinish == nil { takeRemaining(&record, row, frame, expected, code) }
    record.percent = percent(row)
    progress.append(record)
  }

  private mutating func takeRemaining(
    _ record: inout ProgressRecord, _ row: Int, _ frame: Frame, _ expected: Instant?, _ code: String
  ) {
    if let hours = cells.minutes(.task, row, .remainingHours) {
      record.remaining = max(0, hours.minutes)
      if !hours.isExact { rounded(code) }
    }
    takeExpected(&record, expected, frame, code)
    let (from, to) = (
      cells.date(.task, row, .suspended), cells.date(.task, row, .resumes)
    )
    guard let from else { return }
    record.suspended = from
    if let to, to > from { record.resumes = to }
  }

  private mutating func takeExpected(
    _ record: inout ProgressRecord, _ expected: Instant?, _ frame: Frame, _ code: String
  ) {
    guard let expected else { return }
    if frame.usesExpected {
      record.expectedFinish = expected
    } else {
      report.add(
        .dropped, "expected-finish-unused", code,
        Wording(zh: "项目选项不使用的期望完成日期", en: "expected finishes that their project does not use"))
    }
  }

  /// Percent complete of the kind that the activity goes by.
  private func percent(_ row: Int) -> Double? {
    if cells.mark(.task, row, .status) == "TK_Complete" { return 100 }
    switch cells.mark(.task, row, .percentType) {
    case "CP_Drtn":
      guard let whole = cells.plainMinutes(.task, row, .hours)?.minutes, whole > 0,
        let rest = cells.minutes(.task, row, .remainingHours)?.minutes
      else { return nil }
      return Double(min(max(0, (whole - rest) * 10_000 / whole), 10_000)) / 100
    default:
      let text = cells.mark(.task, row, .percent)
      guard let value = DecimalText(text)?.millionths else { return nil }
      return Double(min(max(0, value), 100_000_000)) / 1_000_000
    }
  }

  /// The data date of the plan is the latest of its projects', or the last actual where none names
  /// one; a project has its own whatever the others say.
  mutating func takeDataDate() {
    let last = progress.flatMap { [$0.actualStart, $0.actualFinish] }.compactMap(\.self).max()
    dataDate = frames.values.compactMap(\.dataDate).max() ?? last
    guard let dataDate else { return }
    for index in progress.indices {
      let project = portfolio.activities[progress[index].activity].project
      let own = frames.values.first { $0.position == project }?.dataDate
      progress[index].date = own ?? dataDate
    }
  }
}
