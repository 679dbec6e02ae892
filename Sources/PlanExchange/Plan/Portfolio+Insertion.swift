import Plan

extension Portfolio {
  /// Puts the plan of a foreign file behind what is here.
  ///
  /// A calendar that is here already is not added again. One of another content under the same name,
  /// or under the name of a shipped calendar, is named after the first project of the file:
  /// `HS Standard`.
  ///
  /// - Parameter existing: The position of the project that a file of one project becomes, which has
  ///   no activities yet; nil to add all.
  /// - Returns: The position of the first activity added.
  mutating func insert(_ other: Portfolio, as existing: Int? = nil) -> Int {
    var other = other
    other.renameCalendars(takenBy: self)
    let firstProject = existing ?? projects.count
    let first = activities.count
    let known = Set(calendars.map(\.name))
    calendars += other.calendars.filter { !known.contains($0.name) }
    if let existing {
      other.projects[0].lead = projects[existing].lead
      if other.projects[0].requiredDates.isEmpty {
        // What was required of the project before does not go for want of a word in the file.
        other.projects[0].requiredDates = projects[existing].requiredDates
        other.projects[0].reserveDays = projects[existing].reserveDays
      }
      projects[existing] = other.projects[0]
    } else {
      projects += other.projects
    }
    activities += other.activities.map { activity in
      var activity = activity
      activity.project += firstProject
      return activity
    }
    relations += other.relations.map { relation in
      var relation = relation
      relation.predecessor += first
      relation.successor += first
      return relation
    }
    return first
  }

  /// Gives calendars other names where theirs are taken.
  private mutating func renameCalendars(takenBy other: Portfolio) {
    var names: [String: String] = [:]
    var taken = Dictionary(
      other.calendars.map { ($0.name, Optional($0)) }, uniquingKeysWith: { $1 })
    for name in [WorkCalendar.workdayName, WorkCalendar.calendarDayName] {
      taken[name] = .some(nil)
    }
    for i in calendars.indices {
      let calendar = calendars[i]
      guard let holder = taken[calendar.name] else { continue }
      if let holder, holder == calendar { continue }
      var name = "\(projects[0].code) \(calendar.name)"
      while let holder = taken[name] {
        calendars[i].name = name
        if let holder, holder == calendars[i] { break }
        name += "'"
      }
      calendars[i].name = name
      names[calendar.name] = name
    }
    if names.isEmpty { return }
    for i in activities.indices {
      if let name = names[activities[i].calendar] { activities[i].calendar = name }
    }
    for i in projects.indices {
      if let name = projects[i].calendar.flatMap({ names[$0] }) { projects[i].calendar = name }
    }
  }
}
