import Plan

/// A plan that goes back through its life in memory, entry by entry, and tells what each was about.
public final class PlanRewind {
  private let past: PastPlan
  private var references: RowReferences?
  private var known: PlanReader.Reading?

  /// Begins with the plan as it is.
  public init(_ file: PlanFile) throws(PlanFileError) {
    past = try PastPlan(of: file.connection)
  }

  /// The last entry that is in the plan; nil before the first.
  public var last: JournalEntry? { past.last }

  /// Takes back the last entry.
  public func stepBack() throws(PlanFileError) {
    guard let number = last?.number else { return }
    try past.goBack { $0.number < number }
  }

  /// The plan as it stands there; only what was changed since it was last asked for is read again.
  public func load() throws(PlanFileError) -> StoredPlan {
    let (known, changed) = (known, past.changedTables)
    let reading = try past.connection.reading { () throws(PlanFileError) in
      try PlanReader(connection: past.connection).reading(after: known, changes: changed)
    }
    self.known = reading
    past.changedTables = []
    return reading.plan
  }

  /// The number of each activity of the plan as it stands there, by position: what names it for ever.
  ///
  /// - Parameter plan: What ``load()`` returned there.
  public func identities(of plan: StoredPlan) throws(PlanFileError) -> [Int] {
    try ActivityTable.ids(past.connection, count: plan.portfolio.activities.count)
  }

  /// What the last entry was about.
  public func subjects() throws(PlanFileError) -> ChangeSubjects {
    guard let last else { return ChangeSubjects() }
    let references: RowReferences
    if let known = self.references {
      references = known
    } else {
      references = try RowReferences(past.connection)
      self.references = references
    }
    let changes = try JournalTable.changes(
      of: last.kind.command ?? last.number, in: past.connection)
    var rows = changes.rows ?? []
    if case .undo = last.kind { rows = rows.map(\.inverted) }
    let search = try SubjectSearch(past.connection, references, removed: rows)
    return try search.subjects(of: rows)
  }
}

/// What a change was about, by the codes of before it where that is gone.
public struct ChangeSubjects: Hashable, Sendable {
  /// The codes of projects.
  public internal(set) var projects: Set<String> = []
  /// The full codes of activities.
  public internal(set) var activities: Set<String> = []
  /// Whether calendars, holidays, windows or settings were changed, which are of no project.
  public internal(set) var isGeneral = false
  /// Whether dates may have moved.
  public internal(set) var movesDates = false
  /// Whether anything of the plan itself was changed: neither reports nor baselines, problems and such.
  public internal(set) var changesPlan = false
  /// The numbers of baselines that were taken.
  public internal(set) var baselines: [Int] = []

  /// Says of nothing.
  public init() {}
}

/// Finds which projects and activities rows belong to.
private final class SubjectSearch {
  private let connection: Connection
  private let references: RowReferences
  private let codeColumn: Int
  private let projectColumn: Int
  private var removedActivities: [Int: (project: Int, code: String)] = [:]
  private var removedProjects: [Int: String] = [:]
  private var removedRecords: [Int: [RowKey]] = [:]
  /// What was asked of the plan already: rows of one change name the same work again and again.
  private var names: [Int: (project: String, code: String)?] = [:]
  private var codes: [Int: String?] = [:]
  private let nameByID: Statement
  private let codeByID: Statement

  init(
    _ connection: Connection, _ references: RowReferences, removed rows: [RowChange]
  ) throws(PlanFileError) {
    self.connection = connection
    self.references = references
    codeColumn = try connection.column("code", of: "activity")
    projectColumn = try connection.column("project_id", of: "activity")
    nameByID = try connection.prepare(
      """
      SELECT project.code, activity.code FROM activity JOIN project ON project.id = project_id
      WHERE activity.id = ?
      """)
    codeByID = try connection.prepare("SELECT code FROM project WHERE id = ?")
    let projectCode = try connection.column("code", of: "project")
    for row in rows where row.operation == .deleted {
      guard let id = row.key.id else { continue }
      switch row.key.table {
      case "activity":
        guard let project = row.old[projectColumn]?.id, let code = row.old[codeColumn]?.word
        else { continue }
        removedActivities[id] = (project, code)
      case "project": removedProjects[id] = row.old[projectCode]?.word
      case "progress_record":
        removedRecords[id] = references.rows(in: row.old, of: row.key.table)
      default: break
      }
    }
  }

  /// The tables that say nothing of what is planned.
  private static let besidesThePlan: Set<String> = [
    "progress_record", "progress_retraction", "baseline", "baseline_date", "problem",
    "submitted_report", "photo", "contact", "plan_template",
  ]

  func subjects(of rows: [RowChange]) throws(PlanFileError) -> ChangeSubjects {
    var subjects = ChangeSubjects()
    for row in rows {
      switch row.key.table {
      case "problem", "submitted_report", "photo": break
      default: subjects.movesDates = true
      }
      subjects.changesPlan = subjects.changesPlan || !Self.besidesThePlan.contains(row.key.table)
      switch row.key.table {
      case "holiday", "work_window", "work_calendar", "calendar_exception", "plan":
        subjects.isGeneral = true
      case "baseline":
        if row.operation == .inserted,
          let number = row.new.indices.contains(1) ? row.new[1]?.id : nil
        {
          subjects.baselines.append(number)
        }
      // A baseline is of projects; its lines are no news of each activity.
      case "baseline_date": try add(row, to: &subjects, isOfActivity: false)
      default: try add(row, to: &subjects, isOfActivity: true)
      }
    }
    return subjects
  }

  private func add(
    _ row: RowChange, to subjects: inout ChangeSubjects, isOfActivity: Bool
  ) throws(PlanFileError) {
    var keys = [row.key]
    switch row.operation {
    case .deleted: keys += references.rows(in: row.old, of: row.key.table)
    case .inserted: keys += references.rows(in: row.new, of: row.key.table)
    case .updated:
      keys += references.rows(in: row.new, of: row.key.table)
      keys += try standing(row.key)
    }
    for key in keys {
      guard let id = key.id else { continue }
      switch key.table {
      case "activity":
        guard let name = try name(of: id) else { continue }
        if isOfActivity { subjects.activities.insert("\(name.project).\(name.code)") }
        subjects.projects.insert(name.project)
      case "project":
        if let code = try code(ofProject: id) { subjects.projects.insert(code) }
      case "progress_record" where key != row.key:
        let record = RowKey(table: "progress_record", values: key.values)
        let ends: [RowKey]
        if let removed = removedRecords[id] { ends = removed } else { ends = try standing(record) }
        for activity in ends {
          guard let id = activity.id, let name = try name(of: id) else { continue }
          subjects.activities.insert("\(name.project).\(name.code)")
          subjects.projects.insert(name.project)
        }
      default: break
      }
    }
  }

  /// The rows that a row which is there refers to.
  private func standing(_ key: RowKey) throws(PlanFileError) -> [RowKey] {
    guard let id = key.id else { return [] }
    var rows: [RowKey] = []
    for (column, table) in references.columns(of: key.table) {
      let name = try connection.name(ofColumn: column, of: key.table)
      if let other = try connection.integer("SELECT \(name) FROM \(key.table) WHERE id = \(id)") {
        rows.append(RowKey(table: table, values: [.integer(Int64(other))]))
      }
    }
    return rows
  }

  private func name(of id: Int) throws(PlanFileError) -> (project: String, code: String)? {
    if let removed = removedActivities[id] {
      return try code(ofProject: removed.project).map { ($0, removed.code) }
    }
    if let known = names[id] { return known }
    try nameByID.bind([.integer(id)])
    let name = try nameByID.step() ? (try nameByID.text(0), try nameByID.text(1)) : nil
    names[id] = .some(name)
    return name
  }

  private func code(ofProject id: Int) throws(PlanFileError) -> String? {
    if let removed = removedProjects[id] { return removed }
    if let known = codes[id] { return known }
    try codeByID.bind([.integer(id)])
    let code = try codeByID.step() ? try codeByID.text(0) : nil
    codes[id] = .some(code)
    return code
  }
}

extension RowValue {
  fileprivate var word: String? { if case .text(let text) = self { text } else { nil } }
}
