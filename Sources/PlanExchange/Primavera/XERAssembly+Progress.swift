import CivilTime
import Plan

extension XERAssembly {
  /// Takes how far an activity has come, as of the data date of its project.
  mutating func takeProgress(_ position: Int, _ row: Int, _ frame: Frame) {
    let code = portfolio.activities[position].code
    let status = cells.mark(.task, row, .status)
    let expected = cells.date(.task, row, .expectedFinish)
    guard status == "TK_Active" || status == "TK_Complete" else {
      if expected != nil {
        report.add(
          .dropped, "expected-finish", code,
          Wording(
            zh: "尚未开工作业的期望完成日期", en: "expected finishes of activities that have not begun"))
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
    if let expected {
      if frame.usesExpected {
        record.expectedFinish = expected
      } else {
        report.add(
          .dropped, "expected-finish-unused", code,
          Wording(
            zh: "项目选项不使用的期望完成日期", en: "expected finishes that their project does not use"))
      }
    }
    let (from, to) = (
      cells.date(.task, row, .suspended), cells.date(.task, row, .resumes)
    )
    guard let from else { return }
    record.suspended = from
    if let to, to > from { record.resumes = to }
  }

  /// Percent complete of the kind that the activity goes by.
  private func percent(_ row: Int) -> Double? {
    if cells.mark(.task, row, .status) == "TK_Complete" { return 100 }
    switch cells.mark(.task, row, .percentType) {
    case "CP_Drtn":
      guard let whole = cells.minutes(.task, row, .hours)?.minutes, whole > 0,
        let rest = cells.minutes(.task, row, .remainingHours)?.minutes
      else { return nil }
      return Double(min(max(0, (whole - rest) * 10_000 / whole), 10_000)) / 100
    default:
      let text = cells.mark(.task, row, .percent)
      guard let value = DecimalText(text)?.millionths else { return nil }
      return Double(min(max(0, value), 100_000_000)) / 1_000_000
    }
  }

  /// Moves the data date behind the last actual, which the engine would refuse otherwise.
  mutating func moveDataDate() {
    let last = progress.flatMap { [$0.actualStart, $0.actualFinish] }.compactMap { $0 }.max()
    guard let date = dataDate ?? last else { return }
    dataDate = date
    if let last, last > date {
      dataDate = last
      let late = progress.filter { max($0.actualStart ?? date, $0.actualFinish ?? date) > date }
      for record in late {
        report.add(
          .adapted, "actual-after-data-date", portfolio.code(of: record.activity),
          Wording(
            zh: "实际日期晚于数据日期，数据日期改为最后一个实际日期",
            en: "actual dates after the data date, which is now the last of them"))
      }
    }
    for index in progress.indices { progress[index].date = dataDate! }
  }
}
