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
    return dropped.isEmpty ? self : without(dropped)
  }

  private func without(_ dropped: Set<Int>) -> Table {
    let kept = columns.indices.filter { !dropped.contains($0) }
    var table = Table(
      title: title, columns: kept.map { columns[$0] }, footnotes: footnotes)
    for row in rows {
      switch row {
      case .cells(let cells): table.append(kept.map { cells[$0] })
      case .group(let name): table.append(group: name)
      }
    }
    return table
  }
}
