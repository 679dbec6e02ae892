import Plan

/// Where the columns of a table stand in a sheet that came back.
struct EntryHeader {
  /// The position of the row among those of the sheet.
  let row: Int
  /// The cell of each column of the table; nil where the column is gone.
  let cells: [Int?]
  /// The headings of the sheet that are none of the table's, with their cells.
  let others: [(cell: Int, name: String)]

  /// Finds it among the first rows, in either language; nil where there is none.
  init?(_ table: EntryTable, in sheet: CellTable) {
    let names = table.columns.map {
      Set([HeaderName.normalised($0.heading.zh), HeaderName.normalised($0.heading.en)])
    }
    let keys = table.columns.indices.filter { table.columns[$0].use == .key }
    for (index, row) in sheet.rows.prefix(30).enumerated() {
      let texts = sheet.cells[row.cells].map { HeaderName.normalised(sheet.trimmedText($0)) }
      let cells = names.map { words in texts.firstIndex(where: words.contains) }
      guard keys.allSatisfy({ cells[$0] != nil }),
        cells.count(where: { $0 != nil }) >= keys.count + 1
      else { continue }
      self.row = index
      self.cells = cells
      others = texts.indices.filter { !texts[$0].isEmpty && !cells.contains($0) }.map {
        ($0, sheet.trimmedText(sheet.cells[row.cells.lowerBound + $0]).onOneLine)
      }
      return
    }
    return nil
  }
}
