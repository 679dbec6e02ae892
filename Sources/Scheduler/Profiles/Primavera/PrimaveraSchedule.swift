import CivilTime
import Plan

/// The dates of every project under the profile of Primavera P6.
///
/// Projects of the profile are scheduled together, as projects opened together are, because
/// relations may cross them. The order: early dates, late dates, longest path, as late as possible,
/// floats, levels of effort, summaries.
struct PrimaveraSchedule {
  /// The dates, by position in the portfolio; only entries of this profile's activities are set.
  var dates: ProfiledDates

  let network: Network
  let net: PrimaveraNetwork
  private var work: PrimaveraWork
  private let settings: [PrimaveraSettings]
  /// By slot: the project, and the finish that late dates count back from.
  private let project: [Int]
  private var base: [Int] = []
  /// By project: from when on work may be placed, and the data date.
  let start: [Int]
  let dataDates: [Int]

  /// Schedules all projects of the profile.
  ///
  /// - Complexity: O(activities + relations), without recursion.
  init(_ network: Network, _ situation: Situation) {
    self.network = network
    let portfolio = network.portfolio
    dates = ProfiledDates(count: portfolio.activities.count)
    net = PrimaveraNetwork(network)
    settings = portfolio.projects.map(PrimaveraSettings.init)
    project = net.activity.map { portfolio.activities[Int($0)].project }
    start = Self.start(of: portfolio, situation)
    dataDates = start.indices.map { [start] in situation.dataDate(ofProject: $0) ?? start[$0] }
    var work = PrimaveraWork(
      net, network, situation, dataDates: dataDates, settings: settings)
    let floor = net.activity.indices.map { [project, start] slot in
      switch work.phase[slot] {
      case .notStarted: start[project[slot]]
      case .inProgress: max(work.dataDate[slot], work.resumes[slot])
      case .complete: work.dataDate[slot]
      }
    }
    var early = PrimaveraForwardPass(net, &work, floor: floor)
    self.work = work
    let finish = Self.finish(of: portfolio.projects.count, early, project)
    base = bases(finish)
    let late = PrimaveraBackwardPass(
      net, work, early, base: base,
      openEndsAtEarly: project.map { [settings] in settings[$0].hasCriticalOpenEnds })
    let last = project.map { finish[$0] }
    let path = PrimaveraLongestPath(net, work, early, finish: last)
    let floats = PrimaveraFloats(net, work, early: &early, finish: last)
    take(early, late, floats, path)
    tell(early)
    addHammocks(situation, finish)
    addSummaries(situation)
  }

  /// From when on work of each project that has not begun may be placed: its start, and its data
  /// date where that is later.
  private static func start(of portfolio: Portfolio, _ situation: Situation) -> [Int] {
    portfolio.projects.indices.map { project in
      let start = portfolio.projects[project].start.map { Int($0.minute) } ?? Int.min
      let first = max(start, situation.dataDate(ofProject: project) ?? Int.min)
      return first == Int.min ? 0 : first
    }
  }

  private static func finish(
    of count: Int, _ early: PrimaveraForwardPass, _ project: [Int]
  ) -> [Int] {
    var finish = [Int](repeating: Int.min, count: count)
    for slot in project.indices {
      finish[project[slot]] = max(finish[project[slot]], early.finish[slot])
    }
    return finish
  }

  /// The finish that late dates count back from: the Must Finish By of the project, which is its
  /// required date without an activity, else the last early finish.
  private func bases(_ finish: [Int]) -> [Int] {
    let last = finish.max() ?? 0
    let perProject = network.portfolio.projects.indices.map { index in
      let required = network.portfolio.projects[index].requiredDates
        .filter { $0.activity == nil }.map { Int($0.finish.minute) }.min()
      return required ?? (settings[index].countsFloatInOwnProject ? finish[index] : last)
    }
    return project.map { perProject[$0] }
  }

  // MARK: Results

  private mutating func take(
    _ early: PrimaveraForwardPass, _ late: PrimaveraBackwardPass, _ floats: PrimaveraFloats,
    _ path: PrimaveraLongestPath
  ) {
    for slot in net.activity.indices {
      let position = Int(net.activity[slot])
      dates.earlyStart[position] = ProfiledDates.kept(early.start[slot])
      dates.earlyFinish[position] = ProfiledDates.kept(early.finish[slot])
      dates.lateStart[position] = ProfiledDates.kept(late.start[slot])
      dates.lateFinish[position] = ProfiledDates.kept(late.finish[slot])
      let (start, finish) = shown(slot, early)
      dates.start[position] = ProfiledDates.kept(start)
      dates.finish[position] = ProfiledDates.kept(finish)
      if work.phase[slot] == .complete { continue }
      dates.freeFloat[position] = Int32(clamping: floats.free[slot])
      let begun = work.phase[slot] == .inProgress
      addFloats(position, net.table[slot], hasBegun: begun)
      let setting = settings[project[slot]]
      dates.isCritical[position] =
        setting.isCriticalByLongestPath
        ? path.contains[slot]
        : Int(dates.totalFloat[position])
          <= network.portfolio.projects[project[slot]].criticalFloat
    }
  }

  /// The start and finish that people see: actual dates where there are any.
  ///
  /// A milestone that stands at the data date as it is is shown where its working time begins.
  private func shown(_ slot: Int, _ early: PrimaveraForwardPass) -> (start: Int, finish: Int) {
    switch work.phase[slot] {
    case .complete: return (work.actualStart[slot], work.actualFinish[slot])
    case .inProgress: return (work.actualStart[slot], early.finish[slot])
    case .notStarted where work.isMilestone[slot]:
      let t = net.forward(early.start[slot], slot)
      return (t, t)
    case .notStarted: return (early.start[slot], early.finish[slot])
    }
  }

  /// The floats of unfinished work from its dates; of begun work the finish alone floats.
  mutating func addFloats(_ position: Int, _ table: Int32, hasBegun: Bool) {
    func float(_ late: Int32, _ early: Int32) -> Int32 {
      Int32(clamping: net.clock.work(table, Int(late)) - net.clock.work(table, Int(early)))
    }
    let finish = float(dates.lateFinish[position], dates.earlyFinish[position])
    let start = hasBegun ? finish : float(dates.lateStart[position], dates.earlyStart[position])
    dates.startFloat[position] = start
    dates.finishFloat[position] = finish
    switch settings[network.portfolio.activities[position].project].floatKind {
    case .start: dates.totalFloat[position] = start
    case .finish: dates.totalFloat[position] = finish
    case .smallest: dates.totalFloat[position] = min(start, finish)
    }
  }

  private mutating func tell(_ early: PrimaveraForwardPass) {
    for slot in early.broken {
      dates.findings.append(
        .mandatoryBreaksLogic(Int(net.activity[slot]), in: network.portfolio))
    }
    for relation in network.portfolio.relations {
      let ends = [relation.predecessor, relation.successor].map {
        network.portfolio.projects[network.portfolio.activities[$0].project].profile
      }
      guard ends.contains(.p6), ends[0] != ends[1] else { continue }
      dates.findings.append(
        .relationAcrossProfiles(
          relation.predecessor, relation.successor, in: network.portfolio))
    }
  }
}
