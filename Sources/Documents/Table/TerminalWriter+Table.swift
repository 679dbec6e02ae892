extension TerminalWriter {
  /// Returns the table as lines: title, headings, a rule, rows and footnotes.
  public func write(_ table: Table) -> String {
    lines(of: table).reduce(into: "") { $0 += $1 + "\n" }
  }

  func lines(of table: Table) -> [String] {
    let table = table.fitting(maximumWidth, by: rule)
    let layout = TableLayout(table, limit: maximumWidth, by: rule)
    let starts = layout.starts
    var lines = table.title.map { self.lines(of: Phrase($0, .strong)) } ?? []
    if !table.columns.isEmpty {
      lines.append(
        row(table.columns.map { Table.Cell($0.heading, .strong) }, table, layout, starts))
      lines.append(horizontal(layout.total))
    }
    for row in table.rows {
      switch row {
      case .cells(let cells): lines.append(self.row(cells, table, layout, starts))
      case .group(let name): lines.append(group(name))
      }
    }
    if table.rows.isEmpty, let nothing = table.nothing {
      lines += self.lines(of: Phrase(nothing))
    }
    return lines + table.footnotes.flatMap { self.lines(of: Phrase($0, .muted)) }
  }

  private func row(
    _ cells: [Table.Cell], _ table: Table, _ layout: TableLayout, _ starts: [Int]
  ) -> String {
    var line = TerminalLine(by: rule, ink: ink)
    for (index, cell) in cells.enumerated() {
      line.put(
        cell.text.onOneLine, cell.role, at: starts[index], width: layout.widths[index],
        table.columns[index].alignment)
    }
    return line.text
  }

  /// A group's name may go on past the table's last column, but not past the terminal's.
  private func group(_ name: String) -> String {
    var line = TerminalLine(by: rule, ink: ink)
    line.put(name.onOneLine, .strong, at: 0, width: maximumWidth ?? .max)
    return line.text
  }
}
