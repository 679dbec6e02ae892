import Documents

/// Small tables in a block: a text at the left, cells that end at the right.
extension TextColumn {
  /// A row.
  struct Row {
    var text: String
    var cells: [String]
    var paint: Paint
  }

  /// Rows below a heading, with the names of their cells.
  struct Rows {
    var heading: String
    var names: [String]
    var rows: [Row]
  }

  /// Puts in a table, or as many of its rows as fit; nothing where not even three do.
  mutating func table(_ table: Rows) {
    let step = sizes.body * 1.55
    let widths = table.names.indices.map { index in
      (table.rows.map { $0.cells[index] } + [table.names[index]]).map {
        FontMetrics.standard.width(of: $0, size: sizes.body)
      }.max() ?? 0
    }
    // A long name of an office leaves room for the text.
    let cells = widths.map { min($0, width * 0.4) }
    let head = sizes.heading * 1.9 + sizes.body * 0.8 + step
    let lines = Int((frame.bottom - sizes.body * 0.8 - y - head) / step)
    let needs = table.rows.map { isWide($0, cells) ? 2 : 1 }
    guard !table.rows.isEmpty, lines >= needs.prefix(3).reduce(0, +) else { return }
    gap()
    heading(table.heading)
    put(Row(text: "", cells: table.names, paint: .muted), cells, step)
    var rest = lines
    for (index, row) in table.rows.enumerated() {
      let isLast = index == table.rows.count - 1
      if needs[index] + (isLast ? 0 : 1) > rest {
        put(Row(text: "… \(table.rows.count - index)", cells: [], paint: .muted), [], step)
        return
      }
      rest -= needs[index]
      put(row, cells, step)
    }
  }

  /// Whether the cells of a row do not fit beside its text.
  private func isWide(_ row: Row, _ widths: [Double]) -> Bool {
    let cells = widths.reduce(0) { $0 + $1 + sizes.body * 0.6 }
    return FontMetrics.standard.width(of: row.text, size: sizes.body) > width - cells
  }

  private mutating func put(_ row: Row, _ widths: [Double], _ step: Double) {
    y += step
    elements.append(
      .text(row.text, at: Point(x: left, y: y), size: sizes.body, paint: row.paint, room: width))
    if isWide(row, widths) { y += step }
    var right = left + width
    for (cell, own) in zip(row.cells, widths).reversed() {
      elements.append(
        .text(
          cell, at: Point(x: right, y: y), size: sizes.body,
          paint: row.text.isEmpty ? .muted : row.paint, anchor: .end, room: own))
      right -= own + sizes.body * 0.6
    }
  }
}
