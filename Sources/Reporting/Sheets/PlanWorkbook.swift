public import CivilTime
public import Documents

/// The workbook that is passed round: the plan, its months, the ledger and the weekly annex.
public struct PlanWorkbook: Sendable {
  /// The kinds of sheets, in the order in which they stand.
  public enum Kind: String, Sendable, CaseIterable {
    /// 倒排工期表.
    case schedule
    /// 12个月文字表.
    case months
    /// 节点台账.
    case ledger
    /// 问题台账; only where there are problems.
    case problems
    /// 周报附表.
    case weekly
    /// 计划表 with what belongs to it, to be changed and read back; whoever gathers the workbook adds it.
    case plan
  }

  private let source: SheetSource
  private let report: WeeklyReport?
  private let kinds: [Kind]
  private let year: Int?

  /// Takes what the sheets are made of.
  ///
  /// - Parameters:
  ///   - report: The weekly report of the comparison; without one there is no annex.
  ///   - kinds: The sheets wanted; they stand in their own order.
  ///   - year: The year of the months; nil for that of the data date.
  public init(
    _ source: SheetSource, report: WeeklyReport?, kinds: [Kind] = Kind.allCases, year: Int? = nil
  ) {
    self.source = source
    self.report = report
    self.kinds = kinds
    self.year = year
  }

  /// Puts the workbook together.
  ///
  /// - Parameter created: When it says it was made; the same moment gives the same file.
  /// - Throws: ``WorkbookError`` where a text or the plan is too large for Excel.
  public func workbook(created: Instant) throws(WorkbookError) -> Workbook {
    var workbook = Workbook(
      DocumentProperties(
        title: source.title(source.planning), created: created.stamp))
    for kind in Kind.allCases where kinds.contains(kind) {
      if let sheet = sheet(kind) { try workbook.append(sheet) }
    }
    return workbook
  }

  private func sheet(_ kind: Kind) -> Workbook.Sheet? {
    switch kind {
    case .schedule: ScheduleSheet(source).sheet
    case .months: MonthSheet(source, year: year).sheet
    case .ledger: LedgerSheet(source).sheet
    case .problems: ProblemSheet(source).sheet
    case .weekly: report.map { WeeklySheet(source, $0).sheet }
    case .plan: nil
    }
  }
}

extension Instant {
  /// The minute as documents bear it; the first they can bear for one before.
  fileprivate var stamp: DateStamp {
    let (year, month, number) = day.civil
    return DateStamp(
      year: year, month: month, day: number, hour: minuteOfDay / 60, minute: minuteOfDay % 60)
      ?? DateStamp(year: 1901, month: 1, day: 1)!
  }
}
