import Containers

extension XMLWriter {
  /// Appends the rules of a sheet, for its rows of data.
  mutating func append(
    rules: [Workbook.Rule], _ layout: ExcelLayout, _ styles: inout ExcelStyles
  ) {
    let runs = layout.runsOfCells
    guard let first = runs.first?.lowerBound else { return }
    for (index, rule) in rules.enumerated() {
      let formats = String(styles.number(ofRule: rule.role))
      let columns = columns(of: rule, in: layout.sheet)
      let ranges = runs.map { rows in
        ExcelPlace.Range(
          first: ExcelPlace(column: columns.lowerBound, row: rows.lowerBound),
          last: ExcelPlace(column: columns.upperBound, row: rows.upperBound)
        ).text
      }
      element("conditionalFormatting", ["sqref": ranges.joined(separator: " ")]) { xml in
        xml.element(
          "cfRule",
          [
            "type": "expression", "dxfId": formats, "priority": String(index + 1),
            "stopIfTrue": "1",
          ]
        ) { $0.element("formula", text: formula(of: rule, row: first)) }
      }
    }
  }
}

private func columns(of rule: Workbook.Rule, in sheet: Workbook.Sheet) -> ClosedRange<Int> {
  let all = 0...sheet.columns.count - 1
  let columns =
    switch rule.extent {
    case .cell: rule.column...rule.column
    case .row: all
    case .column(let column): column...column
    }
  precondition(
    all.contains(rule.column) && all.contains(columns.lowerBound),
    "a rule about a column that the sheet does not have")
  return columns
}

/// The condition as a formula about the first row; Excel moves it down with the rows.
private func formula(of rule: Workbook.Rule, row: Int) -> String {
  let cell = "$\(ExcelPlace.letters(rule.column))\(row)"
  switch rule.condition {
  case .equals(let text): return "\(cell)=\(quoted(text))"
  // SEARCH would take ? and * for any character.
  case .contains(let text): return "ISNUMBER(FIND(\(quoted(text)),\(cell)))"
  case .below(let number): return "AND(ISNUMBER(\(cell)),\(cell)<\(number.plain))"
  case .above(let number): return "AND(ISNUMBER(\(cell)),\(cell)>\(number.plain))"
  case .before(let date): return "AND(ISNUMBER(\(cell)),\(cell)<\(date.serial.plain))"
  case .isEmpty: return "LEN(\(cell))=0"
  }
}

private func quoted(_ text: String) -> String {
  precondition(text.utf16.count <= 255, "a text of a rule with more than 255 characters")
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
