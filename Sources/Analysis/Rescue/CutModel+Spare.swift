import Scheduler

extension CutModel {
  /// What may be done, or left, by the nodes and relations of this model.
  enum Choice: Hashable {
    /// The work of a node is shortened.
    case shortening(node: Int)
    /// A relation is led.
    case lead(relation: Int)
  }

  /// What the cheapest cuts say of activities and relations that can be left as they are; labels are the positions of what
  /// is returned beside it.
  func spare(_ network: ResidualNetwork) -> (spare: SpareActivities, choices: [Choice]) {
    var leaps: [SpareActivities.Leap] = []
    var choices: [Choice] = []
    /// Where one end lies at a date or later, another would.
    func leap(_ from: DateLabels, _ index: Int, _ to: DateLabels, _ least: Int) {
      leaps.append(
        SpareActivities.Leap(
          label: Int32(truncatingIfNeeded: choices.count - 1),
          from: index > 0 ? from.base + index - 1 : source,
          to: least < to.count ? to.base + least - 1 : sink))
    }
    for node in scope.nodes {
      if !isRigid(node) {
        choices.append(.shortening(node: node))
        let (start, finish, work) = (starts[node], finishes[node], scope.maps.work(node))
        var known = 0
        for index in 0..<start.count {
          let least = finish.index(worked: start.worked[index] + work)
          if least <= known { continue }
          known = least
          leap(start, index, finish, least)
        }
      }
      for step in scope.steps[node] where scope.isIn[step.predecessor] && scope.lead(step) != nil {
        choices.append(.lead(relation: step.relation))
        let (from, start) = (labels(leaving: step), starts[node])
        var known = 0
        for index in 0..<from.count {
          let y = scope.maps.reached(by: step, from: from.instants[index])
          let least = start.index(atOrAfter: y)
          if least <= known { continue }
          known = least
          leap(from, index, start, least)
        }
      }
    }
    let spare = SpareActivities(
      network, source: source, sink: sink, count: choices.count, leaps: leaps)
    return (spare, choices)
  }
}
