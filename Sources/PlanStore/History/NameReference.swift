/// A column whose text is a name that a row of another table bears: no foreign key guards it.
struct NameReference {
  let table: String
  let column: String
  let target: String
  let name: String
  /// Whether the name is one of the same project.
  var isOfProject = false
  /// Whether the column holds several names, `; ` between them.
  var isList = false

  /// All of them.
  static let all = [
    NameReference(table: "activity", column: "calendar", target: "work_calendar", name: "name"),
    NameReference(table: "project", column: "calendar", target: "work_calendar", name: "name"),
    NameReference(table: "activity", column: "work_window", target: "work_window", name: "name"),
    NameReference(
      table: "activity", column: "pause_windows", target: "work_window", name: "name",
      isList: true),
    NameReference(
      table: "activity", column: "parent", target: "activity", name: "code", isOfProject: true),
    NameReference(
      table: "required_date", column: "activity", target: "activity", name: "code",
      isOfProject: true),
  ]
}

/// A name that nothing bears any longer, and that is still referred to.
struct DanglingName: Hashable {
  let table: String
  let column: Int
  let name: RowValue
}

extension Connection {
  /// The names that were in use before changes and would hang in the air; asked with the changes made.
  func danglingNames(after changes: [RowChange]) throws(PlanFileError) -> Set<DanglingName> {
    var found: Set<DanglingName> = []
    for reference in NameReference.all {
      let named = try column(reference.name, of: reference.target)
      let owner = reference.isOfProject ? try column("project_id", of: reference.target) : nil
      let naming = try column(reference.column, of: reference.table)
      let isOpen = try prepare(reference.question)
      for change in changes where change.key.table == reference.target {
        guard let gone = change.old[named], case .text(let name) = gone,
          change.operation != .inserted, change.new[named] != gone
        else { continue }
        var values: [SQLValue] = [.text(name)]
        if let owner, let project = try project(of: change, owner) {
          values.append(.integer(project))
        }
        guard values.count == (owner == nil ? 1 : 2) else { continue }
        try isOpen.bind(values)
        if try isOpen.step() {
          found.insert(DanglingName(table: reference.table, column: naming, name: gone))
        }
      }
    }
    return found
  }

  /// The names that changes write and that nothing bears, as columns of the tables that would bear them;
  /// asked with the changes made.
  ///
  /// Calendars that are shipped are borne by no row.
  func missingNames(writtenBy changes: [RowChange]) throws(PlanFileError) -> Set<DanglingName> {
    var missing: Set<DanglingName> = []
    for reference in NameReference.all {
      let naming = try column(reference.column, of: reference.table)
      let named = try column(reference.name, of: reference.target)
      let bearer = try prepare("SELECT 1 FROM \(reference.target) WHERE \(reference.name) = ?")
      for change in changes where change.key.table == reference.table {
        guard change.new.indices.contains(naming), case .text(let name) = change.new[naming]
        else { continue }
        try bearer.bind([.text(name)])
        guard try !bearer.step() else { continue }
        missing.insert(
          DanglingName(table: reference.target, column: named, name: .text(name)))
      }
    }
    return missing
  }

  /// The number of the project that a changed row belongs to.
  private func project(of change: RowChange, _ column: Int) throws(PlanFileError) -> Int? {
    if let project = change.old[column]?.id { return project }
    guard let id = change.key.id else { return nil }
    return try integer("SELECT project_id FROM \(change.key.table) WHERE id = \(id)")
  }

  /// Where a column of a table stands.
  func column(_ name: String, of table: String) throws(PlanFileError) -> Int {
    try columnNames(of: table).firstIndex(of: name) ?? 0
  }
}

extension NameReference {
  /// A row where the name is in use and nothing bears it.
  fileprivate var question: String {
    let scope = isOfProject ? " AND project_id = ?2" : ""
    let test =
      isList ? "instr('; ' || \(column) || ';', '; ' || ?1 || ';') > 0" : "\(column) = ?1"
    return """
      SELECT 1 FROM \(table) WHERE \(test)\(scope)
      AND NOT EXISTS (SELECT 1 FROM \(target) WHERE \(name) = ?1\(scope))
      """
  }
}
