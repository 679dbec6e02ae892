import CivilTime
import Plan

/// The dates of every project under the profile of Primavera P6.
///
/// Projects of the profile are scheduled together, as projects opened together are, because
/// relations may cross them. The order: early dates, late dates, longest path, as late as possible,
/// floats, levels of effort, summaries.
struct PrimaveraSchedule {
  /// The dates, by position in the portfolio; only entries of this profile's activities are set.
  private(set) var dates: ProfiledDates

  private let network: Network
  private let net: PrimaveraNetwork
  private var work: PrimaveraWork
  private let settings: [PrimaveraSettings]
  /// By slot: the project, and the finish that late dates count back from.
  private let project: [Int]
  private var base: [Int] = []

  /// Schedules all projects of the profile.
  ///
  /// - Complexity: O(activities + relations), without recursion.
  init(_ network: Network, _ situation: Situation) {
    self.network = network
    let portfolio = network.portfolio
    dates = ProfiledDates(count: portfolio.activities.count)
    net = PrimaveraNetwork(network)
    work = PrimaveraWork(net, network, situation)
    settings = portfolio.projects.map(PrimaveraSettings.init)
    project = net.activity.map { portfolio.activities[Int($0)].project }

    let start = Self.start(of: portfolio, situation)
    let dataDate = situation.dataDate ?? start.filter { $0 != Int.min }.min() ?? 0
    let fromEarly = project.map { [settings] in settings[$0].countsLagFromEarlyStart }
    let floor = net.activity.indices.map { [work, project] slot in
      work.phase[slot] == .notStarted
        ? start[project[slot]] : max(dataDate, work.resumes[slot])
    }
    var early = PrimaveraForwardPass(
      net, &work, floor: floor, dataDate: dataDate, countsLagFromEarlyStart: fromEarly)
    let finish = Self.finish(of: portfolio.projects.count, early, project)
    base = bases(finish)
    let late = PrimaveraBackwardPass(
      net, work, early, base: base,
      openEndsAtEarly: project.map { [settings] in settings[$0].hasCriticalOpenEnds })
    let path = PrimaveraLongestPath(
      net, work, early, finish: project.map { finish[$0] }, dataDate: dataDate,
      countsLagFromEarlyStart: fromEarly)
    let floats = PrimaveraFloats(net, work, early: &early, late: late, base: base)
    take(early, late, floats, path)
    tell(early)
    addHammocks(start)
    addSummaries(situation)
  }

  /// From when on work of each project that has not begun may be placed: its start, and the data
  /// date where that is later.
  private static func start(of portfolio: Portfolio, _ situation: Situation) -> [Int] {
    let dataDate = situation.dataDate ?? Int.min
    return portfolio.projects.map { project in
      max(project.start.map { Int($0.minute) } ?? Int.min, dataDate)
    }.map { $0 == Int.min ? 0 : $0 }
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
      dates.start[position] = ProfiledDates.kept(
        work.phase[slot] == .notStarted ? early.start[slot] : work.actualStart[slot])
      dates.finish[position] = dates.earlyFinish[position]
      if work.phase[slot] == .complete { continue }
      dates.lateStart[position] = ProfiledDates.kept(late.start[slot])
      dates.lateFinish[position] = ProfiledDates.kept(late.finish[slot])
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

  /// The floats of unfinished work from its dates; of begun work the finish alone floats.
  private mutating func addFloats(_ position: Int, _ table: Int32, hasBegun: Bool) {
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

  // MARK: Levels of effort and summaries

  private func table(of position: Int) -> Int32 {
    Int32(clamping: network.nodes.table(network.node(of: position)))
  }

  private mutating func addHammocks(_ start: [Int]) {
    let portfolio = network.portfolio
    let hammocks = PrimaveraHammocks(network, net.clock)
    func instants(_ minutes: [Int32]) -> [Int?] {
      minutes.map { $0 == ProfiledDates.none ? nil : Int($0) }
    }
    let early = hammocks.spans(start: instants(dates.start), finish: instants(dates.finish))
    let late = hammocks.spans(
      start: instants(dates.lateStart), finish: instants(dates.lateFinish))
    for position in portfolio.activities.indices {
      guard let early = early[position], let late = late[position] else { continue }
      add(position, early, late, floor: start[portfolio.activities[position].project])
    }
  }

  private mutating func add(
    _ position: Int, _ early: PrimaveraHammocks.Span, _ late: PrimaveraHammocks.Span, floor: Int
  ) {
    let table = table(of: position)
    func start(_ t: Int) -> Int32 {
      ProfiledDates.kept(net.clock.start(table, net.clock.work(table, t)))
    }
    func finish(_ t: Int) -> Int32 {
      ProfiledDates.kept(net.clock.finish(table, net.clock.work(table, t)))
    }
    let first = start(early.start == Int.max ? floor : early.start)
    let last = early.finish == Int.min ? first : max(first, finish(early.finish))
    (dates.start[position], dates.finish[position]) = (first, last)
    (dates.earlyStart[position], dates.earlyFinish[position]) = (first, last)
    guard late.finish != Int.min else { return }
    dates.lateFinish[position] = finish(late.finish)
    dates.lateStart[position] = late.start == Int.max ? first : start(late.start)
    addFloats(position, table, hasBegun: false)
  }

  private mutating func addSummaries(_ situation: Situation) {
    let summaries = PrimaveraSummaries(network.portfolio)
    var isComplete = network.portfolio.activities.indices.map {
      situation.phase[network.node(of: $0)] == .complete
    }
    summaries.rollUp(&dates, isComplete: &isComplete)
    for summary in summaries.order
    where dates.lateStart[summary] != ProfiledDates.none
      && dates.earlyStart[summary] != ProfiledDates.none
    {
      addFloats(summary, table(of: summary), hasBegun: false)
    }
  }
}
