import Plan

extension PlanCSV {
  /// What the rows of a plan name that is no work of it.
  public enum Named: Sendable, CaseIterable {
    case office, person, calendar, window

    fileprivate var columns: Set<PlanColumn> {
      switch self {
      case .office: [.office]
      case .person: [.leader, .person]
      case .calendar: [.calendar]
      case .window: [.window]
      }
    }
  }

  /// Returns a plan as CSV with other names in some of its cells, and all else as it says; what is no
  /// table, or names none of them, stays to the byte.
  ///
  /// - Parameter rename: Says what a cell says instead; of windows it is asked name by name.
  public static func renaming(
    _ named: Named, in text: String, _ rename: (String) -> String
  ) -> String {
    guard let table = try? CSVReader.read(Array(text.utf8), file: ""), let head = table.rows.first
    else { return text }
    func words(_ row: CellTable.Row) -> [String] { table.cells[row.cells].map(table.text) }
    let cells = PlanColumn.recognised(in: words(head)).filter { named.columns.contains($0.column) }
      .map(\.cell)
    var writer = CSVWriter(.plain)
    var isChanged = false
    for (number, row) in table.rows.enumerated() {
      var said = words(row)
      for cell in cells where number > 0 && said.indices.contains(cell) {
        let old = FormulaGuard.removed(from: said[cell])
        let names = named == .window ? WindowNames.names(in: old) : [old]
        let new = names.map(rename)
        guard new != names else { continue }
        said[cell] = CSVFlavour.plain.guarded(
          named == .window ? WindowNames.text(new) : new.joined())
        isChanged = true
      }
      writer.write(said)
    }
    return isChanged ? writer.text : text
  }
}
