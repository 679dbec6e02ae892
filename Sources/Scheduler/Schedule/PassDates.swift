import Plan

/// What all passes over a plan come to, by node.
struct PassDates: Sendable {
  /// Early dates.
  var early: ForwardPass
  /// Late starts against the finish of its own project.
  var float: BackwardPass
  /// Late starts against the required dates, and the finishes that belong to them.
  var limit: BackwardPass
  var limitFinish: [Int32]
  /// Total and free float in working minutes; without meaning of complete work.
  var totalFloat: [Int32]
  var freeFloat: [Int32]
  /// The finish of every project; `Int32.min` of one without activities.
  var finishes: [Int32]

  /// Computes them over columns (``ForwardKernel``, ``BackwardKernel``); nil where dates lie too far
  /// from 2000 for that, or cannot be found.
  init?(
    byKernel network: Network, _ arithmetic: Arithmetic, floor: [Int32], _ watch: (Stage) -> Void
  ) {
    guard !network.requirements.contains(where: { ForwardKernel.isFar($0.finish) }) else {
      return nil
    }
    let forward = ForwardKernel(network, arithmetic, floor: floor)
    guard forward.isWhole else { return nil }
    early = ForwardPass(start: forward.start, finish: forward.finish)
    watch(.early)
    finishes = network.projectFinishes(early)
    let backward = BackwardKernel(
      network, arithmetic, early: forward, finishes: finishes,
      seeds: network.finishByNode(network.requiredFinishes))
    guard backward.isWhole else { return nil }
    float = BackwardPass(start: backward.float)
    limit = BackwardPass(start: backward.limit)
    limitFinish = backward.limitFinish
    totalFloat = backward.totalFloat
    freeFloat = backward.freeFloat
  }

  /// Computes them pass by pass, from early dates.
  ///
  /// - Parameter settle: may move work after its float is known (``AsLateAsPossible``).
  init(
    _ network: Network, _ arithmetic: Arithmetic, early: ForwardPass,
    settle: (BackwardPass, inout ForwardPass) -> Void
  ) {
    self.early = early
    finishes = network.projectFinishes(early)
    let ends = finishes
    float = BackwardPass(network, arithmetic, finish: network.nodes.project.map { ends[Int($0)] })
    settle(float, &self.early)
    limit = BackwardPass(
      network, arithmetic, finish: network.finishByNode(network.requiredFinishes))
    let free = BackwardPass.freeStart(network, arithmetic, early: self.early, late: float)
    limitFinish = limit.start
    totalFloat = [Int32](repeating: 0, count: network.nodes.count)
    freeFloat = totalFloat
    for node in 0..<network.placedCount where arithmetic.situation.phase[node] != .complete {
      if Int(limitFinish[node]) != Bound.none, Int(limitFinish[node]) != Bound.impossible {
        limitFinish[node] = Int32(clamping: arithmetic.finish(node, from: Int(limitFinish[node])))
      }
      let table = network.nodes.table(node)
      let w = arithmetic.tables.work(table, until: Int(self.early.start[node]))
      func float(_ start: Int32) -> Int32 {
        Int32(clamping: arithmetic.tables.work(table, until: Int(start)) - w)
      }
      totalFloat[node] = float(self.float.start[node])
      freeFloat[node] = float(free[node])
    }
  }
}

extension Network {
  /// The required dates at the nodes that keep them.
  var requiredFinishes: [(node: Int, finish: Int)] {
    requirements.map { (node: $0.node, finish: $0.finish) }
  }

  /// Returns the latest finish of every project's activities.
  func projectFinishes(_ early: ForwardPass) -> [Int32] {
    var finishes = [Int32](repeating: Int32.min, count: portfolio.projects.count)
    let projects = nodes.project
    for node in 0..<placedCount {
      let project = Int(projects[node])
      finishes[project] = max(finishes[project], early.finish[node])
    }
    return finishes
  }
}
