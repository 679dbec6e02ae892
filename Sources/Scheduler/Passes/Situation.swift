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
  /// The last percent complete reported.
  var percent: [Double?]
  /// The data date; nil before the first progress.
  var dataDate: Int?
  /// What was noticed while reading the records.
  var findings: [Finding] = []

  /// The situation before anything has begun.
  init(of network: Network) {
    let count = network.nodes.duration.count
    phase = Array(repeating: .notStarted, count: count)
    actualStart = Array(repeating: 0, count: count)
    actualFinish = actualStart
    work = network.nodes.duration
    placement = network.nodes.placement
    percent = []
  }

  /// Whether anything of a project has begun.
  func hasBegun(_ project: Int, in network: Network) -> Bool {
    phase.indices.contains { phase[$0] != .notStarted && network.nodes.project[$0] == project }
  }
}
