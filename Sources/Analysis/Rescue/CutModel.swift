import CivilTime
import Scheduler

/// Shortening and leading at the least cost as one minimum cut over dates.
///
/// A node of the flow says of one end of an activity that it lies at a date or later; true is the side of the source. Every
/// rule of the plan is "where this is true, so is that", and every price is paid where one is true and another is not, so that
/// the least cost is a minimum cut (Picard 1976; two-variable monotone constraints with convex costs, Hochbaum 2002).
struct CutModel {
  let scope: RescueScope
  let bounds: DateBounds
  var flow = FlowNetwork()
  let source: Int
  let sink: Int
  var starts: [DateLabels]
  /// The finishes; of a point none, for its start is one.
  var finishes: [DateLabels]
  var constant = 0
  /// Whether the dates looked at are all that the plan can take, so that the least cost is proved.
  var isExact = true
  /// Whether some work has no date at all.
  private var isImpossible = false
  /// How many dates there are at most; more take too much room.
  static let mostLabels = 6_000_000

  /// What a cut says.
  struct Answer {
    /// The least cost, or a bound that none is below.
    var cost: Int
    /// The days taken off, by node.
    var days: [Int: Int]
    /// The days that relations are led by.
    var leads: [Int: Int]
    /// The room that is left in the network.
    let residual: ResidualNetwork
  }

  /// Sets the model up; nil where there are too many dates.
  init?(_ scope: RescueScope, _ bounds: DateBounds) {
    self.scope = scope
    self.bounds = bounds
    source = flow.add(1)
    sink = flow.add(1)
    starts = Array(repeating: DateLabels(), count: scope.maps.count)
    finishes = starts
    var total = 0
    for node in scope.nodes {
      if scope.maps.isPoint(node) { setPoint(node) } else { setWork(node) }
      if starts[node].count == 0 { isImpossible = true }
      total += starts[node].count + finishes[node].count
      if total > Self.mostLabels { return nil }
    }
    if isImpossible { return }
    for node in scope.nodes {
      starts[node].base = chain(starts[node].count)
      finishes[node].base = isRigid(node) ? starts[node].base : chain(finishes[node].count)
    }
    for node in scope.nodes {
      if !isRigid(node) { join(node) }
      for step in scope.steps[node] { relate(node, step) }
    }
  }

  /// Why there is no cut.
  enum Failure: Error {
    /// Nothing keeps the targets.
    case isImpossible
    /// The time was up; nothing is cheaper than this.
    case isStopped(bound: Int)
    /// There are too many dates.
    case isTooLarge
  }

  /// Finds the least cost.
  func solve(isStopped: () -> Bool = { false }) -> Result<Answer, Failure> {
    if isImpossible { return .failure(.isImpossible) }
    var reached = 0
    guard
      let (cut, residual) = flow.cut(
        from: source, to: sink, reached: &reached, isStopped: isStopped)
    else { return .failure(.isStopped(bound: max(0, reached + constant))) }
    if cut.value >= FlowNetwork.unlimited { return .failure(.isImpossible) }
    var answer = Answer(
      cost: cut.value + constant, days: [:], leads: leads(cut), residual: residual)
    for node in scope.nodes where !scope.maps.isPoint(node) {
      guard let allowance = scope.allowances[node], allowance.days > 0 else { continue }
      let start = starts[node].worked[chosen(starts[node], cut)]
      let finish = finishes[node].worked[chosen(finishes[node], cut)]
      let saved = scope.maps.work(node) - (finish - start)
      let days = (saved + scope.maps.dayMinutes(node) - 1) / scope.maps.dayMinutes(node)
      if days > 0 { answer.days[node] = min(days, allowance.days) }
    }
    return .success(answer)
  }

  func chosen(_ labels: DateLabels, _ cut: MinimumCut) -> Int {
    var index = 0
    while index + 1 < labels.count, !cut.reachesSink[labels.base + index] { index += 1 }
    return index
  }

  /// Whether a node takes as long as it takes, so that its finish says what its start says.
  func isRigid(_ node: Int) -> Bool {
    scope.maps.isPoint(node) || (scope.allowances[node]?.days ?? 0) == 0
  }

  // MARK: Rules

  /// Makes the nodes of one end: each date implies the one before.
  mutating func chain(_ count: Int) -> Int {
    let base = flow.add(max(0, count - 1))
    for index in 1..<max(1, count - 1) {
      flow.add(base + index, base + index - 1, FlowNetwork.unlimited)
    }
    return base
  }

  /// Where one end lies at a date or later, so does another: charges what it costs where that is not so.
  mutating func imply(
    _ labels: DateLabels, _ index: Int, _ others: DateLabels, _ other: Int,
    price: Int = FlowNetwork.unlimited
  ) {
    if other <= 0 || price == 0 { return }
    if index >= labels.count { return }
    switch (index > 0, other < others.count) {
    case (true, true): flow.add(labels.base + index - 1, others.base + other - 1, price)
    case (true, false): flow.add(labels.base + index - 1, sink, price)
    case (false, true): flow.add(source, others.base + other - 1, price)
    case (false, false):
      if price == FlowNetwork.unlimited { flow.add(source, sink, price) } else { constant += price }
    }
  }

  /// What joins both ends of one activity: it takes no longer than it does, no less than it may, fits its window, and
  /// costs what was taken off.
  mutating func join(_ node: Int) {
    let maps = scope.maps
    let (start, finish) = (starts[node], finishes[node])
    let (work, shortest) = (maps.work(node), scope.shortestWork(node))
    var known = 0
    for index in 0..<finish.count {
      let least = start.index(worked: finish.worked[index] - work)
      if least > known { imply(finish, index, start, least) }
      known = max(known, least)
    }
    known = 0
    for index in 0..<start.count {
      let least = finish.index(worked: start.worked[index] + shortest)
      if least > known { imply(start, index, finish, least) }
      known = max(known, least)
    }
    let windows = scope.windows[node]
    if !windows.isEmpty {
      known = 0
      for index in 0..<finish.count {
        let first = windows.filter { $0.end >= finish.instants[index] }.map(\.first).min()
        let least = first.map(start.index(atOrAfter:)) ?? start.count
        if least > known { imply(finish, index, start, least) }
        known = max(known, least)
      }
    }
    if let allowance = scope.allowances[node], allowance.days > 0 { charge(node, allowance) }
  }

  /// Charges every day that is taken off.
  mutating func charge(_ node: Int, _ allowance: Allowance) {
    let (start, finish) = (starts[node], finishes[node])
    let day = scope.maps.dayMinutes(node)
    // Days are counted from the first start, so that a finish without shortening bears the number of its start.
    let zero = start.worked[0]
    func level(_ worked: Int) -> Int { (worked - zero) / day }
    let starts = start.worked.map(level)
    let finishes = finish.worked.map { floorDivide($0 - zero - scope.maps.work(node), day) }
    let price = allowance.price(ofDay: 1)
    for index in 1..<max(1, start.count) {
      flow.add(start.base + index - 1, sink, price * (starts[index] - starts[index - 1]))
    }
    for index in 1..<max(1, finish.count) {
      flow.add(source, finish.base + index - 1, price * (finishes[index] - finishes[index - 1]))
    }
    constant += price * (starts[0] - finishes[finish.count - 1])
    for day in 1..<max(1, allowance.days) {
      let step = allowance.price(ofDay: day + 1) - allowance.price(ofDay: day)
      if step == 0 { continue }
      // A level that the start has reached, and the finish has not though only so many days may be missing.
      var (at, behind) = (0, 0)
      for level in (finishes[0] + day + 1)...max(finishes[0] + day + 1, starts[start.count - 1]) {
        while at < start.count, starts[at] < level { at += 1 }
        while behind < finish.count, finishes[behind] < level - day { behind += 1 }
        if at < start.count { imply(start, at, finish, behind, price: step) }
      }
    }
  }

  mutating func relate(_ node: Int, _ step: DateMaps.Step) {
    guard scope.isIn[step.predecessor], scope.fixedInstant(step) == nil else { return }
    let from = labels(leaving: step)
    let isToStart = step.isToStart || scope.maps.isPoint(node)
    let to = isToStart ? starts[node] : finishes[node]
    var known = 0
    for index in 0..<from.count {
      let y = scope.soonest(by: step, from: from.instants[index])
      let least =
        isToStart
        ? to.index(atOrAfter: y) : to.index(worked: scope.maps.leastWork(node, finishing: y))
      if least > known { imply(from, index, to, least) }
      known = max(known, least)
    }
    if let allowance = scope.lead(step) { charge(step, allowance, from: from, to: to) }
  }
}
