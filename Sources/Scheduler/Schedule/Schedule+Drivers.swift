public import CivilTime
public import Plan

/// What holds a date where it is.
public struct Driver: Hashable, Sendable {
  /// What kind of thing holds it.
  public enum Kind: String, Sendable, CaseIterable {
    /// A relation.
    case relation
    /// A required date.
    case requiredDate
    /// The start of the project, or a constraint that the activity carries.
    case constraint
    /// A window that the work had to wait for.
    case window
    /// Days that the calendar does not work.
    case calendar
    /// The data date.
    case dataDate
    /// The day on which rested work goes on again.
    case resumption
    /// It has happened.
    case actual
  }

  /// What kind of thing holds it.
  public var kind: Kind
  /// The activity at the other end: the predecessor, the successor, or who carries the required
  /// date.
  public var activity: Int?
  /// The position of the relation in the portfolio.
  public var relation: Int?
  /// Where the date would be without this window or calendar.
  public var without: Instant?
  /// The constraint of the activity itself; nil where it is the start of the project.
  public var constraint: Constraint?

  package init(
    _ kind: Kind, activity: Int? = nil, relation: Int? = nil, without: Instant? = nil,
    constraint: Constraint? = nil
  ) {
    self.constraint = constraint
    self.kind = kind
    self.activity = activity
    self.relation = relation
    self.without = without
  }
}

extension Schedule {
  /// Returns everything that holds the early start of an activity where it is: all equal maxima.
  ///
  /// Relations come first, by the code of the predecessor, which is one of its parts where the
  /// relation is at a summary; then the project's start or the data date; then constraints; then
  /// the calendar and the window that moved it further. A summary or level of effort has none.
  public func drivers(of activity: Int) -> [Driver] {
    let node = network.node(of: activity)
    if situation.phase[node] == .complete { return [Driver(.actual)] }
    guard node < network.placedCount else { return [] }
    let place = Int(early.start[node])
    let links = arithmetic.predecessors
    var found: [Driver] = []
    var bound = Int(floor[node])
    for link in links.range(node) {
      let x = early.instant(of: links.node(link), links.kind(link), situation)
      let own = arithmetic.bound(
        on: node, links.kind(link), lag: links.lag(link), links.table(link), from: x)
      bound = max(bound, own)
      if arithmetic.place(node, own) == place {
        found.append(
          Driver(
            .relation, activity: network.activity(at: links.node(link)),
            relation: links.relation(link)))
      }
    }
    if found.count > 1 { found.sort { isBefore($0, $1) } }
    if arithmetic.place(node, Int(floor[node])) == place { found.append(floorDriver(node)) }
    found += constraintDrivers(activity, node, isHeld: !found.isEmpty)
    bound = max(bound, Int(held[node]))
    return found + delays(node, bound: bound, place: place)
  }

  /// Returns everything that holds the latest start against the required dates where it is:
  /// successors, and the required date the activity itself carries.
  public func lateDrivers(of activity: Int) -> [Driver] {
    let node = network.node(of: activity)
    let late = Int(limit.start[node])
    guard late != Bound.none else { return [] }
    var found: [Driver] = []
    let links = arithmetic.successors
    for link in links.range(node) {
      let successor = links.node(link)
      let latest = arithmetic.latest(
        node, links.kind(link), lag: links.lag(link), links.table(link),
        keeping: successor, at: Int(limit.start[successor]))
      guard latest != Bound.none else { continue }
      if latest == Bound.impossible ? late == latest : arithmetic.lastPlace(node, latest) == late {
        found.append(
          Driver(
            .relation, activity: network.activity(at: successor),
            relation: links.relation(link)))
      }
    }
    if found.count > 1 { found.sort { isBefore($0, $1) } }
    for requirement in network.requirements where requirement.node == node {
      let latest = arithmetic.latestStart(node, finishing: requirement.finish)
      if arithmetic.lastPlace(node, latest) == late {
        found.append(Driver(.requiredDate, activity: requirement.carrier))
      }
    }
    return found
  }

  private func isBefore(_ a: Driver, _ b: Driver) -> Bool {
    guard let x = a.activity, let y = b.activity else { return false }
    if x != y { return naturalOrder(network.portfolio.code(of: x), network.portfolio.code(of: y)) }
    let first = network.portfolio.relations[a.relation!]
    let second = network.portfolio.relations[b.relation!]
    if first.lag.percent != second.lag.percent {
      return (first.lag.percent ?? Int.min) < (second.lag.percent ?? Int.min)
    }
    return (first.kind.rawValue, first.lag.minutes, first.lag.counting.rawValue)
      < (second.kind.rawValue, second.lag.minutes, second.lag.counting.rawValue)
  }

  /// The floor of a node is the data date, the project's start, or its own latest start.
  private func floorDriver(_ node: Int) -> Driver {
    if !situation.resumes.isEmpty, floor[node] == situation.resumes[node] {
      return Driver(.resumption)
    }
    let project = Int(network.nodes.project[node])
    if let dataDate = situation.dataDate(ofProject: project), Int(floor[node]) == dataDate {
      return Driver(.dataDate)
    }
    guard projects[project].takesLatestStart else { return Driver(.constraint) }
    let carrier = bindingRequirement[project].map { network.requirements[$0].carrier }
    return Driver(.requiredDate, activity: carrier)
  }

  /// The constraints of an activity that hold its start where it is; one that puts it off as late
  /// as possible where nothing else does.
  private func constraintDrivers(_ activity: Int, _ node: Int, isHeld: Bool) -> [Driver] {
    let place = Int(early.start[node])
    let constraints = network.portfolio.activities[activity].constraints
    if constraints.isEmpty { return [] }
    let found = constraints.filter { constraint in
      SoftConstraints.bound(of: constraint, on: node, arithmetic)
        .map { arithmetic.place(node, $0) == place } ?? false
    }
    guard !isHeld, found.isEmpty, situation.phase[node] == .notStarted else {
      return found.map { Driver(.constraint, constraint: $0) }
    }
    return constraints.filter { !$0.kind.hasDate }.map { Driver(.constraint, constraint: $0) }
  }

  /// What moved work past its bound: days its calendar does not work, then its window.
  private func delays(_ node: Int, bound: Int, place: Int) -> [Driver] {
    guard situation.placement[node] != .raw else { return [] }
    let tables = arithmetic.tables
    let isDay = situation.placement[node] == .day
    let table = Int(isDay ? network.nodes.days(node) : network.nodes.table(node))
    let soonest =
      isDay
      ? tables.openingAtOrAfter(Network.everyDay, bound, open: network.open)
      : tables.start(Network.everyDay, tables.work(Network.everyDay, until: bound))
    let worked =
      isDay
      ? tables.openingAtOrAfter(table, bound, open: network.open)
      : tables.start(table, tables.work(table, until: bound))
    var found: [Driver] = []
    if soonest < worked, soonest / 1440 < worked / 1440 {
      found.append(Driver(.calendar, without: Instant(minute: Int32(clamping: soonest))))
    }
    if worked < place {
      found.append(Driver(.window, without: Instant(minute: Int32(clamping: worked))))
    }
    return found
  }
}
