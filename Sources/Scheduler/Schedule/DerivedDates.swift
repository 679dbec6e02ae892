import Plan

/// The dates of what is told from others: levels of effort and summaries.
struct DerivedDates {
  /// Where each node begins and ends, as people see it; `Int32.max` where it has no dates.
  var start: [Int32]
  var finish: [Int32]

  /// Tells them from the dates of the nodes that were placed.
  ///
  /// - Parameters:
  ///   - start: The start of each placed node, actual where there is one.
  ///   - finish: Its finish.
  ///   - floor: Where a level of effort begins that nothing begins, by project.
  init(
    _ network: Network, _ arithmetic: Arithmetic, start: [Int32], finish: [Int32], floor: [Int32]
  ) {
    self.start = start
    self.finish = finish
    for node in network.placedCount..<start.count {
      self.start[node] = Int32.max
      self.finish[node] = Int32.max
    }
    for level in network.levelsOfEffort { place(level, network, arithmetic, floor) }
    rollUp(network)
  }

  /// A level of effort begins with the first of what begins it and ends with the last of what ends
  /// it, both brought into its own working time.
  ///
  /// What has not happened counts from where its project's work may be placed.
  private mutating func place(
    _ level: LevelOfEffort, _ network: Network, _ arithmetic: Arithmetic, _ floor: [Int32]
  ) {
    let node = network.node(of: level.activity)
    let table = network.nodes.table(node)
    let tables = arithmetic.tables
    let floor = Int(floor[Int(network.nodes.project[node])])
    let first = level.starts.map { instant($0, network, arithmetic, floor) }.min()
    let begin = first ?? floor
    let start = tables.start(table, tables.work(table, until: begin))
    self.start[node] = Int32(clamping: start)
    let last = level.finishes.map { instant($0, network, arithmetic, floor) }.max()
    let finish = last.map { tables.finish(table, tables.work(table, until: $0)) }
    let isOver = level.finishes.allSatisfy {
      arithmetic.situation.phase[network.node(of: Int($0.activity))] == .complete
    }
    let earliest =
      isOver
      ? start
      : max(
        start,
        arithmetic.situation.dataDate(ofProject: Int(network.nodes.project[node])) ?? start)
    self.finish[node] = Int32(clamping: max(earliest, finish ?? floor))
  }

  /// The instant that one end of a relation asks of a level of effort.
  private func instant(
    _ end: LevelOfEffort.End, _ network: Network, _ arithmetic: Arithmetic, _ floor: Int
  ) -> Int {
    let other = network.node(of: Int(end.activity))
    let (lag, table) = network.lag(of: end.relation)
    let kind = end.relation.kind
    let takesFinish = end.isSuccessor ? !kind.isToStart : kind.isFromFinish
    let x = Int(takesFinish ? finish[other] : start[other])
    let y =
      end.isSuccessor
      ? arithmetic.latest(adding: lag, table, notAfter: x) : arithmetic.add(lag, table, to: x)
    let phase = arithmetic.situation.phase[other]
    let hasHappened = takesFinish ? phase == .complete : phase != .notStarted
    return hasHappened ? y : max(y, floor)
  }

  /// A summary spans its parts; the deepest first.
  private mutating func rollUp(_ network: Network) {
    for part in network.breakdown.order.reversed() {
      let above = Int(network.breakdown.parent[Int(part)])
      let node = network.node(of: Int(part))
      guard above >= 0, start[node] != Int32.max else { continue }
      let summary = network.node(of: above)
      start[summary] = min(start[summary], start[node])
      let known = finish[summary] == Int32.max ? Int32.min : finish[summary]
      finish[summary] = max(known, finish[node])
    }
  }
}
