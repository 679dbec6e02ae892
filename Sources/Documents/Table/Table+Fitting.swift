extension Table {
  /// The width to which a text column may be cut before whole columns go: eight Chinese characters.
  private static let readableWidth = 16

  /// Leaves out columns, by their order of dropping, until the rest is readable in a width.
  ///
  /// What says which row it is and whether it is late must not be cut to pieces for the sake of
  /// what is nice to know; everything is still there in a wider terminal and in a file.
  func fitting(_ limit: Int?, by rule: DisplayWidth) -> Table {
    guard let limit else { return self }
    let widths = TableLayout(self, limit: nil, by: rule).widths
    var needed = zip(columns, widths).map { column, width in
      column.kind == .text && column.priority == 0 ? min(width, Table.readableWidth) : width
    }
    var dropped: Set<Int> = []
    let candidates = columns.indices.filter { columns[$0].dropOrder != nil }
      .sorted { (columns[$0].dropOrder!, $0) < (columns[$1].dropOrder!, $1) }
    for index in candidates {
      let gaps = TableLayout.gap * max(0, columns.count - dropped.count - 1)
      guard needed.reduce(gaps, +) > limit else { break }
      needed[index] = 0
      dropped.insert(index)
    }
    leaveOut(&dropped, widths, limit)
    return dropped.isEmpty ? self : without(dropped)
  }

  /// Leaves out more columns, from the end, where even cut as far as may be the rest would not fit.
  ///
  /// Codes, dates and numbers are never cut, so a table of many of them would go on beyond the edge, and a terminal
  /// break each of its rows. What says which row it is stays: the first column, codes, and the first text.
  private func leaveOut(_ dropped: inout Set<Int>, _ widths: [Int], _ limit: Int) {
    let name = columns.indices.first { columns[$0].kind == .text }
    let candidates = columns.indices.dropFirst().filter {
      $0 != name && columns[$0].kind != .code && !dropped.contains($0)
    }
    func least() -> Int {
      let kept = columns.indices.filter { !dropped.contains($0) }
      let total = kept.reduce(0) { sum, index in
        let isCut = columns[index].kind == .text
        return sum + (isCut ? min(widths[index], TableLayout.leastWidth) : widths[index])
      }
      return total + TableLayout.gap * max(0, kept.count - 1)
    }
    let before = dropped
    for index in candidates.reversed() {
      guard least() > limit else { return }
      dropped.insert(index)
    }
    // What cannot fit at all is not mutilated for nothing.
    if least() > limit { dropped = before }
  }

  private func without(_ dropped: Set<Int>) -> Table {
    let kept = columns.indices.filter { !dropped.contains($0) }
    let headings = Set(dropped.map { columns[$0].heading })
    var table = Table(
      title: title, columns: kept.map { columns[$0] },
      legends: legends.compactMap { $0.without(headings) },
      footnotes: Array(footnotes.dropFirst(legends.count)))
    table.nothing = nothing
    for row in rows {
      switch row {
      case .cells(let cells): table.append(kept.map { cells[$0] })
      case .group(let name): table.append(group: name)
      }
    }
    return table
  }
}
