import Plan

/// What is wrong with the names of columns.
extension Finding {
  static func wrongKind<Column: CSVColumn>(
    _: Column.Type, names: [[String]], table: CellTable
  ) -> Finding {
    let kind = Column.fileKind
    let missing = Column.identifying
    let seems = names.lazy.compactMap(FileKind.recognised).first.flatMap { $0 == kind ? nil : $0 }
    let zh = seems.map { "，看起来是\($0.name.zh)" } ?? ""
    let en = seems.map { "; it seems to be a \($0.name.en)" } ?? ""
    let found = ClosestHeader<Column>(names)
    return Finding(
      .error, kind.mismatch,
      at: table.rows.first.map { table.place(of: $0, column: nil) } ?? Place(file: table.file),
      Wording(
        zh:
          "这不是\(kind.name.zh)：没有同时含有“\(missing.map(\.chineseName).joined(separator: "、"))”列的表头\(zh)",
        en: "the file is not a \(kind.name.en): no header has the columns "
          + "\"\(missing.map(\.name).joined(separator: ", "))\"\(en)"),
      hint: seems == nil ? found?.advice ?? expected(Column.self) : expected(Column.self))
  }

  static func splitHeader<Column: CSVColumn>(_: Column.Type, _ place: Place) -> Finding {
    let line = place.line ?? 1
    return Finding(
      .error, "split-header", at: place,
      Wording(
        zh: "表头分在第 \(line) 行和下一行，合起来也认不出需要的列",
        en: "the header is spread over line \(line) and the next, and lacks columns all the same"),
      hint: Wording(
        zh: "取消合并单元格，把列名写在同一行。\(expected(Column.self).zh)",
        en: "unmerge the cells and name every column in one line. \(expected(Column.self).en)"))
  }

  static func textAboveHeader(_ line: Int, _ table: CellTable) -> Finding {
    Finding(
      table.sheet == nil ? .warning : .note, "text-above-header",
      at: table.rows.first.map { table.place(of: $0) },
      Wording(
        zh: "表头在第 \(line) 行，以上内容已略过",
        en: "the header is line \(line); what stands above it was skipped"),
      hint: Wording(
        zh: "标题行可以删除，文件第一行应为表头",
        en: "delete the title lines, so that the header comes first"))
  }

  static func unknownColumn<Column: CSVColumn>(
    _ name: String, _: Column.Type, at place: Place
  ) -> Finding {
    Finding(
      .warning, "unknown-column", at: place,
      Wording(
        zh: "不认识“\(name.onOneLine)”列，已略过",
        en: "the column \"\(name.onOneLine)\" is unknown and was skipped"),
      hint: expected(Column.self))
  }

  static func columnNotUnderstood<Column: CSVColumn>(
    _ name: String, _ suspicion: ColumnSuspicion, _: Column.Type, at place: Place
  ) -> Finding {
    Finding(
      .error, "column-not-understood", at: place,
      Wording(
        zh: "不认识“\(name.onOneLine)”列，它看起来写的是\(suspicion.name.zh)，略过会算错日期",
        en: "the column \"\(name.onOneLine)\" is unknown and seems to hold \(suspicion.name.en); "
          + "without it dates would be wrong"),
      hint: Wording(
        zh: "改用认识的列名，不需要的删去这一列。\(expected(Column.self).zh)",
        en: "give it a name that is known, or delete it. \(expected(Column.self).en)"))
  }

  static func ambiguousColumn(_ name: String, at place: Place) -> Finding {
    let name = name.onOneLine
    return Finding(
      .error, "ambiguous-column", at: place,
      Wording(
        zh: "“\(name)”列可能是计划日期，也可能是实际日期",
        en: "the dates of the column \"\(name)\" may be planned or actual"),
      hint: Wording(
        zh: "实际日期改名为“实际\(name)”，计划日期改名为“计划\(name)”",
        en: "call it actual_start or actual_finish, or planned_start or planned_finish"))
  }

  static func progressNotRead(_ name: String, at place: Place) -> Finding {
    Finding(
      .warning, "progress-not-read", at: place,
      Wording(
        zh: "“\(name.onOneLine)”列是进度，导入计划时不读",
        en: "the column \"\(name.onOneLine)\" holds progress, which no plan has"),
      hint: Wording(
        zh: "同一个文件再作为进度导入一次",
        en: "import the same file once more, as progress"))
  }

  static func secondColumn(_ name: String, _ first: String, at place: Place) -> Finding {
    Finding(
      .warning, "second-column", at: place,
      Wording(
        zh: "“\(name.onOneLine)”列已略过：前面已有意思相同的“\(first.onOneLine)”列",
        en: "the column \"\(name.onOneLine)\" was skipped: \"\(first.onOneLine)\" means the same"),
      hint: Wording(zh: "两列都要的，合并成一列", en: "put both into one column to keep both"))
  }

  static func duplicateColumn(_ name: String, _ first: String, at place: Place) -> Finding {
    Finding(
      .error, "duplicate-column", at: place,
      Wording(
        zh: "“\(name.onOneLine)”列重复：前面已有“\(first.onOneLine)”列",
        en: "the column \"\(name.onOneLine)\" names \"\(first.onOneLine)\" a second time"),
      hint: Wording(zh: "删除其中一列", en: "delete one of the two"))
  }

  static func missingColumn<Column: CSVColumn>(_ column: Column, _ place: Place) -> Finding {
    Finding(
      .error, "missing-column", at: place,
      Wording(zh: "缺少“\(column.chineseName)”列", en: "the column \"\(column.name)\" is missing"),
      hint: expected(Column.self))
  }

  static func noRows<Column: CSVColumn>(_: Column.Type, _ file: String) -> Finding {
    Finding(
      Column.fileKind == .plan ? .error : .warning, "no-rows", at: Place(file: file),
      Wording(zh: "只有表头，没有数据", en: "there is a header but nothing below it"))
  }

  private static func expected<Column: CSVColumn>(_: Column.Type) -> Wording {
    Wording(
      zh: "应有的列：\(Column.expectedChineseHeader)", en: "the columns are \(Column.expectedHeader)")
  }
}

/// The row that comes nearest to a header: what is known of it, and what is missing.
private struct ClosestHeader<Column: CSVColumn> {
  let advice: Wording

  init?(_ names: [[String]]) {
    let rows = names.map { row in (row, Column.recognised(in: row)) }
    guard let best = rows.max(by: { $0.1.count < $1.1.count }), best.1.count >= 2 else {
      return nil
    }
    let known = Set(best.1.map(\.column))
    let missing = (Column.identifying + Column.required).filter { !known.contains($0) }
    let strange = best.0.enumerated()
      .filter { index, name in !name.isEmpty && !best.1.contains { $0.cell == index } }
      .map { "“\($0.element.onOneLine)”" }
    if missing.isEmpty { return nil }
    let zh = missing.map { "“\($0.chineseName)”" }.joined(separator: "、")
    let en = missing.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let unread = strange.joined(separator: "、")
    advice = Wording(
      zh: "最像表头的一行缺\(zh)列" + (strange.isEmpty ? "" : "，其中不认识的列是\(unread)：改成上面的列名"),
      en: "the row most like a header lacks \(en)"
        + (strange.isEmpty ? "" : "; it has the unknown columns \(unread): rename them"))
  }
}
