import Plan

/// The rows of a plan's file by their codes, project by project.
struct PlanRowIndex {
  private let entries: [PlanEntry]
  private var index: CodeIndex
  /// The codes by themselves, close together, as each predecessor is compared with one.
  private let codes: [String]
  /// The projects that rows name, counted; rows that name none are of one, too.
  private var projects: [String: Int32] = [:]
  /// The project of each row, and the first row that has its code.
  private var rows: [(project: Int32, first: Int32)] = []

  init(_ entries: [PlanEntry]) {
    self.entries = entries
    let codes = entries.map(\.code)
    self.codes = codes
    index = CodeIndex(capacity: entries.count)
    rows.reserveCapacity(entries.count)
    for (row, code) in codes.enumerated() {
      let project = project(of: row)
      let first = index.insert(row, code: code, project: Int(project)) { [rows] in
        codes[$0] == code && rows[$0].project == project
      }
      rows.append((project, Int32(truncatingIfNeeded: first ?? row)))
    }
  }

  /// Returns the row before another that has its code; nil where there is none.
  func earlier(than index: Int) -> PlanEntry? {
    let first = Int(rows[index].first)
    return first == index ? nil : entries[first]
  }

  /// Returns the first row that bears a code; one that names no project is of the project of the row
  /// that names it.
  func row(of reference: ActivityReference, from index: Int) -> Int? {
    let named = reference.project.map { projects[$0] } ?? rows[index].project
    guard let project = named else { return nil }
    return self.index.position(of: reference.code, project: Int(project)) {
      codes[$0] == reference.code && rows[$0].project == project
    }
  }

  private mutating func project(of index: Int) -> Int32 {
    // Nearly all rows are of the project of the row above.
    if let last = rows.last, entries[index].project == entries[index - 1].project {
      return last.project
    }
    let name = entries[index].project ?? ""
    let project = projects[name, default: Int32(truncatingIfNeeded: projects.count)]
    projects[name] = project
    return project
  }
}
