import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// The report as it is handed in on paper.
@Suite struct PaperReportTests {
  private let weeks = [
    "2027-12-13", "2027-12-20", "2027-12-27", "2028-01-03", "2028-01-10", "2028-01-17",
    "2028-01-24", "2028-01-31",
  ]

  /// Domain: one page and a half for eight items, and one table.
  ///
  /// Nine projects in the worst week may take some lines more.
  @Test func theTextTakesAboutAPageAndAHalf() {
    for week in weeks {
      var paper = Tinghu.planFile.weekly(day(week)).paper(Terms(.zh))
      paper.blocks.removeLast()
      let pages = DocumentPager().scenes(paper)
      #expect(pages.count <= 2, "\(week)")
      let bottom = pages.last?.placedTexts.filter { !$0.string.hasPrefix("—") }
        .map(\.frame.bottom).max()
      if pages.count == 2 { #expect(bottom! < 37 + 16 * 10.25, "\(week)") }
    }
  }

  @Test func theSectionsAreThoseOfTheWholeReport() {
    func headings(_ document: Document) -> [String] {
      document.blocks.compactMap { block in
        if case .heading(let phrase, _) = block { phrase.text } else { nil }
      }
    }
    for fixture in Fixture.allCases {
      let report = fixture.plan.weekly(fixture.week)
      for language in Language.allCases {
        let terms = Terms(language)
        #expect(headings(report.paper(terms)) == headings(report.document(terms)))
      }
    }
  }

  @Test func lateProjectsAreToldByThemselvesAndTheOthersTogether() throws {
    let paper = Tinghu.planFile.weekly(day("2028-02-02")).paper(Terms(.zh))
    let lists = paper.blocks.compactMap { block -> [String]? in
      if case .numbered(let items) = block { items.map(\.text) } else { nil }
    }
    let late = try #require(lists.first)
    #expect(late.count == 4)
    #expect(late.last?.hasPrefix("各镇社区教育中心配套建设") == true)
    let texts = paper.blocks.compactMap { block -> String? in
      if case .paragraph(let phrase) = block { phrase.text } else { nil }
    }
    #expect(texts.contains { $0.hasPrefix("其余4项：环保产业园实验小学新建：") })
  }

  @Test func theAnnexHasARowAProject() throws {
    let paper = Tinghu.planFile.weekly(day("2028-02-02")).paper(Terms(.zh))
    guard case .table(let annex)? = paper.blocks.last else {
      Issue.record("no annex")
      return
    }
    #expect(annex.rows.count == 9)
    #expect(annex.footnotes == ["2027年起放假安排尚未公布，按法定节假日推算，有关日期为暂定。"])
  }
}
