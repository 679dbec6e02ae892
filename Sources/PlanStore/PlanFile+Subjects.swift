/// What a step through the history is about, so that no more is loaded for it.
extension PlanFile {
  /// What taking back a command changes.
  ///
  /// - Parameter command: Its number; nil for the last that is in force.
  /// - Returns: The whole plan where it changes what belongs to no project, or where there is no such command.
  public func subjects(ofUndoing command: Int? = nil) throws(PlanFileError) -> PlanSubjects {
    try connection.reading { () throws(PlanFileError) in
      try subjects(of: command == nil ? JournalWalk.lastDone(connection) : command)
    }
  }

  /// What putting back a command changes.
  ///
  /// - Parameter command: Its number; nil for the one that was undone last.
  /// - Returns: As of ``subjects(ofUndoing:)``.
  public func subjects(ofRedoing command: Int? = nil) throws(PlanFileError) -> PlanSubjects {
    try connection.reading { () throws(PlanFileError) in
      try subjects(of: command == nil ? JournalWalk.lastUndone(connection) : command)
    }
  }

  private func subjects(of command: Int?) throws(PlanFileError) -> PlanSubjects {
    guard let number = command,
      let changes = try JournalTable.changesIfAny(of: number, in: connection)
    else { return .all }
    var owners = RowOwners(connection)
    let projects = try owners.projects(of: changes)
    return projects.contains(RowOwners.wholePlan) ? .all : .projects(projects)
  }
}
