extension WordTableLayout {
  /// Rows that widths are levelled by; more would tell nothing new.
  private static let levelled = 200
  /// By how much a border between columns is moved, in twentieths of a point: about a millimetre.
  private static let step = 57

  /// Moves width from column to column as long as that makes the rows lower altogether: an upright table
  /// has long texts in some columns and short ones in others.
  ///
  /// - Parameter least: The width below which a column is hard to read, in twentieths of a point.
  mutating func level(_ table: Table, least: [Int]) {
    let cells = table.rows.prefix(Self.levelled).compactMap { row -> [Int]? in
      guard case .cells(let cells) = row else { return nil }
      return cells.map { Measure.width(of: $0.text.onOneLine) }
    }
    guard !cells.isEmpty, widths.count > 1 else { return }
    var height = self.height(cells, widths)
    while true {
      var best: (height: Int, widths: [Int])?
      for from in widths.indices where widths[from] - Self.step >= least[from] {
        for to in widths.indices where to != from {
          // A border that moves a little may gain nothing where two millimetres do.
          for steps in [1, 2, 4] where widths[from] - steps * Self.step >= least[from] {
            var tried = widths
            tried[from] -= steps * Self.step
            tried[to] += steps * Self.step
            let own = self.height(cells, tried)
            if own < best?.height ?? height { best = (own, tried) }
          }
        }
      }
      guard let best else { return }
      (height, widths) = (best.height, best.widths)
    }
  }

  /// The lines of all rows, about.
  private func height(_ cells: [[Int]], _ widths: [Int]) -> Int {
    let rooms = widths.map { max(100, ($0 - 2 * WordTableLayout.margin - 20) * 10 / size) }
    return cells.reduce(0) { sum, row in
      sum + (zip(row, rooms).map { max(1, ($0 + $1 - 1) / $1) }.max() ?? 1)
    }
  }
}
