import Scheduler

/// Between which dates each end of each activity may lie: no sooner than with everything shortened as far as may be, no
/// later than still keeps the targets.
struct DateBounds {
  /// One end of an activity.
  struct Range {
    var low: Int
    var high: Int

    static let open = Range(low: Int.min, high: Int.max)
  }

  /// The start and the finish of each node that may be moved; of a point both are one.
  private(set) var start: [Range]
  private(set) var finish: [Range]
  /// Where a node cannot be in time, the first such node.
  private(set) var fault: Int?
  /// The relation that holds the earliest start or finish of each node.
  private(set) var driver: [DateMaps.Step?]

  init(_ scope: RescueScope) {
    let count = scope.maps.count
    start = Array(repeating: .open, count: count)
    finish = start
    driver = Array(repeating: nil, count: count)
    for node in scope.nodes where fault == nil { findLow(node, scope) }
    if fault != nil { return }
    for (node, limit) in scope.targets where scope.isIn[node] {
      finish[node].high = min(finish[node].high, limit)
    }
    for node in scope.nodes.reversed() where fault == nil { findHigh(node, scope) }
  }

  // MARK: No sooner

  private mutating func findLow(_ node: Int, _ scope: RescueScope) {
    let maps = scope.maps
    let shortest = scope.shortestWork(node)
    var bound = maps.floor(node)
    var least = Int.min
    var startDriver: DateMaps.Step?
    var finishDriver: DateMaps.Step?
    for step in scope.steps[node] {
      guard let x = leaving(step, scope) else { continue }
      let y = scope.soonest(by: step, from: x)
      if step.isToStart || maps.isPoint(node) {
        if y > bound { (bound, startDriver) = (y, step) }
      } else {
        let worked = maps.leastWork(node, finishing: y)
        if worked > least { (least, finishDriver) = (worked, step) }
      }
    }
    if maps.isPoint(node) {
      (start[node].low, finish[node].low, driver[node]) = (bound, bound, startDriver)
      return
    }
    if least > Int.min {
      let needed = maps.finish(node, worked: least - maps.work(node))
      if needed > bound { (bound, startDriver) = (needed, finishDriver) }
    }
    guard let place = maps.place(node, bound, work: shortest, scope.windows[node]) else {
      (fault, driver[node]) = (node, startDriver)
      return
    }
    start[node].low = place
    let own = maps.worked(node, until: place) + shortest
    driver[node] = least > own ? finishDriver : startDriver
    finish[node].low = maps.finish(node, worked: max(own, least))
  }

  /// The earliest instant that a relation leaves from; nil where its predecessor cannot make anything late.
  private func leaving(_ step: DateMaps.Step, _ scope: RescueScope) -> Int? {
    if let fixed = scope.fixedInstant(step) { return fixed }
    guard scope.isIn[step.predecessor] else { return nil }
    return step.isFromFinish ? finish[step.predecessor].low : start[step.predecessor].low
  }

  // MARK: No later

  private mutating func findHigh(_ node: Int, _ scope: RescueScope) {
    let maps = scope.maps
    if !maps.isPoint(node) {
      let (work, shortest) = (maps.work(node), scope.shortestWork(node))
      if start[node].high < Int.max {
        let worked = maps.worked(node, until: start[node].high) + work
        finish[node].high = min(finish[node].high, maps.finish(node, worked: worked))
      }
      if finish[node].high < Int.max {
        let worked = maps.worked(node, until: finish[node].high) - shortest
        start[node].high = min(start[node].high, maps.start(node, worked: worked))
      }
    } else {
      let high = min(start[node].high, finish[node].high)
      (start[node].high, finish[node].high) = (high, high)
    }
    guard start[node].low <= start[node].high, finish[node].low <= finish[node].high else {
      fault = node
      return
    }
    for step in scope.steps[node] where scope.fixedInstant(step) == nil {
      guard scope.isIn[step.predecessor] else { continue }
      let isToStart = step.isToStart || maps.isPoint(node)
      let limit = isToStart ? start[node].high : finish[node].high
      if limit == Int.max { continue }
      let from = step.isFromFinish ? finish[step.predecessor] : start[step.predecessor]
      let most = isToStart ? limit : maps.worked(node, until: limit)
      let latest = Self.latest(from.low) { x in
        let y = scope.soonest(by: step, from: x)
        return isToStart ? y <= most : maps.leastWork(node, finishing: y) <= most
      }
      guard let latest else {
        fault = step.predecessor
        return
      }
      if step.isFromFinish {
        finish[step.predecessor].high = min(from.high, latest)
      } else {
        start[step.predecessor].high = min(from.high, latest)
      }
    }
  }

  /// The latest instant from another on that keeps something which every later one keeps less; nil where not even that
  /// one does.
  private static func latest(_ low: Int, keeps: (Int) -> Bool) -> Int? {
    guard keeps(low) else { return nil }
    var stride = 1440
    while keeps(low + stride), stride < 1 << 26 { stride *= 2 }
    var (known, lost) = (low + stride / 2, low + stride)
    if stride == 1440 { known = low }
    while lost - known > 1 {
      let middle = known + (lost - known) / 2
      if keeps(middle) { known = middle } else { lost = middle }
    }
    return known
  }
}
