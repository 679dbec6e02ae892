import Plan

extension EntryReading {
  /// The lines of 计划表 that are new or changed, read as a plan's table: what did not change stands
  /// in it as the plan has it, or as something harmless where no cell could say it.
  func plan(
    of lines: [Line], _ base: Portfolio, _ positions: [String: Int]
  ) -> PlanTable {
    var findings = FindingList()
    let texts = lines.map { line in (line.number, self.texts(of: line, base, positions[line.key])) }
    let cells = CellTable(
      replacing: [(sheet.rows[header.row].line, headings)] + texts, of: sheet)
    guard let sheet = Sheet<PlanColumn>(cells, findings: &findings) else {
      var table = PlanTable()
      table.findings = findings.all
      return table
    }
    var reader = PlanSheetReader(sheet, isTyped: true, findings: FindingList())
    var table = reader.read()
    table.file = self.sheet.file
    return table
  }

  /// The headings by which a plan's table is read, each in the cell where its column stands.
  private var headings: [Int: String] {
    var headings: [Int: String] = [:]
    for (column, cell) in zip(table.columns, header.cells) {
      guard let cell, PlanColumn(rawValue: column.id) != nil else { continue }
      let row = sheet.rows[header.row]
      headings[cell] = sheet.cell(cell, of: row).map(sheet.trimmedText) ?? column.id
    }
    // What is gone from the sheet and must be there stands behind its last column.
    for (offset, index) in gone.enumerated() { headings[width + offset] = table.columns[index].id }
    return headings
  }

  /// The columns that a plan's table needs and that the sheet has lost.
  private var gone: [Int] {
    table.columns.indices.filter { index in
      header.cells[index] == nil
        && [PlanColumn.name, .duration, .kind, .calendar, .elapsed].map(\.rawValue)
          .contains(table.columns[index].id)
    }
  }

  private var width: Int { sheet.rows.map(\.cells.count).max() ?? 0 }

  private func texts(of line: Line, _ base: Portfolio, _ position: Int?) -> [Int: String] {
    var texts: [Int: String] = [:]
    let typed = Set(changes.lazy.filter { $0.row == line.row && line.row != nil }.map(\.column))
    for (index, column) in table.columns.enumerated() {
      guard let plan = PlanColumn(rawValue: column.id) else { continue }
      guard let cell = header.cells[index] ?? gone.firstIndex(of: index).map({ width + $0 }) else {
        continue
      }
      if let position, !typed.contains(index) {
        texts[cell] = plan.harmless(base, position)
      } else {
        let text = line.texts[index]
        texts[cell] =
          column.use == .key || !plan.isFreeText ? HalfWidth.text(text).trimmed : text.trimmed
      }
    }
    return texts
  }
}

extension PlanColumn {
  /// What a cell says of an activity that is not to be changed by it.
  fileprivate func harmless(_ base: Portfolio, _ position: Int) -> String {
    let activity = base.activities[position]
    switch self {
    case .project: return base.projects[activity.project].code
    case .code: return activity.code
    case .name: return TextCheck.isBlank(activity.name) ? activity.code : activity.name.trimmed
    case .kind:
      let edge = activity.kind == .milestone ? activity.edge : nil
      return PlanKind(kind: activity.kind, edge: edge).names.en
    case .duration:
      let day = base.dayMinutes(of: activity)
      // Parts of a day count as one, for nothing may be shortened by as much as it takes.
      return activity.kind == .task ? "\(max(1, (activity.duration + day - 1) / day))" : ""
    case .calendar:
      let isKnown = base.calendars.contains { $0.name == activity.calendar }
      return isKnown ? activity.calendar : ""
    case .elapsed: return activity.isElapsed ? "yes" : ""
    default: return ""
    }
  }
}

extension CellTable {
  /// A table with the places of another and other texts: by row its number and its cells.
  convenience init(replacing rows: [(line: Int, cells: [Int: String])], of other: CellTable) {
    var bytes: [UInt8] = []
    var cells: [Cell] = []
    let made = rows.map { line, texts in
      let first = cells.count
      for index in 0...(texts.keys.max() ?? 0) {
        let start = bytes.count
        bytes += (texts[index] ?? "").utf8
        cells.append(
          Cell(start: start, end: bytes.count, isQuoted: true, hasDoubledQuotes: false))
      }
      return Row(cells: first..<cells.count, start: 0, line: line)
    }
    self.init(
      file: other.file, bytes: bytes, cells: cells, rows: made,
      sheet: SheetFacts(name: other.sheet?.name ?? ""))
  }
}
