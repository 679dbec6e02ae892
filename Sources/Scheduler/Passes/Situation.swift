import Plan

/// Where every node stands at the data date: what is done, what goes on, what is still to come.
struct Situation: Sendable {
  /// Where an activity stands.
  enum Phase: UInt8, Sendable {
    /// Nothing is done.
    case notStarted
    /// Begun and not finished: what remains is scheduled.
    case inProgress
    /// Finished: its actual dates stand.
    case complete
  }

  var phase: [Phase]
  /// The actual start, where there is one.
  var actualStart: [Int32]
  /// The actual finish, where there is one.
  var actualFinish: [Int32]
  /// The working minutes still to be placed: the duration of not-started work, 0 of complete work.
  var work: [Int32]
  /// How the start of what is still to be placed may lie.
  var placement: [Placement]
  /// When rested work under way goes on again; empty where nothing rests beyond the data date.
  var resumes: [Int32] = []
  /// When work under way is expected to be finished, `Int32.max` for no such word; empty where
  /// there is none at all.
  var expectedFinish: [Int32] = []
  /// The nodes that a forward pass must look at twice: work under way with an expected finish, or
  /// whose broken relations no longer count; empty where there is none.
  var needsCare: [Bool] = []
  /// Whether anything has begun.
  var hasProgress = false
  /// The last percent complete reported.
  var percent: [Double?]
  /// The data date of the plan; nil before the first progress.
  var dataDate: Int?
  /// The data dates of the projects, by position; empty where all have that of the plan.
  var ownDataDates: [Int?] = []
  /// What was assumed to remain of work under way of which nobody said it, by node.
  var assumptions: [Int: AssumedRemaining] = [:]
  /// What was noticed while reading the records.
  var findings: [Finding] = []

  /// The data date of a project.
  @inline(__always)
  func dataDate(ofProject project: Int) -> Int? {
    ownDataDates.isEmpty ? dataDate : ownDataDates[project]
  }

  /// The situation before anything has begun.
  init(of network: Network) {
    let count = network.nodes.count
    phase = Array(repeating: .notStarted, count: count)
    actualStart = Array(repeating: 0, count: count)
    actualFinish = actualStart
    work = network.nodes.hot.map(\.work)
    placement = network.nodes.hot.map(\.placement)
    percent = []
  }
}
