public import CivilTime
import Control
public import Documents
import Plan
public import Reporting
import Scheduler

/// Who lost the days, in every form it is handed out in.
public struct DelayEdition {
  /// What it tells.
  public let report: DelayReport
  private let answer: DelayAnswer
  private let terms: Terms

  /// Puts it together.
  public init(_ answer: DelayAnswer, by grouping: DelayReport.Grouping?, _ terms: Terms) {
    self.answer = answer
    self.terms = terms
    report = DelayReport(
      answer.accounts, required: answer.required,
      portfolio: answer.comparison.schedule.network.portfolio, span: answer.span,
      later: answer.later, by: grouping)
  }

  /// The paper for a meeting; a value, from which Word and PDF are made alike.
  private var paper: Document { report.paper(terms) }

  /// The Word file; its date is that of the last report, so that the bytes are, too.
  public var word: [UInt8] {
    let day = answer.span.to
    let stamp = DateStamp(year: day.year, month: day.month, day: day.dayOfMonth, hour: 8)
    // A year that no report has stands in for one that Office cannot write.
    let fallback = DateStamp(year: 2000, month: 1, day: 1)!
    return WordWriter(DocumentProperties(title: paper.title, created: stamp ?? fallback))
      .write(paper)
  }

  /// The last day that it tells of.
  public var day: Day { answer.span.to }

  /// The pages of the PDF.
  public var pages: [Scene] { DocumentPager().scenes(paper) }

  /// The page for a browser.
  public var html: String {
    HTMLDocumentWriter(language: terms("zh-CN", "en")).write(paper)
  }

  /// The text that other programs make pages of.
  public var markdown: String { MarkdownWriter().write(paper) }

  /// The waterfalls, a required date each; those that did not move are told on the first.
  public func charts(_ options: CurveOptions) -> [Scene] {
    WaterfallChart.scenes(report, answer.comparison, options: options, terms: terms)
  }
}
