import CivilTime
import Control
import Plan
import Scheduler

/// Returns every field in which the engine's schedule differs from the one by the definitions.
func differences(_ schedule: Schedule, _ plain: PlainSchedule) -> [String] {
  let portfolio = plain.network.portfolio
  var found: [String] = []
  func compare<T: Equatable>(_ what: String, _ engine: T, _ definition: T) {
    if engine != definition { found.append("\(what): engine \(engine), definition \(definition)") }
  }
  for (project, computed) in schedule.projects.enumerated() {
    let code = portfolio.projects[project].code
    compare("\(code) finish", text(computed.finish), text(plain.projectFinish[project]))
  }
  for i in plain.network.placed {
    let computed = schedule.activities[i]
    let code = portfolio.code(of: i)
    compare("\(code) early start", text(computed.earlyStart), text(plain.earlyStart[i]))
    compare("\(code) early finish", text(computed.earlyFinish), text(plain.earlyFinish[i]))
    let float = plain.float[i].instant
    compare("\(code) float start", text(computed.floatStart), text(float))
    compare("\(code) float finish", text(computed.floatFinish), text(plain.finish(i, float)))
    let limit = plain.limitStart(i)
    compare("\(code) limit start", text(computed.limitStart), text(limit))
    compare("\(code) limit finish", text(computed.limitFinish), text(plain.finish(i, limit)))
    compare("\(code) total float", computed.totalFloat, plain.totalFloat(i))
    compare("\(code) free float", computed.freeFloat, plain.freeFloat(i))
    compare(
      "\(code) independent float", schedule.independentFloat(of: i), plain.independentFloat(i))
    found += marginDifferences(computed, plain, i)
  }
  return found + actualDifferences(schedule, plain) + driverDifferences(schedule, plain)
    + derivedDifferences(schedule, plain)
}

/// Summaries span their parts, levels of effort what they last as long as.
private func derivedDifferences(_ schedule: Schedule, _ plain: PlainSchedule) -> [String] {
  let portfolio = plain.network.portfolio
  return portfolio.activities.indices.flatMap { i -> [String] in
    let span = plain.span(i)
    guard !plain.network.placed.contains(i), let span else { return [] }
    let computed = schedule.activities[i]
    let code = portfolio.code(of: i)
    var found: [String] = []
    if Int(computed.start.minute) != span.lowerBound {
      found.append("\(code) start: engine \(computed.start), definition \(text(span.lowerBound))")
    }
    if Int(computed.finish.minute) != span.upperBound {
      found.append("\(code) finish: engine \(computed.finish), definition \(text(span.upperBound))")
    }
    guard portfolio.activities[i].kind == .summary else { return found }
    let leaves = PlainTree(portfolio).leaves(of: i)
    let float = leaves.compactMap { plain.totalFloat($0) }.min()
    if computed.totalFloat != float {
      found.append("\(code) total float: definition \(float as Any)")
    }
    return found
  }
}

private func marginDifferences(
  _ computed: ScheduledActivity, _ plain: PlainSchedule, _ i: Int
) -> [String] {
  if plain.hasNoWindowLeft(i) { return [] }
  let margins = plain.margins(i)
  let least = margins.map(\.minutes).min()
  let code = plain.network.portfolio.code(of: i)
  guard computed.margin?.minutes == least else {
    let engine = computed.margin.map { "\($0.minutes) to \($0.to)" }
    return ["\(code) margin: engine \(engine ?? "nil"), definition \(margins)"]
  }
  let named = computed.margin.map { margin in
    margins.contains { $0.minutes == margin.minutes && $0.to == margin.to }
  }
  return named ?? true ? [] : ["\(code) margin names \(computed.margin!.to), not one of \(margins)"]
}

private func actualDifferences(_ schedule: Schedule, _ plain: PlainSchedule) -> [String] {
  plain.network.placed.compactMap { i in
    let computed = schedule.activities[i]
    let code = plain.network.portfolio.code(of: i)
    let holds =
      switch plain.network.states[i] {
      case .notStarted:
        computed.actualStart == nil && computed.actualFinish == nil
          && computed.remaining == plain.network.portfolio.activities[i].duration
      case .inProgress(let start, let remaining):
        computed.actualStart.map { Int($0.minute) } == start && computed.actualFinish == nil
          && computed.remaining == remaining
      case .complete(let start, let finish):
        computed.actualStart.map { Int($0.minute) } == start
          && computed.actualFinish.map { Int($0.minute) } == finish && computed.remaining == 0
      }
    return holds ? nil : "\(code) actuals: engine \(computed), facts \(plain.network.states[i])"
  }
}

extension PlainSchedule {
  fileprivate func finish(_ i: Int, _ start: Int?) -> Int? {
    start.map { network.finish(i, from: $0) }
  }
}

/// An instant as people read it, or that there is none.
func text(_ instant: Instant?) -> String { instant.map(\.description) ?? "none" }

/// A minute of the reference as people read it, or that there is none.
func text(_ minute: Int?) -> String { text(minute.map { Instant(minute: Int32($0)) }) }

private func driverDifferences(_ schedule: Schedule, _ plain: PlainSchedule) -> [String] {
  let portfolio = plain.network.portfolio
  let paths = portfolio.projects.indices.map { plain.longestPath(of: $0) }
  let critical = paths.reduce(into: Set<Int>()) { $0.formUnion($1) }
  let network = plain.network
  let driving = network.relations.indices.filter(plain.drives)
  return network.placed.flatMap { i in
    var found: [String] = []
    if schedule.activities[i].isCritical != critical.contains(i) {
      found.append("critical: definition \(critical.contains(i))")
    }
    let named = schedule.drivers(of: i).compactMap(\.relation).sorted()
    let own = driving.filter { network.relations[$0].successor == i }
      .map { network.origin[$0] }.sorted()
    if named != own { found.append("driven by relations: engine \(named), definition \(own)") }
    let late = schedule.lateDrivers(of: i).compactMap(\.relation).sorted()
    let ownLate = network.relations.indices.filter { plain.drivesLate($0, i) }
      .map { network.origin[$0] }.sorted()
    if plain.limitStart(i) != nil, late != ownLate {
      found.append("held late by relations: engine \(late), definition \(ownLate)")
    }
    let isFloor = schedule.drivers(of: i).contains {
      [.constraint, .dataDate, .resumption].contains($0.kind) && $0.constraint == nil
    }
    if isFloor != plain.isDrivenByFloor(i) {
      found.append("driven by the floor: definition \(!isFloor)")
    }
    return found.map { "\(portfolio.code(of: i)) \($0)" }
  }
}
