public import Plan

/// What is said of an activity, one by one.
public enum ActivityField: String, Hashable, Sendable, CaseIterable {
  case code, name, englishName, kind, duration, calendar, window, level, role, owner, leader,
    person,
    note, pauses, crashLimit, crashCost, threePoints, parent, edge, constraints, typedDates,
    levelingDelay, uid,
    fields
}

/// What is said of a project, one by one.
public enum ProjectField: String, Hashable, Sendable, CaseIterable {
  case code, name, direction, grain, start, requiredDates, reserveDays, lead, leader, person,
    profile,
    calendar, progressMode, criticalFloat, normDays, fields
}

extension Activity {
  /// The fields of which something else is said than of another.
  public func fields(differingFrom other: Activity) -> [ActivityField] {
    var fields = ActivityField.allCases.filter { differs(from: other, in: $0) }
    var rest = other
    rest.project = project
    // A field that came later is told as one of the others.
    for field in fields { rest.take(field, of: self) }
    if rest != self, !fields.contains(.fields) { fields.append(.fields) }
    return fields
  }

  private func differs(from other: Activity, in field: ActivityField) -> Bool {
    var changed = other
    changed.take(field, of: self)
    return changed != other
  }

  private mutating func take(_ field: ActivityField, of other: Activity) {
    switch field {
    case .code: code = other.code
    case .name: name = other.name
    case .englishName: englishName = other.englishName
    case .kind: kind = other.kind
    case .duration: (duration, isElapsed) = (other.duration, other.isElapsed)
    case .calendar: calendar = other.calendar
    case .window: window = other.window
    case .level: level = other.level
    case .role: role = other.role
    case .owner: owner = other.owner
    case .leader: leader = other.leader
    case .person: person = other.person
    case .note: note = other.note
    case .pauses: pauseWindows = other.pauseWindows
    case .crashLimit: crashLimit = other.crashLimit
    case .crashCost: crashCost = other.crashCost
    case .threePoints: threePoints = other.threePoints
    case .parent: parent = other.parent
    case .edge: edge = other.edge
    case .constraints: constraints = other.constraints
    case .typedDates: typedDates = other.typedDates
    case .levelingDelay: levelingDelay = other.levelingDelay
    case .uid: uid = other.uid
    case .fields: fields = other.fields
    }
  }
}

extension Project {
  /// The fields of which something else is said than of another.
  public func fields(differingFrom other: Project) -> [ProjectField] {
    var fields = ProjectField.allCases.filter { field in
      var changed = other
      changed.take(field, of: self)
      return changed != other
    }
    var rest = other
    for field in fields { rest.take(field, of: self) }
    if rest != self, !fields.contains(.fields) { fields.append(.fields) }
    return fields
  }

  private mutating func take(_ field: ProjectField, of other: Project) {
    switch field {
    case .code: code = other.code
    case .name: name = other.name
    case .direction: direction = other.direction
    case .grain: grain = other.grain
    case .start: start = other.start
    case .requiredDates: requiredDates = other.requiredDates
    case .reserveDays: reserveDays = other.reserveDays
    case .lead: lead = other.lead
    case .leader: leader = other.leader
    case .person: person = other.person
    case .profile: profile = other.profile
    case .calendar: calendar = other.calendar
    case .progressMode: progressMode = other.progressMode
    case .criticalFloat: criticalFloat = other.criticalFloat
    case .normDays: normDays = other.normDays
    case .fields: fields = other.fields
    }
  }
}
