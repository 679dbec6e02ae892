import CivilTime
import Control
import Documents
import Plan
import Reporting
import Scheduler
import Testing

/// Every report of every fixture in both languages, as text that is reviewed.
@Suite struct GoldenReportTests {
  @Test(arguments: Report.allCases, Fixture.allCases)
  func theReportIsTheGoldenOne(_ report: Report, _ fixture: Fixture) throws {
    guard report.tells(fixture) else { return }
    for language in report.languages {
      let text = report.text(of: fixture, Terms(language, advising: .example))
      #expect(
        text == report.text(of: fixture, Terms(language, advising: .example)),
        "not the same bytes twice")
      #expect(!text.split(separator: "\n").contains { $0.hasSuffix(" ") }, "trailing blanks")
      try Golden.expect(text, at: report.path(of: fixture, language))
    }
  }

  @Test func theGoldensOnDiskAreExactlyTheProduct() {
    var product: Set<String> = []
    for report in Report.allCases {
      for fixture in Fixture.allCases where report.tells(fixture) {
        for language in report.languages { product.insert(report.path(of: fixture, language)) }
      }
    }
    product.formUnion(ChartGoldenTests.paths)
    product.formUnion(WallAndCurveGoldenTests.paths)
    product.insert(PlanWorkbookTests.golden)
    product.formUnion(WatchFrameTests.goldens)
    product.formUnion(DelaySixWeeksTests.goldens)
    #expect(Golden.paths.subtracting(product) == [], "goldens that no test compares")
    #expect(product.subtracting(Golden.paths) == [], "goldens that are missing")
  }
}

extension AdviceWords {
  /// A program's words for what these reports advise.
  fileprivate static let example = AdviceWords { advice in
    guard advice == .takeBaseline else { return AdviceWords.names(advice) }
    return Wording(zh: "schedctl baseline take", en: "schedctl baseline take")
  }
}
