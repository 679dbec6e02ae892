import CivilTime
import Plan

/// Reads a sheet that holds progress: which rows are records, of which activities, at which data date.
struct ProgressSheetReader {
  var findings: FindingList { rows.findings }
  private(set) var account = ImportAccount()
  private let sheet: Sheet<ProgressColumn>
  private var rows: ProgressRowReader

  init(
    _ sheet: Sheet<ProgressColumn>, _ portfolio: Portfolio, _ options: ProgressCSV.Options,
    findings: FindingList
  ) {
    self.sheet = sheet
    rows = ProgressRowReader(sheet, portfolio, options, findings: findings)
  }

  /// Reads all rows.
  mutating func read(into history: inout ProgressHistory) {
    let classifier = RowClassifier(header: sheet.names)
    let keys: [ProgressColumn] = [.code, .number, .title]
    let names = Set(keys.compactMap(sheet.cellNumber))
    let key = keys.first { sheet.cellNumber(of: $0) != nil && $0 != .number } ?? .number
    var count = 0
    var isAnyRead = false
    for row in sheet.allRows(findings: &rows.findings) {
      let isFactual = ProgressColumn.facts.contains { !row.value($0).isEmpty }
      let kind = classifier.kind(
        row.texts, names: names,
        nameCell: row.value(.code).isEmpty ? nil : sheet.cellNumber(of: .title),
        isFactual: isFactual)
      guard kind == .data else {
        let first = row.texts.first { !$0.isEmpty } ?? ""
        account.leaveOut(
          kind.name ?? Wording(zh: "标题行", en: "headings"), first.onOneLine)
        continue
      }
      if row.value(key).isEmpty {
        rows.findings.add(.mergedCells(row.title(key), at: row.place))
        continue
      }
      isAnyRead = true
      switch rows.read(row) {
      case .record(let record):
        history.add(record, row)
        count += 1
      case .notStarted(let code):
        account.leaveOut(Wording(zh: "尚未开始的工作", en: "work that has not begun"), code)
      case .nothing: break
      }
    }
    account.read(count, Wording(zh: "条进度", en: "records of progress"))
    account.merge(rows.account)
    for name in sheet.leftOut {
      account.leaveOut(Wording(zh: "不保留的列", en: "columns that no plan keeps"), name)
    }
    if isAnyRead, count == 0, !rows.findings.hasErrors {
      rows.findings.add(.noProgress(at: .init(file: sheet.table.file)))
    }
  }
}

extension Finding {
  fileprivate static func noProgress(at place: Place) -> Finding {
    Finding(
      .error, "no-progress", at: place,
      Wording(
        zh: "表中没有一条进度：没有实际开始、实际完成、剩余工期或完成百分比",
        en: "the table says nothing of any activity: no start, finish, remaining days or percentage"
      ),
      hint: Wording(
        zh: "核对列名：实际开始、实际完成、剩余工期、完成百分比；没有进展就不必导入",
        en: "check the names of the columns: start, finish, remaining_days, percent"))
  }
}
