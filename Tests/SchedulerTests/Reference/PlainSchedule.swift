import CivilTime
import Control
import Plan
import Scheduler

/// The dates of a network by the definitions of design §4: early starts are the least fixed point of
/// the relations, late starts the greatest; both are found by trying again until nothing moves.
struct PlainSchedule {
  /// Why there is nothing to compare with.
  enum Failure: Error {
    /// The activity has no allowed start late enough.
    case noAllowedStart(Int)
    /// A date comes too near to the edge of what the slow calendars list.
    case offHorizon
  }

  /// The last start that keeps what is asked for.
  enum Late: Comparable {
    /// No allowed start does.
    case none
    case at(Int)
    /// Nothing is asked for.
    case unlimited

    var instant: Int? {
      if case .at(let instant) = self { instant } else { nil }
    }
  }

  /// The late starts that keep one required date.
  struct RequiredPass {
    /// The position of the activity that carries the date.
    var carrier: Int
    var late: [Late]
  }

  let network: PlainNetwork
  let projectFloors: [Int]
  let earlyStart: [Int]
  let earlyFinish: [Int]
  let projectFinish: [Int?]
  let float: [Late]
  /// One pass for each required date of each project.
  let requiredPasses: [RequiredPass]

  /// Schedules a network whose projects begin at their own start.
  init(_ network: PlainNetwork, notBefore: [Int: Int] = [:]) throws {
    var network = network
    let indices = network.portfolio.activities.indices
    let projectFloors = network.portfolio.projects.map {
      max($0.start.map { Int($0.minute) } ?? Int.min, network.dataDate ?? Int.min)
    }
    self.projectFloors = projectFloors
    let early = try network.settledEarlyStarts(projectFloors, notBefore)
    let projectFinish = network.portfolio.projects.indices.map { project in
      network.placed.filter { network.portfolio.activities[$0].project == project }
        .map { network.finish($0, from: early[$0]) }.max()
    }
    self.projectFinish = projectFinish
    float = network.lateStarts(
      finishBy: network.portfolio.activities.map { projectFinish[$0.project] })
    let moved = try network.asLateAsPossible(early, float, projectFloors, notBefore)
    earlyStart = moved
    earlyFinish = indices.map { network.finish($0, from: moved[$0]) }
    self.network = network
    requiredPasses = network.requiredPasses()
    try refuseEdges()
  }

  private func refuseEdges() throws {
    let horizon = network.everyDay.horizon
    let week = 7 * 1440
    let safe = horizon.lowerBound + week...horizon.upperBound - week
    var dates = network.placed.flatMap { [earlyStart[$0], earlyFinish[$0]] }
    dates += float.compactMap(\.instant)
    dates += network.portfolio.activities.indices.compactMap(span)
      .flatMap { [$0.lowerBound, $0.upperBound] }
    dates += requiredPasses.flatMap { $0.late.compactMap(\.instant) }
    if !dates.allSatisfy(safe.contains) { throw Failure.offHorizon }
  }
}

extension PlainNetwork {
  /// Early starts once it is known which relations are broken, and how long what remains of work
  /// with an expected finish lasts.
  ///
  /// Both depend on early starts before them only, so that after as
  /// many rounds as there are activities nothing changes any more.
  fileprivate mutating func settledEarlyStarts(
    _ floors: [Int], _ notBefore: [Int: Int]
  ) throws -> [Int] {
    var early = try earlyStarts(floors, notBefore)
    for _ in portfolio.activities.indices {
      broken = Set(
        relations.indices.filter { isBroken(relations[$0], from: early[relations[$0].predecessor]) }
      )
      for (i, date) in expected { try expect(i, by: date, early) }
      early = try earlyStarts(floors, notBefore)
    }
    return early
  }

  /// What remains of work with an expected finish begins as soon as what binds its start allows, and
  /// lasts until that finish, at least a minute, and until whatever binds its finish.
  private mutating func expect(_ i: Int, by date: Int, _ early: [Int]) throws {
    guard case .inProgress(let start, _) = states[i] else { return }
    let own = counting.map(\.1).filter { $0.successor == i }
    let bounds = own.filter(\.kind.isToStart).map { demand($0, from: early[$0.predecessor]) }
    let begin = starts[i].first { $0 >= (bounds + [max(dataDate!, resumes[i] ?? 0)]).max()! }!
    let calendar = calendars[i]
    var remaining = max(1, calendar.worked(date) - calendar.worked(begin))
    for relation in own where !relation.kind.isToStart {
      let y = demand(relation, from: early[relation.predecessor])
      states[i] = .inProgress(start: start, remaining: remaining)
      while !finishes(i, from: begin, by: y) {
        remaining += 1
        states[i] = .inProgress(start: start, remaining: remaining)
      }
    }
    states[i] = .inProgress(start: start, remaining: remaining)
  }

  /// Early starts after work was put off as late as possible: first what asks for zero total float,
  /// with what follows it, then what asks for zero free float, by itself.
  fileprivate func asLateAsPossible(
    _ early: [Int], _ late: [PlainSchedule.Late], _ floors: [Int], _ notBefore: [Int: Int]
  ) throws -> [Int] {
    func asks(_ i: Int, _ kind: Constraint.Kind) -> Bool {
      states[i] == .notStarted && portfolio.activities[i].constraints.contains { $0.kind == kind }
    }
    var floor = notBefore
    for i in placed where asks(i, .zeroTotalFloat) {
      floor[i] = max(floor[i] ?? Int.min, late[i].instant!)
    }
    var starts = try earlyStarts(floors, floor)
    var moved = true
    while moved {
      moved = false
      for i in placed where asks(i, .zeroFreeFloat) {
        var latest = late[i]
        for (_, relation) in counting where relation.predecessor == i && binds(relation) {
          let bound = latestStart(relation, successor: .at(starts[relation.successor]))
          latest = min(latest, bound)
        }
        if latest.instant! > starts[i] {
          starts[i] = latest.instant!
          moved = true
        }
      }
    }
    return starts
  }

  fileprivate func earlyStarts(_ floors: [Int], _ notBefore: [Int: Int]) throws -> [Int] {
    var early = [Int](repeating: 0, count: portfolio.activities.count)
    for i in placed {
      early[i] = try floor(
        i, max(floors[portfolio.activities[i].project], notBefore[i] ?? Int.min))
    }
    var moved = true
    while moved {
      moved = false
      for (_, relation) in counting where !isComplete(relation.successor) {
        let j = relation.successor
        guard let least = leastStart(relation, from: early[relation.predecessor])
        else { throw noAllowedStart(j) }
        if least > early[j] {
          early[j] = least
          moved = true
        }
      }
    }
    return early
  }

  private func floor(_ i: Int, _ floor: Int) throws -> Int {
    let bound: Int
    switch states[i] {
    case .complete(let start, _): return start
    case .inProgress: bound = max(dataDate!, resumes[i] ?? Int.min)
    case .notStarted: bound = floor
    }
    guard let start = starts[i].first(where: { $0 >= bound && keepsConstraints(i, $0) })
    else { throw noAllowedStart(i) }
    return start
  }

  /// Whether a start keeps the soft constraints with a date; that on the start speaks of work not
  /// begun, that on the finish gives way to a finish that somebody expects.
  func keepsConstraints(_ i: Int, _ start: Int) -> Bool {
    portfolio.activities[i].constraints.allSatisfy { constraint in
      guard let date = constraint.date.map({ Int($0.minute) }) else { return true }
      if constraint.kind == .startNoEarlierThan {
        return start >= date || states[i] != .notStarted
      }
      return expected[i] != nil || finishes(i, from: start, by: date)
    }
  }

  /// Only windows come to an end; calendars go on past the horizon.
  private func noAllowedStart(_ i: Int) -> PlainSchedule.Failure {
    let window = portfolio.activities[i].window
    let isInside = portfolio.windows.contains { $0.name == window && $0.kind == .inside }
    return isInside && states[i] == .notStarted ? .noAllowedStart(i) : .offHorizon
  }

  /// The latest starts with which every activity is finished by its date, if it has one, and every
  /// relation holds.
  fileprivate func lateStarts(finishBy dates: [Int?]) -> [PlainSchedule.Late] {
    var late = portfolio.activities.indices.map { i -> PlainSchedule.Late in
      guard let date = dates[i], !isComplete(i), placed.contains(i) else { return .unlimited }
      return starts[i].last { finish(i, from: $0) <= date }.map { .at($0) } ?? .none
    }
    var moved = true
    while moved {
      moved = false
      for (_, relation) in counting where binds(relation) {
        let bound = latestStart(relation, successor: late[relation.successor])
        if bound < late[relation.predecessor] {
          late[relation.predecessor] = bound
          moved = true
        }
      }
    }
    return late
  }

  /// The last start of the predecessor with which the relation holds, by definition, when the
  /// successor starts where it is said to.
  func latestStart(_ relation: Relation, successor: PlainSchedule.Late) -> PlainSchedule.Late {
    guard case .at(let start) = successor else { return successor }
    let last = starts[relation.predecessor].last {
      meets(relation, demand(relation, from: $0), start)
    }
    return last.map { .at($0) } ?? .none
  }

  fileprivate func requiredPasses() -> [PlainSchedule.RequiredPass] {
    portfolio.projects.indices.flatMap { project in
      portfolio.projects[project].requiredDates.map { required in
        let carrier = portfolio.activities.firstIndex {
          $0.project == project && $0.code == required.activity
        }!
        var dates = [Int?](repeating: nil, count: portfolio.activities.count)
        dates[carrier] = Int(required.finish.minute)
        return PlainSchedule.RequiredPass(carrier: carrier, late: lateStarts(finishBy: dates))
      }
    }
  }
}
