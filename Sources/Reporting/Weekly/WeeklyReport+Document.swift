import Control
public import Documents
import Plan
import Scheduler

/// The weekly report as a document: headings, one sentence a project, lists and one table.
///
/// Items with nothing to tell stay, as 本期未发生 (practice of 监理月报); no adjectives, Arabic
/// numerals, the reason only when late.
extension WeeklyReport {
  /// The report as a document.
  public func document(_ terms: Terms) -> Document {
    let words = WeeklyWords(self, terms)
    var document = Document(title: words.title)
    document.append(.paragraph(Phrase(words.period)))
    document.append(.heading(Phrase(terms("一、总体进展", "1. Overall")), level: 1))
    document.append(.paragraph(Phrase(words.rollUp)))
    if let odds { document.append(.paragraph(Phrase(odds.sentence(terms)))) }
    document.blocks += words.weekChanges
    document.append(.heading(Phrase(terms("二、各项目进展", "2. Projects")), level: 1))
    document.append(list(projects.map { words.sentence($0, detail: .full) }, words))
    for group in groups { document.append(.paragraph(Phrase(words.sentence(group)))) }
    document.append(.heading(Phrase(terms("三、本周完成", "3. Done this week")), level: 1))
    document.append(list(words.byProject(done, words.done), words))
    document.blocks += corrections(words)
    document.append(.heading(Phrase(words.dueHeading), level: 1))
    document.append(list(words.byProject(due, words.due), words))
    document.append(.heading(Phrase(terms("五、滞后节点", "5. Milestones that slip")), level: 1))
    document.append(
      slipped.isEmpty
        ? .paragraph(Phrase(hasPlan ? words.nothing : words.noPlan)) : .table(words.slippedTable))
    document.append(.heading(Phrase(terms("六、需协调解决事项", "6. Needs somebody else")), level: 1))
    document.append(list(requests.map(words.request), words))
    document.blocks += problems(words)
    if let note = words.note { document.append(.note(Phrase(note))) }
    return document
  }

  private func list(_ items: [String], _ words: WeeklyWords) -> Document.Block {
    items.isEmpty ? .paragraph(Phrase(words.nothing)) : .numbered(items.map { Phrase($0) })
  }
}
