public import CivilTime
public import Plan

extension Schedule {
  /// What is to be said of some projects: what names one of them, or an activity of theirs, first, and what names
  /// nothing.
  ///
  /// - Parameter projects: Their positions; all findings where there are none.
  public func findings(about projects: [Int]) -> [Finding] {
    guard !projects.isEmpty else { return findings }
    let codes = projects.map { network.portfolio.projects[$0].code }
    return findings.filter { finding in
      finding.codes.first.map { code in
        codes.contains { code == $0 || code.hasPrefix($0 + ".") }
      } ?? true
    }
  }

  /// Returns this schedule with what a person should know about it added to its findings.
  func withFindings() -> Schedule {
    var result = self
    let portfolio = network.portfolio
    let windows = Dictionary(grouping: portfolio.windows, by: \.name)
    if limit.start.contains(where: { Int($0) == Bound.impossible }) {
      for node in floor.indices
      where situation.phase[node] != .complete && Int(limit.start[node]) == Bound.impossible
        && !hasImpossibleSuccessor(node)
      {
        result.findings.append(.noWindowLeft(network.activity(at: node), in: portfolio))
      }
    }
    var (name, own): (String?, [Window]) = (nil, [])
    for node in network.nodes.named.lazy.map({ Int($0) }) where situation.phase[node] != .complete {
      let activity = network.activity(at: node)
      // Most work in a window is in that of the work before it.
      if portfolio.activities[activity].window != name {
        name = portfolio.activities[activity].window
        own = name.flatMap { windows[$0] } ?? []
      }
      if own.isEmpty { continue }
      result.findings += windowFindings(activity, node, own)
    }
    result.findings += outOfSequence() + expectedTooEarly() + network.notes + derivedFindings()
    result.findings.sort(by: Finding.areInOrder)
    return result
  }

  /// Whether a successor has no window left either, and so is the one to tell about.
  private func hasImpossibleSuccessor(_ node: Int) -> Bool {
    let links = network.successors
    return (links.range(node)).contains {
      Int(limit.start[links.node($0)]) == Bound.impossible
    }
  }

  private func windowFindings(_ activity: Int, _ node: Int, _ windows: [Window]) -> [Finding] {
    let portfolio = network.portfolio
    let start = Instant(minute: early.start[node])
    let finish = Instant(minute: early.finish[node])
    var isInside: Bool {
      windows.contains {
        Instant($0.from, minuteOfDay: 0) <= start && finish <= Instant($0.to + 1, minuteOfDay: 0)
      }
    }
    switch windows[0].kind {
    case .inside where portfolio.activities[activity].duration == 0:
      return [.windowOfMilestone(activity, in: portfolio)]
    case .advisory where !isInside && portfolio.activities[activity].duration > 0:
      return [.outsideAdvisoryWindow(activity, start, finish, in: portfolio)]
    case .inside where situation.phase[node] == .inProgress && !isInside:
      return [.begunOutsideWindow(activity, in: portfolio)]
    case .inside where situation.phase[node] == .notStarted:
      return missedWindow(of: activity).map { [.missedWindow($0, in: portfolio)] } ?? []
    default:
      return []
    }
  }

  /// Actual starts and finishes that came before their relations allow.
  private func outOfSequence() -> [Finding] {
    var findings: [Finding] = []
    guard situation.hasProgress else { return findings }
    let fast = network.fast
    let maps = InstantMaps(TableView(fast, network.tables))
    let links = network.predecessors
    for node in floor.indices where situation.phase[node] != .notStarted {
      for link in links.range(node) {
        let kind = links.kind(link)
        if !kind.isToStart, situation.phase[node] == .inProgress { continue }
        let predecessor = links.node(link)
        let x = early.instant(of: predecessor, kind, situation)
        let y = maps.add(links.lag(link), Int(links.table(link)), to: x)
        let actual =
          kind.isToStart
          ? Int(situation.actualStart[node]) : Int(situation.actualFinish[node])
        if arithmetic.isBroken(actual, before: y) {
          findings.append(
            .outOfSequence(
              network.activity(at: node), before: network.activity(at: predecessor),
              in: network.portfolio))
        }
      }
    }
    return findings
  }

  /// Work under way that its predecessors keep from its expected finish.
  private func expectedTooEarly() -> [Finding] {
    situation.expectedFinish.indices.compactMap { node in
      let expected = situation.expectedFinish[node]
      guard expected != Int32.max, situation.phase[node] == .inProgress,
        Int(expected) > situation.dataDate(ofProject: Int(network.nodes.project[node])) ?? 0,
        network.work(
          of: network.activity(at: node), from: Instant(minute: expected),
          to: Instant(minute: early.finish[node])) > 0
      else { return nil }
      return .expectedFinishTooEarly(
        network.activity(at: node), Instant(minute: expected), in: network.portfolio)
    }
  }

  /// Summaries without parts, and levels of effort that lack an end.
  private func derivedFindings() -> [Finding] {
    let portfolio = network.portfolio
    var found: [Finding] = []
    for node in network.placedCount..<floor.count {
      let activity = network.activity(at: node)
      guard portfolio.activities[activity].kind == .summary,
        network.breakdown.parts(of: activity).allSatisfy({
          portfolio.activities[Int($0)].kind == .summary
        })
      else { continue }
      found.append(.emptySummary(activity, in: portfolio))
    }
    for level in network.levelsOfEffort {
      if level.starts.isEmpty {
        found.append(.levelOfEffortOpen(level.activity, start: true, in: portfolio))
      }
      if level.finishes.isEmpty {
        found.append(.levelOfEffortOpen(level.activity, start: false, in: portfolio))
      }
    }
    return found
  }

}

/// Work that could have begun in a window but no longer fits into it, and waits for the next.
public struct MissedWindow: Hashable, Sendable {
  /// The activity.
  public var activity: Int
  /// The position in the portfolio of the window that was missed.
  public var missed: Int
  /// The position in the portfolio of the window it now waits for.
  public var next: Int
  /// When it could have begun without the window.
  public var ready: Instant
  /// The last allowed start in the window that was missed.
  public var lastStart: Instant
  /// How many days later it begins than it could have without the window.
  public var days: Int
}

extension Schedule {
  /// Returns the window that not-started work misses; nil when it misses none, or only waits for
  /// one that has not yet opened.
  ///
  /// A window is missed when the work is ready too late to fit into it although it is still open,
  /// or when the required dates needed it to be used.
  public func missedWindow(of activity: Int) -> MissedWindow? {
    let node = network.node(of: activity)
    // What a window moves begins where the window lets it first.
    let start = Int(early.start[node])
    let range = network.nodes.allowedRange(node)
    let stretches = network.nodes.allowed
    let allowed = stretches.span
    let own = allowed.first(in: range) { $0.first >= start }
    guard situation.phase[node] == .notStarted, own < range.upperBound, allowed[own].first == start,
      let delay = drivers(of: activity).first(where: { $0.kind == .window }),
      let ready = delay.without
    else { return nil }
    let after = allowed.first(in: range) { $0.last >= Int(ready.minute) }
    let opening = allowed.first(in: range) { $0.first >= Int(ready.minute) }
    guard after > range.lowerBound, opening < range.upperBound else { return nil }
    let (missed, next) = (allowed[after - 1], allowed[opening])
    let isOpen = ready.day <= network.portfolio.windows[missed.window].to
    guard isOpen || Int(limit.start[node]) <= missed.last else { return nil }
    let placed = Instant(minute: early.start[node])
    return MissedWindow(
      activity: activity, missed: missed.window, next: next.window, ready: ready,
      lastStart: Instant(minute: Int32(clamping: missed.last)), days: placed.day - ready.day)
  }
}
