import Control
public import Documents
import Plan
import Scheduler

/// The weekly report as it is handed in on paper: the text, and below it one table as annex.
///
/// It has the sections of the whole document and tells less in each: late projects one by one, the
/// others in one paragraph; what is due or slips by its nodes and by counts. The annex has a row a
/// project.
extension WeeklyReport {
  /// How many entries of a kind a row of the annex may tell, and the size of its type; the usual first.
  private static let annexes: [(depth: Int, size: Double?)] =
    [2, 1, 3, 4].map { ($0, nil) }
    + [9.5, 10, 10.5].flatMap { size in [2, 1, 3].map { ($0, size) } }
    + [(6, nil), (9, nil)]
  /// The last page is filled to this share of its height at least, where any depth of the annex does so.
  private static let leastFill = 0.55

  /// The report for paper: the annex tells as much as leaves no page half empty.
  public func paper(_ terms: Terms) -> Document {
    var best: (document: Document, fill: Double)?
    for annex in projects.isEmpty ? Self.annexes.prefix(1) : Self.annexes[...] {
      let document = paper(terms, annex)
      let fill = DocumentPager().fillOfLastPage(document)
      if fill >= Self.leastFill { return document }
      if fill > best?.fill ?? -1 { best = (document, fill) }
    }
    return best?.document ?? paper(terms, Self.annexes[0])
  }

  private func paper(_ terms: Terms, _ annex: (depth: Int, size: Double?)) -> Document {
    let words = WeeklyWords(self, terms)
    var document = Document(title: words.shortTitle, subtitle: words.dates)
    document.append(.heading(Phrase(terms("一、总体进展", "1. Overall"))))
    document.append(.paragraph(Phrase(words.rollUp)))
    if let odds { document.append(.paragraph(Phrase(odds.sentence(terms)))) }
    document.blocks += words.weekChanges
    document.append(.heading(Phrase(terms("二、各项目进展", "2. Projects"))))
    document.blocks += projectBlocks(words)
    document.append(.heading(Phrase(terms("三、本周完成", "3. Done this week"))))
    document.append(.paragraph(Phrase(words.briefDone)))
    document.blocks += corrections(words)
    document.append(.heading(Phrase(words.dueHeading)))
    document.append(.paragraph(Phrase(words.briefDue)))
    document.append(.heading(Phrase(terms("五、滞后节点", "5. Milestones that slip"))))
    document.append(.paragraph(Phrase(words.briefSlipped)))
    document.append(.heading(Phrase(terms("六、需协调解决事项", "6. Needs somebody else"))))
    document.append(requestBlock(words))
    document.blocks += problems(words)
    if !projects.isEmpty {
      var table = words.annex(depth: annex.depth)
      table.typeSize = annex.size
      document.append(.table(table))
    }
    return document
  }

  /// Late projects as numbered sentences, the others in one paragraph; several towns as one item.
  private func projectBlocks(_ words: WeeklyWords) -> [Document.Block] {
    var late: [String] = []
    var others: [String] = []
    for news in projects where !groups.contains(where: { $0.projects.contains(news.project) }) {
      let isLate = news.lateNode != nil || (news.margin?.days.count ?? 0) < 0
      if isLate {
        late.append(words.sentence(news, detail: .short))
      } else {
        others.append(words.sentence(news, detail: .short).withoutFullStop)
      }
    }
    for group in groups {
      let members = projects.filter { group.projects.contains($0.project) }
      if members.contains(where: { $0.lateNode != nil }) {
        late.append(words.sentence(group))
      } else {
        others.append(words.sentence(group).withoutFullStop)
      }
    }
    var blocks: [Document.Block] = []
    if !late.isEmpty { blocks.append(.numbered(late.map { Phrase($0) })) }
    if !others.isEmpty {
      blocks.append(.paragraph(Phrase(words.rest(others, afterLate: !late.isEmpty))))
    }
    return blocks.isEmpty ? [.paragraph(Phrase(words.nothing))] : blocks
  }

  /// So many requests are told in their section; the rest stands in the annex.
  var requestsOnPaper: Int {
    let urgent = requests.count { $0.short != nil }
    return min(requests.count, max(3, min(urgent, 6)))
  }

  /// What keeps a required date from being met, else what is latest; the rest by its number.
  private func requestBlock(_ words: WeeklyWords) -> Document.Block {
    let told = requests.prefix(requestsOnPaper)
    guard !told.isEmpty else { return .paragraph(Phrase(words.nothing)) }
    let items = told.enumerated().map { "\($0 + 1).\(words.briefRequest($1))" }
    let more = requests.count - told.count
    let text = items.joined(separator: words.terms("；", "; ")) + words.fullStop
    return .paragraph(Phrase(text + (more > 0 ? words.inAnnex(more) : "")))
  }
}

extension String {
  /// A sentence as a part of a longer one.
  fileprivate var withoutFullStop: String {
    hasSuffix("。") || hasSuffix(".") ? String(dropLast()) : self
  }
}
