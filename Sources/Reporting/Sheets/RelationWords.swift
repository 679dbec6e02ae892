import Control
import Plan
import Scheduler

/// The work an activity waits for, as a planner writes it: `A14、C06SS+34`.
struct RelationWords {
  private let network: Network
  private let separator: String
  private let terms: Terms
  /// How many predecessors are named.
  private static let most = 200
  /// The positions of the relations that bind each activity.
  private let relations: [Int: [Int]]

  private var portfolio: Portfolio { network.portfolio }

  init(_ network: Network, _ terms: Terms) {
    self.network = network
    self.terms = terms
    separator = terms("、", ", ")
    relations = Dictionary(
      grouping: network.portfolio.relations.indices,
      by: { network.portfolio.relations[$0].successor })
  }

  /// The predecessors of an activity in the order they were typed; of more than a cell can show, the
  /// first, and how many there are.
  func predecessors(of activity: Int) -> String {
    let all = relations[activity] ?? []
    let told = all.prefix(Self.most).map { word(portfolio.relations[$0]) }
      .joined(separator: separator)
    return all.count > Self.most ? told + separator + more(all.count) : told
  }

  private func more(_ count: Int) -> String { terms("…等 \(count) 项", "… \(count) in all") }

  /// One relation, as a plan file has it: FS is left out where there is no lag; `w` counts working
  /// days of the successor, `b` those of the predecessor, `p` those of the project, `e` days of 24
  /// hours; `%` takes a part of the predecessor's duration.
  private func word(_ relation: Relation) -> String {
    let isOwn =
      portfolio.activities[relation.predecessor].project
      == portfolio.activities[relation.successor].project
    let name =
      isOwn
      ? portfolio.activities[relation.predecessor].code
      : portfolio.code(of: relation.predecessor)
    if let percent = relation.lag.percent {
      let sign = percent < 0 ? "-" : "+"
      return
        "\(name)\(relation.kind.rawValue)\(sign)\(percent.magnitude)%\(relation.lag.counting.unit)"
    }
    let lag = relation.lag.minutes
    guard lag != 0 else {
      return relation.kind == .finishToStart ? name : name + relation.kind.rawValue
    }
    let days = Reporting.days(Int(clamping: lag.magnitude), dayMinutes(relation))
    let sign = lag < 0 ? "-" : "+"
    return "\(name)\(relation.kind.rawValue)\(sign)\(days)\(relation.lag.counting.unit)"
  }

  private func dayMinutes(_ relation: Relation) -> Int {
    switch relation.lag.counting {
    case .calendarDays, .project: portfolio.projectDay.minutes
    case .successor: network.dayMinutes(of: relation.successor)
    case .predecessor: network.dayMinutes(of: relation.predecessor)
    case .elapsed: 1440
    }
  }
}
