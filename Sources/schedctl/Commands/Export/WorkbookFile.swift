import CivilTime
import Control
import Documents
import FileSystem
import Glibc
import Plan
import PlanStore
import Reporting
import Scheduler

/// The workbook of a plan as a file; for every command that writes one.
struct WorkbookFile {
  /// The projects, by position; empty for all.
  var projects: [Int] = []
  /// The sheets; nil for all that can be made.
  var kinds: [PlanWorkbook.Kind]?
  /// The year of the months; nil for that of the data date.
  var year: Int?
  /// The data date; nil for that of the last progress.
  var dataDate: Instant?

  /// Writes the file; returns how many sheets it has.
  ///
  /// Before any progress there is no weekly annex: asked for by name, it is refused.
  func write(_ workspace: Workspace, to path: String, _ language: Language) throws -> Int {
    let workbook = try workbook(workspace, Terms(language))
    let bytes: [UInt8]
    do throws(ExcelWriter.Failure) {
      bytes = try ExcelWriter().write(workbook)
    } catch {
      throw CommandFailure.output(.system(Self.temporaryFolder, code: error.code))
    }
    try Files.write(bytes, to: path)
    return workbook.sheets.count
  }

  /// Where the workbook is put together.
  private static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  /// Puts the workbook together.
  func workbook(_ workspace: Workspace, _ terms: Terms) throws -> Workbook {
    let comparison = try workspace.comparison(at: dataDate)
    let wanted = kinds ?? PlanWorkbook.Kind.allCases
    let report = wanted.contains(.weekly) ? try report(comparison, workspace) : nil
    if report == nil, kinds?.contains(.weekly) == true { throw Self.noProgress }
    let made = PlanWorkbook(
      SheetSource(comparison, projects: projects.isEmpty ? nil : projects, terms: terms),
      report: report, kinds: wanted, year: year)
    do {
      return try made.workbook(created: comparison.schedule.dataDate ?? lastChange(workspace))
    } catch let error as WorkbookError {
      throw CommandFailure.refused(zh: error.chinese, en: error.english)
    }
  }

  /// The report of the week that the data date closes: what is dated a Monday morning belongs to
  /// the week before.
  private func report(_ comparison: Comparison, _ workspace: Workspace) throws -> WeeklyReport? {
    guard let date = comparison.schedule.dataDate else { return nil }
    let open = workspace.stored.portfolio.projectDay[0].from
    let isMondayMorning = date <= Instant(date.day.monday, minuteOfDay: open)
    let monday = isMondayMorning ? date.day.monday - 7 : date.day.monday
    let before = Instant(monday, minuteOfDay: open)
    let previous = workspace.stored.progress.map(\.date).filter { $0 <= before }.max()
    return WeeklyReport(
      comparison, previous: try previous.map { try workspace.schedule(at: $0) }, week: monday)
  }

  private func lastChange(_ workspace: Workspace) throws -> Instant {
    try workspace.file.journal(limit: 1).first?.line.when ?? Instant(minute: 0)
  }

  private static let noProgress = CommandFailure.refused(
    zh: "还没有进度，无从写周报附表", en: "there is no progress to write the weekly annex of",
    hint: Wording(
      zh: "先登记进度，或在 --sheets 中去掉 weekly",
      en: "record progress first, or leave weekly out of --sheets"))
}
