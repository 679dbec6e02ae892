public import CivilTime
import Control
public import Documents
public import Plan
import PlanStore
public import Reporting
import Scheduler

/// The workbook of a plan for every command that writes one.
public struct WorkbookFile {
  /// The projects, by position; empty for all.
  public var projects: [Int]
  /// The sheets; nil for all that can be made.
  public var kinds: [PlanWorkbook.Kind]?
  /// The year of the months; nil for that of the data date.
  public var year: Int?
  /// The data date to which all projects are moved; nil for that of the last report of each.
  public var dataDate: Instant?
  /// A day of the week as whose close the plan is told; nil for all that is known.
  public var week: Day?

  /// Creates a file of what is chosen.
  public init(
    projects: [Int] = [], kinds: [PlanWorkbook.Kind]? = nil, year: Int? = nil,
    dataDate: Instant? = nil, week: Day? = nil
  ) {
    self.projects = projects
    self.kinds = kinds
    self.year = year
    self.dataDate = dataDate
    self.week = week
  }

  /// Puts the workbook together.
  ///
  /// Before any progress there is no weekly annex: asked for by name, it is refused.
  public func workbook(_ workspace: Workspace, _ language: Language) throws -> Workbook {
    let terms = Terms(language)
    // What cannot be scheduled is left out of the plan from here on.
    let whole = workspace.whole?.plan ?? workspace.stored
    let comparison =
      try week.map { try workspace.comparison(week: $0, at: dataDate) }
      ?? workspace.comparison(at: dataDate)
    let wanted = kinds ?? PlanWorkbook.Kind.allCases
    let report = wanted.contains(.weekly) ? try report(comparison, workspace) : nil
    if report == nil, kinds?.contains(.weekly) == true { throw Self.noProgress }
    let made = PlanWorkbook(
      SheetSource(comparison, projects: projects.isEmpty ? nil : projects, terms: terms),
      report: report, kinds: wanted, year: year)
    do {
      var workbook = try made.workbook(
        created: comparison.schedule.dataDate ?? lastChange(workspace))
      guard wanted.contains(.plan), week == nil else { return workbook }
      var marks = try BookMarks(.plan, workspace, language)
      marks.reports = try ReportSheets.marks(workbook)
      marks.projects = projects.map { workspace.stored.portfolio.projects[$0].code }
      marks.dataDate = dataDate
      for sheet in PlanBook(whole, comparison, marks).sheets { try workbook.append(sheet) }
      return workbook
    } catch let error as WorkbookError {
      throw Refusal(zh: error.chinese, en: error.english)
    }
  }

  /// The report of the week that the data date closes: what is dated a Monday morning belongs to
  /// the week before.
  private func report(_ comparison: Comparison, _ workspace: Workspace) throws -> WeeklyReport? {
    guard comparison.schedule.dataDate != nil else { return nil }
    let monday = comparison.week.monday
    return WeeklyReport(
      comparison, previous: try workspace.scheduleTold(beforeWeekOf: monday), week: monday,
      corrections: try workspace.corrections(sinceWeekBefore: monday))
  }

  private func lastChange(_ workspace: Workspace) throws -> Instant {
    try workspace.file.journal(limit: 1).first?.line.when ?? Instant(minute: 0)
  }

  private static let noProgress = Refusal(
    zh: "还没有进度，无从写周报附表", en: "there is no progress to write the weekly annex of",
    hint: Hint(
      zh: "先登记进度，或在 \(.chooseSheets) 中去掉 weekly",
      en: "record progress first, or leave weekly out of \(.chooseSheets)"))
}
