import CivilTime
import Plan

/// What lies on each slot: how far it has come, what remains, its edge and its constraints.
struct PrimaveraWork {
  /// An instant that is not there.
  static let none = Int.min

  /// Where each slot stands.
  var phase: [Situation.Phase] = []
  /// The actual dates, where there are any.
  var actualStart: [Int] = []
  var actualFinish: [Int] = []
  /// The working minutes still to be placed; an expected finish changes them during the pass.
  var remaining: [Int] = []
  /// Whether it has no duration and stands at one instant.
  var isMilestone: [Bool] = []
  var edge: [Activity.MilestoneEdge?] = []
  /// Until when suspended work rests, and where work is expected to end; ``none`` for neither.
  var resumes: [Int] = []
  var expectedFinish: [Int] = []
  /// Bounds of the constraints; ``none`` where there is none.
  var startNotBefore: [Int] = []
  var startNotAfter: [Int] = []
  var finishNotBefore: [Int] = []
  var finishNotAfter: [Int] = []
  var mandatoryStart: [Int] = []
  var mandatoryFinish: [Int] = []
  /// Whether it takes its own free float (as late as possible).
  var isLate: [Bool] = []
  /// Whether its project drops broken relations to work that has begun (progress override).
  var isOverriding: [Bool] = []
  /// The data date of its project.
  var dataDate: [Int] = []
  /// Whether lags from the start of work in progress count from where that goes on.
  var countsLagFromEarlyStart: [Bool] = []

  /// - Parameters:
  ///   - dataDates: The data date of each project.
  ///   - settings: The options of each project.
  init(
    _ net: PrimaveraNetwork, _ network: Network, _ situation: Situation, dataDates: [Int],
    settings: [PrimaveraSettings]
  ) {
    for position in net.activity {
      let activity = network.portfolio.activities[Int(position)]
      let node = network.node(of: Int(position))
      phase.append(situation.phase[node])
      actualStart.append(Int(situation.actualStart[node]))
      actualFinish.append(Int(situation.actualFinish[node]))
      isMilestone.append(activity.kind == .milestone)
      edge.append(activity.edge)
      remaining.append(Int(situation.work[node]))
      resumes.append(
        situation.resumes.isEmpty || situation.resumes[node] == Int32.min
          ? Self.none : Int(situation.resumes[node]))
      expectedFinish.append(
        situation.expectedFinish.isEmpty || situation.expectedFinish[node] == Int32.max
          ? Self.none : Int(situation.expectedFinish[node]))
      append(activity.constraints)
      isOverriding.append(
        network.portfolio.projects[activity.project].progressMode == .progressOverride)
      dataDate.append(dataDates[activity.project])
      countsLagFromEarlyStart.append(settings[activity.project].countsLagFromEarlyStart)
    }
  }

  private mutating func append(_ constraints: [Constraint]) {
    var late = false
    let slot = startNotBefore.count
    startNotBefore.append(Self.none)
    startNotAfter.append(Self.none)
    finishNotBefore.append(Self.none)
    finishNotAfter.append(Self.none)
    mandatoryStart.append(Self.none)
    mandatoryFinish.append(Self.none)
    for constraint in constraints {
      let date = constraint.date.map { Int($0.minute) } ?? Self.none
      switch constraint.kind {
      case .startNoEarlierThan: startNotBefore[slot] = date
      case .finishNoEarlierThan: finishNotBefore[slot] = date
      case .startNoLaterThan: startNotAfter[slot] = date
      case .finishNoLaterThan: finishNotAfter[slot] = date
      case .startOn: (startNotBefore[slot], startNotAfter[slot]) = (date, date)
      case .finishOn: (finishNotBefore[slot], finishNotAfter[slot]) = (date, date)
      case .mandatoryStart: mandatoryStart[slot] = date
      case .mandatoryFinish: mandatoryFinish[slot] = date
      case .zeroFreeFloat, .zeroTotalFloat: late = true
      }
    }
    isLate.append(late)
  }

  /// Whether nothing of a slot is done.
  @inline(__always)
  func isPlanned(_ slot: Int) -> Bool { phase[slot] == .notStarted }

  /// Whether a relation counts.
  ///
  /// Progress override lets work that has begun go on whatever its start
  /// waited for, and complete work hand nothing on.
  @inline(__always)
  func binds(_ link: PrimaveraNetwork.Link) -> Bool {
    let slot = Int(link.successor)
    guard isOverriding[slot] else { return true }
    return phase[slot] == .notStarted || (phase[slot] == .inProgress && !link.kind.isToStart)
  }

  /// An end of an activity.
  enum End {
    case start
    case finish
  }

  /// What has not passed, at the data date, of a lag since an actual date of the predecessor; nothing
  /// of a lead.
  func lagLeft(_ link: PrimaveraNetwork.Link, since end: End, _ net: PrimaveraNetwork) -> Int {
    let slot = Int(link.predecessor)
    let date = end == .start ? actualStart[slot] : actualFinish[slot]
    let passed = net.clock.work(link.table, dataDate[slot]) - net.clock.work(link.table, date)
    return max(0, Int(link.lag) - max(0, passed))
  }
}
