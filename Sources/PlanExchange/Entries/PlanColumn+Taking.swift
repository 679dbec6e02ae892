import Plan

extension PlanColumn {
  /// Whether its cells hold words that are kept as they are.
  var isFreeText: Bool {
    [.name, .englishName, .office, .leader, .person, .note].contains(self)
  }

  /// Takes what a column says of an activity from one plan into another.
  ///
  /// - Parameters:
  ///   - text: What was typed, for free texts, which are kept as they are.
  func take(
    from source: Portfolio, _ position: Int, into target: inout Portfolio, _ other: Int,
    text: String
  ) {
    let new = source.activities[position]
    switch self {
    case .name: target.activities[other].name = text.lines.onOneLine
    case .englishName: target.activities[other].englishName = text.lines.onOneLine
    case .office: target.activities[other].owner = text.lines.onOneLine
    case .leader: target.activities[other].leader = text.lines.onOneLine
    case .person: target.activities[other].person = text.lines.onOneLine
    case .note: target.activities[other].note = text.lines
    case .duration: target.activities[other].duration = new.duration
    case .calendar: target.activities[other].calendar = new.calendar
    case .crashLimit: target.activities[other].crashLimit = new.crashLimit
    case .crashCost: target.activities[other].crashCost = new.crashCost
    case .threePoints: target.activities[other].threePoints = new.threePoints
    case .level: target.activities[other].level = new.level
    case .role: target.activities[other].role = new.role
    case .window:
      target.activities[other].window = new.window
      target.activities[other].pauseWindows = new.pauseWindows
    case .constraint: target.activities[other].constraints = new.constraints
    case .elapsed: target.activities[other].isElapsed = new.isElapsed
    case .parent: target.activities[other].parent = new.parent
    case .kind:
      target.activities[other].kind = new.kind
      target.activities[other].edge = new.edge
      if new.kind != .task { target.activities[other].duration = 0 }
    case .predecessors:
      let first = target.relations.firstIndex { $0.successor == other } ?? target.relations.count
      target.relations.removeAll { $0.successor == other }
      target.relations.insert(
        contentsOf: source.relations.filter { $0.successor == position }, at: first)
    case .project, .code, .milestone, .number, .wbs, .outline, .plannedStart, .plannedFinish,
      .optimistic, .likely, .pessimistic:
      break
    }
  }
}
