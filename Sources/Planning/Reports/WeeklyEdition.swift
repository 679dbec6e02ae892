public import CivilTime
import Control
public import Documents
public import Plan
import PlanStore
public import Reporting
import Scheduler

/// A weekly report in every form it is handed out in.
public struct WeeklyEdition {
  /// What it tells.
  public let report: WeeklyReport
  /// Its language.
  public let language: Language

  private var terms: Terms { Terms(language) }

  /// The report for paper; a value, from which Word and PDF are made alike.
  private var paper: Document { report.paper(terms) }

  /// What the files say of themselves; the date is the report's, so that the bytes are, too.
  private var properties: DocumentProperties {
    let day = report.dataDate
    let stamp = DateStamp(year: day.year, month: day.month, day: day.dayOfMonth, hour: 8)
    // A year that no report has stands in for one that Office cannot write.
    let fallback = DateStamp(year: 2000, month: 1, day: 1)!
    return DocumentProperties(title: paper.title, created: stamp ?? fallback)
  }

  /// One of the forms that are text.
  public func text(_ form: SubmittedReport.Form) -> String {
    switch form {
    case .markdown: MarkdownWriter().write(report.document(terms))
    case .wechat: report.chat(terms)
    case .text: TerminalWriter().write(report.document(terms))
    }
  }

  /// The Word file.
  public var word: [UInt8] { WordWriter(properties).write(paper) }

  /// The pages of the PDF.
  public var pages: [Scene] { DocumentPager().scenes(paper) }

  /// The page for a browser, which has room for the whole report.
  public var html: String {
    HTMLDocumentWriter(language: terms("zh-CN", "en")).write(report.document(terms))
  }

  /// What a template can ask for.
  public var placeholders: WeeklyPlaceholders { WeeklyPlaceholders(report, terms) }
}

extension WeeklyEdition {
  /// Puts the report of a week together from a plan.
  ///
  /// - Parameters:
  ///   - day: Any day of the week.
  ///   - dataDate: The data date to which all projects are moved; nil for that of the last report of
  ///     each that was known when the next week opened.
  ///   - name: The number or name of the baselines to compare with; nil for those in force.
  ///   - odds: Asks how sure the dates are, on so many cores; nil for a report without it.
  public init(
    _ workspace: Workspace, week day: Day, dataDate: Instant? = nil, against name: String? = nil,
    odds: (request: OddsRequest, cores: Int)? = nil, language: Language
  ) throws {
    let comparison = try workspace.comparison(week: day, at: dataDate, against: name)
    report = WeeklyReport(
      comparison, previous: try workspace.scheduleTold(beforeWeekOf: day), week: day,
      corrections: try workspace.corrections(sinceWeekBefore: day),
      changes: try workspace.changes(inWeekOf: day, comparison: comparison),
      odds: try odds.map { try workspace.odds($0.request, of: comparison, cores: $0.cores) })
    self.language = language
  }
}
