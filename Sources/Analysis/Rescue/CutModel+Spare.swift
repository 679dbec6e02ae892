import Scheduler

extension CutModel {
  /// What the cheapest cuts say of activities that can be left as they are; labels are those of the nodes that may be shortened.
  func spare(_ network: ResidualNetwork) -> SpareActivities {
    var leaps: [SpareActivities.Leap] = []
    var nodes: [Int] = []
    for node in scope.nodes where !isRigid(node) {
      let label = Int32(truncatingIfNeeded: nodes.count)
      nodes.append(node)
      let (start, finish, work) = (starts[node], finishes[node], scope.maps.work(node))
      var known = 0
      for index in 0..<start.count {
        let least = finish.index(worked: start.worked[index] + work)
        if least <= known { continue }
        known = least
        leaps.append(
          SpareActivities.Leap(
            label: label, from: index > 0 ? start.base + index - 1 : source,
            to: least < finish.count ? finish.base + least - 1 : sink))
      }
    }
    return SpareActivities(
      network, source: source, sink: sink, activities: nodes, leaps: leaps)
  }
}
