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
    let told = all.prefix(Self.most).map { portfolio.word(portfolio.relations[$0]) }
      .joined(separator: separator)
    return all.count > Self.most ? told + separator + more(all.count) : told
  }

  private func more(_ count: Int) -> String { terms("…等 \(count) 项", "… \(count) in all") }
}
