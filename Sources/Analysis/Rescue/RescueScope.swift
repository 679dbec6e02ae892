import Scheduler

/// What may be moved to keep some dates: the open work that leads to them, by how much each may be shortened, and by how
/// much each relation may be led.
struct RescueScope {
  let maps: DateMaps
  /// The nodes that must be finished, and by when.
  let targets: [(node: Int, finish: Int)]
  /// By node; no days where nothing is allowed.
  let allowances: [Allowance?]
  /// By relation, what it may be led by: days of the calendar that counts its lag.
  let leads: [Int: Allowance]
  /// The relations into each node that leads to a target.
  let steps: [[DateMaps.Step]]
  /// The windows of each of them.
  let windows: [[(first: Int, end: Int)]]
  /// Whether a node takes part, and those that do, predecessors first.
  private(set) var isIn: [Bool]
  private(set) var nodes: [Int]

  /// - Parameter isWhole: whether all open work takes part, and not only what begins later than it may.
  init(
    _ maps: DateMaps, targets: [(node: Int, finish: Int)], allowances: [Allowance?],
    leads: [Int: Allowance], isWhole: Bool
  ) {
    self.maps = maps
    self.targets = targets
    self.allowances = allowances
    self.leads = leads
    var leads = [Bool](repeating: false, count: maps.count)
    var steps = [[DateMaps.Step]](repeating: [], count: maps.count)
    for (node, _) in targets where !maps.isComplete(node) { leads[node] = true }
    for node in stride(from: maps.count - 1, through: 0, by: -1) where leads[node] {
      steps[node] = maps.steps(into: node)
      for step in steps[node]
      where !maps.isComplete(step.predecessor)
        && (step.isFromFinish || !maps.hasBegun(step.predecessor))
      {
        leads[step.predecessor] = true
      }
    }
    self.steps = steps
    windows = (0..<maps.count).map { leads[$0] ? maps.windows($0) : [] }
    isIn = leads
    if !isWhole {
      for node in 0..<maps.count where leads[node] {
        isIn[node] = maps.latestStart(node).map { maps.start(node) > $0 } ?? false
      }
    }
    let isIn = isIn
    nodes = (0..<maps.count).filter { isIn[$0] }
  }

  /// The working minutes that a node takes at the very least.
  func shortestWork(_ node: Int) -> Int {
    let days = allowances[node]?.days ?? 0
    return max(0, maps.work(node) - days * maps.dayMinutes(node))
  }

  /// What a relation may be led by; nil where it may not.
  func lead(_ step: DateMaps.Step) -> Allowance? {
    guard step.isFromFinish, step.isToStart, fixedInstant(step) == nil,
      let allowance = leads[step.relation], allowance.days > 0
    else { return nil }
    return allowance
  }

  /// The instant that a relation leads to at the soonest: led as far as may be.
  func soonest(by step: DateMaps.Step, from x: Int) -> Int {
    guard let allowance = lead(step) else { return maps.reached(by: step, from: x) }
    return maps.reached(by: step, leading: allowance.days * maps.lagDayMinutes(step), from: x)
  }

  /// The instant that a relation leaves from, where nothing can move it: of finished work, and the start of what has begun.
  func fixedInstant(_ step: DateMaps.Step) -> Int? {
    let node = step.predecessor
    if maps.isComplete(node) {
      return step.isFromFinish ? maps.finish(node) : maps.actualStart(node)
    }
    return maps.hasBegun(node) && !step.isFromFinish ? maps.actualStart(node) : nil
  }
}
