import Control
import Plan
import Scheduler

/// Returns the relations between placed activities, those at summaries expanded by their
/// definition, each with its position in the portfolio.
func plainRelations(_ portfolio: Portfolio) -> (relations: [Relation], origin: [Int]) {
  let tree = PlainTree(portfolio)
  var relations: [Relation] = []
  var origin: [Int] = []
  for (position, relation) in portfolio.relations.enumerated() {
    let kinds = [relation.predecessor, relation.successor].map { portfolio.activities[$0].kind }
    if kinds.contains(.levelOfEffort) { continue }
    for predecessor in tree.sources(of: relation) {
      for successor in tree.targets(of: relation) {
        var expanded = relation
        expanded.predecessor = predecessor
        expanded.successor = successor
        relations.append(expanded)
        origin.append(position)
      }
    }
  }
  return (relations, origin)
}

/// Who is a part of whom, looked up by codes each time.
struct PlainTree {
  let portfolio: Portfolio

  init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
  }

  /// Whether an activity lies in a summary, at whatever depth.
  func lies(_ i: Int, in summary: Int) -> Bool {
    var current = portfolio.activities[i]
    while let parent = current.parent {
      let above = portfolio.activities.firstIndex {
        $0.project == current.project && $0.code == parent
      }!
      if above == summary { return true }
      current = portfolio.activities[above]
    }
    return false
  }

  /// The work and milestones that an activity stands for.
  func leaves(of i: Int) -> [Int] {
    if portfolio.activities[i].kind != .summary { return [i] }
    return portfolio.activities.indices.filter {
      [.task, .milestone].contains(portfolio.activities[$0].kind) && lies($0, in: i)
    }
  }

  func sources(of relation: Relation) -> [Int] {
    let i = relation.predecessor
    return leaves(of: i).filter { relation.kind.isFromFinish || !hasPredecessor($0, within: i) }
  }

  func targets(of relation: Relation) -> [Int] {
    let j = relation.successor
    return leaves(of: j).filter { relation.kind.isToStart || !hasSuccessor($0, within: j) }
  }

  private func hasPredecessor(_ i: Int, within summary: Int) -> Bool {
    inner(summary).contains { $0.successor == i || lies(i, in: $0.successor) }
  }

  private func hasSuccessor(_ i: Int, within summary: Int) -> Bool {
    inner(summary).contains { $0.predecessor == i || lies(i, in: $0.predecessor) }
  }

  /// The relations with both ends inside a summary.
  private func inner(_ summary: Int) -> [Relation] {
    portfolio.relations.filter { relation in
      [relation.predecessor, relation.successor].allSatisfy {
        lies($0, in: summary) && portfolio.activities[$0].kind != .levelOfEffort
      }
    }
  }
}
