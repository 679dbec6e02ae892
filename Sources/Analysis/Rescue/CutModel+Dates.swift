import CivilTime
import Scheduler

/// Which dates each end of each activity may take: all that the plan can, and no others.
extension CutModel {
  mutating func setPoint(_ node: Int) {
    let range = bounds.start[node]
    starts[node].instants = images(of: node, in: range)
  }

  /// The instants that relations can lead the start of a node to, within a range.
  ///
  /// What binds a finish binds the start by the work that remains, and that is less where some of it is taken off.
  func images(of node: Int, in range: DateBounds.Range) -> [Int] {
    let maps = scope.maps
    var instants = [range.low]
    for step in scope.steps[node] {
      let isToStart = step.isToStart || maps.isPoint(node)
      let from: [Int]
      if let fixed = scope.fixedInstant(step) {
        // What binds a start and cannot move holds it at the low end of the range already.
        from = isToStart ? [] : [fixed]
      } else {
        from = scope.isIn[step.predecessor] ? labels(leaving: step).instants : []
      }
      for x in from {
        for y in reached(by: step, from: x) {
          let bounds = isToStart ? [y] : startBounds(node, finishing: y)
          instants += bounds.filter { $0 > range.low && $0 <= range.high }
        }
      }
    }
    return instants.sortedWithoutRepeats
  }

  /// Before which instants a node must not begin so as not to finish before another, for all that may be taken off.
  private func startBounds(_ node: Int, finishing y: Int) -> [Int] {
    let (maps, days) = (scope.maps, scope.allowances[node]?.days ?? 0)
    let first = maps.leastWork(node, finishing: y) - maps.work(node)
    return (0...max(0, days)).map { maps.finish(node, worked: first + $0 * maps.dayMinutes(node)) }
  }

  mutating func setWork(_ node: Int) {
    let maps = scope.maps
    let (range, windows) = (bounds.start[node], scope.windows[node])
    if maps.beginsWithADay(node) {
      if windows.isEmpty {
        appendOpenings(node, range.low, through: range.high)
      } else {
        for window in windows where window.end > range.low {
          appendOpenings(
            node, max(range.low, window.first), through: min(range.high, window.end - 1))
        }
        starts[node].instants = starts[node].instants.sortedWithoutRepeats
      }
    } else {
      let instants = images(of: node, in: range)
      starts[node].instants =
        instants.map { maps.opening(node, atOrAfter: $0) }
        .filter { $0 <= range.high }.sortedWithoutRepeats
    }
    starts[node].worked = starts[node].instants.map { maps.worked(node, until: $0) }
    if isRigid(node) { setRigidFinishes(node) } else { setFinishes(node) }
  }

  /// The finish that each start leads to; a start that does not fit its window leads nowhere.
  mutating func setRigidFinishes(_ node: Int) {
    let (maps, windows) = (scope.maps, scope.windows[node])
    var (start, finish) = (DateLabels(), DateLabels())
    for (instant, worked) in zip(starts[node].instants, starts[node].worked) {
      let end = maps.finish(node, worked: worked + maps.work(node))
      let fits = windows.isEmpty || windows.contains { $0.first <= instant && end <= $0.end }
      guard fits else { continue }
      start.instants.append(instant)
      start.worked.append(worked)
      finish.instants.append(end)
      finish.worked.append(worked + maps.work(node))
    }
    (starts[node], finishes[node]) = (start, finish)
  }

  mutating func appendOpenings(_ node: Int, _ first: Int, through last: Int) {
    var opening = scope.maps.opening(node, atOrAfter: first)
    while opening <= last {
      starts[node].instants.append(opening)
      opening = scope.maps.opening(node, atOrAfter: opening + 1)
    }
  }

  /// Every finish that some start and some number of days lead to.
  mutating func setFinishes(_ node: Int) {
    let maps = scope.maps
    let (day, work) = (maps.dayMinutes(node), maps.work(node))
    let least = maps.worked(node, until: bounds.finish[node].low)
    let most = maps.worked(node, until: bounds.finish[node].high)
    let most0 = (starts[node].worked.last ?? 0) + work
    // The part of a day that every finish has, where all starts have the same.
    func part(_ worked: Int) -> Int { worked - floorDivide(worked, day) * day }
    let rest = part(starts[node].worked[0] + work)
    if starts[node].worked.contains(where: { part($0 + work) != rest }) { isExact = false }
    var worked = least + part(rest - least)
    while worked <= min(most, most0) || finishes[node].worked.isEmpty {
      finishes[node].worked.append(worked)
      worked += day
    }
    finishes[node].instants = finishes[node].worked.map { maps.finish(node, worked: $0) }
  }

  func labels(leaving step: DateMaps.Step) -> DateLabels {
    step.isFromFinish && !scope.maps.isPoint(step.predecessor)
      ? finishes[step.predecessor] : starts[step.predecessor]
  }
}

extension [Int] {
  fileprivate var sortedWithoutRepeats: [Int] {
    var result: [Int] = []
    result.reserveCapacity(count)
    for value in sorted() where result.last != value { result.append(value) }
    return result
  }
}
