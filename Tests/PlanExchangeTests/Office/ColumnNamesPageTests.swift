import Foundation
import Testing

@testable import PlanExchange

/// The names of columns in the pages are those of the code.
@Suite struct ColumnNamesPageTests {
  @Test(arguments: ["docs/file-formats.md", "docs/file-formats.zh.md"])
  func thePageHasTheNamesOfAllColumns(path: String) throws {
    let page = String(decoding: try Support.repositoryFile(path), as: UTF8.self)
    for line in lines(ColumnNames.plan) + lines(ColumnNames.progress) {
      #expect(page.contains(line), "\(path) lacks: \(line)")
    }
  }

  @Test func nobodyMeansTwoColumnsByOneName() {
    check(ColumnNames.plan)
    check(ColumnNames.progress)
    #expect(ColumnNames.plan.values.reduce(0) { $0 + $1.count } >= 60)
  }

  private func check<Column: CSVColumn>(_ names: [Column: [String]]) {
    var owners: [String: Column] = [:]
    for (column, list) in names {
      for name in [column.rawValue] + list {
        let form = HeaderName.normalised(name)
        #expect(owners[form, default: column] == column, "\(name)")
        owners[form] = column
        #expect(
          !ColumnNames.leftOut.contains(form) || Column.self == ProgressColumn.self, "\(name)")
      }
    }
  }

  private func lines<Column: CSVColumn>(_ names: [Column: [String]]) -> [String] {
    Column.allCases.map { "| `\($0.name)` | " + $0.aliases.joined(separator: "、") + " |" }
  }
}
