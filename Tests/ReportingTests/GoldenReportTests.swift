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
      let text = report.text(of: fixture, Terms(language))
      #expect(text == report.text(of: fixture, Terms(language)), "not the same bytes twice")
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
    #expect(Golden.paths.subtracting(product) == [], "goldens that no test compares")
    #expect(product.subtracting(Golden.paths) == [], "goldens that are missing")
  }
}
