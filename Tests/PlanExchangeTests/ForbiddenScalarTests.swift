import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

/// What no text may hold is refused at every door, and told with its cell.
@Suite struct ForbiddenScalarTests {
  private static let forbidden: [Unicode.Scalar] = {
    var values: [UInt32] = [0, 0xFDD0, 0xFDEF]
    for plane in 0...16 as ClosedRange<UInt32> {
      values += [plane << 16 | 0xFFFE, plane << 16 | 0xFFFF]
    }
    return values.compactMap { Unicode.Scalar($0) }
  }()

  @Test func exactlyTheNoncharactersAndNULAreForbidden() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isForbidden =
        value == 0 || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
      let found = ForbiddenScalar(in: "工\(scalar)期")
      if isForbidden ? found?.scalar != scalar || found?.offset != 3 : found != nil {
        Issue.record("U+\(String(value, radix: 16)): \(String(describing: found))")
      }
    }
    #expect(ForbiddenScalar(in: "a\0")?.name == "U+0000")
    #expect(ForbiddenScalar(in: "\u{10FFFF}")?.name == "U+10FFFF")
  }

  @Test(arguments: forbidden) func aCellOfCSVIsTold(scalar: Unicode.Scalar) {
    let text = """
      code,name,duration_days,calendar,note
      A01,开工,1,workday,
      A02,"基\(scalar)础",5,workday,无
      A03,主体,5,workday,备注很长的一段文字\(scalar)
      """
    let findings = Support.findings(ofFile: text).filter { $0.severity == .error }
    #expect(findings.map(\.id) == ["forbidden-character", "forbidden-character"])
    #expect(findings.map { $0.place?.line } == [3, 4])
    #expect(findings.map { $0.place?.column } == [5, 18])
    #expect(findings[0].message.en.contains(ForbiddenScalar(in: "\(scalar)")!.name))
  }

  @Test func aFileFullOfNULIsNoText() {
    let text = "code,name,duration_days,calendar\nA\0\0\0\0\0\0\0,b,1,workday\n"
    #expect(Support.findings(ofFile: text).map(\.id) == ["not-text"])
  }

  @Test(arguments: forbidden.dropFirst()) func aFieldOfXMLIsTold(scalar: Unicode.Scalar) {
    let plan = MicrosoftPlan.file(tasks: MicrosoftPlan.task(1, "<Notes>备\(scalar)注</Notes>"))
    #expect(MicrosoftPlan.mistakes(plan) == ["forbidden-character"])
  }

  @Test(arguments: forbidden.dropFirst()) func aFieldOfXERIsTold(scalar: Unicode.Scalar) {
    let line = XERSample.lines.firstIndex { $0.contains("A1010") }! + 1
    #expect(XERSample.errors("施工\t", "施\(scalar)工\t") == ["forbidden-character \(line)"])
  }

  @Test(arguments: ["", " ", "\u{3000}", "\u{200B}", "\u{3164} \u{202E}"])
  func workWithoutANameIsNamedByItsCode(name: String) throws {
    let plan = try XERSample.read("\t开工\t", "\t\(name)\t")
    #expect(plan.portfolio.activities.contains { $0.name == "A1000" })
    #expect(plan.report.findings(file: "a.xer").contains { $0.message.zh.contains("没有名称") })
    let csv = Support.findings(ofPlan: "A01,\"\(name)\",,5,workday,,,,,,,")
    #expect(csv.contains { $0.id == "missing-name" })
  }

  @Test(arguments: ["", " ", "A B", "A\u{200B}", "\u{3164}", "A\u{7}", "\u{115F}A", "A\u{A0}"])
  func aCodeThatCannotBeTypedIsRefused(code: String) {
    #expect(!ActivityCode.isValid(code))
    var portfolio = Support.portfolio(code)
    portfolio.projects[0].name = "名"
    #expect(portfolio.textFindings.map(\.id) == ["bad-code"])
  }

  @Test func everyTextOfAPortfolioIsLookedAt() {
    var portfolio = Support.portfolio("HS")
    portfolio.projects[0].lead = "\u{FFFE}"
    portfolio.activities = [
      Activity(project: 0, code: "A", name: " ", duration: 1, calendar: "workday", note: "\u{FFFF}")
    ]
    #expect(
      portfolio.textFindings.map(\.id).sorted()
        == ["forbidden-character", "forbidden-character", "missing-name"])
  }
}
