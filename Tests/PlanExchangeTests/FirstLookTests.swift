import Plan
import Testing

@testable import PlanExchange

/// What is decided at the first look is what the rules decide at a close one.
@Suite struct FirstLookTests {
  @Test func aColumnsOrdinalIsItsPlaceAmongAllCases() {
    func check<Column: CSVColumn>(_: Column.Type) {
      #expect(Column.allCases.map(\.ordinal) == Array(Column.allCases.indices))
      let odd = Column.allCases.filter { !$0.ordinal.isMultiple(of: 2) }
      let set = ColumnSet(odd)
      #expect(Column.allCases.filter(set.contains) == odd)
    }
    check(PlanColumn.self)
    check(ProgressColumn.self)
    check(HolidayColumn.self)
    check(WindowColumn.self)
    check(LegalRuleColumn.self)
  }

  @Test(arguments: 0..<2000 as Range<UInt64>)
  func whatIsDataAtTheFirstLookIsDataAtACloseOne(seed: UInt64) {
    var random = Seeded(seed)
    let words = [
      "合计", "小 计", "总工期", "total", "T o t a l", "Sum:", "ＳＵＭ", "subtotal", "S01", "T1", "tower",
      "1", "2", "3", "A-1", "主体", "编制：张三", "审核:", "编码", "名称", "注：", "", "", "日期：1月", "é", "：", ":",
    ]
    let header = ["编码", "名称", "工期", "1"]
    let cells = (0..<Int.random(in: 1...5, using: &random))
      .map { _ in words.randomElement(using: &random)! }
    let classifier = RowClassifier(header: header)
    guard let first = cells.firstIndex(where: { !$0.isEmpty }) else { return }
    let hasCode = !cells[0].isEmpty
    let names = Set([0, 1])
    let called = [cells[0], hasCode || cells.count < 2 ? "" : cells[1]]
    let isPlain =
      classifier.isPlainData(first: (first, cells[first]))
      && !called.contains(where: RowClassifier.mayBeTotal)
    guard isPlain else { return }
    let kind = classifier.kind(
      cells, names: names, nameCell: hasCode ? 1 : nil, isFactual: true)
    #expect(kind == .data, "\(cells)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func aPredecessorFoundInTheFileIsTheOneFoundInThePlan(seed: UInt64) throws {
    var random = Seeded(seed)
    let portfolio = RandomPlan.portfolio(&random)
    for project in portfolio.projects.indices {
      let text = try PlanCSV.write(portfolio, project: project, as: .plain)
      let table = PlanCSV.read(Array(text.utf8), file: "t")
      var searched = table
      for row in searched.rows.indices {
        for word in searched.rows[row].predecessors.indices {
          searched.rows[row].predecessors[word].row = nil
        }
      }
      // Codes of the other project are found only where it is.
      var (found, expected) = (portfolio, portfolio)
      let told = Support.findings { () throws(InvalidInput) in
        try table.insert(into: &found, project: project)
      }
      let slowly = Support.findings { () throws(InvalidInput) in
        try searched.insert(into: &expected, project: project)
      }
      #expect(told == slowly)
      #expect(found == expected)
    }
  }
}
