import CivilTime
import Control
import Documents
import Plan
import Scheduler
import Testing

@testable import Reporting

/// The report as it is handed in on paper.
@Suite struct PaperReportTests {
  private let weeks = [
    "2027-12-13", "2027-12-20", "2027-12-27", "2028-01-03", "2028-01-10", "2028-01-17",
    "2028-01-24", "2028-01-31",
  ]

  /// Domain: one page and a half for eight items, and one table.
  ///
  /// Nine projects in the worst week may take some lines more, and where windows are all but missed
  /// another to say so.
  @Test func theTextTakesAboutAPageAndAHalf() {
    for week in weeks {
      var paper = Tinghu.planFile.weekly(day(week)).paper(Terms(.zh))
      paper.blocks.removeLast()
      let pages = DocumentPager().scenes(paper)
      #expect(pages.count <= 2, "\(week)")
      let bottom = pages.last?.placedTexts.filter { !$0.string.hasPrefix("—") }
        .map(\.frame.bottom).max()
      if pages.count == 2 { #expect(bottom! < 37 + 17 * 10.25, "\(week)") }
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
    #expect(
      annex.footnotes == [
        "灯号：绿，按计划；黄，滞后不超过7天，或离赶不上窗口不超过7天；红，滞后超过7天，或要求完成时间不保。项目取未完成节点中最差的。",
        "2027年起放假安排尚未公布，按法定节假日推算，有关日期为暂定。",
      ])
  }

  /// The annex goes on below the text and tells as much as fills its last page: whatever the week and
  /// the language, with what the week changed or without, no page is half empty.
  @Test(arguments: Language.allCases) func noPageIsHalfEmpty(_ language: Language) {
    for week in weeks {
      let plan = Tinghu.planFile
      for report in [plan.weekly(day(week)), plan.weeklyWithChanges(day(week))] {
        let pages = DocumentPager().scenes(report.paper(Terms(language)))
        #expect(pages.count <= 4, "\(week)")
        for (number, page) in pages.enumerated() {
          // The last page ends where the table does.
          let least = number == pages.count - 1 ? 0.5 : 0.75
          #expect(page.size.width < page.size.height, "\(week)")
          let bottom = page.placedTexts.filter { !$0.string.hasPrefix("—") }.map(\.frame.bottom)
            .max()
          #expect(bottom! > 37 + 225 * least, "\(week) \(language) page \(number + 1)")
        }
      }
    }
  }

  /// What a row of the annex is about stands whole on one page.
  @Test(arguments: Language.allCases) func noNameIsBrokenOverPages(_ language: Language) {
    for week in weeks {
      let plan = Tinghu.planFile
      let pages = DocumentPager().scenes(plan.weeklyWithChanges(day(week)).paper(Terms(language)))
      for project in plan.portfolio.projects {
        let name = project.name
        // The lines of the first column, which is the only one so narrow that begins at the margin.
        let lines = pages.map { page in
          page.placedTexts.filter { $0.frame.left < 40 && $0.size < 4 }.map(\.string).joined()
        }
        #expect(lines.contains { $0.contains(name) }, "\(week) \(name)")
      }
    }
  }

  @Test(arguments: [
    ("default", "黄，滞后不超过7天，或离赶不上窗口不超过7天；红，滞后超过7天，或要求完成时间不保"),
    ("four-colour-days", "橙，滞后超过7天、不到15天；红，滞后15天及以上，或要求完成时间不保"),
    ("points", "黄，低于序时进度10个百分点及以上、不超过30个百分点，或离"),
    ("share", "红，比序时进度少完成超过40%，或要求完成时间不保"),
    ("days yellow>=2.5 red>10 window<=3", "黄，滞后2.5天及以上、不超过10天，或离赶不上窗口不超过3天"),
  ])
  func coloursAreExplainedByTheThresholdsInUse(preset: String, words: String) throws {
    let text = Terms(.zh).meaning(of: try #require(ColourPreset(preset)))
    #expect(text.contains(words), "\(text)")
  }
}
