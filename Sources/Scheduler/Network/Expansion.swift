import Plan

/// The relations as the network needs them: between activities that are placed.
///
/// A relation at a summary stands for relations at its activities (design §4): one that leaves a
/// summary's finish leaves all of them, one that leaves its start leaves those without a
/// predecessor inside; one that binds its start binds all of them, one that binds its finish those
/// without a successor inside. A relation at a level of effort says how long that lasts and binds
/// nothing.
struct Expansion {
  /// How many relations those at summaries may stand for.
  static let most = 5_000_000

  /// The relations.
  private(set) var relations: [Relation]
  /// The position of each in the portfolio; nil where they are those of the portfolio.
  private(set) var origin: [Int32]?
  /// The levels of effort, in the order of the portfolio.
  private(set) var levelsOfEffort: [LevelOfEffort] = []
  /// What each relation at a summary stands for.
  private(set) var notes: [Finding] = []

  /// The relations of a portfolio in which every activity is placed, as they are.
  init(_ portfolio: Portfolio) {
    relations = portfolio.relations
  }

  /// Expands the relations of a portfolio and adds what is wrong with those at summaries.
  init(_ portfolio: Portfolio, _ breakdown: WorkBreakdown, _ findings: inout [Finding]) {
    relations = portfolio.relations
    guard portfolio.activities.contains(where: { !$0.kind.isPlaced }) else { return }
    relations = []
    var expander = Expander(portfolio, breakdown)
    var positions: [Int32] = []
    var levels = portfolio.activities.map { $0.kind == .levelOfEffort ? LevelOfEffort() : nil }
    for (position, relation) in portfolio.relations.enumerated() {
      if portfolio.isAtTypedSummary(relation) { continue }
      guard let ends = expander.ends(of: relation, &findings) else { continue }
      if expander.count > Self.most {
        findings.append(.tooManyRelations(relation, in: portfolio))
        break
      }
      let isFromLevel = portfolio.activities[relation.predecessor].kind == .levelOfEffort
      let isToLevel = portfolio.activities[relation.successor].kind == .levelOfEffort
      if isFromLevel && isToLevel {
        notes.append(.relationBetweenLevels(relation, in: portfolio))
      } else if isToLevel {
        levels[relation.successor]?.add(ends.from, relation, isSuccessor: false)
      } else if isFromLevel {
        levels[relation.predecessor]?.add(ends.to, relation, isSuccessor: true)
      } else {
        append(relation, ends, at: position, &positions)
        if expander.isAtSummary(relation) {
          notes.append(
            .summaryRelation(relation, count: ends.from.count * ends.to.count, in: portfolio))
        }
      }
    }
    origin = positions
    levelsOfEffort = levels.enumerated().compactMap { position, level in
      guard var level else { return nil }
      level.activity = position
      return level
    }
  }

  private mutating func append(
    _ relation: Relation, _ ends: (from: [Int32], to: [Int32]), at position: Int,
    _ positions: inout [Int32]
  ) {
    for predecessor in ends.from {
      for successor in ends.to {
        var expanded = relation
        expanded.predecessor = Int(predecessor)
        expanded.successor = Int(successor)
        relations.append(expanded)
        positions.append(Int32(position))
      }
    }
  }
}

extension Portfolio {
  /// Whether a relation is at a summary whose dates somebody typed: it then concerns those dates and
  /// none of the summary's parts.
  fileprivate func isAtTypedSummary(_ relation: Relation) -> Bool {
    [relation.predecessor, relation.successor].contains {
      activities[$0].kind == .summary && activities[$0].typedDates != nil
    }
  }
}

/// What a level of effort lasts as long as (hammock): it begins with the first of some instants
/// and ends with the last of others.
struct LevelOfEffort: Sendable {
  /// One instant, at an activity and a lag away from it.
  struct End: Sendable {
    /// The activity at the other end of the relation.
    var activity: Int32
    /// Whether it is a successor: the lag then lies before it.
    var isSuccessor: Bool
    /// The relation, its other end put in place of the summary where it was at one.
    var relation: Relation
  }

  /// Its position in the portfolio.
  var activity = 0
  /// The instants it begins with the first of.
  var starts: [End] = []
  /// The instants it ends with the last of.
  var finishes: [End] = []

  mutating func add(_ others: [Int32], _ relation: Relation, isSuccessor: Bool) {
    let ends = others.map { other -> End in
      var relation = relation
      if isSuccessor { relation.successor = Int(other) } else { relation.predecessor = Int(other) }
      return End(activity: other, isSuccessor: isSuccessor, relation: relation)
    }
    let isAtStart = isSuccessor ? !relation.kind.isFromFinish : relation.kind.isToStart
    if isAtStart { starts += ends } else { finishes += ends }
  }
}

/// Finds the activities that the ends of a relation stand for.
private struct Expander {
  let portfolio: Portfolio
  let breakdown: WorkBreakdown
  /// How many relations and ends were asked for.
  private(set) var count = 0
  /// The depth of the deepest summary within which an activity has a predecessor, or a successor;
  /// -1 for none.
  private var predecessorDepth: [Int32] = []
  private var successorDepth: [Int32] = []
  private var known: [Side: [Int32]] = [:]

  /// One side of a relation at a summary.
  private struct Side: Hashable {
    var summary: Int
    var isPredecessor: Bool
    var takesAll: Bool
  }

  init(_ portfolio: Portfolio, _ breakdown: WorkBreakdown) {
    self.portfolio = portfolio
    self.breakdown = breakdown
    guard !breakdown.isEmpty else { return }
    predecessorDepth = [Int32](repeating: -1, count: portfolio.activities.count)
    successorDepth = predecessorDepth
    for relation in portfolio.relations {
      let (i, j) = (relation.predecessor, relation.successor)
      if portfolio.activities[i].kind == .levelOfEffort { continue }
      if portfolio.activities[j].kind == .levelOfEffort { continue }
      let common = breakdown.commonDepth(i, j)
      predecessorDepth[j] = max(predecessorDepth[j], common)
      successorDepth[i] = max(successorDepth[i], common)
    }
    // What holds for a summary holds for its parts.
    for position in breakdown.order {
      let above = Int(breakdown.parent[Int(position)])
      guard above >= 0 else { continue }
      predecessorDepth[Int(position)] = max(
        predecessorDepth[Int(position)], predecessorDepth[above])
      successorDepth[Int(position)] = max(successorDepth[Int(position)], successorDepth[above])
    }
  }

  func isAtSummary(_ relation: Relation) -> Bool {
    portfolio.activities[relation.predecessor].kind == .summary
      || portfolio.activities[relation.successor].kind == .summary
  }

  /// Returns what both ends stand for; nil for a relation between a summary and a part of it.
  mutating func ends(
    of relation: Relation, _ findings: inout [Finding]
  ) -> (from: [Int32], to: [Int32])? {
    let (i, j) = (relation.predecessor, relation.successor)
    guard isAtSummary(relation) else { return ([Int32(i)], [Int32(j)]) }
    if breakdown.holds(i, j) || breakdown.holds(j, i) {
      findings.append(.relationWithinSummary(relation, in: portfolio))
      return nil
    }
    let from = leaves(
      Side(summary: i, isPredecessor: true, takesAll: relation.kind.isFromFinish))
    let to = leaves(Side(summary: j, isPredecessor: false, takesAll: relation.kind.isToStart))
    count += from.count * to.count
    return (from, to)
  }

  private mutating func leaves(_ side: Side) -> [Int32] {
    if portfolio.activities[side.summary].kind != .summary { return [Int32(side.summary)] }
    if let known = known[side] { return known }
    var leaves = breakdown.placedLeaves(of: side.summary, in: portfolio)
    if !side.takesAll {
      let depth = breakdown.depth[side.summary]
      let inside = side.isPredecessor ? predecessorDepth : successorDepth
      leaves.removeAll { inside[Int($0)] >= depth }
    }
    count += leaves.count
    known[side] = leaves
    return leaves
  }
}
