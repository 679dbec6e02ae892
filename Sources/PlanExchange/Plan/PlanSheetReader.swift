import Plan

/// Reads a sheet that holds a plan: which rows are work, what their codes are, what they are parts of,
/// and then each row by itself.
struct PlanSheetReader {
  private let sheet: Sheet<PlanColumn>
  private var reader: PlanRowReader
  private var table = PlanTable()

  /// Whether every row is work whatever it is called, as nobody but a program wrote it.
  private let isTyped: Bool

  init(_ sheet: Sheet<PlanColumn>, isTyped: Bool, findings: FindingList) {
    self.sheet = sheet
    self.isTyped = isTyped
    reader = PlanRowReader(sheet, findings: findings)
  }

  /// Reads all rows.
  mutating func read() -> PlanTable {
    table.columns = sheet.columns.filter { !Self.isOfFormOnly($0) }
    let hasPoints = PlanColumn.points.contains { sheet.columns.contains($0) }
    if hasPoints, !table.columns.contains(.threePoints) { table.columns.append(.threePoints) }
    // Who is named owes the work where no column names offices.
    let namesPeople = sheet.columns.contains(.person) || sheet.columns.contains(.leader)
    let namesPeopleOnly = namesPeople && !table.columns.contains(.office)
    if namesPeopleOnly { table.columns.append(.office) }
    let isOwn = OwnWorkbook.isOwn(sheet)
    table.showsEnglishNames = OwnWorkbook.isEnglish(sheet)
    // What a workbook of ours says of progress stands in the plan already.
    if isOwn { reader.findings.remove("progress-not-read") }
    var entries: [PlanEntry] = []
    let classifier = RowClassifier(header: sheet.names)
    let names = Set([PlanColumn.code, .number, .wbs, .name].compactMap(sheet.cellNumber))
    let key = keyColumn
    for row in sheet.allRows(findings: &reader.findings) {
      let kind = isTyped ? .data : kind(of: row, classifier, names)
      if case .heading = kind, isOwn { continue }
      if let name = kind.name {
        leaveOut(row, name)
      } else if isOwn, row.texts.dropFirst().allSatisfy(\.isEmpty) {
        // The heading of a project or part, or a remark below the table.
        continue
      } else if kind.isData, row.isEmpty(key) {
        reader.findings.add(.mergedCells(row.title(key), at: row.place))
      } else {
        entries.append(PlanEntry(row: row, kind: kind))
      }
    }
    var codes = PlanCodes(sheet, isOwn: isOwn, findings: reader.findings)
    codes.assign(to: &entries)
    reader.findings = codes.findings
    table.account.merge(codes.account)
    PlanOutline(sheet, isOwn: isOwn).assign(to: &entries)
    table.isOutlined = entries.indices.contains {
      entries[$0].parent != nil || entries[$0].isSummary
    }
    let index = PlanRowIndex(entries)
    table.rows = entries.indices.map {
      reader.read(entries[$0], earlier: index.earlier(than: $0), isOwn: isOwn)
    }
    readPredecessors(entries, index)
    finish(isOwn)
    return table
  }

  private func kind(
    of row: Sheet<PlanColumn>.Row, _ classifier: RowClassifier, _ names: Set<Int>
  ) -> RowKind {
    let isFactual = Self.facts.contains { !row.isEmpty($0) }
    let hasCode = !row.isEmpty(.code)
    if isFactual, let first = row.firstText, classifier.isPlainData(first: first),
      !RowClassifier.mayBeTotal(row.value(.code)), !RowClassifier.mayBeTotal(row.value(.number)),
      hasCode || !RowClassifier.mayBeTotal(row.value(.name))
    {
      return .data
    }
    return classifier.kind(
      row.texts, names: names, nameCell: hasCode ? sheet.cellNumber(of: .name) : nil,
      isFactual: isFactual)
  }

  /// The columns that only rows of work fill.
  private static let facts: [PlanColumn] = [
    .duration, .predecessors, .plannedStart, .plannedFinish, .constraint, .milestone, .kind,
  ]

  /// Whether a column says nothing of an activity that is kept.
  private static func isOfFormOnly(_ column: PlanColumn) -> Bool {
    [.number, .wbs, .outline, .project, .plannedStart, .plannedFinish].contains(column)
      || PlanColumn.points.contains(column)
  }

  /// The column by which rows are known.
  private var keyColumn: PlanColumn {
    [.code, .wbs, .number, .name].first { sheet.cellNumber(of: $0) != nil } ?? .name
  }

  private mutating func leaveOut(_ row: Sheet<PlanColumn>.Row, _ name: Wording) {
    let first = row.texts.first { !$0.isEmpty } ?? ""
    table.account.leaveOut(name, first.onOneLine)
  }

  private mutating func readPredecessors(_ entries: [PlanEntry], _ index: PlanRowIndex) {
    guard sheet.columns.contains(.predecessors) else { return }
    let (found, account) = predecessors(entries, index)
    for (index, tokens) in found { table.rows[index].predecessors = tokens }
    table.account.merge(account)
  }

  /// The predecessors of the rows that have some; read before any is put in place, for who reads them
  /// looks at all rows.
  private mutating func predecessors(
    _ entries: [PlanEntry], _ index: PlanRowIndex
  ) -> (found: [(Int, [PredecessorToken])], account: ImportAccount) {
    var words = PredecessorReader(table.rows, entries, index)
    var found: [(Int, [PredecessorToken])] = []
    found.reserveCapacity(entries.count)
    for index in table.rows.indices where entries[index].kind.isData {
      let row = entries[index].row
      if row.isEmpty(.predecessors) { continue }
      found.append((index, words.read(row, of: index, &reader.findings)))
    }
    return (found, words.account)
  }

  private mutating func finish(_ isOwn: Bool) {
    table.account.merge(reader.account)
    if isOwn {
      table.rows.indices.forEach {
        table.rows[$0].plannedStart = nil
        table.rows[$0].plannedFinish = nil
      }
    }
    for name in sheet.leftOut {
      table.account.leaveOut(Wording(zh: "不保留的列", en: "columns that no plan keeps"), name)
    }
    let rows = table.rows.indices
    let summaries = rows.count { table.rows[$0].kind == .summary }
    table.account.read(rows.count - summaries, Wording(zh: "项工作", en: "activities"))
    table.account.read(summaries, Wording(zh: "项汇总", en: "summaries"))
    table.account.read(
      rows.reduce(0) { $0 + table.rows[$1].predecessors.count },
      Wording(zh: "条逻辑关系", en: "relations"))
    table.findings = reader.findings.all
  }
}
