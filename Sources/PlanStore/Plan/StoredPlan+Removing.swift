public import Plan

extension StoredPlan {
  /// Removes activities, and with them their relations and their lines in baselines.
  ///
  /// Positions move up, and everything that refers to them follows. Removing a summary removes the grouping and no work: what was part of it becomes part of the
  /// nearest summary above it that stays. Progress of a removed activity
  /// goes too, in memory: saving such a plan throws ``PlanFileError/hasProgress(_:code:)``, but where its
  /// project goes as a whole. Its problems stay those of its project.
  public mutating func removeActivities(where isRemoved: (Activity) -> Bool) {
    let kept = portfolio.activities.indices.filter { !isRemoved(portfolio.activities[$0]) }
    var moved: [Int?] = Array(repeating: nil, count: portfolio.activities.count)
    for (after, before) in kept.enumerated() { moved[before] = after }
    reparent(where: isRemoved)
    portfolio.activities = kept.map { portfolio.activities[$0] }
    portfolio.relations = portfolio.relations.compactMap { relation in
      guard let predecessor = moved[relation.predecessor], let successor = moved[relation.successor]
      else { return nil }
      var relation = relation
      relation.predecessor = predecessor
      relation.successor = successor
      return relation
    }
    moveRecords { moved[$0] }
    for index in problems.indices {
      problems[index].activity = problems[index].activity.flatMap { moved[$0] }
    }
    for index in baselines.indices {
      baselines[index].dates = kept.map { baselines[index].dates[$0] }
    }
  }

  /// Removes a project with its activities and its problems.
  public mutating func removeProject(at position: Int) {
    removeActivities { $0.project == position }
    portfolio.projects.remove(at: position)
    for index in portfolio.activities.indices where portfolio.activities[index].project > position {
      portfolio.activities[index].project -= 1
    }
    problems.removeAll { $0.project == position }
    for index in problems.indices where problems[index].project > position {
      problems[index].project -= 1
    }
  }

  /// Lets the parts of summaries that go move up to the nearest one that stays.
  private mutating func reparent(where isRemoved: (Activity) -> Bool) {
    let before = portfolio.activities
    let removed = before.indices.filter { isRemoved(before[$0]) }
    var index = CodeIndex(capacity: removed.count)
    for position in removed { index.insert(position, in: before) }
    for position in before.indices {
      let project = before[position].project
      var steps = 0
      while let parent = portfolio.activities[position].parent, steps <= removed.count,
        let above = index.position(of: parent, project: project, in: before)
      {
        portfolio.activities[position].parent = before[above].parent
        // A loop of parents, which the check of the plan refuses, ends here all the same.
        steps += 1
      }
    }
  }
}
