import Scheduler

/// What is read off the early and late starts.
extension PlainSchedule {
  /// The working minutes from the early dates of an activity to those of a later start: between the
  /// starts before it has begun, between the finishes afterwards.
  func work(_ i: Int, until late: Int) -> Int {
    let calendar = network.calendars[i]
    if network.isInProgress(i) {
      return calendar.worked(network.finish(i, from: late)) - calendar.worked(earlyFinish[i])
    }
    return calendar.worked(late) - calendar.worked(earlyStart[i])
  }

  /// Total float; nil when complete.
  func totalFloat(_ i: Int) -> Int? {
    float[i].instant.map { work(i, until: $0) }
  }

  /// Free float; nil when complete.
  func freeFloat(_ i: Int) -> Int? {
    guard !network.isComplete(i) else { return nil }
    var latest = float[i]
    for relation in network.portfolio.relations
    where relation.predecessor == i && network.binds(relation) {
      let bound = network.latestStart(relation, successor: .at(earlyStart[relation.successor]))
      latest = min(latest, bound)
    }
    return latest.instant.map { work(i, until: $0) }
  }

  /// The last start that keeps every required date; nil where there is none or nothing is required.
  func limitStart(_ i: Int) -> Int? {
    requiredPasses.map { $0.late[i] }.min()?.instant
  }

  /// The margins to the required dates that the activity leads to and that can still be kept by a
  /// start however early.
  func margins(_ i: Int) -> [(minutes: Int, to: Int)] {
    requiredPasses.compactMap { pass in
      pass.late[i].instant.map { (work(i, until: $0), pass.carrier) }
    }
  }

  /// Whether a required date that the activity leads to cannot be kept by any start.
  func hasNoWindowLeft(_ i: Int) -> Bool {
    requiredPasses.contains { $0.late[i] == .none }
  }

  /// Whether the start of the successor is where this relation puts it.
  func drives(_ relation: Relation) -> Bool {
    let j = relation.successor
    guard !network.isComplete(j) else { return false }
    return network.leastStart(relation, from: earlyStart[relation.predecessor]) == earlyStart[j]
  }

  /// Whether the limit start of the predecessor is the last with which this relation holds.
  func drivesLate(_ relation: Relation, _ i: Int) -> Bool {
    guard relation.predecessor == i, network.binds(relation), let own = limitStart(i),
      let successor = limitStart(relation.successor)
    else { return false }
    return network.latestStart(relation, successor: .at(successor)) == .at(own)
  }

  /// Whether an activity not complete starts where its project or the data date lets it begin.
  func isDrivenByFloor(_ i: Int) -> Bool {
    if network.isComplete(i) { return false }
    let project = projectFloors[network.portfolio.activities[i].project]
    let floor = network.isInProgress(i) ? network.dataDate! : project
    return network.starts[i].first { $0 >= floor } == earlyStart[i]
  }

  /// The activities on a longest path to the finish of a project: those that finish last, and
  /// whatever drives one of them.
  func longestPath(of project: Int) -> Set<Int> {
    let driving = network.portfolio.relations.filter(drives)
    var path = Set(
      earlyStart.indices.filter {
        network.portfolio.activities[$0].project == project && !network.isComplete($0)
          && earlyFinish[$0] == projectFinish[project]
      })
    var grown = true
    while grown {
      let more = driving.filter { path.contains($0.successor) }.map(\.predecessor)
      grown = !path.isSuperset(of: more)
      path.formUnion(more)
    }
    return path.filter { !network.isComplete($0) }
  }
}
