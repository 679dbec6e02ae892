import Plan

/// The rows of a plan's file by their codes, project by project.
struct PlanRowIndex {
  private let entries: [PlanEntry]
  private var codes: CodeIndex
  /// The projects that rows name, counted; rows that name none are of one, too.
  private var projects: [String: Int] = [:]
  /// The project of each row, and the first row that has its code.
  private var rows: [(project: Int, first: Int)] = []

  init(_ entries: [PlanEntry]) {
    self.entries = entries
    codes = CodeIndex(capacity: entries.count)
    rows.reserveCapacity(entries.count)
    for index in entries.indices {
      let code = entries[index].code
      let project = project(of: index)
      let first = codes.insert(index, code: code, project: project) { [rows] in
        rows[$0].project == project && entries[$0].code == code
      }
      rows.append((project, first ?? index))
    }
  }

  /// Returns the row before another that has its code; nil where there is none.
  func earlier(than index: Int) -> PlanEntry? {
    rows[index].first == index ? nil : entries[rows[index].first]
  }

  /// Returns the first row that bears a code; one that names no project is of the project of the row
  /// that names it.
  func row(of reference: ActivityReference, from index: Int) -> Int? {
    let named = reference.project.map { projects[$0] } ?? rows[index].project
    guard let project = named else { return nil }
    return codes.position(of: reference.code, project: project) {
      rows[$0].project == project && entries[$0].code == reference.code
    }
  }

  private mutating func project(of index: Int) -> Int {
    // Nearly all rows are of the project of the row above.
    if let last = rows.last, entries[index].project == entries[index - 1].project {
      return last.project
    }
    let name = entries[index].project ?? ""
    let project = projects[name, default: projects.count]
    projects[name] = project
    return project
  }
}
