import Control
import Documents
import Plan
import Reporting
import Scheduler

extension WeeklyReport {
  /// The report as Markdown in Chinese.
  var markdown: String { MarkdownWriter().write(document(Terms(.zh))) }

  /// The lines of a section of the Markdown report, by the number in its heading: `三`.
  func section(_ number: String) -> [Substring] {
    let sections = markdown.split(separator: "## ")
    let section = sections.first { $0.hasPrefix(number + "、") }!
    return section.split(separator: "\n").dropFirst().filter { !$0.isEmpty }
  }
}

extension String {
  /// The number of times a text occurs.
  func count(of text: String) -> Int { ranges(of: text).count }
}
