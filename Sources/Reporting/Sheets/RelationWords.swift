import Scheduler

/// The work an activity waits for, as a planner writes it: `A14、C06SS+34`.
struct RelationWords {
  private let network: Network
  private let separator: String
  /// The positions of the relations that bind each activity.
  private let relations: [Int: [Int]]

  private var portfolio: Portfolio { network.portfolio }

  init(_ network: Network, _ terms: Terms) {
    self.network = network
    separator = terms("、", ", ")
    relations = Dictionary(
      grouping: network.portfolio.relations.indices,
      by: { network.portfolio.relations[$0].successor })
  }

  /// The predecessors of an activity in the order they were typed.
  func predecessors(of activity: Int) -> String {
    (relations[activity] ?? []).map { word(portfolio.relations[$0]) }
      .joined(separator: separator)
  }

  /// One relation: FS is left out where there is no lag; `w` counts working days of the successor,
  /// `p` those of the predecessor, `e` days of 24 hours.
  private func word(_ relation: Relation) -> String {
    let isOwn =
      portfolio.activities[relation.predecessor].project
      == portfolio.activities[relation.successor].project
    let name =
      isOwn
      ? portfolio.activities[relation.predecessor].code
      : portfolio.code(of: relation.predecessor)
    let lag = relation.lag.minutes
    guard lag != 0 else {
      return relation.kind == .finishToStart ? name : name + relation.kind.rawValue
    }
    let (dayMinutes, unit) = counting(relation)
    let days = Reporting.days(abs(lag), dayMinutes)
    return "\(name)\(relation.kind.rawValue)\(lag < 0 ? "-" : "+")\(days)\(unit)"
  }

  private func counting(_ relation: Relation) -> (dayMinutes: Int, unit: String) {
    switch relation.lag.counting {
    case .calendarDays, .project: (portfolio.projectDay.minutes, "")
    case .successor: (network.dayMinutes(of: relation.successor), "w")
    case .predecessor: (network.dayMinutes(of: relation.predecessor), "p")
    case .elapsed: (1440, "e")
    }
  }
}
