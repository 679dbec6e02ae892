import CivilTime

/// Finds out which projects go with what a command is about.
struct ScopeSearch {
  let connection: Connection

  /// The scope around what a plan is loaded for; nil for the whole plan.
  func scope(around subjects: PlanSubjects) throws(PlanFileError) -> PlanScope? {
    guard var found = try projects(of: subjects), !found.isEmpty else { return nil }
    // Where old baselines tell of projects by what the one before tells, all are read; and where files of another
    // program name the data dates of their projects, which may be that of the plan.
    guard try !hasCarriedBaselines, try !hasNamedDataDates else { return nil }
    var new = found
    while !new.isEmpty {
      new = try neighbours(of: new, beyond: found)
      found.formUnion(new)
    }
    return PlanScope(projects: found.sorted(), latestReport: try latestReport)
  }

  /// The projects that are meant themselves; nil where it takes the whole plan to say which.
  private func projects(of subjects: PlanSubjects) throws(PlanFileError) -> Set<Int>? {
    let codes: [String]
    switch subjects {
    case .all: return nil
    case .projects(let projects): return projects
    case .codes(let given): codes = given
    case .record(let number):
      return try project(
        by: """
          SELECT project_id FROM activity
          WHERE id = (SELECT activity_id FROM progress_record ORDER BY id LIMIT 1 OFFSET ?)
          """, number - 1)
    case .problem(let number):
      return try project(by: "SELECT project_id FROM problem WHERE number = ?", number)
    }
    var found: Set<Int> = []
    for code in codes {
      guard let project = try project(of: code) else { return nil }
      found.insert(project)
    }
    return found
  }

  /// The project that a query finds by a number; nil where there is none.
  private func project(by query: String, _ number: Int) throws(PlanFileError) -> Set<Int>? {
    guard number >= 0 else { return nil }
    let row = try connection.prepare(query)
    try row.bind([.integer(number)])
    return try row.step() ? [try row.id(0)] : nil
  }

  /// The project that a code is that of, or whose activity has it; nil where there is none.
  private func project(of subject: String) throws(PlanFileError) -> Int? {
    let project = try connection.prepare("SELECT id FROM project WHERE code = ?")
    try project.bind([.text(subject)])
    if try project.step() { return try project.id(0) }
    let parts = subject.split(separator: ".", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let activity = try connection.prepare(
      """
      SELECT project_id FROM activity
      WHERE project_id = (SELECT id FROM project WHERE code = ?) AND code = ?
      """)
    try activity.bind([.text(String(parts[0])), .text(String(parts[1]))])
    return try activity.step() ? try activity.id(0) : nil
  }

  /// The projects that relations join to some, beyond those that are known.
  ///
  /// A round of a search in breadth: a recursive query over both directions is slow in one database and
  /// refused by another.
  private func neighbours(
    of new: Set<Int>, beyond known: Set<Int>
  ) throws(PlanFileError) -> Set<Int> {
    let near = new.sorted().map(String.init).joined(separator: ", ")
    let taken = known.sorted().map(String.init).joined(separator: ", ")
    let ends = [("predecessor_id", "successor_id"), ("successor_id", "predecessor_id")]
    let rounds = ends.map { here, there in
      """
      SELECT far.project_id
      FROM activity AS near
      JOIN relation ON relation.\(here) = near.id
      JOIN activity AS far ON far.id = relation.\(there)
      WHERE near.project_id IN (\(near)) AND far.project_id NOT IN (\(taken))
      """
    }
    let row = try connection.prepare(rounds.joined(separator: "\nUNION\n"))
    var found: Set<Int> = []
    while try row.step() { found.insert(try row.id(0)) }
    return found
  }

  private var hasCarriedBaselines: Bool {
    get throws(PlanFileError) {
      try connection.integer(
        "SELECT 1 FROM baseline WHERE is_own = 0 AND number > (SELECT min(number) FROM baseline)")
        != nil
    }
  }

  private var hasNamedDataDates: Bool {
    get throws(PlanFileError) {
      try connection.integer("SELECT 1 FROM project WHERE profile = 'p6'") != nil
    }
  }

  private var latestReport: Instant? {
    get throws(PlanFileError) {
      let row = try connection.prepare(
        """
        SELECT data_date FROM progress_record
        WHERE id NOT IN (SELECT progress_record_id FROM progress_retraction)
        ORDER BY data_date DESC LIMIT 1
        """)
      return try row.step() ? try row.optionalInstant(0) : nil
    }
  }
}
