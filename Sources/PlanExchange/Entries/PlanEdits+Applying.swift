public import Plan

/// A cell that somebody else changed since the workbook was made.
public struct EntryConflict: Hashable, Sendable {
  /// What the file says.
  public var edit: EntryEdit
  /// What the plan says by now; nil where it has no such row any more, or has one already.
  public var now: String?
}

extension PlanEdits {
  /// What contradicts a plan that was changed since.
  ///
  /// A cell that the plan has by now as the file has it contradicts nothing.
  ///
  /// - Parameter current: The plan as it is, with the shipped calendars.
  public func conflicts(with current: Portfolio) -> [EntryConflict] {
    if edits.isEmpty || current == base { return [] }
    var conflicts: [EntryConflict] = []
    for kind in PlanEntries.Kind.allCases {
      let own = edits.filter { $0.table == kind }
      if own.isEmpty { continue }
      let (old, new, now) = (rows(base, kind), rows(edited, kind), rows(current, kind))
      for edit in own {
        switch edit.action {
        case .changed:
          guard let column = edit.column?.id else { continue }
          let was = old[edit.key]?[column]
          guard let cell = now[edit.key]?[column] else {
            conflicts.append(EntryConflict(edit: edit, now: nil))
            continue
          }
          if cell != was, cell != new[edit.key]?[column] {
            conflicts.append(EntryConflict(edit: edit, now: cell.words))
          }
        case .added:
          if let row = now[edit.key], row != new[edit.key] {
            conflicts.append(EntryConflict(edit: edit, now: nil))
          }
        case .removed:
          if let row = now[edit.key], row != old[edit.key] {
            conflicts.append(EntryConflict(edit: edit, now: nil))
          }
        }
      }
    }
    return conflicts
  }

  /// What a table says, row by row, by the names of its columns.
  private func rows(
    _ portfolio: Portfolio, _ kind: PlanEntries.Kind
  ) -> [String: [String: EntryTable.Cell]] {
    let table = PlanEntries(portfolio, .en).table(kind)
    return Dictionary(
      table.rows.map { row in
        (
          row.key,
          Dictionary(
            zip(table.columns.map(\.id), row.cells).map { ($0, $1) }, uniquingKeysWith: { $1 })
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Puts the edits into a plan that they do not contradict; the activities of rows that are gone
  /// stay, for more than a portfolio refers to them.
  ///
  /// - Parameter current: The plan as it is, without the shipped calendars.
  public func apply(to current: inout Portfolio) {
    addActivities(to: &current)
    changeActivities(of: &current)
    changeProjects(of: &current)
  }

  private func positions(_ portfolio: Portfolio) -> [String: Int] {
    Dictionary(
      portfolio.activities.indices.map { (portfolio.code(of: $0), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func addActivities(to current: inout Portfolio) {
    let known = positions(current)
    let read = positions(edited)
    var added: [(from: Int, to: Int)] = []
    for edit in edits where edit.table == .activities && edit.action == .added {
      guard known[edit.key] == nil, let position = read[edit.key] else { continue }
      var activity = edited.activities[position]
      let code = edited.projects[activity.project].code
      guard let project = current.projects.firstIndex(where: { $0.code == code }) else { continue }
      activity.project = project
      added.append((position, current.activities.count))
      current.activities.append(activity)
    }
    let now = positions(current)
    for (from, to) in added {
      for relation in edited.relations where relation.successor == from {
        guard let predecessor = now[edited.code(of: relation.predecessor)] else { continue }
        var relation = relation
        (relation.predecessor, relation.successor) = (predecessor, to)
        current.relations.append(relation)
      }
    }
  }

  private func changeActivities(of current: inout Portfolio) {
    let (now, read) = (positions(current), positions(edited))
    let shown = PlanEntries(edited, .en)
    for edit in edits where edit.table == .activities {
      guard case .changed = edit.action, let to = now[edit.key], let from = read[edit.key],
        let column = edit.column.flatMap({ PlanColumn(rawValue: $0.id) })
      else { continue }
      if column == .predecessors {
        setPredecessors(from, of: to, in: &current, now)
        continue
      }
      let text = column.isFreeText ? shown.cell(column, of: from, []).words : ""
      column.take(from: edited, from, into: &current, to, text: text)
      // The days of another calendar may be longer.
      if [.calendar, .elapsed].contains(column) {
        current.activities[to].duration = edited.activities[from].duration
      }
    }
  }

  private func setPredecessors(
    _ from: Int, of to: Int, in current: inout Portfolio, _ now: [String: Int]
  ) {
    let relations = edited.relations.filter { $0.successor == from }.compactMap {
      relation -> Relation? in
      guard let predecessor = now[edited.code(of: relation.predecessor)] else { return nil }
      var relation = relation
      (relation.predecessor, relation.successor) = (predecessor, to)
      return relation
    }
    let first = current.relations.firstIndex { $0.successor == to } ?? current.relations.count
    current.relations.removeAll { $0.successor == to }
    current.relations.insert(contentsOf: relations, at: min(first, current.relations.count))
  }

  private func changeProjects(of current: inout Portfolio) {
    let touched = Set(edits.filter { $0.table == .projects }.map(\.key))
    for position in current.projects.indices {
      let code = current.projects[position].code
      for edit in edits where edit.table == .requiredDates && edit.key.hasPrefix(code + ".") {
        change(&current.projects[position], edit)
      }
      guard touched.contains(code),
        let from = edited.projects.firstIndex(where: { $0.code == code })
      else { continue }
      for edit in edits where edit.table == .projects && edit.key == code {
        edit.column.flatMap { PlanEntries.ProjectColumn(rawValue: $0.id) }?
          .take(from: edited.projects[from], into: &current.projects[position])
      }
    }
  }

  /// Puts one edit of a required date into a project.
  private func change(_ project: inout Project, _ edit: EntryEdit) {
    let index = project.requiredDateKeys.firstIndex(of: edit.key)
    switch (edit.action, index) {
    case (.removed, let index?): project.requiredDates.remove(at: index)
    case (.changed, let index?):
      guard let new = requiredDates[edit.key] else { return }
      if edit.column?.id == PlanEntries.RequiredColumn.finish.rawValue {
        project.requiredDates[index].finish = new.finish
      } else {
        project.requiredDates[index].source = new.source
      }
    case (.added, nil):
      if let new = requiredDates[edit.key] { project.requiredDates.append(new) }
    default: break
    }
  }
}

extension Project {
  /// The keys of the rows of its required dates.
  fileprivate var requiredDateKeys: [String] {
    var seen: [String: Int] = [:]
    return requiredDates.map { required in
      let key = "\(code).\(required.activity ?? "")"
      let count = seen[key, default: 0] + 1
      seen[key] = count
      return count > 1 ? "\(key)#\(count)" : key
    }
  }
}

extension PlanEntries.ProjectColumn {
  /// Takes what a column says of a project from one plan into another.
  fileprivate func take(from source: Project, into target: inout Project) {
    switch self {
    case .project: break
    case .name: target.name = source.name
    case .direction: target.direction = source.direction
    case .lead: target.lead = source.lead
    case .leader: target.leader = source.leader
    case .person: target.person = source.person
    case .start: target.start = source.start
    case .reserve: target.reserveDays = source.reserveDays
    case .calendar: target.calendar = source.calendar
    case .norm: target.normDays = source.normDays
    }
  }
}
