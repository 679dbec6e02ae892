import Control
import Plan
import Scheduler

/// What is read off the early and late starts.
extension PlainSchedule {
  /// The working minutes from the early dates of an activity to those of a later start: between the
  /// starts before it has begun, between the finishes afterwards.
  func work(_ i: Int, until late: Int) -> Int {
    let calendar = network.calendars[i]
    if network.isInProgress(i) {
      return calendar.worked(network.finish(i, from: late)) - calendar.worked(earlyFinish[i])
    }
    return calendar.worked(late) - calendar.worked(earlyStart[i])
  }

  /// Total float; nil when complete.
  func totalFloat(_ i: Int) -> Int? {
    float[i].instant.map { work(i, until: $0) }
  }

  /// Free float; nil when complete.
  func freeFloat(_ i: Int) -> Int? {
    guard !network.isComplete(i) else { return nil }
    var latest = float[i]
    for (_, relation) in network.counting
    where relation.predecessor == i && network.binds(relation) {
      let bound = network.latestStart(relation, successor: .at(earlyStart[relation.successor]))
      latest = min(latest, bound)
    }
    return latest.instant.map { work(i, until: $0) }
  }

  /// What is left of the free float when all predecessors start at their float late starts.
  func independentFloat(_ i: Int) -> Int? {
    guard let free = freeFloat(i) else { return nil }
    var start = earlyStart[i]
    for (_, relation) in network.counting where relation.successor == i {
      let other = relation.predecessor
      let late = network.isComplete(other) ? earlyStart[other] : float[other].instant!
      start = max(start, network.leastStart(relation, from: late) ?? Int.max)
    }
    if start == Int.max { return 0 }
    let calendar = network.calendars[i]
    return max(0, free - calendar.worked(start) + calendar.worked(earlyStart[i]))
  }

  /// The last start that keeps every required date; nil where there is none or nothing is required.
  func limitStart(_ i: Int) -> Int? {
    requiredPasses.map { $0.late[i] }.min()?.instant
  }

  /// The margins to the required dates that the activity leads to and that can still be kept by a
  /// start however early.
  func margins(_ i: Int) -> [(minutes: Int, to: Int)] {
    requiredPasses.compactMap { pass in
      pass.late[i].instant.map { (work(i, until: $0), pass.carrier) }
    }
  }

  /// Whether a required date that the activity leads to cannot be kept by any start.
  func hasNoWindowLeft(_ i: Int) -> Bool {
    requiredPasses.contains { $0.late[i] == .none }
  }

  /// Whether the start of the successor is where this relation puts it.
  func drives(_ k: Int) -> Bool {
    let relation = network.relations[k]
    let j = relation.successor
    guard !network.isComplete(j), !network.broken.contains(k) else { return false }
    return network.leastStart(relation, from: earlyStart[relation.predecessor]) == earlyStart[j]
  }

  /// Whether the limit start of the predecessor is the last with which this relation holds.
  func drivesLate(_ k: Int, _ i: Int) -> Bool {
    let relation = network.relations[k]
    guard relation.predecessor == i, !network.broken.contains(k), network.binds(relation),
      let own = limitStart(i),
      let successor = limitStart(relation.successor)
    else { return false }
    return network.latestStart(relation, successor: .at(successor)) == .at(own)
  }

  /// Whether an activity not complete starts where its project or the data date lets it begin.
  func isDrivenByFloor(_ i: Int) -> Bool {
    if network.isComplete(i) { return false }
    let project = projectFloors[network.portfolio.activities[i].project]
    let begun = max(network.dataDate ?? 0, network.resumes[i] ?? 0)
    let floor = network.isInProgress(i) ? begun : project
    return network.starts[i].first { $0 >= floor } == earlyStart[i]
  }

  /// From where to where a summary or a level of effort lasts, by definition; nil without dates.
  func span(_ i: Int) -> ClosedRange<Int>? {
    let portfolio = network.portfolio
    switch portfolio.activities[i].kind {
    case .task, .milestone:
      return begin(i)...earlyFinish[i]
    case .levelOfEffort:
      return hammock(i)
    case .summary:
      let tree = PlainTree(portfolio)
      let parts = portfolio.activities.indices.filter {
        portfolio.activities[$0].kind != .summary && tree.lies($0, in: i)
      }
      let spans = parts.compactMap(span)
      guard let first = spans.map(\.lowerBound).min() else { return nil }
      return first...spans.map(\.upperBound).max()!
    }
  }

  /// The start that people see.
  private func begin(_ i: Int) -> Int {
    switch network.states[i] {
    case .notStarted: earlyStart[i]
    case .inProgress(let start, _), .complete(let start, _): start
    }
  }

  /// From the first of what begins a level of effort to the last of what ends it.
  private func hammock(_ i: Int) -> ClosedRange<Int> {
    let portfolio = network.portfolio
    let tree = PlainTree(portfolio)
    let floor = projectFloors[portfolio.activities[i].project]
    var starts: [Int] = []
    var finishes: [Int] = []
    var isOver = true
    for relation in portfolio.relations where relation.successor == i || relation.predecessor == i {
      let isSuccessor = relation.predecessor == i
      let other = isSuccessor ? relation.successor : relation.predecessor
      if portfolio.activities[other].kind == .levelOfEffort { continue }
      let others = isSuccessor ? tree.targets(of: relation) : tree.sources(of: relation)
      for other in others {
        var own = relation
        if isSuccessor { own.successor = other } else { own.predecessor = other }
        let takesStart = isSuccessor ? relation.kind.isToStart : !relation.kind.isFromFinish
        let x = takesStart ? begin(other) : earlyFinish[other]
        var y = network.away(own, from: x, back: isSuccessor)
        let hasHappened =
          takesStart ? network.states[other] != .notStarted : network.isComplete(other)
        if !hasHappened { y = max(y, floor) }
        let isStart = isSuccessor ? !relation.kind.isFromFinish : relation.kind.isToStart
        if isStart {
          starts.append(y)
        } else {
          finishes.append(y)
          isOver = isOver && network.isComplete(other)
        }
      }
    }
    let calendar = network.calendars[i]
    let start = calendar.startForm(calendar.worked(starts.min() ?? floor))
    let finish = finishes.max().map { calendar.finishForm(calendar.worked($0)) } ?? floor
    let date = isOver ? start : max(start, network.dataDate ?? start)
    return start...max(date, finish)
  }

  /// The activities on a longest path to the finish of a project: those that finish last, and
  /// whatever drives one of them.
  func longestPath(of project: Int) -> Set<Int> {
    // What waits for the start of work that has begun waits for nothing that remains of it.
    let driving = network.relations.indices.filter(drives).map { network.relations[$0] }
      .filter { relation in
        guard case .inProgress = network.states[relation.predecessor] else { return true }
        return relation.kind == .finishToStart || relation.kind == .finishToFinish
      }
    var path = Set(
      network.placed.filter {
        network.portfolio.activities[$0].project == project && !network.isComplete($0)
          && earlyFinish[$0] == projectFinish[project]
      })
    var grown = true
    while grown {
      let more = driving.filter { path.contains($0.successor) }.map(\.predecessor)
      grown = !path.isSuperset(of: more)
      path.formUnion(more)
    }
    return path.filter { !network.isComplete($0) }
  }
}
