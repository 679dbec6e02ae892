import CivilTime
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
    let indices = network.portfolio.activities.indices
    self.network = network
    projectFloors = network.portfolio.projects.map {
      max($0.start.map { Int($0.minute) } ?? Int.min, network.dataDate ?? Int.min)
    }
    let early = try network.earlyStarts(projectFloors, notBefore)
    earlyStart = early
    let finish = indices.map { network.finish($0, from: early[$0]) }
    earlyFinish = finish
    let projectFinish = network.portfolio.projects.indices.map { project in
      indices.filter { network.portfolio.activities[$0].project == project }.map { finish[$0] }
        .max()
    }
    self.projectFinish = projectFinish
    float = network.lateStarts(
      finishBy: network.portfolio.activities.map { projectFinish[$0.project] })
    requiredPasses = network.requiredPasses()
    try refuseEdges()
  }

  private func refuseEdges() throws {
    let horizon = network.everyDay.horizon
    let week = 7 * 1440
    let safe = horizon.lowerBound + week...horizon.upperBound - week
    var dates = earlyStart + earlyFinish + float.compactMap(\.instant)
    dates += requiredPasses.flatMap { $0.late.compactMap(\.instant) }
    if !dates.allSatisfy(safe.contains) { throw Failure.offHorizon }
  }
}

extension PlainNetwork {
  fileprivate func earlyStarts(_ floors: [Int], _ notBefore: [Int: Int]) throws -> [Int] {
    var early = try portfolio.activities.indices.map { i in
      try floor(i, max(floors[portfolio.activities[i].project], notBefore[i] ?? Int.min))
    }
    var moved = true
    while moved {
      moved = false
      for relation in portfolio.relations where !isComplete(relation.successor) {
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
    case .inProgress: bound = dataDate!
    case .notStarted: bound = floor
    }
    guard let start = starts[i].first(where: { $0 >= bound })
    else { throw noAllowedStart(i) }
    return start
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
      guard let date = dates[i], !isComplete(i) else { return .unlimited }
      return starts[i].last { finish(i, from: $0) <= date }.map { .at($0) } ?? .none
    }
    var moved = true
    while moved {
      moved = false
      for relation in portfolio.relations where binds(relation) {
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
