import CivilTime
import Plan

/// 项目表 and 要求完成时间.
extension PlanEdits {
  mutating func takeProjects(_ reading: EntryReading, _ findings: inout FindingList) {
    for line in reading.added {
      findings.add(.rowNotAdded(line.key, reading.table.name, at: line.places[0]))
    }
    var real: Set<Finding.Place> = []
    for change in reading.changes {
      guard let position = base.projects.firstIndex(where: { $0.code == change.key }),
        let column = PlanEntries.ProjectColumn(rawValue: reading.table.columns[change.column].id)
      else { continue }
      let before = edited.projects[position]
      take(change, column, reading.table.columns[change.column].heading, position, &findings)
      if edited.projects[position] != before { real.insert(change.place) }
    }
    note(reading, .projects, new: { real.contains($0.place) ? $0.text.trimmed : nil })
    // A row that is gone says nothing: projects are taken out by name.
    edits.removeAll { $0.table == .projects && ($0.action == .removed || $0.action == .added) }
  }

  private mutating func take(
    _ change: EntryReading.Change, _ column: PlanEntries.ProjectColumn, _ heading: Wording,
    _ position: Int, _ findings: inout FindingList
  ) {
    let text = change.text.lines.onOneLine
    let plain = HalfWidth.text(text).trimmed
    switch column {
    case .project: break
    case .name:
      if TextCheck.isBlank(text) {
        findings.add(.missingName(change.key, at: change.place))
      } else {
        edited.projects[position].name = text
      }
    case .direction:
      if let direction = Self.direction(plain) {
        edited.projects[position].direction = direction
      } else {
        findings.add(.badDirection(text, at: change.place))
      }
    case .lead: edited.projects[position].lead = text
    case .leader: edited.projects[position].leader = text
    case .person: edited.projects[position].person = text
    case .start:
      if plain.isEmpty {
        edited.projects[position].start = nil
      } else if let date = date(plain, heading, change.place, &findings) {
        edited.projects[position].start = date.instant { _ in edited.projectDay[0].from }
      }
    case .reserve:
      let days = days(plain, heading, change.place, &findings)
      edited.projects[position].reserveDays =
        days ?? (plain.isEmpty ? 0 : edited.projects[position].reserveDays)
    case .norm:
      if plain.isEmpty {
        edited.projects[position].normDays = nil
      } else if let days = days(plain, heading, change.place, &findings) {
        edited.projects[position].normDays = days == 0 ? nil : days
      }
    case .calendar:
      let name = ShippedName.calendar(plain)
      if !name.isEmpty, !base.calendars.contains(where: { $0.name == name }) {
        findings.add(
          .unknownName(
            .calendar, name, known: Set(base.calendars.map(\.name)), change.key, change.place))
      } else {
        edited.projects[position].calendar = name.isEmpty ? nil : name
      }
    }
  }

  private static func direction(_ text: String) -> Project.Direction? {
    switch text.lowercased() {
    case "倒排", "backward": .backward
    case "顺排", "forward": .forward
    default: nil
    }
  }

  private func date(
    _ text: String, _ heading: Wording, _ place: Finding.Place, _ findings: inout FindingList
  ) -> DateText? {
    let date = DateText(text)
    if date == nil { findings.add(.badDate(text, heading.zh, at: place)) }
    return date
  }

  private func days(
    _ text: String, _ heading: Wording, _ place: Finding.Place, _ findings: inout FindingList
  ) -> Int? {
    if text.isEmpty { return nil }
    let days = try? WorkDays(text)?.wholeDays(week: 7)
    guard let days, PlanLimits.days.contains(days) || days == 0 else {
      findings.add(.badNumber(text, heading, 0...PlanLimits.days.upperBound, at: place))
      return nil
    }
    return days
  }

  // MARK: Required dates

  mutating func takeRequiredDates(_ reading: EntryReading, _ findings: inout FindingList) {
    var rows: [(project: Int, index: Int)] = []
    for row in reading.table.rows {
      let code = row.cells[0].words
      let project = base.projects.firstIndex { $0.code == code } ?? 0
      rows.append((project, rows.count { $0.project == project }))
    }
    let close = edited.projectDay.last?.to ?? 1440
    var real: Set<Finding.Place> = []
    for change in reading.changes {
      let (project, index) = rows[change.row]
      let heading = reading.table.columns[change.column].heading
      if reading.table.columns[change.column].id == PlanEntries.RequiredColumn.finish.rawValue {
        guard let date = date(change.text.trimmed, heading, change.place, &findings) else {
          continue
        }
        edited.projects[project].requiredDates[index].finish = date.instant { _ in close }
      } else {
        edited.projects[project].requiredDates[index].source = change.text.lines.onOneLine
      }
      let isReal =
        edited.projects[project].requiredDates[index]
        != base.projects[project].requiredDates[index]
      if isReal {
        real.insert(change.place)
        requiredDates[change.key] = edited.projects[project].requiredDates[index]
      }
    }
    for row in reading.removed.sorted(by: >) {
      edited.projects[rows[row].project].requiredDates.remove(at: rows[row].index)
    }
    for line in reading.added { add(line, reading, close, &findings) }
    note(reading, .requiredDates, new: { real.contains($0.place) ? $0.text.trimmed : nil })
  }

  private mutating func add(
    _ line: EntryReading.Line, _ reading: EntryReading, _ close: Int, _ findings: inout FindingList
  ) {
    let heading = reading.table.columns[2].heading
    guard let project = edited.projects.firstIndex(where: { $0.code == line.texts[0] }) else {
      return findings.add(.rowNotAdded(line.key, reading.table.name, at: line.places[0]))
    }
    let prefix = line.texts[0] + "."
    let (text, length) = (line.texts[1], prefix.count)
    let code = text.hasPrefix(prefix) ? String(text.dropFirst(length)) : text  // bounded: a count
    let isKnown = edited.activities.contains { $0.project == project && $0.code == code }
    if !code.isEmpty, !isKnown {
      return findings.add(.rowNotAdded(line.key, reading.table.name, at: line.places[1]))
    }
    guard let date = date(line.texts[2].trimmed, heading, line.places[2], &findings) else { return }
    let required = RequiredDate(
      activity: code.isEmpty ? nil : code, finish: date.instant { _ in close },
      source: line.texts[3].lines.onOneLine)
    edited.projects[project].requiredDates.append(required)
    requiredDates[line.key] = required
  }
}
