import CivilTime
public import Plan

extension Schedule {
  /// Returns the plan line (计划): the dates to be frozen as a baseline.
  ///
  /// Work that leads to a required date of its own backward project is back-planned from the
  /// internal target, the required date less the project's reserve. A milestone between stands
  /// where the work before it is planned to end, for that is the event it names; the one that
  /// carries the required date stands at the target. Everything else takes its early dates, as
  /// they are when the back-planned work sits where it is planned. Complete work keeps its actual
  /// dates.
  public func plannedDates() -> [Baseline.Dates?] {
    let target = BackwardPass(
      network, arithmetic, finish: network.finishByNode(network.targets))
    let carriers = Set(network.requirements.map(\.node))
    var pinned = target.start
    var floor = held
    for node in 0..<network.placedCount {
      let project = network.portfolio.projects[Int(network.nodes.project[node])]
      let isPinned = project.direction == .backward && Int(pinned[node]) != Bound.impossible
      if isPinned, !isEvent(node, carriers) { continue }
      // Where the target asks for more time than there is, work is planned before its project
      // starts, and so is the milestone that it brings about.
      if isPinned, pinned[node] < floor[node] { floor[node] = Int32.min }
      pinned[node] = Int32.max
    }
    let plan = ForwardPass(network, arithmetic, floor: floor, pinned: pinned)
    let dates = derivedDates(of: plan)
    return network.nodeOfActivity.map { node in
      let (start, finish) = (dates.start[Int(node)], dates.finish[Int(node)])
      guard start != Int32.max else { return nil }
      return Baseline.Dates(start: Instant(minute: start), finish: Instant(minute: finish))
    }
  }

  /// Whether a node is a milestone that something before it brings about.
  private func isEvent(_ node: Int, _ carriers: Set<Int>) -> Bool {
    network.nodes.duration(node) == 0 && !arithmetic.predecessors.range(node).isEmpty
      && !carriers.contains(node)
  }
}
