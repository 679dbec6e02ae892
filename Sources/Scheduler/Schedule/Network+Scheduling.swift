public import CivilTime
public import Plan

extension Network {
  /// Schedules: early dates from the data date, float late dates against each project's own
  /// finish, limit late dates against the required dates, and what is critical.
  ///
  /// - Parameters:
  ///   - progress: What was reported, in recorded order; later records than the data date are
  ///     left out.
  ///   - dataDate: The data date of all projects; nil for the date of the last record of each.
  ///   - known: Where it is asked what was known then: later reports do not count, and each project has
  ///     the date of its last one until then.
  ///   - dataDates: Data dates of single projects, by position, nil for none; the others have that of
  ///     their file, else `dataDate`.
  ///   - starts: Starts that replace those of projects, by position: for what-if.
  ///   - notBefore: Lower bounds on the start of single activities, by position: for what-if.
  ///   - watch: Is told each step as it ends.
  /// - Throws: Contradictory progress, projects with nothing to start from, windows that are
  ///   needed past the last known one, dates out of range; all that could be found.
  public func schedule(
    progress: [ProgressRecord] = [], dataDate: Instant? = nil, knownAt known: Instant? = nil,
    dataDates: [Int: Instant?] = [:], starts: [Int: Instant] = [:],
    notBefore: [Int: Instant] = [:], watch: (Stage) -> Void = { _ in }
  ) throws(InvalidInput) -> Schedule {
    try schedule(
      progress: progress, dataDate: dataDate, knownAt: known, dataDates: dataDates,
      starts: starts, notBefore: notBefore, takesPlainPasses: false, watch: watch)
  }

  /// The same, by the plain passes alone where that is asked for: what tests hold the kernels against.
  func schedule(
    progress: [ProgressRecord], dataDate: Instant?, knownAt known: Instant? = nil,
    dataDates: [Int: Instant?] = [:], starts: [Int: Instant] = [:],
    notBefore: [Int: Instant] = [:], takesPlainPasses: Bool, watch: (Stage) -> Void = { _ in }
  ) throws(InvalidInput) -> Schedule {
    var situation = try Situation(
      of: self, progress: progress, dataDate: dataDate, known: known, dataDates: dataDates)
    var arithmetic = Arithmetic(self, situation)
    var floors = try ProjectFloors(self, arithmetic, starts: starts)
    let own = floors.floor
    var floor = nodes.project.map { own[Int($0)] }
    if situation.hasProgress {
      for node in floor.indices where situation.phase[node] != .notStarted {
        let project = Int(nodes.project[node])
        floor[node] = Bound.kept(situation.dataDate(ofProject: project) ?? 0)
      }
    }
    for node in situation.resumes.indices {
      floor[node] = max(floor[node], situation.resumes[node])
    }
    for (activity, instant) in notBefore {
      let node = node(of: activity)
      floor[node] = max(floor[node], instant.minute)
    }
    var held = constrained.isEmpty ? floor : SoftConstraints.raised(floor, self, arithmetic)
    let late = AsLateAsPossible(self, situation)
    watch(.situation)
    let isPlain = situation.needsCare.isEmpty && late.isEmpty && !takesPlainPasses
    var dates = isPlain ? PassDates(byKernel: self, arithmetic, floor: held, watch) : nil
    let isByKernel = dates != nil
    if dates == nil {
      let early = ForwardPass(self, arithmetic, floor: held)
      watch(.early)
      try refuse(lost: early.lost)
      let broken = early.broken
      if !situation.needsCare.isEmpty {
        situation.settle(early)
        arithmetic = Arithmetic(self, situation, without: broken)
      }
      dates = PassDates(self, arithmetic, early: early) { float, early in
        late.apply(self, arithmetic, late: float, floor: &held, early: &early)
      }
    }
    guard let dates else { preconditionFailure("one of the two has been taken") }
    assert(dates.early.fault(in: self, situation) == nil, "work begins when its calendar does")
    watch(.late)
    floors.findLatestStarts(self, dates.limit, situation)
    let path = LongestPath(self, arithmetic, dates.early, finishes: dates.finishes)
    var schedule = Schedule(
      network: self, dataDate: situation.dataDate.map { Instant(minute: Bound.kept($0)) },
      projects: floors.projects(self, dates.early, situation, finishes: dates.finishes),
      findings: situation.findings, progress: progress,
      columns: ScheduleColumns(
        arithmetic: arithmetic, floor: floor, held: held, dates: dates,
        limitNames: dates.limit.names(self, arithmetic, seeds: requiredFinishes),
        bindingRequirement: floors.bindingRequirement, isOnLongestPath: path.contains,
        isProvisional: ProvisionalDates(self, arithmetic, dates.early).contains))
    watch(.paths)
    schedule.tellDerived()
    schedule.takeProfiledDates()
    // The kernels find no date that is far, reported ones included.
    let isNear = isByKernel && schedule.derived.isEmpty
    if !isNear || schedule.profiledDates != nil { try schedule.refuseDatesOutOfRange() }
    let told = schedule.withFindings()
    watch(.told)
    return told
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
