/// The merged cells of a sheet.
struct ExcelMerges {
  /// How many hidden cells are filled at most.
  private static let most = 1_000_000

  private var ranges: [(column: Int, rows: ClosedRange<Int>)] = []

  /// Adds a range, `A3:B7`; one of a single row hides nothing below its first cell.
  mutating func add(_ text: String) {
    let ends = text.split(separator: ":").map { end in
      let digits = end.drop { $0.isLetter }
      var column = String(end.prefix { $0.isLetter })
      return (column.withUTF8 { ExcelSheetReader.column($0) }, Int(digits))
    }
    guard ends.count == 2, let column = ends[0].0, let first = ends[0].1, let last = ends[1].1,
      first < last, first > 0, ranges.count < 200_000
    else { return }
    ranges.append((column, first...last))
  }

  /// The hidden cells, with what the merged cell says.
  func hidden(
    _ rows: [CellTable.Row], _ cells: [CellTable.Cell]
  ) -> [Int: CellTable.Cell] {
    var hidden: [Int: CellTable.Cell] = [:]
    let lines = Dictionary(rows.indices.map { (rows[$0].line, $0) }) { first, _ in first }
    let last = rows.last?.line ?? 0
    for range in ranges {
      guard let index = lines[range.rows.lowerBound] else { continue }
      let cell = rows[index].cells.lowerBound + range.column - 1
      guard cell < rows[index].cells.upperBound else { continue }
      for line in range.rows.dropFirst() {
        if line > last || hidden.count >= Self.most { break }
        hidden[CellTable.SheetFacts.key(line, range.column - 1)] = cells[cell]
      }
    }
    return hidden
  }
}
