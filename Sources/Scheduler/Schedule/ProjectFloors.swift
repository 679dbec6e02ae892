import CivilTime
import Plan

/// From when on the not-started work of each project may be placed.
///
/// The floor of a project is its start, and the data date where that is later. A backward project
/// with neither a start nor any progress takes its own latest start against the internal target.
struct ProjectFloors {
  /// The floor of each project.
  var floor: [Int32]
  /// Whether it is the project's own latest start.
  var takesLatestStart: [Bool]
  /// The position in ``Network/requirements`` of the date that this latest start keeps.
  var bindingRequirement: [Int?]
  /// The latest start against the required dates of each project not begun.
  var latestStart: [Int32?]

  init(
    _ network: Network, _ arithmetic: Arithmetic, starts: [Int: Instant]
  ) throws(InvalidInput) {
    let situation = arithmetic.situation
    let projects = network.portfolio.projects
    var hasBegun = [Bool](repeating: false, count: projects.count)
    if situation.hasProgress {
      for node in situation.phase.indices where situation.phase[node] != .notStarted {
        hasBegun[Int(network.nodes.project[node])] = true
      }
    }
    let given = projects.indices.map { starts[$0] ?? projects[$0].start }
    let isOpen = projects.indices.map {
      given[$0] == nil && !hasBegun[$0] && projects[$0].direction == .backward
    }
    takesLatestStart = isOpen
    latestStart = Array(repeating: nil, count: projects.count)
    floor = projects.indices.map {
      max(
        given[$0]?.minute ?? Int32.min,
        Int32(clamping: situation.dataDate(ofProject: $0) ?? Int.min))
    }
    bindingRequirement = Array(repeating: nil, count: projects.count)
    if isOpen.contains(true) {
      takeLatestStarts(network, arithmetic, isOpen)
    }
    if floor.contains(Int32.min) {
      // Of a project without work nothing needs to begin.
      var isUsed = [Bool](repeating: false, count: projects.count)
      for node in 0..<network.placedCount { isUsed[Int(network.nodes.project[node])] = true }
      let startless = projects.indices.filter { floor[$0] == Int32.min && isUsed[$0] }
      if startless.isEmpty { return }
      throw InvalidInput(
        startless.map { .projectWithoutStart($0, in: network.portfolio) }
          .sorted(by: Finding.areInOrder))
    }
  }

  /// Gives projects without a start their latest start against the internal target.
  private mutating func takeLatestStarts(
    _ network: Network, _ arithmetic: Arithmetic, _ isOpen: [Bool]
  ) {
    let targets = network.targets
    let pass = BackwardPass(network, arithmetic, finish: network.finishByNode(targets))
    let names = pass.names(network, arithmetic, seeds: targets)
    let latest = Self.earliest(of: pass, network)
    for project in isOpen.indices where isOpen[project] {
      // Where no window is left, nothing is early enough; the plan is then told from the target.
      let target = targets.filter { network.nodes.project[$0.node] == project }.map(\.finish).min()
      let start = latest[project] ?? target.map(Bound.kept)
      if let start { floor[project] = max(floor[project], start) }
    }
    for node in pass.start.indices where names[node] >= 0 {
      let project = Int(network.nodes.project[node])
      guard isOpen[project], pass.start[node] == latest[project] else { continue }
      bindingRequirement[project] = min(bindingRequirement[project] ?? Int.max, Int(names[node]))
    }
  }

  /// Returns the earliest of the late starts of each project's activities; nil where there is none.
  private static func earliest(of pass: BackwardPass, _ network: Network) -> [Int32?] {
    var result = [Int32](repeating: Int32.max, count: network.portfolio.projects.count)
    let projects = network.nodes.project
    for (node, start) in pass.start.enumerated() {
      let project = Int(projects[node])
      result[project] = min(result[project], start)
    }
    // One activity without a window left is enough: its project has no latest start.
    return result.map { $0 == Int32.max || $0 == Int32.min ? nil : $0 }
  }

  /// Finds 最迟开工日: the latest start of each project not begun that keeps every required date.
  mutating func findLatestStarts(
    _ network: Network, _ limit: BackwardPass, _ situation: Situation
  ) {
    latestStart = Self.earliest(of: limit, network)
    guard situation.hasProgress else { return }
    for node in situation.phase.indices where situation.phase[node] != .notStarted {
      latestStart[Int(network.nodes.project[node])] = nil
    }
  }

  func projects(
    _ network: Network, _ early: ForwardPass, _ situation: Situation, finishes: [Int32]
  ) -> [ScheduledProject] {
    var starts = [Int32](repeating: Int32.max, count: floor.count)
    var isOpen = [Bool](repeating: false, count: floor.count)
    let projects = network.nodes.project
    for node in 0..<network.placedCount {
      let project = Int(projects[node])
      let phase = situation.phase[node]
      let start = phase == .notStarted ? early.start[node] : situation.actualStart[node]
      starts[project] = min(starts[project], start)
      if phase != .complete { isOpen[project] = true }
    }
    return floor.indices.map { project in
      // Of a project without activities there is neither.
      let isEmpty = finishes[project] == Int32.min
      return ScheduledProject(
        floor: Instant(minute: floor[project]), takesLatestStart: takesLatestStart[project],
        start: isEmpty ? nil : Instant(minute: starts[project]),
        finish: isEmpty ? nil : Instant(minute: finishes[project]),
        latestStart: latestStart[project].map(Instant.init(minute:)),
        isComplete: !isOpen[project])
    }
  }
}

extension Network {
  /// The internal targets: each required date less the reserve of its project, in days of the
  /// required activity's calendar.
  var targets: [(node: Int, finish: Int)] {
    requirements.map { requirement in
      let reserve = portfolio.projects[requirement.project].reserveDays
      guard reserve > 0 else { return (requirement.node, requirement.finish) }
      let table = nodes.table(requirement.node)
      let w =
        tables.work(table, until: requirement.finish)
        - reserve * Int(nodes.dayMinutes(requirement.node))
      return (requirement.node, tables.finish(table, w))
    }
  }
}
