/// The width of each column of a table on a terminal.
struct TableLayout {
  /// The blanks between two columns.
  static let gap = 2
  /// The width below which no column is cut: four Chinese characters.
  static let leastWidth = 8

  /// The terminal columns each column of the table takes.
  private(set) var widths: [Int]

  /// Lays out a table: each column as wide as its widest cell, but no wider than its maximum; then,
  /// where the whole is over the limit, text columns are cut.
  init(_ table: Table, limit: Int?, by rule: DisplayWidth) {
    widths = table.columns.map { rule.width(of: $0.heading.onOneLine) }
    for case .cells(let cells) in table.rows {
      for (index, cell) in cells.enumerated() {
        widths[index] = max(widths[index], rule.width(of: cell.text.onOneLine))
      }
    }
    for (index, column) in table.columns.enumerated() {
      if let most = column.maximumWidth { widths[index] = min(widths[index], max(0, most)) }
    }
    if let limit { shrink(to: limit, table.columns) }
  }

  /// The width of the whole table.
  var total: Int {
    widths.reduce(0, +) + TableLayout.gap * max(0, widths.count - 1)
  }

  /// The terminal column at which each column of the table begins.
  var starts: [Int] {
    var next = 0
    return widths.map { width in
      defer { next += width + TableLayout.gap }
      return next
    }
  }

  /// Takes from the widest column of the lowest priority, one by one, so that what is left is as
  /// even as can be; the next priority gives only when the lower ones have nothing more.
  private mutating func shrink(to limit: Int, _ columns: [Table.Column]) {
    let shrinkable = columns.indices.filter { columns[$0].kind == .text }
    for priority in Set(shrinkable.map { columns[$0].priority }).sorted() {
      let candidates = shrinkable.filter { columns[$0].priority == priority }
      while total > limit, let widest = candidates.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > TableLayout.leastWidth
      {
        widths[widest] -= 1
      }
    }
  }
}
