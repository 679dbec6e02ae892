import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct FindingListTests {
  @Test func findingsAreToldByLineAndColumn() {
    var list = FindingList()
    for (line, column) in [(3, 1), (2, 9), (2, 4)] { list.add(finding(.warning, line, column)) }
    #expect(list.told().map(\.short) == ["x 2:4", "x 2:9", "x 3:1"])
  }

  @Test func pastTwoHundredTheRestIsOnlyCountedAndErrorsComeFirst() {
    var list = FindingList()
    for line in 1...300 { list.add(finding(.warning, line, 1)) }
    list.add(finding(.error, 301, 1))
    let told = list.told()
    #expect(told.count == 201)
    #expect(told.filter { $0.severity == .error }.map(\.short) == ["x 301:1"])
    #expect(told.last?.id == "more-findings")
    #expect(told.last?.severity == .warning)
    #expect(told.last?.message.en == "and 101 more")
  }

  @Test func errorsAreThrownTogetherWithTheWarnings() {
    var list = FindingList()
    list.add(finding(.warning, 1, 1))
    #expect(throws: Never.self) { try list.warnings() }
    list.add(finding(.error, 2, 1))
    #expect(throws: InvalidInput(list.all)) { try list.warnings() }
  }

  private func finding(_ severity: Finding.Severity, _ line: Int, _ column: Int) -> Finding {
    Finding(
      severity, "x", at: .init(file: "f", line: line, column: column), Wording(zh: "", en: ""))
  }
}
