/// Where the parts of a sheet lie, and how wide its columns are.
struct ExcelLayout {
  /// The sheet.
  let sheet: Workbook.Sheet
  /// The widths of the columns, in characters of the default font as Excel counts them.
  let widths: [Int]
  /// Whether the words of each column are short, so that they stand best in the middle.
  let isNarrow: [Bool]

  private static let rule = DisplayWidth(ambiguousIsWide: true)

  /// Lays a sheet out.
  init(_ sheet: Workbook.Sheet) {
    self.sheet = sheet
    let contents = sheet.columns.indices.map { ExcelLayout.widestCell(of: $0, in: sheet) }
    let widths = contents.enumerated().map { index, content in
      ExcelLayout.width(of: sheet.columns[index], content, hasFilter: sheet.hasFilter)
    }
    self.widths = widths
    isNarrow = zip(contents, widths).map { $0 <= 12 && $0 + 2 <= $1 }
  }

  /// The row of the subtitle, from 1, or the one it would have.
  var subtitleRow: Int { sheet.title == nil ? 1 : 2 }

  /// The first row of headings.
  var headingRow: Int { subtitleRow + (sheet.subtitle == nil ? 0 : 1) }

  /// Whether there are headings over headings.
  var hasGroups: Bool { sheet.columns.contains { $0.group != nil } }

  /// The first row of data.
  var firstRow: Int { headingRow + (hasGroups ? 2 : 1) }

  /// The last row of data; the row before the first where there is none.
  var lastRow: Int { firstRow + sheet.rows.count - 1 }

  /// The rows of the sheet that hold cells, as unbroken runs between the lines of groups.
  var runsOfCells: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (index, row) in sheet.rows.enumerated() {
      guard case .cells = row else { continue }
      let number = firstRow + index
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }

  /// The rows that a new page begins with.
  var pageStarts: [Int] {
    sheet.rows.indices.dropFirst().filter {
      if case .group(let group) = sheet.rows[$0] { return group.startsPage }
      return false
    }.map { firstRow + $0 }
  }

  /// Neighbouring columns under one heading, and single ones.
  var headingGroups: [Range<Int>] {
    var groups: [Range<Int>] = []
    for (index, column) in sheet.columns.enumerated() {
      if let last = groups.last, let group = column.group,
        sheet.columns[last.lowerBound].group == group
      {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    return groups
  }

  /// The height of a row of data, in points: that of its longest cell.
  ///
  /// Excel would find it by itself, but LibreOffice takes rows without a height for low ones.
  func height(of cells: [Workbook.Cell]) -> Int {
    var lines = 1
    for (index, cell) in cells.enumerated() {
      guard case .text(let text) = cell.value else { continue }
      lines = max(lines, lineCount(text, width: widths[index] - 1))
    }
    // The highest row there is.
    return min(409, 4 + 16 * lines)
  }

  /// Returns how many lines a text takes in a width: words stay whole, as Excel keeps them.
  func lineCount(_ text: String, width: Int) -> Int {
    let width = max(2, width)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
      let line = String($1)
      let isShort = ExcelLayout.rule.width(of: line) <= width
      return $0 + (isShort ? 1 : Phrase(line).wrapped(to: width, by: ExcelLayout.rule).count)
    }
  }

  private static func width(
    of column: Workbook.Column, _ content: Int, hasFilter: Bool
  ) -> Int {
    switch column.width {
    case .fixed(let width): return width
    case .fitting(let most):
      // The button of a filter stands beside the heading.
      let heading = widest(column.heading) + (hasFilter ? 3 : 0)
      return min(most, max(heading, content)) + 2
    }
  }

  private static func widestCell(of index: Int, in sheet: Workbook.Sheet) -> Int {
    sheet.rows.reduce(0) { widest, row in
      guard case .cells(let cells) = row else { return widest }
      return max(widest, width(of: cells[index]))
    }
  }

  private static func widest(_ text: String) -> Int {
    text.split(whereSeparator: \.isNewline).map { rule.width(of: String($0)) }.max() ?? 0
  }

  /// The width of a cell as it will be written.
  private static func width(of cell: Workbook.Cell) -> Int {
    switch (cell.value, cell.format) {
    case (.empty, _): 0
    case (.text(let text), _): widest(text)
    case (.date(let date), .standard): date.minuteOfDay > 0 ? 20 : 14
    case (.date, .monthDay): 8
    case (.date, .minute): 16
    case (.date, _): 10
    case (.number(let number), .signed(let unit)): digits(number, 0) + 1 + rule.width(of: unit)
    case (.number(let number), .worded(let above, let below, let zero)):
      digits(number, 0) - (number < 0 ? 1 : 0) - 1
        + rule.width(of: number > 0 ? above : number < 0 ? below : zero)
    case (.number(let number), .percent(let decimals)): digits(number * 100, decimals) + 1
    case (.number(let number), .decimals(let decimals)): digits(number, decimals)
    case (.number(let number), _): min(11, number.description.utf8.count)
    }
  }

  /// The characters of a number with its sign, the commas between its thousands and its fraction.
  private static func digits(_ number: Double, _ decimals: Int) -> Int {
    var rest = number.magnitude
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count + (count - 1) / 3 + (number < 0 ? 1 : 0) + (decimals > 0 ? decimals + 1 : 0)
  }
}

/// A cell's place on a sheet.
struct ExcelPlace {
  /// The column, from 0.
  let column: Int
  /// The row, from 1.
  let row: Int

  /// A rectangle of cells.
  struct Range {
    let first: ExcelPlace
    let last: ExcelPlace

    /// As in A1:B2.
    var text: String { "\(first.text):\(last.text)" }
  }

  /// As in A1.
  var text: String { "\(ExcelPlace.letters(column))\(row)" }

  /// Returns the letters of a column: A to Z, then AA.
  static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
