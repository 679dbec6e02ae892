import Control
import Documents
import Plan
import Reporting
import Scheduler

extension Workbook.Sheet {
  /// The cells of all rows with cells, by heading; groups share theirs with a slash: 计划/完成.
  var records: [[String: Workbook.Cell]] {
    let headings = columns.map { column in
      let heading = column.heading.filter { !$0.isNewline }
      return column.group.map { "\($0)/\(heading)" } ?? heading
    }
    return rows.compactMap { row in
      guard case .cells(let cells) = row else { return nil }
      return Dictionary(uniqueKeysWithValues: zip(headings, cells))
    }
  }

  /// The record whose cell under a heading has a text.
  func record(_ heading: String, _ text: String) -> [String: Workbook.Cell]? {
    records.first { $0[heading]?.text == text }
  }

  /// The words of the lines that name rows, with their levels.
  var groups: [Workbook.Sheet.Group] {
    rows.compactMap { row in
      guard case .group(let group) = row else { return nil }
      return group
    }
  }
}

extension Workbook.Cell {
  /// The value as a reader would type it.
  var text: String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .date(let date): "\(date.year)-\(date.month)-\(date.day)"
    }
  }
}

/// What the sheets of a plan file are made from.
func source(
  _ plan: PlanFile, at date: String? = nil, projects: [Int]? = nil, _ language: Language = .zh
) -> SheetSource {
  SheetSource(
    plan.comparison(at: date.map { at($0 + "T08:00") }), projects: projects,
    terms: Terms(language))
}
