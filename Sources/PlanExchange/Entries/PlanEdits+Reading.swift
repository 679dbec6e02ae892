public import Plan

extension PlanEdits {
  /// Reads what somebody changed in a workbook of a plan.
  ///
  /// - Parameters:
  ///   - entries: The plan as it was when the workbook was made, in the language of the workbook.
  ///   - tables: Its tables with what was computed beside them.
  /// - Throws: Every finding of all sheets, where one is an error.
  public static func read(
    _ book: EntryBook, madeOf entries: PlanEntries, tables: [PlanEntries.Kind: EntryTable]
  ) throws(InvalidInput) -> PlanEdits {
    var edits = PlanEdits(entries.portfolio)
    var findings = FindingList()
    var renames = EntryRenames()
    for kind in PlanEntries.Kind.allCases {
      let table = tables[kind] ?? entries.table(kind)
      guard let sheet = try book.table(table.name),
        let reading = EntryReading(table, in: sheet, renames)
      else {
        findings.add(.sheetGone(table.name, book.file, isNeeded: kind == .activities))
        continue
      }
      findings.add(reading.findings.all)
      switch kind {
      case .activities:
        edits.takeActivities(reading, entries, &findings)
        renames = reading.renames
      case .projects: edits.takeProjects(reading, &findings)
      case .requiredDates: edits.takeRequiredDates(reading, &findings)
      }
    }
    edits.told = try findings.warnings()
    return edits
  }

  /// Notes what was changed, in its order.
  ///
  /// - Parameter new: What a cell says now; nil where that is what it said before in other words.
  mutating func note(
    _ reading: EntryReading, _ kind: PlanEntries.Kind, new: (EntryReading.Change) -> String?,
    name: (String) -> String = { _ in "" }
  ) {
    for (key, code, place) in reading.renamed {
      edits.append(
        EntryEdit(
          table: kind, key: key, column: reading.table.columns[reading.codeColumn],
          action: .changed(from: EntryRenames.local(key), to: code), place: place,
          sheet: reading.table.name))
    }
    for change in reading.changes {
      guard let text = new(change) else { continue }
      edits.append(
        EntryEdit(
          table: kind, key: change.key, column: reading.table.columns[change.column],
          action: .changed(from: change.old.words.onOneLine, to: text.onOneLine),
          place: change.place, sheet: reading.table.name))
    }
    for line in reading.added {
      edits.append(
        EntryEdit(
          table: kind, key: line.key, action: .added, place: line.places[0],
          sheet: reading.table.name, name: name(line.key)))
    }
    for row in reading.removed {
      let key = reading.table.rows[row].key
      edits.append(
        EntryEdit(
          table: kind, key: key, action: .removed, sheet: reading.table.name, name: name(key)))
    }
  }
}

extension Finding {
  static func sheetGone(_ name: Wording, _ file: String, isNeeded: Bool) -> Finding {
    Finding(
      isNeeded ? .error : .warning, "sheet-gone", at: Place(file: file),
      Wording(
        zh: "工作簿中没有可读的“\(name.zh)”\(isNeeded ? "" : "，按没有改动计")",
        en:
          "the workbook has no sheet \"\(name.en)\" that can be read\(isNeeded ? "" : "; it counts as unchanged")"
      ),
      hint: Wording(
        zh: "不要删除或改名工作表，表头一行也要留着",
        en: "leave the sheets, their names and their headings as they were"))
  }
}
