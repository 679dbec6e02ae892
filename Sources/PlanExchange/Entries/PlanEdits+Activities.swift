import Plan

/// 计划表: what was changed in it is read by the rules of a plan's table, cell by cell.
extension PlanEdits {
  mutating func takeActivities(
    _ reading: EntryReading, _ entries: PlanEntries, _ findings: inout FindingList
  ) {
    let positions = Dictionary(
      base.activities.indices.map { (base.code(of: $0), $0) },
      uniquingKeysWith: { first, _ in first })
    let known = reading.changedLines.sorted { $0.key < $1.key }.map(\.value)
    let lines = (known + reading.added).sorted { $0.number < $1.number }
    if !lines.isEmpty {
      let table = reading.plan(of: lines, base, positions)
      do {
        _ = try table.insert(into: &edited, project: nil)
      } catch {
        findings.add(error.findings.filter { $0.severity == .error })
        return
      }
    }
    let read = edited
    edited.activities = base.activities + read.activities[base.activities.count...]
    edited.relations = base.relations
    let index = ActivityIndex(read)
    for change in reading.changes {
      guard let position = positions[change.key] else { continue }
      take(change, reading, from: read, position)
    }
    for line in reading.added {
      guard let position = index.position(of: line, in: read) else { continue }
      takeTexts(of: line, reading, position)
      edited.relations += read.relations.filter { $0.successor == position }
    }
    checkRemoved(reading, positions, &findings)
    let after = PlanEntries(edited, entries.language)
    note(
      reading, .activities,
      new: { change in
        guard let position = positions[change.key] else { return nil }
        let new = after.value(change.column, of: position)
        return entries.value(change.column, of: position) == new ? nil : new.words
      },
      name: { key in
        (positions[key] ?? index.position(ofFull: key, in: read)).map { read.activities[$0].name }
          ?? ""
      })
  }

  /// Takes one changed cell over into the plan of the file.
  private mutating func take(
    _ change: EntryReading.Change, _ reading: EntryReading, from read: Portfolio, _ position: Int
  ) {
    guard let column = PlanColumn(rawValue: reading.table.columns[change.column].id) else { return }
    let old = edited.dayMinutes(at: position)
    column.take(from: read, position, into: &edited, position, text: change.text)
    let new = edited.dayMinutes(at: position)
    let days = reading.table.position(of: PlanColumn.duration.rawValue)
    let isTyped = reading.changes.contains { $0.row == change.row && $0.column == days }
    // The days that stand in the table are days of the new calendar.
    if column == .calendar || column == .elapsed, new != old, !isTyped {
      edited.activities[position].duration = edited.activities[position].duration * new / old
    }
  }

  /// Free texts of a new row, blanks and all.
  private mutating func takeTexts(
    of line: EntryReading.Line, _ reading: EntryReading, _ position: Int
  ) {
    for (index, text) in line.texts.enumerated() {
      guard let column = PlanColumn(rawValue: reading.table.columns[index].id), column.isFreeText
      else { continue }
      column.take(from: edited, position, into: &edited, position, text: text)
    }
  }

  private func checkRemoved(
    _ reading: EntryReading, _ positions: [String: Int], _ findings: inout FindingList
  ) {
    let gone = Set(reading.removed.compactMap { positions[reading.table.rows[$0].key] })
    if gone.isEmpty { return }
    var losers: [Int: [String]] = [:]
    let column = reading.table.position(of: PlanColumn.predecessors.rawValue)
    let retyped = reading.changes.filter { $0.column == column }
    for relation in edited.relations
    where gone.contains(relation.predecessor) && !gone.contains(relation.successor) {
      let successor = edited.code(of: relation.successor)
      let word = edited.activities[relation.predecessor].code
      if let change = retyped.first(where: { $0.key == successor }) {
        findings.add(.predecessorRemoved(word, successor, at: change.place))
      } else if let line = reading.added.first(where: { $0.key == successor }), let column {
        findings.add(.predecessorRemoved(word, successor, at: line.places[column]))
      } else {
        losers[relation.predecessor, default: []].append(successor)
      }
    }
    for (position, successors) in losers.sorted(by: { $0.key < $1.key }) {
      findings.add(.relationsGone(edited.code(of: position), successors))
    }
  }
}

extension ActivityIndex {
  fileprivate func position(of line: EntryReading.Line, in portfolio: Portfolio) -> Int? {
    position(ofFull: line.key, in: portfolio)
  }

  fileprivate func position(ofFull key: String, in portfolio: Portfolio) -> Int? {
    ActivityReference(key).flatMap { position(of: $0, project: nil, in: portfolio) }
  }
}

extension PlanEntries {
  /// What a typed cell of 计划表 says.
  fileprivate func value(_ column: Int, of position: Int) -> EntryTable.Cell {
    let relations = portfolio.relations.indices.filter {
      Self.columns[column].column == .predecessors
        && portfolio.relations[$0].successor == position
    }
    return cell(Self.columns[column].column, of: position, relations)
  }
}
