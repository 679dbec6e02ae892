import CXLSXWriter

extension UnsafeMutablePointer<lxw_worksheet> {
  /// Applies the rules of a sheet to its rows of data.
  func apply(_ rules: [Workbook.Rule], _ layout: ExcelLayout, _ formats: inout ExcelFormats) {
    for rule in rules {
      let columns = columns(of: rule, in: layout.sheet)
      let format = formats.format(ofRule: rule.role)
      for ranges in batches(of: layout.runsOfCells, columns) {
        apply(rule, ranges, format)
      }
    }
  }

  private func apply(
    _ rule: Workbook.Rule, _ ranges: [ExcelPlace.Range], _ format: ExcelFormats.Format
  ) {
    var condition = lxw_conditional_format()
    condition.type = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    condition.format = format
    condition.stop_if_true = 1
    let (first, last) = (ranges[0].first, ranges[0].last)
    "=\(formula(of: rule, row: first.row))".excelText.withMutableCString { formula in
      ranges.map(\.text).joined(separator: " ").withMutableCString { all in
        condition.value_string = formula
        condition.multi_range = all
        _ = worksheet_conditional_format_range(
          self, first.rowFromZero, first.columnFromZero, last.rowFromZero, last.columnFromZero,
          &condition)
      }
    }
  }
}

/// The ranges of a rule, in lists as long as the library keeps whole: 2079 bytes.
private func batches(
  of runs: [ClosedRange<Int>], _ columns: ClosedRange<Int>
) -> [[ExcelPlace.Range]] {
  var batches: [[ExcelPlace.Range]] = []
  var room = 0
  for rows in runs {
    let range = ExcelPlace.Range(
      first: ExcelPlace(column: columns.lowerBound, row: rows.lowerBound),
      last: ExcelPlace(column: columns.upperBound, row: rows.upperBound))
    room -= range.text.utf8.count + 1
    if room < 0 {
      batches.append([])
      room = 2000 - range.text.utf8.count
    }
    batches[batches.count - 1].append(range)
  }
  return batches
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

extension Double {
  /// The number with no more digits than it has: 3, 0.155.
  var plain: String {
    Int(exactly: self).map { String($0) } ?? description
  }
}
