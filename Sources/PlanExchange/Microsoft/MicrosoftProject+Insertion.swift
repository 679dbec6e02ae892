public import Scheduler

extension MicrosoftProject {
  /// Puts the plan into a portfolio as a project of it; progress and baselines then speak of the
  /// positions there.
  ///
  /// A calendar that the portfolio has already is not added again. One of another content under the
  /// same name, or under the name of a shipped calendar, is named after the project: `HS Standard`.
  ///
  /// - Parameter existing: The position of the project it becomes, which has no activities yet; nil
  ///   to add one.
  public mutating func insert(into portfolio: inout Portfolio, as existing: Int? = nil) {
    let position = existing ?? portfolio.projects.count
    let first = portfolio.activities.count
    rename(in: portfolio)
    let known = Set(portfolio.calendars.map(\.name))
    portfolio.calendars += self.portfolio.calendars.filter { !known.contains($0.name) }
    var project = self.portfolio.projects[0]
    if let existing {
      project.lead = portfolio.projects[existing].lead
      portfolio.projects[existing] = project
    } else {
      portfolio.projects.append(project)
    }
    portfolio.activities += self.portfolio.activities.map { activity in
      var activity = activity
      activity.project = position
      return activity
    }
    portfolio.relations += self.portfolio.relations.map { relation in
      var relation = relation
      relation.predecessor += first
      relation.successor += first
      return relation
    }
    for i in progress.indices { progress[i].activity += first }
    for i in baselines.indices {
      baselines[i].dates = Array(repeating: nil, count: first) + baselines[i].dates
    }
  }

  /// Gives calendars other names where theirs are taken.
  private mutating func rename(in other: Portfolio) {
    var names: [String: String] = [:]
    var taken = Dictionary(
      other.calendars.map { ($0.name, Optional($0)) }, uniquingKeysWith: { $1 })
    for name in [WorkCalendar.workdayName, WorkCalendar.calendarDayName] {
      taken[name] = .some(nil)
    }
    for i in portfolio.calendars.indices {
      let calendar = portfolio.calendars[i]
      guard let holder = taken[calendar.name] else { continue }
      if let holder, holder == calendar { continue }
      var name = "\(portfolio.projects[0].code) \(calendar.name)"
      while let holder = taken[name] {
        portfolio.calendars[i].name = name
        if let holder, holder == portfolio.calendars[i] { break }
        name += "'"
      }
      portfolio.calendars[i].name = name
      names[calendar.name] = name
    }
    if names.isEmpty { return }
    for i in portfolio.activities.indices {
      if let name = names[portfolio.activities[i].calendar] {
        portfolio.activities[i].calendar = name
      }
    }
    if let name = portfolio.projects[0].calendar.flatMap({ names[$0] }) {
      portfolio.projects[0].calendar = name
    }
  }
}
