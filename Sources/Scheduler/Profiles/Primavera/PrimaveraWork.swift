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
  /// Whether its predecessors no longer count (progress override of work out of sequence).
  var isOverridden: [Bool] = []

  init(_ net: PrimaveraNetwork, _ network: Network, _ situation: Situation) {
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
    }
    findOverridden(net, network)
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

  /// Work out of sequence began although a predecessor had not reached the end that lets it start.
  private mutating func findOverridden(_ net: PrimaveraNetwork, _ network: Network) {
    let portfolio = network.portfolio
    isOverridden = phase.indices.map { slot in
      let project = portfolio.activities[Int(net.activity[slot])].project
      guard portfolio.projects[project].progressMode == .progressOverride,
        phase[slot] == .inProgress
      else { return false }
      return net.predecessors(of: slot).contains { index in
        let link = net.links[index]
        guard link.kind.isToStart else { return false }
        let before = phase[Int(link.predecessor)]
        return link.kind.isFromFinish ? before != .complete : before == .notStarted
      }
    }
  }
}
