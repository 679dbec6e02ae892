public import CivilTime
public import Plan

extension Network {
  /// Schedules: early dates from the data date, float late dates against each project's own
  /// finish, limit late dates against the required dates, and what is critical.
  ///
  /// - Parameters:
  ///   - progress: What was reported, in recorded order; later records than the data date are
  ///     left out.
  ///   - dataDate: The data date; nil for the date of the last record.
  ///   - starts: Starts that replace those of projects, by position: for what-if.
  ///   - notBefore: Lower bounds on the start of single activities, by position: for what-if.
  /// - Throws: Contradictory progress, projects with nothing to start from, windows that are
  ///   needed past the last known one, dates out of range; all that could be found.
  public func schedule(
    progress: [ProgressRecord] = [], dataDate: Instant? = nil, starts: [Int: Instant] = [:],
    notBefore: [Int: Instant] = [:]
  ) throws(InvalidInput) -> Schedule {
    var situation = try Situation(of: self, progress: progress, dataDate: dataDate)
    var arithmetic = Arithmetic(self, situation)
    var floors = try ProjectFloors(self, arithmetic, starts: starts)
    var floor = [Int32](repeating: 0, count: nodes.count)
    for node in floor.indices {
      floor[node] =
        situation.phase[node] == .notStarted
        ? floors.floor[Int(nodes.project[node])] : Bound.kept(situation.dataDate ?? 0)
    }
    for node in situation.resumes.indices {
      floor[node] = max(floor[node], situation.resumes[node])
    }
    for (activity, instant) in notBefore {
      let node = node(of: activity)
      floor[node] = max(floor[node], instant.minute)
    }
    var held = SoftConstraints.raised(floor, self, arithmetic)
    var early = ForwardPass(self, arithmetic, floor: held)
    try refuse(lost: early.lost)
    let broken = early.broken
    if !situation.needsCare.isEmpty {
      situation.settle(early)
      arithmetic = Arithmetic(self, situation, without: broken)
    }

    let finishes = projectFinishes(early)
    let ownFinish = nodes.project.map { finishes[Int($0)] }
    let float = BackwardPass(self, arithmetic, finish: ownFinish)
    AsLateAsPossible(self, situation).apply(
      self, arithmetic, late: float, floor: &held, early: &early)
    let seeds = requirements.map { (node: $0.node, finish: $0.finish) }
    let limit = BackwardPass(self, arithmetic, finish: finishByNode(seeds))
    floors.findLatestStarts(self, limit, situation)
    let path = LongestPath(self, arithmetic, early, finishes: finishes)
    var schedule = Schedule(
      network: self, dataDate: situation.dataDate.map { Instant(minute: Bound.kept($0)) },
      projects: floors.projects(self, early, situation, finishes: finishes),
      findings: situation.findings, progress: progress, arithmetic: arithmetic, floor: floor,
      held: held, early: early,
      float: float,
      free: BackwardPass.freeStart(self, arithmetic, early: early, late: float),
      limit: limit, limitNames: limit.names(self, arithmetic, seeds: seeds),
      bindingRequirement: floors.bindingRequirement,
      isOnLongestPath: path.contains,
      isProvisional: ProvisionalDates(self, arithmetic, early).contains)
    schedule.tellDerived()
    schedule.takeProfiledDates()
    try schedule.refuseDatesOutOfRange()
    return schedule.withFindings()
  }

  /// Returns the latest finish of every project's activities.
  private func projectFinishes(_ early: ForwardPass) -> [Int32] {
    var finishes = [Int32](repeating: Int32.min, count: portfolio.projects.count)
    for node in 0..<placedCount {
      let project = Int(nodes.project[node])
      finishes[project] = max(finishes[project], early.finish[node])
    }
    return finishes
  }

  /// Spreads given finishes over the nodes; of several at one node the earliest counts.
  func finishByNode(_ seeds: [(node: Int, finish: Int)]) -> [Int32] {
    var finish = [Int32](repeating: Int32.max, count: nodes.count)
    for seed in seeds { finish[seed.node] = min(finish[seed.node], Bound.kept(seed.finish)) }
    return finish
  }

  private func refuse(lost: [Int]) throws(InvalidInput) {
    guard !lost.isEmpty else { return }
    let findings = lost.prefix(20).map { node in  // bounded: a constant
      !nodes.allowedRange(node).isEmpty
        ? Finding.pastLastWindow(activity(at: node), in: portfolio)
        : Finding.dateOutOfRange(activity(at: node), in: portfolio)
    }
    throw InvalidInput(findings.sorted(by: Finding.areInOrder))
  }
}
