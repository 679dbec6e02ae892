import Plan

extension ForwardPass {
  /// Says which early date is not one that its calendar begins work at; nil where all are.
  ///
  /// What has begun, takes no time or is counted by the clock may begin at any instant; what lies beyond
  /// the years that can be counted is refused elsewhere. Checked in debug builds after every schedule.
  func fault(in network: Network, _ situation: Situation) -> String? {
    for node in 0..<network.placedCount
    where situation.phase[node] == .notStarted && situation.placement[node] != .raw {
      let place = Int(start[node])
      guard (Bound.earliest...Bound.latest).contains(place) else { continue }
      if finish[node] < start[node] { return "node \(node) ends before it begins" }
      guard network.nodes.daysOfElapsed.isEmpty || network.nodes.daysOfElapsed[node] < 0 else {
        continue
      }
      let table = network.nodes.table(node)
      let w = network.tables.work(table, until: place)
      if network.tables.start(table, w) != place {
        return "node \(node) begins at an instant at which its calendar does not"
      }
    }
    return nil
  }
}
