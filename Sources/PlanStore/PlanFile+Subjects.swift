/// What a step through the history is about, so that no more is loaded for it.
extension PlanFile {
  /// What taking back a command changes.
  ///
  /// - Parameter command: Its number; nil for the last that is in force.
  /// - Returns: The whole plan where it changes what belongs to no project, or where there is no such command.
  public func subjects(ofUndoing command: Int? = nil) throws(PlanFileError) -> PlanSubjects {
    try connection.reading { () throws(PlanFileError) in
      try subjects(of: command) { $0.done.last }
    }
  }

  /// What putting back a command changes.
  ///
  /// - Parameter command: Its number; nil for the one that was undone last.
  /// - Returns: As of ``subjects(ofUndoing:)``.
  public func subjects(ofRedoing command: Int? = nil) throws(PlanFileError) -> PlanSubjects {
    try connection.reading { () throws(PlanFileError) in
      try subjects(of: command) { $0.undone.last }
    }
  }

  private func subjects(
    of command: Int?, orElse last: (History) -> Int?
  ) throws(PlanFileError) -> PlanSubjects {
    let number: Int?
    if let command {
      number = command
    } else {
      number = last(History(try JournalTable.entries(connection)))
    }
    guard let number,
      let changes = try JournalTable.changesIfAny(of: number, in: connection)
    else { return .all }
    var owners = RowOwners(connection)
    let projects = try owners.projects(of: changes)
    return projects.contains(RowOwners.wholePlan) ? .all : .projects(projects)
  }
}
